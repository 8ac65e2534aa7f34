"""The store's tables, and how a store of an older version becomes one of this version.

Times are whole seconds since 1970 (UTC); lists are JSON; regions are their numbers, 1 to 8.
"""

import sqlite3

from tickertui.store.searching import TABLE
from tickertui.store.user_parts import take_out_user_parts, wipe

_VERSION_1 = (
    """
CREATE TABLE feeds (
  id INTEGER PRIMARY KEY,
  address TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '',
  current_address TEXT NOT NULL DEFAULT '',
  etag TEXT NOT NULL DEFAULT '',
  last_modified TEXT NOT NULL DEFAULT '',
  last_success INTEGER,
  last_attempt INTEGER,
  last_error TEXT NOT NULL DEFAULT '',
  failures INTEGER NOT NULL DEFAULT 0,
  next_poll INTEGER,
  gone INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE stories (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  feed INTEGER NOT NULL REFERENCES feeds,
  key TEXT NOT NULL,
  published_from INTEGER,
  published_to INTEGER NOT NULL,
  first_seen INTEGER NOT NULL,
  position INTEGER NOT NULL,
  region INTEGER NOT NULL,
  read INTEGER NOT NULL DEFAULT 0,
  starred INTEGER NOT NULL DEFAULT 0,
  headline INTEGER NOT NULL DEFAULT 0,
  breaking INTEGER NOT NULL DEFAULT 0,
  withdrawn INTEGER NOT NULL DEFAULT 0,
  version INTEGER NOT NULL DEFAULT 1,
  changed INTEGER,
  title TEXT NOT NULL,
  lead TEXT NOT NULL,
  place TEXT NOT NULL,
  agencies TEXT NOT NULL,
  url TEXT,
  language TEXT NOT NULL,
  regions TEXT NOT NULL,
  country TEXT NOT NULL,
  located TEXT NOT NULL,
  reason_kind TEXT NOT NULL,
  reason_words TEXT NOT NULL,
  UNIQUE (feed, key)
) STRICT;

CREATE INDEX stories_newest ON stories (published_to DESC, position, id);
CREATE INDEX stories_updated ON stories (max(published_to, coalesce(changed, 0)) DESC, position, id);
CREATE INDEX stories_of_region ON stories (region, published_to DESC, position, id, read);
CREATE INDEX stories_arrived ON stories (first_seen);
CREATE INDEX stories_leading ON stories (headline) WHERE headline;

CREATE TABLE agencies (
  agency TEXT NOT NULL,
  story INTEGER NOT NULL REFERENCES stories ON DELETE CASCADE,
  PRIMARY KEY (agency, story)
) STRICT, WITHOUT ROWID;

CREATE INDEX agencies_of_story ON agencies (story);

CREATE TABLE texts (
  story INTEGER PRIMARY KEY REFERENCES stories ON DELETE CASCADE,
  paragraphs TEXT NOT NULL,
  updated INTEGER,
  author TEXT NOT NULL,
  categories TEXT NOT NULL,
  links TEXT NOT NULL,
  images TEXT NOT NULL,
  enclosures TEXT NOT NULL
) STRICT;

CREATE TABLE revisions (
  story INTEGER NOT NULL REFERENCES stories ON DELETE CASCADE,
  number INTEGER NOT NULL,
  seen INTEGER NOT NULL,
  title TEXT NOT NULL,
  lead TEXT NOT NULL,
  paragraphs TEXT NOT NULL,
  PRIMARY KEY (story, number)
) STRICT, WITHOUT ROWID;

"""
    + f"{TABLE};\n"
)

_VERSION_2 = """
CREATE INDEX stories_of_feed ON stories (feed, published_to DESC, position, id, region, read);
"""

_VERSION_3 = """
ALTER TABLE stories ADD COLUMN cluster INTEGER NOT NULL DEFAULT 0;
ALTER TABLE stories ADD COLUMN site TEXT NOT NULL DEFAULT '';
ALTER TABLE stories ADD COLUMN joined_kind TEXT NOT NULL DEFAULT '';
ALTER TABLE stories ADD COLUMN joined_words TEXT NOT NULL DEFAULT '[]';
ALTER TABLE stories ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0;
UPDATE stories SET cluster = id;

DROP INDEX stories_newest;
DROP INDEX stories_updated;
DROP INDEX stories_of_region;
DROP INDEX stories_of_feed;
CREATE INDEX stories_newest ON stories (published_to DESC, position, id, region, read, cluster);
CREATE INDEX stories_updated ON stories
  (max(published_to, coalesce(changed, 0)) DESC, position, id, region, read, cluster);
CREATE INDEX stories_of_region ON stories (region, published_to DESC, position, id, read, cluster);
CREATE INDEX stories_of_feed ON stories (feed, published_to DESC, position, id, region, read, cluster);
CREATE INDEX stories_of_cluster ON stories (cluster, region, read, site, published_to, feed);
CREATE INDEX stories_joined ON stories (cluster) WHERE cluster <> id;
CREATE INDEX stories_of_place ON stories (place, country, language);
CREATE INDEX stories_pinned ON stories (pinned) WHERE pinned;
"""

# The tables stay; addresses lose their user parts (:mod:`tickertui.store.user_parts`).
_VERSION_4 = ""
_WITH_USER_PARTS = 3

# Step n makes a store of version n one of version n + 1; a step, once released, never changes. One thing does: the
# first takes the search index as it is now, so that a step which gives it another shape must refill it.
MIGRATIONS: tuple[str, ...] = (_VERSION_1, _VERSION_2, _VERSION_3, _VERSION_4)
VERSION = len(MIGRATIONS)


def version_of(connection: sqlite3.Connection) -> int:
    """The version of the schema that a database has; 0 for a fresh one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection) -> None:
    """Bring a database up to :data:`VERSION`, all steps in one transaction; two programs may do so at once."""
    if version_of(connection) >= VERSION:
        return
    connection.execute("BEGIN IMMEDIATE")
    taken_out = False
    try:
        before = version_of(connection)
        for step in MIGRATIONS[before:]:
            for statement in _statements(step):
                connection.execute(statement)
        if 0 < before <= _WITH_USER_PARTS < VERSION:
            taken_out = take_out_user_parts(connection)
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        # A full disk has SQLite roll back by itself.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    if taken_out:
        wipe(connection)


def _statements(script: str) -> list[str]:
    return [statement for part in script.split(";\n") if (statement := part.strip())]
