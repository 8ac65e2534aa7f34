"""The ``tickertui`` command: reads the arguments, runs a command, and turns whatever happens into an exit code.

0 is good, 1 a failure, 2 wrong usage, 130 an interruption by Ctrl+C.
"""

import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module

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
    return code


def _run(arguments: Sequence[str], environment: Mapping[str, str], output: Output) -> int:
    from tickertui.cli.interface_language import interface_language

    words = Words(interface_language(arguments, environment))
    try:
        return _run_in(words, arguments, environment, output)
    except OSError:
        raise
    except Exception as error:
        return _failed(error, words, environment, output)


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


def _failed(error: Exception, words: Words, environment: Mapping[str, str], output: Output) -> int:
    from tickertui.language.faults import fault_in_words
    from tickertui.model.fault import FaultCode, TickerError, fault

    if environment.get("TICKERTUI_DEBUG"):
        raise error
    known = error.fault if isinstance(error, TickerError) else None
    unknown = fault(FaultCode.INTERNAL, reason=f"{type(error).__name__}: {error}")
    output.error(fault_in_words(known or unknown, words))
    return _FAILURE
