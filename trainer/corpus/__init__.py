"""A weakly labelled corpus: photos with the hashtags that people, or a source's labels, gave them.

One reader a source format, all of which yield posts and rejected rows. A reader is a module with `fits(folder)`,
whether the folder has its layout, and `read(folder)`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from photohash.errors import UsageError
from trainer.corpus import (
    captions,
    collection,
    flickr30k,
    folder,
    harrison,
    huggingface,
    instagram,
    instaloader,
    mirflickr,
    nus_wide,
    open_images,
    pascal_voc,
    webdataset,
    yfcc100m,
    yolo,
)
from trainer.corpus.post import Post, Reject, Split

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["FORMATS", "Post", "Reject", "Split", "detect", "read_corpus"]


class _Reader(Protocol):
    def fits(self, folder: Path, /) -> bool: ...

    def read(self, folder: Path, /) -> Iterator[Post | Reject]: ...


# The most particular layout first: nearly every corpus is a folder of photos, too.
_READERS: dict[str, _Reader] = {
    "collection": collection,
    "harrison": harrison,
    "nus_wide": nus_wide,
    "mirflickr": mirflickr,
    "open_images": open_images,
    "pascal_voc": pascal_voc,
    "webdataset": webdataset,
    "yfcc100m": yfcc100m,
    "huggingface": huggingface,
    "flickr30k": flickr30k,
    "captions": captions,
    "instagram": instagram,
    "instaloader": instaloader,
    "yolo": yolo,
    "folder": folder,
}

FORMATS: tuple[str, ...] = tuple(_READERS)
"""Names of the readers, in the order in which `detect` asks them."""


def read_corpus(folder: Path, format: str = "auto") -> Iterator[Post | Reject]:
    """The posts of a corpus as a stream, and in their places the rows that are none.

    Raises:
        UsageError: the folder is not there, no format fits it, or (while reading) a file is laid out otherwise.
    """
    if format != "auto" and format not in _READERS:
        raise UsageError(f"no corpus format is called {format}; there are {', '.join(FORMATS)}")
    return _READERS[detect(folder) if format == "auto" else format].read(_existing(folder))


def detect(folder: Path) -> str:
    """The name of the first format that fits a folder.

    Raises:
        UsageError: the folder is not there, or none fits.
    """
    for name, reader in _READERS.items():
        if reader.fits(_existing(folder)):
            return name
    raise UsageError(f"{folder}: no corpus that can be read; the formats are {', '.join(FORMATS)}")


def _existing(folder: Path) -> Path:
    if not folder.is_dir():
        raise UsageError(f"{folder}: no such folder")
    return folder
