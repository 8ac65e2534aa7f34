"""Reads the user's TOML files: bytes → table, and a table's values by kind, each slip told as a fault."""

import errno
import os
import stat
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from tickertui.model.fault import Fault, FaultCode, SettingsError, fault
from tickertui.model.text import clean, cut
from tickertui.query import QueryError
from tickertui.settings.kinds import Kind
from tickertui.settings.locations import short_path

Table = dict[str, Any]
_MOST_BYTES = 4 * 1024 * 1024


def read_table(path: Path) -> Table | None:
    """The table in a TOML file; None where there is no such file.

    :raises SettingsError: when it cannot be read (UNREADABLE_SETTINGS) or is no TOML (BAD_TOML).
    """
    try:
        body = read_bytes(path, _MOST_BYTES + 1)
        if len(body) > _MOST_BYTES:
            raise SettingsError(fault(FaultCode.BAD_TOML, file=short_path(path), reason=f"> {_MOST_BYTES} bytes"))
        return tomllib.loads(body.decode("utf-8-sig"))
    except FileNotFoundError:
        return None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise SettingsError(fault(FaultCode.UNREADABLE_SETTINGS, file=short_path(path), reason=reason)) from error
    except (ValueError, RecursionError) as error:  # no UTF-8 or no TOML; nested too deeply
        raise SettingsError(fault(FaultCode.BAD_TOML, file=short_path(path), reason=_shown(error))) from error


def read_bytes(path: Path, most: int) -> bytes:
    """At most so many bytes of a file.

    :raises OSError: also when it is no ordinary file: opening a pipe would wait for ever, and a device never ends.
    """
    # Asked before and after: a pipe is not opened at all, and what took the file's place meanwhile is not waited for.
    _refuse_odd(path.stat())
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0))
    with os.fdopen(handle, "rb") as file:
        _refuse_odd(os.fstat(handle))
        return file.read(most)


def _refuse_odd(found: os.stat_result) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(found.st_mode):
        raise OSError(errno.EINVAL, "not an ordinary file")


class Reader:
    """Takes values out of one file's tables, collecting a fault for each that is not as expected."""

    def __init__(self, path: Path) -> None:
        self._file = short_path(path)
        self.faults: list[Fault] = []

    def values(self, table: object, kinds: Mapping[str, Kind], where: str) -> Table:
        """The values of ``table`` that are of their kind, by key; ``where`` is the table's name ("" the file's own).

        A key that ``kinds`` lacks, a value of another kind and a ``table`` that is none each give a fault.
        """
        if not isinstance(table, dict):
            self.expected(where, {"expected": "expected.table"})
            return {}
        good: Table = {}
        for key, value in table.items():
            name = f"{where}.{key}" if where else key
            if key not in kinds:
                self.unknown(name, kinds)
                continue
            found = self.value(value, kinds[key], name)
            if found is not None:
                good[key] = found
        return good

    def value(self, value: object, kind: Kind, name: str) -> Any:
        """The one ``value``, called ``name``, that should be of ``kind``; None, and a fault, when it is not."""
        try:
            return kind.read(value)
        except QueryError as error:
            self._no_query(name, error)
        except ValueError:
            self.expected(name, kind.expected())
        return None

    def tables(self, value: object, where: str) -> list[Table]:
        """The tables of an array of tables; what is none gives a fault."""
        if isinstance(value, list):
            for number, item in enumerate(value, 1):
                if not isinstance(item, dict):
                    self.expected(f"{where}[{number}]", {"expected": "expected.table"})
            return [item for item in value if isinstance(item, dict)]
        self.expected(where, {"expected": "expected.tables", "name": where})
        return []

    def unknown(self, key: str, known: Iterable[str]) -> None:
        """Tell of a key that does not exist; the fault names the one that is most like it, else all there are."""
        from difflib import get_close_matches  # only where something is wrong

        known = tuple(known)
        like = get_close_matches(key.rpartition(".")[2], known, n=1)
        self.faults.append(
            fault(FaultCode.UNKNOWN_KEY, file=self._file, key=_shown(key), known=", ".join(like or known))
        )

    def unknown_feed(self, rule: str, name: str) -> None:
        """Tell of a rule that names a feed which is not there."""
        self.faults.append(fault(FaultCode.UNKNOWN_FEED, file=self._file, rule=_shown(rule), name=_shown(name)))

    def expected(self, key: str, expected: Mapping[str, str]) -> None:
        """Tell of a value that is not as expected (:meth:`~tickertui.settings.kinds.Kind.expected`)."""
        self.faults.append(fault(FaultCode.WRONG_TYPE, file=self._file, key=_shown(key), **expected))

    def broken_filter(self, filter: str, error: QueryError) -> None:
        """Tell of a filter whose text is no query."""
        told = {"file": self._file, "filter": _shown(filter), "column": str(error.column + 1), "mistake": error.key}
        self.faults.append(Fault(FaultCode.BAD_FILTER, error.particulars | told))

    def _no_query(self, rule: str, error: QueryError) -> None:
        told = {"file": self._file, "rule": _shown(rule), "column": str(error.column + 1), "mistake": error.key}
        self.faults.append(Fault(FaultCode.BAD_QUERY, error.particulars | told))


def _shown(text: object) -> str:
    return cut(clean(str(text)), 200)
