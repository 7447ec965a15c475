"""Numbers that rise when a tag comes to photos or goes, and when a model's vectors change.

By them, what is kept of tags and vectors in memory is known to be old.
"""

from __future__ import annotations

from alembic import op

revision = "0003"
down_revision = "0002"

_TRIGGERS = {
    "photo_tag_came_newly AFTER INSERT ON photo_tag": "new",
    "photo_tag_went_newly AFTER DELETE ON photo_tag": "old",
    "photo_tag_changed_newly AFTER UPDATE OF state ON photo_tag": "new",
}


def upgrade() -> None:
    """Begin at nought."""
    op.execute("ALTER TABLE model ADD COLUMN vectors INTEGER NOT NULL DEFAULT 0")
    op.execute("ALTER TABLE tag ADD COLUMN version INTEGER NOT NULL DEFAULT 0")
    for event, row in _TRIGGERS.items():
        op.execute(
            f"CREATE TRIGGER {event} BEGIN\n    UPDATE tag SET version = version + 1 WHERE id = {row}.tag_id;\nEND"
        )
