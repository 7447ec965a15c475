"""NUS-WIDE (Chua et al. 2009): `ImageList/Imagelist.txt` and `NUS_WID_Tags/All_Tags.txt`, aligned line by line.

The list has `concept\\0001_<photo id>.jpg` with backslashes, the tags begin with the photo id. `TestImagelist.txt`
is the validation split, addresses are in `NUS-WIDE-urls.txt` ("null" where Flickr has no such size). The concept
directory is what the photo was searched with, and is not read.

Pictures: `Flickr/` or `images/` with the list's path, or `images/<photo id>.jpg`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from photohash.errors import UsageError
from trainer.corpus.files import aligned, lines
from trainer.corpus.pictures import Pictures
from trainer.corpus.post import Post, Reject
from trainer.corpus.text import hashtags

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LIST = "ImageList/Imagelist.txt"
_TAGS = "NUS_WID_Tags/All_Tags.txt"
_TEST = "ImageList/TestImagelist.txt"
_ADDRESSES = "NUS-WIDE-urls.txt"
_PHOTO_ID = re.compile(r"_(\d+)\.\w+$")


def fits(folder: Path) -> bool:
    """Whether list and tags are where NUS-WIDE has them."""
    return (folder / _LIST).is_file() and (folder / _TAGS).is_file()


def read(folder: Path) -> Iterator[Post | Reject]:
    """The photos in list order. Test names and addresses are held in memory: there are 269,648 photos."""
    if not fits(folder):
        raise UsageError(f"{folder}: NUS-WIDE has the files {_LIST} and {_TAGS}")
    test = {_slashes(line) for line in lines(folder / _TEST)} if (folder / _TEST).is_file() else None
    addresses = dict(_addresses(folder / _ADDRESSES)) if (folder / _ADDRESSES).is_file() else {}
    flickr, images = Pictures(folder, "Flickr"), Pictures(folder)
    for name, tagged in aligned(folder / _LIST, folder / _TAGS):
        name = _slashes(name)
        photo, *tags = tagged.split() or [""]
        named = _PHOTO_ID.search(name)
        if named is None or named[1] != photo:
            yield Reject(name or photo, f"its line of tags is of photo {photo or 'nothing'}")
            continue
        yield Post(
            key=name,
            hashtags=hashtags(tags),
            source="nus-wide",
            image=flickr.find(name) or images.find(name, photo),
            url=addresses.get(photo, ""),
            split=None if test is None else "validation" if name in test else "train",
        )


def _slashes(line: str) -> str:
    return line.strip().replace("\\", "/")


def _addresses(file: Path) -> Iterator[tuple[str, str]]:
    """Photo_file Photo_id url_Large url_Middle url_Small url_Original, after a line with these names."""
    for line in lines(file):
        fields = line.split()
        if len(fields) >= 6 and fields[-5].isdigit():
            large, middle, small, original = fields[-4:]
            known = [url for url in (large, original, middle, small) if url.startswith("http")]
            if known:
                yield fields[-5], known[0]
