"""The user's files and folders: where they lie, whether they can be read and written, what is wrong in them."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from tickertui.cli.configured import all_slips
from tickertui.cli.context import Context
from tickertui.cli.doctor.findings import Finding, Section, Verdict
from tickertui.language.faults import fault_in_words
from tickertui.language.words import Words
from tickertui.model.text import clean
from tickertui.settings.locations import short_path

_MIB = 1024 * 1024
_LITTLE_ROOM = 100 * _MIB


def examine_files(context: Context) -> Section:
    """Each file and folder, and each slip in them. Nothing is made and nothing is changed."""
    where, words = context.locations, context.words
    findings = [
        *(_file(file, words) for file in (where.config_file, where.feeds_file, where.places_file)),
        *(_file(file, words, written=True) for file in (where.filters_file, where.state_file, where.log_file)),
        *_folders({where.config_dir, where.data_dir, where.log_file.parent}, words),
    ]
    findings += [
        Finding(words("doctor.setting"), fault_in_words(slip, words), Verdict.WRONG, words("doctor.mend_setting"))
        for slip in all_slips(where)
    ]
    return Section("files", tuple(findings))


def _file(path: Path, words: Words, *, written: bool = False) -> Finding:
    shown = clean(short_path(path))
    try:
        mode = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return Finding(path.name, f"{shown} ({words('cli.config.absent')})")
    except OSError as error:
        return Finding(path.name, shown, Verdict.WRONG, error.strerror or type(error).__name__)
    if not path.is_file():
        return Finding(path.name, shown, Verdict.WRONG, words("doctor.no_file"))
    if not os.access(path, os.R_OK):
        return Finding(path.name, shown, Verdict.WRONG, words("doctor.unreadable"))
    if written and not os.access(path, os.W_OK):
        return Finding(path.name, shown, Verdict.WRONG, words("doctor.unwritable"))
    return Finding(path.name, f"{shown} ({mode.st_size:,} bytes)".replace(",", words("doctor.thousands")))


def _folders(folders: set[Path], words: Words) -> Iterator[Finding]:
    for folder in sorted(folders):
        shown = clean(short_path(folder))
        there = next((place for place in (folder, *folder.parents) if os.path.exists(place)), None)  # noqa: PTH110 (Path's raises an error for a folder that is closed
        if there is None or not there.is_dir() or not os.access(there, os.W_OK | os.X_OK):
            yield Finding(words("doctor.folder"), shown, Verdict.WRONG, words("doctor.folder_unwritable"))
            continue
        free = shutil.disk_usage(there).free
        value = words("doctor.free", folder=shown, mib=free // _MIB)
        if free < _LITTLE_ROOM:
            yield Finding(words("doctor.folder"), value, Verdict.WRONG, words("doctor.little_room"))
        else:
            yield Finding(words("doctor.folder"), value)
