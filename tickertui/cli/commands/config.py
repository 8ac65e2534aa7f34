"""``tickertui config path|init|check``: where the settings lie, how they begin, whether they are right."""

from tickertui.cli.context import Context
from tickertui.model.fault import FaultCode, SettingsError, fault
from tickertui.settings.locations import is_missing, short_path


def run(context: Context) -> int:
    """Do what the command's action says; see the package."""
    return {"path": _path, "init": _init, "check": _check}[context.options.action](context)


def _path(context: Context) -> int:
    where = context.locations
    for file in (
        where.config_file,
        where.feeds_file,
        where.places_file,
        where.filters_file,
        where.state_file,
        where.store_file,
        where.log_file,
    ):
        absent = "" if not is_missing(file) else f"\t({context.words('cli.config.absent')})"
        context.output.line(f"{file}{absent}")
    return 0


def _init(context: Context) -> int:
    from tickertui.app.actions import ACTIONS
    from tickertui.settings.default_config import default_config
    from tickertui.settings.default_places import default_places
    from tickertui.settings.writing import write_text

    file = context.locations.config_file
    if not is_missing(file):
        raise SettingsError(fault(FaultCode.FILE_EXISTS, file=short_path(file)))
    write_text(file, default_config(context.words, [(action.id, action.keys) for action in ACTIONS]))
    context.output.line(context.words("cli.config.created", path=file))
    if is_missing(context.locations.places_file):
        write_text(context.locations.places_file, default_places(context.words))
        context.output.line(context.words("cli.config.created", path=context.locations.places_file))
    return 0


def _check(context: Context) -> int:
    from tickertui.cli.configured import all_slips

    faults = all_slips(context.locations)
    for slip in faults:
        context.tell(slip)
    if faults:
        return 1
    context.output.line(context.words("cli.config.fine"))
    return 0
