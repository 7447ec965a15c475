"""YFCC100M (Thomee et al. 2016): tab-separated rows without a header, usually in bz2.

25 columns (row, photo id, hash, ...) or, in the older split, the same without row and hash: 23. So columns are
counted from the end. User tags are divided by commas and URL-encoded, `+` being a space. Machine tags
(`camera:make=canon`) are programs' and not read. Videos are rejected.

Pictures: `images/<photo id>.jpg`, `images/<hash>.jpg` or, as in the Multimedia Commons, `images/abc/def/<hash>.jpg`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote_plus

from photohash.errors import UsageError
from trainer.corpus.files import lines, to_the_end
from trainer.corpus.pictures import Pictures
from trainer.corpus.post import Post, Reject
from trainer.corpus.text import hashtags

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_COLUMNS = (25, 23)
_USER_TAGS, _ADDRESS, _LICENCE, _LICENCE_ADDRESS, _MARKER = -15, -9, -8, -7, -1


def fits(folder: Path) -> bool:
    """Whether a table of this layout is in the folder."""
    return any(True for _ in _tables(folder))


def read(folder: Path) -> Iterator[Post | Reject]:
    """The photos of all tables, in name order."""
    pictures = Pictures(folder)
    found = False
    for file in _tables(folder):
        found = True
        rows = enumerate(lines(file))
        yield from to_the_end((_post(row.split("\t"), f"{file.name}:{n}", pictures) for n, row in rows), file.name)
    if not found:
        raise UsageError(f"{folder}: no tab-separated file with 25 or 23 columns, as YFCC100M has them")


def _tables(folder: Path) -> Iterator[Path]:
    for file in sorted(folder.iterdir()):
        if file.is_file() and (file.suffix in (".bz2", ".tsv") or file.name.startswith("yfcc100m_dataset")):
            first = next(lines(file), "")
            if len(first.split("\t")) in _COLUMNS:
                yield file


def _post(fields: list[str], place: str, pictures: Pictures) -> Post | Reject:
    if len(fields) not in _COLUMNS:
        return Reject(place, f"{len(fields)} columns instead of 25 or 23")
    hashed = len(fields) == 25
    key = fields[1] if hashed else fields[0]
    if not key.isdigit():
        return Reject(place, f"the photo id is no number: {key[:40]!r}")
    if fields[_MARKER] != "0":
        return Reject(key, "a video")
    names = (key, fields[2], f"{fields[2][:3]}/{fields[2][3:6]}/{fields[2]}") if hashed else (key,)
    return Post(
        key=key,
        hashtags=hashtags(unquote_plus(tag) for tag in fields[_USER_TAGS].split(",")),
        source="yfcc100m",
        image=pictures.find(*names),
        url=fields[_ADDRESS],
        licence=fields[_LICENCE_ADDRESS] or fields[_LICENCE],
    )
