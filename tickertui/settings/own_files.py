"""The files that the program writes itself: read leniently, written atomically, set aside when they are broken."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from pathlib import Path
from typing import Any, Generic, TypeVar

from tickertui.model.fault import Fault, FaultCode, SettingsError, fault
from tickertui.settings.locations import short_path
from tickertui.settings.reading import Reader, Table, read_table
from tickertui.settings.writing import keep_aside, set_aside, write_table, writing_alone

T = TypeVar("T")

# What these tell of is written again as it stands.
_NOT_LOST = {FaultCode.BAD_FILTER, FaultCode.SECRET_EXPOSED}


class OwnFile(ABC, Generic[T]):
    """One such file, holding a ``T``. Subclasses say how a ``T`` and a TOML table become each other."""

    heading = ""
    """The comment on the file's first line."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def load(self) -> tuple[T, Fault | None]:
        """What the file holds, and the first thing that was wrong with it.

        Without a file it is what an empty one holds. A file that is no TOML is renamed aside, so that nothing is lost
        when it is next written (FILE_SET_ASIDE); of one with a slip the rest is used.
        """
        reader = Reader(self.path)
        try:
            table = read_table(self.path)
        except SettingsError as error:
            if error.fault.code is not FaultCode.BAD_TOML:
                return self._from_table({}, reader), error.fault
            return self._broken(reader)
        value = self._from_table(table or {}, reader)
        return value, next(iter(reader.faults), None)

    def _broken(self, reader: Reader) -> tuple[T, Fault | None]:
        """Set the file aside, unless another program has put a good one there meanwhile."""
        try:
            with writing_alone(self.path):
                try:
                    table = read_table(self.path) or {}
                except SettingsError:
                    return self._from_table({}, reader), set_aside(self.path)
        except SettingsError as error:  # its folder cannot be used
            return self._from_table({}, reader), error.fault
        value = self._from_table(table, reader)
        return value, next(iter(reader.faults), None)

    def examine(self) -> tuple[T, tuple[Fault, ...]]:
        """What the file holds, and everything that is wrong with it; it stays where and as it is."""
        reader = Reader(self.path)
        try:
            value = self._from_table(read_table(self.path) or {}, reader)
        except SettingsError as error:
            return self._from_table({}, Reader(self.path)), (error.fault,)
        return value, tuple(reader.faults)

    def save(self, value: T) -> None:
        """Put ``value`` in the file's place; what stands there and is no such file is set aside, never deleted.

        :raises SettingsError: FILE_UNWRITABLE.
        """
        self.update(lambda _: value)

    def update(self, change: Callable[[T], T]) -> T:
        """Put in the file's place what ``change`` makes of what it holds now; gives that.

        No other program that does the same comes between. What was not understood, as a later version's keys and a value
        that is mistyped, would be gone with that: the file is then kept beside under another name.

        :raises SettingsError: FILE_UNWRITABLE, or what ``change`` raises.
        """
        with writing_alone(self.path):
            value = change(self._now())
            private = self._is_private(value)
            write_table(self.path, self._table(value), heading=self.heading, private=private)
        return value

    def _now(self) -> T:
        reader = Reader(self.path)
        try:
            value = self._from_table(read_table(self.path) or {}, reader)
        except SettingsError as error:
            told = set_aside(self.path)
            if told.code is not FaultCode.FILE_SET_ASIDE:
                reason = error.fault.particulars.get("reason", "")
                raise SettingsError(
                    fault(FaultCode.FILE_UNWRITABLE, file=short_path(self.path), reason=reason)
                ) from error
            return self._from_table({}, Reader(self.path))
        if any(slip.code not in _NOT_LOST for slip in reader.faults):
            keep_aside(self.path)
        return value

    def _is_private(self, value: T) -> bool:  # noqa: ARG002
        """Whether ``value`` is for nobody else's eyes."""
        return False

    @abstractmethod
    def _from_table(self, table: Table, reader: Reader) -> T:
        """What ``table`` says; slips go to ``reader``."""

    @abstractmethod
    def _table(self, value: T) -> dict[str, Any]:
        """``value`` as a table that :meth:`_from_table` reads back as the same."""
