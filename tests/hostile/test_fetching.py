"""Nothing that a document names is fetched: no file is read, and nobody is called."""

import socket
from pathlib import Path

import pytest

from tests.hostile.documents import ALL
from tests.hostile.kinds import Hostile
from tests.hostile.test_shapes import texts
from tests.hostile.xml_traps import SECRET
from tests.sources.reading import read
from tickertui.model.fault import DocumentError

_NOBODY = b"127.0.0.1:9/"
NAMING = [kind for kind in ALL if any(part in kind.make(1) for part in (SECRET.encode(), _NOBODY))]


@pytest.fixture
def listener() -> socket.socket:
    listening = socket.create_server(("127.0.0.1", 0))
    listening.setblocking(False)
    return listening


@pytest.mark.parametrize("kind", NAMING, ids=lambda kind: kind.name)
def test_what_a_document_names_is_left_alone(kind: Hostile, listener: socket.socket, tmp_path: Path) -> None:
    secret = tmp_path / "geheim.txt"
    secret.write_text("een zeer geheim woord", "utf-8")
    with listener:
        here = f"127.0.0.1:{listener.getsockname()[1]}/".encode()
        body = kind.make(1).replace(_NOBODY, here).replace(SECRET.encode(), str(secret).encode())
        try:
            said = "\n".join(texts(read(body)))
        except DocumentError as error:
            said = "\n".join(texts(error.fault))
        assert "geheim woord" not in said
        with pytest.raises(BlockingIOError):
            listener.accept()


def test_there_are_documents_that_name_files_and_hosts() -> None:
    assert len(NAMING) > 12
