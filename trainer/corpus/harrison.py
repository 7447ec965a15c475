"""HARRISON (Park et al. 2016): `data_list.txt` and `tag_list.txt`, aligned line by line.

A picture's directory is the hashtag that it was searched with, so it would leak that tag: it is read neither as a tag
nor as a source. Pictures: below the folder, or `images`, where `data_list.txt` says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from photohash.errors import UsageError
from trainer.corpus.files import aligned
from trainer.corpus.pictures import Pictures
from trainer.corpus.post import Post, Reject
from trainer.corpus.text import hashtags

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def fits(folder: Path) -> bool:
    """Whether both lists are in the folder."""
    return (folder / "data_list.txt").is_file() and (folder / "tag_list.txt").is_file()


def read(folder: Path) -> Iterator[Post | Reject]:
    """The photos in list order; the place in the list is the key's beginning."""
    if not fits(folder):
        raise UsageError(f"{folder}: HARRISON has the files data_list.txt and tag_list.txt")
    here, images = Pictures(folder, "."), Pictures(folder)
    for number, (name, tags) in enumerate(aligned(folder / "data_list.txt", folder / "tag_list.txt")):
        name = name.strip()
        if not name:
            yield Reject(f"{number}", "no file name")
            continue
        yield Post(f"{number}:{name}", hashtags(tags.split()), "harrison", here.find(name) or images.find(name))
