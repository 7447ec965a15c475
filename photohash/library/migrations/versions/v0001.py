"""The first schema."""

from __future__ import annotations

from alembic import op

revision = "0001"
down_revision = None

_TABLES = """
CREATE TABLE volume (
    id INTEGER NOT NULL PRIMARY KEY,
    identity TEXT NOT NULL UNIQUE
);
CREATE TABLE root (
    id INTEGER NOT NULL PRIMARY KEY,
    volume_id INTEGER NOT NULL REFERENCES volume (id),
    path TEXT NOT NULL UNIQUE
);
CREATE TABLE photo (
    id INTEGER NOT NULL PRIMARY KEY,
    root_id INTEGER NOT NULL REFERENCES root (id),
    path TEXT NOT NULL,
    size BIGINT NOT NULL,
    mtime_ns BIGINT NOT NULL,
    content_hash TEXT,
    width INTEGER,
    height INTEGER,
    taken_at DATETIME,
    camera TEXT,
    latitude FLOAT,
    longitude FLOAT,
    state TEXT NOT NULL,
    error TEXT,
    UNIQUE (root_id, path)
);
CREATE INDEX photo_content_hash ON photo (content_hash);
CREATE INDEX photo_state ON photo (state);
CREATE INDEX photo_taken_at ON photo (taken_at);
CREATE TABLE tag (
    id INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    display TEXT NOT NULL,
    synset TEXT
);
CREATE TABLE tag_parent (
    tag_id INTEGER NOT NULL REFERENCES tag (id),
    parent_id INTEGER NOT NULL REFERENCES tag (id),
    PRIMARY KEY (tag_id, parent_id)
) WITHOUT ROWID;
CREATE TABLE model (
    id INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    hash TEXT NOT NULL,
    title TEXT NOT NULL,
    licence TEXT NOT NULL,
    UNIQUE (name, hash)
);
CREATE TABLE photo_tag (
    photo_id INTEGER NOT NULL REFERENCES photo (id) ON DELETE CASCADE,
    tag_id INTEGER NOT NULL REFERENCES tag (id),
    state TEXT NOT NULL,
    source TEXT NOT NULL,
    score FLOAT,
    model_id INTEGER REFERENCES model (id),
    PRIMARY KEY (photo_id, tag_id)
) WITHOUT ROWID;
CREATE INDEX photo_tag_by_tag ON photo_tag (tag_id, state, photo_id);
CREATE TABLE embedding (
    model_id INTEGER NOT NULL REFERENCES model (id),
    photo_id INTEGER NOT NULL REFERENCES photo (id) ON DELETE CASCADE,
    vector BLOB NOT NULL,
    PRIMARY KEY (model_id, photo_id)
) WITHOUT ROWID;
CREATE TABLE history (
    id INTEGER NOT NULL PRIMARY KEY,
    at DATETIME NOT NULL,
    title TEXT NOT NULL,
    changes TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0
);
CREATE VIRTUAL TABLE tag_text USING fts5(
    name, display, content='tag', content_rowid='id', tokenize="unicode61 remove_diacritics 2", prefix='2 3'
);
CREATE VIRTUAL TABLE photo_text USING fts5(
    path, content='photo', content_rowid='id', tokenize="unicode61 remove_diacritics 2", prefix='2 3'
);
"""

# Full-text tables hold no text of their own; triggers keep them in step with the tables they index.
_TRIGGER = """
CREATE TRIGGER {table}_text_insert AFTER INSERT ON {table} BEGIN
    INSERT INTO {table}_text (rowid, {columns}) VALUES (new.id, {new});
END|
CREATE TRIGGER {table}_text_delete AFTER DELETE ON {table} BEGIN
    INSERT INTO {table}_text ({table}_text, rowid, {columns}) VALUES ('delete', old.id, {old});
END|
CREATE TRIGGER {table}_text_update AFTER UPDATE OF {columns} ON {table} BEGIN
    INSERT INTO {table}_text ({table}_text, rowid, {columns}) VALUES ('delete', old.id, {old});
    INSERT INTO {table}_text (rowid, {columns}) VALUES (new.id, {new});
END"""


def upgrade() -> None:
    """Create everything."""
    for statement in _TABLES.strip().split(";\n"):
        op.execute(statement.rstrip(";\n"))
    for table, columns in (("tag", ("name", "display")), ("photo", ("path",))):
        text = _TRIGGER.format(
            table=table,
            columns=", ".join(columns),
            new=", ".join(f"new.{column}" for column in columns),
            old=", ".join(f"old.{column}" for column in columns),
        )
        for statement in text.split("|"):
            op.execute(statement)
