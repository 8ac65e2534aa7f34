"""Small documents to poll."""


def rss(*titles: str, ttl: int | None = None, title: str = "Voorbeeldnieuws") -> bytes:
    """An RSS document with a story for each title."""
    items = "".join(
        f"<item><title>{text}</title><guid isPermaLink='false'>{text}</guid>"
        f"<link>http://nieuws.example/{number}</link><pubDate>Tue, 24 Nov 2026 08:0{number % 10}:00 GMT</pubDate></item>"
        for number, text in enumerate(titles)
    )
    pace = "" if ttl is None else f"<ttl>{ttl}</ttl>"
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>{title}</title>'
        f"<link>http://nieuws.example/</link><description>.</description>{pace}{items}</channel></rss>"
    ).encode()


def page(*feeds: str) -> bytes:
    """A web page without news that points to feeds."""
    links = "".join(f'<link rel="alternate" type="application/rss+xml" href="{feed}">' for feed in feeds)
    return f"<!doctype html><html><head><title>Welkom</title>{links}</head><body><p>Hallo.</p></body></html>".encode()
