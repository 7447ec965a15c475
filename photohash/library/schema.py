"""The tables. What a person decided is in photo_tag with source `person` and is never overwritten by anything else."""

from __future__ import annotations

import re

from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)


class PathText(TypeDecorator[str]):
    """A path as valid UTF-8, whatever bytes the file system holds.

    Python shows bytes that are no UTF-8 as surrogates, which SQLite cannot store: they become %XX, and a
    percent sign %25.
    """

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Escape on the way in."""
        return None if value is None else escape(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        """Unescape on the way out."""
        return None if value is None else unescape(value)


def escape(path: str) -> str:
    """A path as it is stored."""
    return _ODD.sub(lambda match: f"%{ord(match[0]) & 0xFF:02X}", path) if _ODD.search(path) else path


def unescape(text: str) -> str:
    """The path that `escape` stored."""
    if "%" not in text:
        return text
    return _ESCAPED.sub(lambda match: "%" if match[1] == "25" else chr(0xDC00 + int(match[1], 16)), text)


_ODD = re.compile("[%\udc80-\udcff]")
_ESCAPED = re.compile("%([0-9A-F]{2})")

metadata = MetaData()

volume = Table(
    "volume",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("identity", Text, nullable=False, unique=True),
)

root = Table(
    "root",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("volume_id", Integer, ForeignKey("volume.id"), nullable=False),
    Column("path", PathText, nullable=False, unique=True),
)

photo = Table(
    "photo",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("root_id", Integer, ForeignKey("root.id"), nullable=False),
    Column("path", PathText, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("mtime_ns", BigInteger, nullable=False),
    Column("content_hash", Text),
    Column("width", Integer),
    Column("height", Integer),
    Column("taken_at", DateTime),
    Column("camera", Text),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("state", Text, nullable=False),
    Column("error", Text),
    UniqueConstraint("root_id", "path"),
    Index("photo_content_hash", "content_hash"),
    Index("photo_state", "state"),
    Index("photo_taken_at", "taken_at"),
)

tag = Table(
    "tag",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("display", Text, nullable=False),
    Column("synset", Text),
)

tag_parent = Table(
    "tag_parent",
    metadata,
    Column("tag_id", Integer, ForeignKey("tag.id"), primary_key=True),
    Column("parent_id", Integer, ForeignKey("tag.id"), primary_key=True),
    sqlite_with_rowid=False,
)

model = Table(
    "model",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("hash", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("licence", Text, nullable=False),
    UniqueConstraint("name", "hash"),
)

photo_tag = Table(
    "photo_tag",
    metadata,
    Column("photo_id", Integer, ForeignKey("photo.id", ondelete="CASCADE"), primary_key=True),
    Column("tag_id", Integer, ForeignKey("tag.id"), primary_key=True),
    Column("state", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("score", Float),
    Column("model_id", Integer, ForeignKey("model.id")),
    Index("photo_tag_by_tag", "tag_id", "state", "photo_id"),
    sqlite_with_rowid=False,
)

embedding = Table(
    "embedding",
    metadata,
    Column("model_id", Integer, ForeignKey("model.id"), primary_key=True),
    Column("photo_id", Integer, ForeignKey("photo.id", ondelete="CASCADE"), primary_key=True),
    Column("vector", LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)

history = Table(
    "history",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", DateTime, nullable=False),
    Column("title", Text, nullable=False),
    Column("changes", Text, nullable=False),
    Column("undone", Integer, nullable=False, server_default="0"),
)
