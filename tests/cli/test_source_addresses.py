"""``--source``: what is no address and no file is told before the screen opens."""

from pathlib import Path

from tickertui.cli.source_addresses import missing_source


def test_a_file_that_is_not_there_is_named_as_typed(tmp_path: Path) -> None:
    page = tmp_path / "pagina.txt"
    page.write_text("LIMA (ANP) - Bericht.")
    assert missing_source([str(page), "https://wire.example/rss"]) == ""
    assert missing_source([str(page), str(tmp_path / "weg.txt")]) == str(tmp_path / "weg.txt")
    assert missing_source([str(tmp_path)]) == str(tmp_path)
