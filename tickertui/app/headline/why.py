"""Why a story leads, in words: from what fits a wide line to what fits a narrow one."""

from tickertui.language.ages import span_in_words
from tickertui.language.words import Words
from tickertui.model.lead import Lead, LeadReason
from tickertui.model.story import StoryRow


def why(lead: Lead, words: Words) -> list[tuple[str, ...]]:
    """Ways to say why ``lead`` leads, the fullest first; each is a few parts that stand side by side.

    By how many sources an event is told is said too wherever there is room.
    """
    reason, sources = _reason(lead, words), _sources(lead.row, words)
    if not sources:
        return [(text,) for text in reason]
    if lead.reason in (LeadReason.SOURCES, LeadReason.BREAKING):  # a breaking story has its label at the other end
        return [(text,) for text in sources]
    with_sources = [(reason[0], sources[0]), *((text, sources[-1]) for text in reason)]
    return [*dict.fromkeys(with_sources), *((text,) for text in reason)]


def _reason(lead: Lead, words: Words) -> list[str]:
    row = lead.row
    match lead.reason:
        case LeadReason.PINNED:
            return [words("headline.pinned")]
        case LeadReason.PAGE:
            return [words("headline.page", feed=row.feed_title), words("headline.page.short")]
        case LeadReason.BREAKING:
            return [words("headline.breaking")]
        case LeadReason.UPDATED:
            return [words("headline.updated", n=row.version - 1 + row.told.versions - 1)]
    return [row.feed_title]


def _sources(row: StoryRow, words: Words) -> list[str]:
    told = row.told
    if told.sources < 2:
        return []
    short = words("told.sources", n=told.sources)
    if told.first is None or told.last is None:
        return [short]
    span = span_in_words(told.first, told.last, words.language)
    return [words("headline.sources_within", n=told.sources, span=span), short]
