"""Answers that took long to work out, kept from one session to the next."""

from __future__ import annotations

from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """None are known yet."""
    op.execute("CREATE TABLE kept (name TEXT NOT NULL PRIMARY KEY, version TEXT NOT NULL, content BLOB NOT NULL)")
