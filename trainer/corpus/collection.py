"""Several corpora as one: a folder with `corpus.toml`.

    [[corpora]]
    folder = "Caltech101/101_ObjectCategories"   # from the file's own folder on, or absolute
    format = "folder"                            # of its reader; found out if not given
    source = "caltech101"                        # what its photos tell as their source
    split = "train"                              # of all of its photos; else what the corpus itself says
    leave_out = ["backgroundgoogle"]             # hashtags whose posts are no examples
    keep = ["dog", "beach"]                      # hashtags that count, all unless given; posts without any are left out
    replace = { carside = ["car"], photo = [] }  # hashtags that stand for others, or for nothing
    add = ["receipt"]                            # hashtags of all of its photos

Of copies, the photo of the corpus named first is kept, so large pictures come before small ones.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import msgspec

from photohash.errors import UsageError
from photohash.hashtag import normalise
from trainer.corpus.post import Post, Reject, Split
from trainer.corpus.text import hashtags

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FILE = "corpus.toml"


class Member(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One corpus of a collection; see the head of this module."""

    folder: str
    format: str = "auto"
    source: str | None = None
    split: Split | None = None
    leave_out: tuple[str, ...] = ()
    keep: tuple[str, ...] | None = None
    replace: dict[str, tuple[str, ...]] = {}
    add: tuple[str, ...] = ()


class _Collection(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    corpora: tuple[Member, ...]


def fits(folder: Path) -> bool:
    """Whether the folder says what it is made of."""
    return (folder / _FILE).is_file()


def read(folder: Path) -> Iterator[Post | Reject]:
    """The posts of one corpus after the other; their keys begin with their corpus's folder."""
    for member in _members(folder / _FILE):
        yield from _posts(member, folder)


def _posts(member: Member, folder: Path) -> Iterator[Post | Reject]:
    from trainer.corpus import read_corpus  # which lists this reader among the others

    instead = {normalise(told): meant for told, meant in member.replace.items()}
    leave_out = {normalise(told) for told in member.leave_out}
    keep = None if member.keep is None else {normalise(told) for told in member.keep}
    for row in read_corpus(folder / member.folder, member.format):
        key = f"{member.folder}/{row.key}"
        if isinstance(row, Reject):
            yield Reject(key, row.reason)
        elif leave_out.isdisjoint(row.hashtags) and (keep is None or not keep.isdisjoint(row.hashtags)):
            counted = [told for told in row.hashtags if keep is None or told in keep]
            tags = hashtags((*member.add, *(tag for told in counted for tag in instead.get(told, (told,)))))
            source, split = member.source or row.source, member.split or row.split
            yield replace(row, key=key, hashtags=tags, source=source, split=split)


def _members(file: Path) -> tuple[Member, ...]:
    try:
        return msgspec.toml.decode(file.read_bytes(), type=_Collection).corpora
    except OSError as error:
        raise UsageError(f"{file}: cannot be read ({error.strerror})") from error
    except msgspec.DecodeError as error:
        raise UsageError(f"{file}: is wrong ({error})") from error
