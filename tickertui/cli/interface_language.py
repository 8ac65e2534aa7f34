"""Which language to speak, known before the command line is read: its help and its errors are in that language too."""

from collections.abc import Mapping, Sequence

from tickertui.language.words import Language, language_from
from tickertui.settings.locations import is_missing, locations


def interface_language(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """The language: ``--lang``, else ``[ui] language`` of ``config.toml``, else the one chosen by key, else the
    locale's. Files that cannot be read count as saying nothing; they are told of when they are used.
    """
    chosen = _option("--lang", arguments)
    if chosen in ("nl", "en"):
        return Language(chosen)
    config_dir, data_dir = _option("--config-dir", arguments), _option("--data-dir", arguments)
    where = locations(config_dir=config_dir, data_dir=data_dir, environment=environment)
    for file, section in ((where.config_file, "ui"), (where.state_file, None)):
        if not is_missing(file):
            from tickertui.model.fault import SettingsError
            from tickertui.settings.reading import read_table

            try:
                table = read_table(file) or {}
            except SettingsError:
                continue
            values = table.get(section) if section else table
            if isinstance(values, dict) and values.get("language") in ("nl", "en"):
                return Language(values["language"])
    return language_from(option=None, setting=None, environment=environment)


def _option(name: str, arguments: Sequence[str]) -> str | None:
    value = None
    for position, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument == name and position + 1 < len(arguments):
            value = arguments[position + 1]
        elif argument.startswith(f"{name}="):
            value = argument.partition("=")[2]
    return value
