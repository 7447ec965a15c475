"""The tables. What a person decided is in photo_tag with source `person` and is never overwritten by anything else.

Triggers keep the counts in `tag`, `photo` and `folder`. They raise a root's `version` when one of its photos comes,
goes, moves or gets another date, and a tag's when a photo gets it, loses it or shows it differently.
"""

from __future__ import annotations

import re

from sqlalchemy import (
    BigInteger,
    Column,
    Computed,
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
    desc,
    text,
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
    Column("version", Integer, nullable=False, server_default="0"),
)

folder = Table(
    "folder",
    metadata,
    Column("root_id", Integer, ForeignKey("root.id", ondelete="CASCADE"), primary_key=True),
    Column("path", PathText, primary_key=True),
    Column("photos", Integer, nullable=False),
    sqlite_with_rowid=False,
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
    Column("suggested", Integer, nullable=False, server_default="0"),
    Column("accepted", Integer, nullable=False, server_default="0"),
    Column("rejected", Integer, nullable=False, server_default="0"),
    # 4 where a tag is suggested, plus 2 where one is accepted, plus 1 where one is rejected.
    Column("review", Integer, Computed("(suggested > 0) * 4 + (accepted > 0) * 2 + (rejected > 0)", persisted=False)),
    UniqueConstraint("root_id", "path"),
    Index("photo_content_hash", "content_hash"),
    Index("photo_state", "state"),
    Index("photo_order", desc("taken_at"), "root_id", "path"),
    Index("photo_camera", "camera"),
    Index("photo_review", "review"),
)

tag = Table(
    "tag",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("display", Text, nullable=False),
    Column("synset", Text),
    # Models' suggestions of a hidden tag are kept, in the state `hidden`, until it is shown again.
    Column("hidden", Integer, nullable=False, server_default="0"),
    # A deleted tag is on no photo, and neither models nor files bring it back; the person may.
    Column("deleted", Integer, nullable=False, server_default="0"),
    # Spelt or placed by the person: models leave its spelling and its parents alone.
    Column("edited", Integer, nullable=False, server_default="0"),
    # Another name of the tag that took its place. It is on no photo and has no parents or children.
    Column("merged_into", Integer, ForeignKey("tag.id")),
    Column("suggested", Integer, nullable=False, server_default="0"),
    Column("accepted", Integer, nullable=False, server_default="0"),
    Column("rejected", Integer, nullable=False, server_default="0"),
    # Rises whenever it comes to a photo, goes, or changes its state there.
    Column("version", Integer, nullable=False, server_default="0"),
    Index("tag_merged_into", "merged_into"),
)

tag_parent = Table(
    "tag_parent",
    metadata,
    Column("tag_id", Integer, ForeignKey("tag.id"), primary_key=True),
    Column("parent_id", Integer, ForeignKey("tag.id"), primary_key=True),
    sqlite_with_rowid=False,
)

# Other words for a tag, as hashtags, by which people may look for it.
synonym = Table(
    "synonym",
    metadata,
    Column("word", Text, primary_key=True),
    Column("tag_id", Integer, ForeignKey("tag.id"), primary_key=True),
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
    # Rises whenever its vectors change.
    Column("vectors", Integer, nullable=False, server_default="0"),
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
    # When the person said so; None for what models and files say.
    Column("at", DateTime),
    Index("photo_tag_by_tag", "tag_id", "state", "score", "photo_id"),
    Index("photo_tag_decided", "source", "state", "tag_id", "photo_id", sqlite_where=text("source != 'model'")),
    sqlite_with_rowid=False,
)

embedding = Table(
    "embedding",
    metadata,
    Column("model_id", Integer, ForeignKey("model.id"), primary_key=True),
    Column("photo_id", Integer, ForeignKey("photo.id", ondelete="CASCADE"), primary_key=True),
    Column("vector", LargeBinary, nullable=False),
    Index("embedding_by_photo", "photo_id"),
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

# Answers that took long to work out of the other tables, each with what it was true of; may be emptied at any time.
kept = Table(
    "kept",
    metadata,
    Column("name", Text, primary_key=True),
    Column("version", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
)

saved_search = Table(
    "saved_search",
    metadata,
    Column("name", Text, primary_key=True),
    Column("query", Text, nullable=False),
)
