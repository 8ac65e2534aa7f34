"""``tickertui config``: where, begin, check."""

from pathlib import Path

from tests.cli.conftest import Ticker


def test_path_tells_where_every_file_lies(ticker: Ticker, home: Path) -> None:
    (home / "config").mkdir()
    (home / "config" / "filters.toml").write_text("")
    lines = ticker("config", "path").out.splitlines()
    assert lines[0] == f"{home / 'config' / 'config.toml'}\t(nog niet)"
    assert f"{home / 'config' / 'filters.toml'}" in lines
    assert lines[-2:] == [f"{home / 'data' / file}\t(nog niet)" for file in ("stories.sqlite", "log/tickertui.log")]


def test_folders_can_be_pointed_elsewhere(ticker: Ticker, home: Path) -> None:
    ran = ticker("--config-dir", "a", "config", "path", "--data-dir", "b")
    assert ran.out.splitlines()[0].startswith(str(home / "a"))
    assert ran.out.splitlines()[-1].startswith(str(home / "b"))


def test_init_writes_a_configuration_that_changes_nothing_and_never_writes_over_one(ticker: Ticker, home: Path) -> None:
    config = home / "config" / "config.toml"
    places = home / "config" / "places.tsv"
    assert ticker("config", "init").out == f"gemaakt: {config}\ngemaakt: {places}\n"
    assert ticker("config", "check").out == "alles in orde\n"
    text = config.read_text()
    assert "\n#quit = " in text
    config.write_text(text + "# mine\n")
    ran = ticker("config", "init")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "tickertui: ~/config/config.toml bestaat al en blijft zoals het is\n"
    assert config.read_text().endswith("# mine\n")


def test_check_tells_every_slip_in_every_file(ticker: Ticker, home: Path) -> None:
    (home / "config").mkdir()
    (home / "data").mkdir()
    (home / "config" / "config.toml").write_text("[ui]\nlines = 9\n[keys]\nqiut = 'q'\nstar = 'n'\n")
    (home / "config" / "feeds.toml").write_text("removed = 1\n")
    (home / "config" / "places.tsv").write_text("place Atlantis Poseidonis\n")
    (home / "config" / "filters.toml").write_text("[active]\nregions = ['Atlantis']\n[[named]]\n")
    (home / "data" / "state.toml").write_text("density = 'loose'\n")
    ran = ticker("config", "check")
    assert (ran.code, ran.out) == (1, "")
    assert [line.split(" ")[1] for line in ran.err.splitlines()] == [
        "~/config/config.toml:",
        "~/config/config.toml:",
        "~/config/config.toml:",
        "~/config/feeds.toml:",
        "~/config/filters.toml:",
        "~/config/filters.toml:",
        "~/data/state.toml:",
        "~/config/places.tsv",
    ]


def test_check_moves_nothing(ticker: Ticker, home: Path) -> None:
    (home / "config").mkdir()
    (home / "config" / "filters.toml").write_text("[active")
    ran = ticker("config", "check")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("tickertui: ~/config/filters.toml: geen geldige TOML")
    assert [path.name for path in (home / "config").iterdir()] == ["filters.toml"]
