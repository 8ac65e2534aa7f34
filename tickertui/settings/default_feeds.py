"""The feeds of foreign news that are polled where the user configured none: Dutch ones first."""

from tickertui.model.feed import Feed

DEFAULT_FEEDS: tuple[Feed, ...] = (
    Feed("https://feeds.nos.nl/nosnieuwsbuitenland", "NOS Buitenland"),
    Feed("https://www.nu.nl/rss/Buitenland", "NU.nl Buitenland"),
    Feed("https://www.volkskrant.nl/buitenland/rss.xml", "de Volkskrant Buitenland"),
    Feed("https://www.hln.be/buitenland/rss.xml", "HLN Buitenland"),
    Feed("https://www.vrt.be/vrtnieuws/nl.rss.articles.xml", "VRT NWS"),
    Feed("https://feeds.bbci.co.uk/news/world/rss.xml", "BBC World"),
    Feed("https://www.theguardian.com/world/rss", "The Guardian World"),
    Feed("https://www.aljazeera.com/xml/rss/all.xml", "Al Jazeera"),
    Feed("https://rss.dw.com/rdf/rss-en-world", "DW World"),
    Feed("https://www.france24.com/en/rss", "France 24"),
    Feed("https://news.un.org/feed/subscribe/en/news/all/rss.xml", "UN News"),
    Feed("https://rss.nytimes.com/services/xml/rss/nyt/World.xml", "NYT World"),
)
