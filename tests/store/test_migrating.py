"""A store of an older version becomes one of this version."""

import sqlite3
from pathlib import Path
from shutil import copyfile

import pytest

from tests.store.building import save, story
from tickertui.model.clock import SetClock
from tickertui.model.filter import EVERYTHING
from tickertui.store import Store, schema

# A story as the first version kept it.
STORED_ONCE = """
INSERT INTO feeds (address) VALUES ('https://bode.example/feed');
INSERT INTO stories (feed, key, published_to, first_seen, position, region, title, lead, place, agencies, language,
  regions, country, located, reason_kind, reason_words)
VALUES (1, 'a', 1741940000, 1741940000, 0, 1, 'Titel a', '', '', '[]', '', '[1]', '', '', 'none', '');
INSERT INTO texts VALUES (1, '[]', NULL, '', '[]', '[]', '[]', '[]');
INSERT INTO search (rowid, words) VALUES (1, 'titel a');
"""


def shape(connection: sqlite3.Connection) -> set[tuple[str, str]]:
    """The names and texts of what a database has."""
    return set(connection.execute("SELECT name, coalesce(sql, '') FROM sqlite_schema"))


@pytest.mark.parametrize("version", range(schema.VERSION))
def test_every_older_version_becomes_this_one_with_its_stories(
    path: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch, version: int
) -> None:
    if version:
        with monkeypatch.context() as older:
            older.setattr(schema, "MIGRATIONS", schema.MIGRATIONS[:version])
            older.setattr(schema, "VERSION", version)
            old = Store.open(path, clock=clock)
            old._connection.executescript(STORED_ONCE)
            if version >= 3:
                old._connection.execute("UPDATE stories SET cluster = id")
            old.close()
    store = Store.open(path, clock=clock)
    fresh = Store.open(None, clock=clock)

    assert schema.version_of(store._connection) == schema.VERSION
    assert shape(store._connection) == shape(fresh._connection)
    assert len(store.ids(EVERYTHING)) == (1 if version else 0)
    if version:
        kept = store.story(1)
        assert kept is not None
        assert (kept.row.title, kept.row.told.cluster, kept.row.told.versions) == ("Titel a", 1, 1)
        assert len(save(store, [story("b", 1)]).new) == 1
    fresh.close()
    store.close()


def test_a_step_that_fails_leaves_the_version_before(monkeypatch: pytest.MonkeyPatch) -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    schema.migrate(connection)
    before = shape(connection)
    steps = (*schema.MIGRATIONS, "CREATE TABLE extra (x);\nCREATE INDEX extra_x ON nowhere (x);\n")
    monkeypatch.setattr(schema, "MIGRATIONS", steps)
    monkeypatch.setattr(schema, "VERSION", len(steps))

    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        schema.migrate(connection)

    assert shape(connection) == before
    assert schema.version_of(connection) == len(steps) - 1
    connection.close()


def test_what_went_wrong_is_told_where_sqlite_has_rolled_back_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    monkeypatch.setattr(schema, "MIGRATIONS", ("ROLLBACK;\nCREATE INDEX extra_x ON nowhere (x);\n",))
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        schema.migrate(connection)
    connection.close()


PASSWORD = "zeergeheim9"
WITH_USER_PARTS = f"""
UPDATE feeds SET current_address = 'https://jan:{PASSWORD}@bode.example/nieuw';
INSERT INTO feeds (address) VALUES ('https://jan:{PASSWORD}@bode.example/feed');
INSERT INTO feeds (address) VALUES ('http://jan:{PASSWORD}@elders.example:8080/a?b=c@d');
INSERT INTO feeds (address) VALUES ('https://plein.example/@redactie/feed');
INSERT INTO stories (feed, key, published_to, first_seen, position, region, title, lead, place, agencies, language,
  regions, country, located, reason_kind, reason_words)
SELECT 2, 'b', published_to, first_seen, 1, region, 'Titel b', lead, place, agencies, language,
  regions, country, located, reason_kind, reason_words FROM stories;
INSERT INTO texts VALUES (2, '[]', NULL, '', '[]', '[]', '[]', '[]');
INSERT INTO search (rowid, words) VALUES (2, 'titel b');
"""


def test_names_and_passwords_leave_the_addresses_and_the_file(
    path: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as older:
        older.setattr(schema, "MIGRATIONS", schema.MIGRATIONS[:3])
        older.setattr(schema, "VERSION", 3)
        old = Store.open(path, clock=clock)
        old._connection.executescript(STORED_ONCE + WITH_USER_PARTS)
        old.close()
    assert PASSWORD.encode() in path.read_bytes()

    store = Store.open(path, clock=clock)

    assert store.fault is None
    assert set(store.memories()) == {
        "https://bode.example/feed",
        "https://bode.example/feed#2",
        "http://elders.example:8080/a?b=c@d",
        "https://plein.example/@redactie/feed",
    }
    assert store.memory("https://bode.example/feed").current_address == "https://bode.example/nieuw"
    assert len(store.ids(EVERYTHING)) == 2
    for file in path.parent.iterdir():
        assert PASSWORD.encode() not in file.read_bytes(), file.name
    store.close()


def test_they_leave_the_log_of_a_program_that_was_killed(
    path: Path, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = path.with_name("achtergelaten")
    left.mkdir(parents=True)
    with monkeypatch.context() as older:
        older.setattr(schema, "MIGRATIONS", schema.MIGRATIONS[:3])
        older.setattr(schema, "VERSION", 3)
        old = Store.open(path, clock=clock)
        old._connection.executescript(STORED_ONCE + WITH_USER_PARTS)
        for file in (path, Path(f"{path}-wal")):
            copyfile(file, left / file.name)
        old.close()
    assert PASSWORD.encode() in (left / f"{path.name}-wal").read_bytes()

    store = Store.open(left / path.name, clock=clock)

    assert len(store.memories()) == 4
    for file in left.iterdir():
        assert PASSWORD.encode() not in file.read_bytes(), file.name
    store.close()
