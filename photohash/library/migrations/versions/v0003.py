"""A number that rises whenever a model's vectors change, so that what is kept of them in memory is known to be old."""

from __future__ import annotations

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Begin at nought."""
    op.execute("ALTER TABLE model ADD COLUMN vectors INTEGER NOT NULL DEFAULT 0")
