"""Other words for tags, by which they are found."""

from __future__ import annotations

from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """None are known before a model brings them."""
    op.execute(
        "CREATE TABLE synonym (word TEXT NOT NULL, tag_id INTEGER NOT NULL REFERENCES tag (id),"
        " PRIMARY KEY (word, tag_id)) WITHOUT ROWID"
    )
