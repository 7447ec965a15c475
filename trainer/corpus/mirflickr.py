"""MIRFLICKR (Huiskes and Lew 2008): one file of tags a photo, one tag a line.

MIRFLICKR-25000 has `im<N>.jpg`, `meta/tags/tags<N>.txt` and `meta/license/license<N>.txt`; MIRFLICKR-1M has
`images/<D>/<N>.jpg` and `tags/<D>/<N>.txt`. `tags_raw` holds the same tags as typed and is not read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from photohash.errors import UsageError
from trainer.corpus.files import lines
from trainer.corpus.pictures import Pictures
from trainer.corpus.post import Post, Reject
from trainer.corpus.text import hashtags

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LICENCE = re.compile(r"https?://creativecommons\.org/\S+|Attribution[\w -]*Licen[sc]e")


def fits(folder: Path) -> bool:
    """Whether there are files of tags where MIRFLICKR has them."""
    return next(_tag_files(folder), None) is not None


def read(folder: Path) -> Iterator[Post | Reject]:
    """The photos by number."""
    pictures = Pictures(folder, ".")
    found = False
    for number, file, picture in sorted(_tag_files(folder)):
        found = True
        try:
            tags = list(lines(file))
        except UsageError as error:
            yield Reject(f"im{number}", f"its tags cannot be read ({error})")
            continue
        yield Post(
            key=f"im{number}",
            hashtags=hashtags(tags),
            source="mirflickr",
            image=pictures.find(picture),
            licence=_licence(folder / "meta" / "license" / f"license{number}.txt"),
        )
    if not found:
        raise UsageError(f"{folder}: MIRFLICKR has its tags in meta/tags/tags1.txt or tags/0/0.txt, and so on")


def _tag_files(folder: Path) -> Iterator[tuple[int, Path, str]]:
    for file in (folder / "meta" / "tags").glob("tags*.txt"):
        if (number := file.stem.removeprefix("tags")).isdigit():
            yield int(number), file, f"im{number}"
    for file in (folder / "tags").glob("*/*.txt"):
        if file.stem.isdigit():
            yield int(file.stem), file, f"images/{file.parent.name}/{file.stem}"


def _licence(file: Path) -> str:
    if not file.is_file():
        return ""
    found = (_LICENCE.search(line) for line in lines(file))
    return next((match[0] for match in found if match), "")
