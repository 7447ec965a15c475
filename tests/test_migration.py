"""A library of an older photohash opens in this one, with everything that was in it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import create_engine

from photohash.app import App
from photohash.library.migrations.versions import v0001

# One photo with tags in every state, one decision that can be undone, one photo in a folder.
CONTENT = """
INSERT INTO volume VALUES (1, 'disk');
INSERT INTO root VALUES (1, 1, '/photos');
INSERT INTO photo (id, root_id, path, size, mtime_ns, content_hash, state) VALUES
    (1, 1, '2024/trip/a.jpg', 1, 1, 'aa', 'indexed'), (2, 1, 'b.jpg', 1, 1, 'bb', 'indexed');
INSERT INTO tag (id, name, display, synset) VALUES (1, 'dog', 'dog', 'n02084071'), (2, 'cat', 'cat', NULL);
INSERT INTO model VALUES (1, 'm', 'hash', 'M', 'CC0');
INSERT INTO photo_tag VALUES (1, 1, 'accepted', 'person', 0.9, 1), (1, 2, 'suggested', 'model', 0.4, 1),
    (2, 2, 'rejected', 'person', NULL, NULL);
INSERT INTO history (id, at, title, changes) VALUES (1, '2026-01-01 00:00:00', 'accept #dog on 1 photo',
    '{"before":[[1,1,"suggested","model",0.9,1]],"after":[[1,1,"accepted","person",0.9,1]]}');
INSERT INTO alembic_version VALUES ('0001');
"""


@pytest.fixture
def old_library(tmp_path: Path) -> Path:
    file = tmp_path / "library.sqlite"
    engine = create_engine(f"sqlite:///{file}")
    with engine.begin() as connection, Operations.context(MigrationContext.configure(connection)):
        v0001.upgrade()
        connection.exec_driver_sql("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
        for statement in CONTENT.strip().split(";\n"):
            connection.exec_driver_sql(statement.rstrip(";\n"))
    engine.dispose()
    return file


def test_a_library_of_the_first_version_opens_with_all_that_was_in_it(old_library: Path, home: Path) -> None:
    app = App(old_library)
    try:
        tags = {tag.name: (tag.suggested, tag.accepted, tag.rejected) for tag in app.tags()}
        assert tags == {"dog": (0, 1, 0), "cat": (1, 0, 1)}
        assert [(node.path, node.count) for node in app.folders()] == [("", 2), ("2024", 1), ("2024/trip", 1)]
        assert list(app.find("dog")) == [1] and list(app.find("is:unreviewed")) == [1]
        assert list(app.find("is:reviewed")) == [2]
        change = app.undo()
        assert change is not None and change.title == "accept #dog on 1 photo"
        assert [(tag.name, tag.state) for tag in app.rows([1])[0].tags] == [("dog", "suggested"), ("cat", "suggested")]
        assert app.database.check() == []
    finally:
        app.close()


def test_the_old_library_is_kept_beside_the_new(old_library: Path, home: Path) -> None:
    app = App(old_library)
    app.counts()
    app.close()
    with sqlite3.connect(old_library.with_name("library.sqlite.before-0001")) as backup:
        assert backup.execute("SELECT count(*) FROM photo_tag").fetchone() == (3,)
        assert backup.execute("SELECT version_num FROM alembic_version").fetchone() == ("0001",)
    backup.close()
