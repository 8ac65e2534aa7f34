"""``tickertui poll``: polls every feed once, or those that are named, and says what came."""

from tickertui.cli.context import Context
from tickertui.cli.polled import polled_feeds
from tickertui.language.words import Words
from tickertui.polling import PollResult


def run(context: Context) -> int:
    """Poll once; 1 when a feed failed. See the package."""
    with polled_feeds(context, context.options.feeds) as polled:
        memories = polled.store.memories()
        for result in polled.results:
            if result.fault is None:
                memory = memories.get(result.feed.address)
                title = result.feed.name or (memory.title if memory else "") or result.feed.address
                context.output.line(f"{title}: {_what_came(result, context.words)}")
        return polled.exit_code


def _what_came(result: PollResult, words: Words) -> str:
    saved = result.saved
    if result.unchanged or saved is None:
        return words("cli.poll.unchanged")
    counts = {"new": len(saved.new), "changed": len(saved.changed), "withdrawn": len(saved.withdrawn)}
    parts = [words(f"cli.poll.{kind}", n=count) for kind, count in counts.items() if count]
    return ", ".join([words("cli.poll.stories", n=result.stories), *parts])
