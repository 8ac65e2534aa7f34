"""The ``tickertui`` command: reads the arguments, runs a command, and turns whatever happens into an exit code.

0 is good, 1 a failure, 2 wrong usage, 130 an interruption by Ctrl+C.
"""

import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from itertools import pairwise

from tickertui.cli.output import Output
from tickertui.language.words import Words

_FAILURE, _USAGE, _INTERRUPTED = 1, 2, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line (``arguments`` without the program's name, None: the process's own); gives the exit code."""
    output = Output(sys.stdout, sys.stderr)
    given = sys.argv[1:] if arguments is None else list(arguments)
    try:
        code = _run(given, os.environ, output)
        output.flush()
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:  # whoever read has all they want
        output.hang_up()
        return 0
    except OSError as error:  # a full disk, most often the one that standard output goes to
        output.hang_up()
        output.error(error.strerror or type(error).__name__, about=str(error.filename or ""))
        return _FAILURE
    finally:
        if logbook := sys.modules.get("tickertui.cli.logbook"):
            logbook.end_log()
    return code


def _run(arguments: Sequence[str], environment: Mapping[str, str], output: Output) -> int:
    from tickertui.cli.interface_language import interface_language

    words = Words(interface_language(arguments, environment))
    try:
        return _run_in(words, arguments, environment, output)
    except OSError:
        raise
    except Exception as error:
        return _failed(error, words, arguments, environment, output)


def _run_in(words: Words, arguments: Sequence[str], environment: Mapping[str, str], output: Output) -> int:
    from tickertui.cli.arguments import build_parser

    parser = build_parser(words)
    try:
        options = parser.parse_args(arguments)
    except SystemExit as finished:  # help, version and wrong usage have said what there is to say
        return _USAGE if finished.code else 0

    from tickertui.cli.combinations import check_combinations
    from tickertui.cli.context import Context, UsageError
    from tickertui.model.clock import clock_from
    from tickertui.settings.locations import locations

    now = environment.get("TICKERTUI_NOW")
    try:
        clock = clock_from(now)
    except ValueError:
        output.error(words("cli.bad_clock", text=now))
        return _USAGE
    where = locations(config_dir=options.config_dir, data_dir=options.data_dir, environment=environment)
    try:
        check_combinations(options, words)
        command = import_module(f"tickertui.cli.commands.{options.command or 'run'}")
        return int(command.run(Context(options, words, clock, environment, where, output)))
    except UsageError as error:
        output.error(str(error), under=error.under)
        return _USAGE


def _failed(
    error: Exception, words: Words, arguments: Sequence[str], environment: Mapping[str, str], output: Output
) -> int:
    from tickertui.language.faults import fault_in_words
    from tickertui.model.fault import TickerError

    if environment.get("TICKERTUI_DEBUG"):
        raise error
    if isinstance(error, TickerError):
        output.error(fault_in_words(error.fault, words))
        return _FAILURE
    report = _reported(error, arguments, environment)
    from tickertui.cli.logbook.redaction import redacted

    reason = redacted(f"{type(error).__name__}: {error}")
    output.error(
        words("cli.crashed", reason=reason, report=report) if report else words("cli.crashed_untold", reason=reason)
    )
    return _FAILURE


def _reported(error: Exception, arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """The path of the report that was written of ``error``, "" where that cannot be done."""
    try:
        from datetime import UTC, datetime

        from tickertui.cli.crash import write_report
        from tickertui.cli.logbook import recent_lines
        from tickertui.settings.locations import locations, short_path

        chosen = {name: _value(arguments, f"--{name}-dir") for name in ("config", "data")}
        where = locations(config_dir=chosen["config"], data_dir=chosen["data"], environment=environment)
        now = datetime.now(UTC)
        log = recent_lines()
        path = write_report(where.log_file.parent, error, now=now, arguments=arguments, log=log)
        return short_path(path) if path else ""
    except Exception:  # out of memory, most likely: what went wrong first is told all the same
        return ""


def _value(arguments: Sequence[str], option: str) -> str | None:
    """What an option was given, read without the parser, which may be what failed."""
    for given, following in pairwise([*arguments, ""]):
        name, equals, value = given.partition("=")
        if name == option:
            return value if equals else following
    return None
