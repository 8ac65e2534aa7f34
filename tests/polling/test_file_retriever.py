import os
from pathlib import Path

import pytest

from tickertui.model.bounds import PollRules
from tickertui.model.fault import FaultCode, FetchError
from tickertui.polling import FileRetriever, Request

FILES = FileRetriever(PollRules(body_bytes=1_000))


async def fault_code(path: Path | str) -> FaultCode:
    with pytest.raises(FetchError) as caught:
        await FILES.retrieve(Request(str(path)))
    return caught.value.fault.code


async def test_a_file_is_read_and_then_only_when_it_changed(tmp_path: Path) -> None:
    file = tmp_path / "nieuws van nu.xml"
    file.write_bytes(b"een")
    first = await FILES.retrieve(Request(str(file)))
    assert (first.body, first.address) == (b"een", str(file))
    again = await FILES.retrieve(Request(file.as_uri(), first.etag))
    assert (again.body, again.etag) == (None, first.etag)
    file.write_bytes(b"twee")
    changed = await FILES.retrieve(Request(str(file), first.etag))
    assert changed.body == b"twee" and changed.etag != first.etag


async def test_what_is_no_ordinary_file_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp")
    assert await fault_code(tmp_path / "pijp") is FaultCode.NOT_A_FILE
    assert await fault_code(tmp_path) is FaultCode.NOT_A_FILE
    assert await fault_code("/dev/zero") is FaultCode.NOT_A_FILE


async def test_a_file_that_is_not_there_or_not_a_path(tmp_path: Path) -> None:
    assert await fault_code(tmp_path / "weg") is FaultCode.NO_FILE
    (tmp_path / "bestand").touch()
    assert await fault_code(tmp_path / "bestand" / "erin") is FaultCode.NO_FILE
    assert await fault_code("a\0b") is FaultCode.UNREADABLE_FILE


async def test_a_file_over_the_bound_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "groot"
    file.write_bytes(bytes(1_000))
    assert (await FILES.retrieve(Request(str(file)))).body == bytes(1_000)
    file.write_bytes(bytes(1_001))
    assert await fault_code(file) is FaultCode.TOO_LARGE
