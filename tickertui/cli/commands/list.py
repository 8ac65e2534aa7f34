"""``tickertui list``: stories without the app, out of the store, freshly polled, or of sources named here alone."""

from collections.abc import Iterable, Iterator, Sequence

from tickertui.cli.arguments import TERMINAL_LIMIT
from tickertui.cli.context import Context
from tickertui.model.fault import StoreError
from tickertui.model.filter import Filter
from tickertui.model.listing import Listing
from tickertui.model.story import FullStory, StoryRow
from tickertui.settings.locations import is_missing
from tickertui.settings.schema import Settings
from tickertui.store import Store

_PAGE = 500
# Whole stories read at once: they may be long.
_STORIES = 50


def run(context: Context) -> int:
    """Print the stories that the options ask for; see the package."""
    filter = _filter(context)
    if hasattr(context.options, "source"):
        return _list_sources(context, filter)
    if context.options.refresh:
        return _list_refreshed(context, filter)
    return _list_stored(context, filter)


def _filter(context: Context) -> Filter:
    text = context.options.search
    if text:
        from tickertui.cli.search import checked_search

        checked_search(text, context.words)
    return Filter(regions=frozenset(getattr(context.options, "region", ())), text=text)


def _list_stored(context: Context, filter: Filter) -> int:
    path = context.locations.store_file
    if is_missing(path):  # reading leaves no trace
        if context.output.is_watched:
            context.output.error(context.words("cli.list.nothing_stored"))
        return 0
    from tickertui.cli.configured import load_configured, told

    configured = told(context, load_configured(context.locations))
    store = Store.open(path, clock=context.clock)
    try:
        try:
            store.name_feeds(configured.settings.feeds)
        except StoreError as error:  # a full disk keeps nobody from what is stored
            context.tell(error.fault)
        _print(context, store, filter, configured.settings)
        if store.fault is not None:
            context.tell(store.fault)
        return 0 if store.fault is None else 1
    finally:
        store.close()


def _list_sources(context: Context, filter: Filter) -> int:
    from tickertui.cli.polled import polled_sources

    with polled_sources(context, context.options.source) as polled:
        _print(context, polled.store, filter, polled.settings)
        return polled.exit_code


def _list_refreshed(context: Context, filter: Filter) -> int:
    from tickertui.cli.polled import polled_feeds

    with polled_feeds(context) as polled:
        _print(context, polled.store, filter, polled.settings)
        return polled.exit_code


def _print(context: Context, store: Store, filter: Filter, settings: Settings) -> None:
    ids = store.ids(
        filter, Listing(grouped=context.options.grouped, hide=settings.hide, only_hidden=context.options.hidden)
    )
    limit = context.options.limit
    if limit is None and context.output.is_terminal and not context.options.json:
        limit = TERMINAL_LIMIT
    wanted = ids[:limit] if limit else ids
    if context.options.json:
        _print_json(context, _stories(store, wanted))
        return
    rows = _rows(store, wanted)
    if context.output.is_terminal:
        _print_table(context, rows, len(wanted), len(ids))
    else:
        _print_lines(context, rows)


def _print_json(context: Context, stories: Iterable[FullStory]) -> None:
    from tickertui.cli.story_json import story_line

    now, ascii_only = context.clock.now(), not context.output.is_unicode
    for story in stories:
        context.output.line(story_line(story, now, context.words.language, ascii_only=ascii_only), is_json=True)


def _print_lines(context: Context, rows: Iterable[StoryRow]) -> None:
    from tickertui.cli.story_text import plain_line

    now = context.clock.now()
    for row in rows:
        context.output.line(plain_line(row, now, context.words, tellers=context.options.grouped))


def _print_table(context: Context, rows: Iterable[StoryRow], shown: int, total: int) -> None:
    from tickertui.cli.story_text import print_table

    if context.output.out is not None and shown:
        print_table(rows, context.clock.now(), context.words, context.output.out)
    if shown < total and context.options.limit is None:
        context.output.line(context.words("cli.list.more", n=shown, of=total))


def _rows(store: Store, ids: "Iterable[int]") -> Iterator[StoryRow]:
    """The rows of ``ids``, read a page at a time: a pipe that closes early has cost little."""
    ids = list(ids)
    for start in range(0, len(ids), _PAGE):
        yield from store.rows(ids[start : start + _PAGE])


def _stories(store: Store, ids: Sequence[int]) -> Iterator[FullStory]:
    for start in range(0, len(ids), _STORIES):
        yield from store.stories(ids[start : start + _STORIES])
