"""Edited tags, saved searches, and what a million photos need: counts kept by triggers, and indexes."""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"

_TABLES = """
ALTER TABLE tag ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0;
ALTER TABLE tag ADD COLUMN deleted INTEGER NOT NULL DEFAULT 0;
ALTER TABLE tag ADD COLUMN edited INTEGER NOT NULL DEFAULT 0;
ALTER TABLE tag ADD COLUMN merged_into INTEGER REFERENCES tag (id);
ALTER TABLE tag ADD COLUMN suggested INTEGER NOT NULL DEFAULT 0;
ALTER TABLE tag ADD COLUMN accepted INTEGER NOT NULL DEFAULT 0;
ALTER TABLE tag ADD COLUMN rejected INTEGER NOT NULL DEFAULT 0;
CREATE INDEX tag_merged_into ON tag (merged_into);
ALTER TABLE photo_tag ADD COLUMN at DATETIME;
DROP INDEX photo_tag_by_tag;
CREATE INDEX photo_tag_by_tag ON photo_tag (tag_id, state, score, photo_id);
CREATE INDEX photo_tag_decided ON photo_tag (source, state, tag_id, photo_id) WHERE source != 'model';
ALTER TABLE photo ADD COLUMN suggested INTEGER NOT NULL DEFAULT 0;
ALTER TABLE photo ADD COLUMN accepted INTEGER NOT NULL DEFAULT 0;
ALTER TABLE photo ADD COLUMN rejected INTEGER NOT NULL DEFAULT 0;
ALTER TABLE photo ADD COLUMN review INTEGER
    GENERATED ALWAYS AS ((suggested > 0) * 4 + (accepted > 0) * 2 + (rejected > 0)) VIRTUAL;
DROP INDEX photo_taken_at;
CREATE INDEX photo_order ON photo (taken_at DESC, root_id, path);
CREATE INDEX photo_camera ON photo (camera);
CREATE INDEX embedding_by_photo ON embedding (photo_id);
ALTER TABLE root ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
CREATE TABLE folder (
    root_id INTEGER NOT NULL REFERENCES root (id) ON DELETE CASCADE,
    path TEXT NOT NULL,
    photos INTEGER NOT NULL,
    PRIMARY KEY (root_id, path)
) WITHOUT ROWID;
CREATE TABLE saved_search (
    name TEXT NOT NULL PRIMARY KEY,
    "query" TEXT NOT NULL
);
"""

# SQLite's way to say dirname: take off the right every character that is no slash, then the slash.
_FOLDER = "rtrim(rtrim({row}.path, replace({row}.path, '/', '')), '/')"

_FILL = f"""
UPDATE tag SET (suggested, accepted, rejected) = (
    SELECT count(*) FILTER (WHERE state = 'suggested'), count(*) FILTER (WHERE state = 'accepted'),
        count(*) FILTER (WHERE state = 'rejected')
    FROM photo_tag WHERE tag_id = tag.id
);
UPDATE photo SET (suggested, accepted, rejected) = (
    SELECT count(*) FILTER (WHERE state = 'suggested'), count(*) FILTER (WHERE state = 'accepted'),
        count(*) FILTER (WHERE state = 'rejected')
    FROM photo_tag WHERE photo_id = photo.id
);
CREATE INDEX photo_review ON photo (review);
INSERT INTO folder (root_id, path, photos)
    SELECT root_id, {_FOLDER.format(row="photo")}, count(*) FROM photo GROUP BY 1, 2;
"""

_COUNT = """
    UPDATE tag SET suggested = suggested {sign} ({row}.state = 'suggested'),
        accepted = accepted {sign} ({row}.state = 'accepted'), rejected = rejected {sign} ({row}.state = 'rejected')
        WHERE id = {row}.tag_id;
    UPDATE photo SET suggested = suggested {sign} ({row}.state = 'suggested'),
        accepted = accepted {sign} ({row}.state = 'accepted'), rejected = rejected {sign} ({row}.state = 'rejected')
        WHERE id = {row}.photo_id;"""
_CAME = f"""
    UPDATE root SET version = version + 1 WHERE id = new.root_id;
    INSERT INTO folder (root_id, path, photos) VALUES (new.root_id, {_FOLDER.format(row="new")}, 1)
        ON CONFLICT (root_id, path) DO UPDATE SET photos = photos + 1;"""
_WENT = f"""
    UPDATE root SET version = version + 1 WHERE id = old.root_id;
    UPDATE folder SET photos = photos - 1 WHERE root_id = old.root_id AND path = {_FOLDER.format(row="old")};
    DELETE FROM folder WHERE root_id = old.root_id AND path = {_FOLDER.format(row="old")} AND photos = 0;"""

_TRIGGERS = {
    "photo_tag_came AFTER INSERT ON photo_tag": _COUNT.format(sign="+", row="new"),
    "photo_tag_went AFTER DELETE ON photo_tag": _COUNT.format(sign="-", row="old"),
    "photo_tag_changed AFTER UPDATE OF state ON photo_tag": (
        _COUNT.format(sign="-", row="old") + _COUNT.format(sign="+", row="new")
    ),
    "photo_came AFTER INSERT ON photo": _CAME,
    "photo_went AFTER DELETE ON photo": _WENT,
    "photo_moved AFTER UPDATE OF root_id, path ON photo": _WENT + _CAME,
    "photo_dated AFTER UPDATE OF taken_at ON photo WHEN old.taken_at IS NOT new.taken_at": (
        "\n    UPDATE root SET version = version + 1 WHERE id = new.root_id;"
    ),
}


def upgrade() -> None:
    """Add what is new, and fill it from what is there."""
    for statement in (*_TABLES.strip().split(";\n"), *_FILL.strip().split(";\n")):
        op.execute(statement.rstrip(";\n"))
    for event, body in _TRIGGERS.items():
        op.execute(f"CREATE TRIGGER {event} BEGIN{body}\nEND")
