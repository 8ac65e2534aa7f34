"""``tickertui feeds``: the feeds and how they fare; ``feeds add`` and ``feeds remove``."""

from dataclasses import replace
from pathlib import Path

from tickertui.cli.configured import Configured, load_configured, told
from tickertui.cli.context import Context, UsageError
from tickertui.language.faults import fault_in_words
from tickertui.model.address import is_web
from tickertui.model.credentials import apart, without_user
from tickertui.model.fault import FaultCode, FetchError, SettingsError, fault
from tickertui.model.feed import Feed
from tickertui.model.text import clean
from tickertui.polling.login_scope import same_owner
from tickertui.settings.addresses import feed_address
from tickertui.settings.durations import duration_text
from tickertui.settings.feed_file import FeedFile
from tickertui.settings.locations import is_missing

_FILES = (".xml", ".rss", ".rdf", ".atom", ".json", ".txt", ".html", ".htm")


def run(context: Context) -> int:
    """Show, add or remove; see the package."""
    if context.options.action is None:
        return _show(context)
    if context.options.json:
        raise UsageError(context.words("cli.not_with", option="--json", other=context.options.action))
    return {"add": _add, "remove": _remove}[context.options.action](context)


def _show(context: Context) -> int:
    from tickertui.cli.feed_text import feed_healths, json_line, plain_line, print_table

    configured = told(context, load_configured(context.locations))
    healths, wrong = feed_healths(context.locations.store_file, configured.settings.feeds, context.clock)
    if wrong is not None:
        context.tell(wrong)
    output, now, words = context.output, context.clock.now(), context.words
    if context.options.json:
        for health in healths:
            output.line(json_line(health, words, ascii_only=not output.is_unicode))
    elif output.is_terminal and output.out is not None:
        print_table(healths, now, words, output.out)
    else:
        for health in healths:
            output.line(plain_line(health, now, words))
    if not healths and output.is_watched:
        output.error(words("cli.feeds.none"))
    return 0


def _add(context: Context) -> int:
    options, words = context.options, context.words
    configured = load_configured(context.locations)
    least = configured.settings.poll.least_interval
    if options.feed_interval is not None and options.feed_interval < least:
        raise UsageError(words("cli.short_interval", least=duration_text(least)))
    feed, title = _typed_feed(context), ""
    if not options.no_check:
        from tickertui.cli.feed_check import checked_feed
        from tickertui.cli.logbook import begin_log

        begin_log(context)
        try:
            found = checked_feed(feed, configured.settings, context.clock)
        except FetchError as error:
            reason = fault_in_words(error.fault, words)
            context.output.error(words("cli.feeds.not_added", reason=reason), about=feed.address)
            return 1
        title = found.title
        if found.address != feed.address:
            context.output.line(words("cli.feeds.found_by", site=feed.address, address=found.address))
            if feed.login is None or same_owner(feed.address, found.address):
                feed = replace(feed, address=found.address)
            else:  # a login is for the host it was given for
                context.output.line(words("cli.feeds.login_stays", address=found.address))
    FeedFile(context.locations.feeds_file).update(lambda changes: changes.with_feed(feed, configured.own_feeds))
    context.output.line(words("cli.feeds.added", title=feed.name or title or feed.address, address=feed.address))
    return 0


def _remove(context: Context) -> int:
    configured = load_configured(context.locations)
    address = _known_address(context.options.address, configured)
    FeedFile(context.locations.feeds_file).update(lambda changes: changes.without_feed(address, configured.own_feeds))
    context.output.line(context.words("cli.feeds.removed", address=address))
    return 0


def _known_address(typed: str, configured: Configured) -> str:
    """The address of the feed that ``typed`` names: as it stands, by the user's name for it, or by its path."""
    from tickertui.cli.polled import chosen_feeds

    try:
        return chosen_feeds(configured.settings.feeds, [typed])[0].address
    except SettingsError:
        return without_user(_typed_address(typed))


def _typed_feed(context: Context) -> Feed:
    from tickertui.cli.login_options import login_from

    options, login = context.options, login_from(context)
    address, written_in_it = apart(_typed_address(options.address))
    if login is not None and not is_web(address):
        raise UsageError(context.words("cli.login.expected", what=context.words("expected.web_address")))
    return Feed(address, clean(options.name), options.feed_interval, login=login or written_in_it)


def _typed_address(typed: str) -> str:
    """The address for what was typed; a host without a scheme, such as ``nieuws.example``, gets ``https``.

    :raises SettingsError: BAD_ADDRESS.
    """
    try:
        address = feed_address(typed)
        if "://" not in address and is_missing(Path(address)) and _looks_like_a_site(typed.strip()):
            return feed_address(f"https://{typed.strip()}")
    except ValueError:
        raise SettingsError(fault(FaultCode.BAD_ADDRESS)) from None
    return address


def _looks_like_a_site(typed: str) -> bool:
    host, slash, _ = typed.partition("/")
    return "." in host.strip(".") and (bool(slash) or Path(host).suffix not in _FILES)
