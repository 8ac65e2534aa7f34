"""``--source``: what is no address and no file is told before the screen opens."""

from pathlib import Path

import pytest

from tests.cli.conftest import Ticker
from tickertui.cli.source_addresses import missing_source


def test_a_file_that_is_not_there_is_named_as_typed(tmp_path: Path) -> None:
    page = tmp_path / "pagina.txt"
    page.write_text("LIMA (ANP) - Bericht.")
    assert missing_source([str(page), "https://wire.example/rss"]) == ""
    assert missing_source([str(page), str(tmp_path / "weg.txt")]) == str(tmp_path / "weg.txt")
    assert missing_source([str(tmp_path)]) == str(tmp_path)
    assert missing_source(["~niemand-die-er-is/pagina.txt"]) == "~niemand-die-er-is/pagina.txt"


@pytest.mark.parametrize("source", ["http://[::1", "https://[", "http://a:99999/", "~niemand-die-er-is/pagina.txt"])
def test_what_is_no_address_is_told_as_such(ticker: Ticker, source: str) -> None:
    ran = ticker("list", "--source", source)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(f"tickertui: {source}: ")
    assert "tickertui zelf" not in ran.err
