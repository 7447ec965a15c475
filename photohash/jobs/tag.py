"""Tagging files as they lie, without a library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from photohash.errors import PhotoError
from photohash.imaging.folders import find_photos
from photohash.imaging.isolated import open_photo
from photohash.imaging.thumbnails import SHORT_SIDE, make_thumbnail
from photohash.jobs.prefetch import prefetch

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from photohash.jobs.job import Cancel
    from photohash.tagging.tagger import ScoredTag, Tagger

    Pixels = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class FileTags:
    """Tags of one file, what people would call it first, or the reason, as a clause, why there are none.

    `thumbnail` is a WebP picture, where one was asked for.
    """

    path: Path
    tags: tuple[ScoredTag, ...] = ()
    error: str | None = None
    thumbnail: bytes | None = None


class _Prepared(NamedTuple):
    pixels: Pixels
    thumbnail: bytes | None


def decode_size(tagger: Tagger) -> int:
    """Short side, in pixels, that photos are decoded to: the same in and out of a library, so scores are, too."""
    return max(SHORT_SIDE, tagger.decode_size)


def tag_files(
    paths: Iterable[Path],
    tagger: Tagger,
    cancel: Cancel,
    top: int | None = None,
    threshold: float | None = None,
    thumbnails: bool = False,
) -> Iterator[FileTags]:
    """Yield the tags of every photo at or below each path, in order.

    Photos are decoded on all cores ahead of the model.

    Raises:
        Cancelled: `cancel` was set.
    """

    def prepared(found: Path | PhotoError) -> _Prepared | PhotoError:
        if isinstance(found, PhotoError):
            return found
        try:
            image = open_photo(found, decode_size(tagger))
        except PhotoError as error:
            return error
        return _Prepared(tagger.prepare(image), make_thumbnail(image) if thumbnails else None)

    found = (item for path in paths for item in find_photos(path))
    ready = prefetch(found, prepared, cancel, ahead=4 * tagger.batch_size)
    while batch := list(islice(ready, tagger.batch_size)):
        predictions = iter(
            tagger.tag([each.pixels for _, each in batch if not isinstance(each, PhotoError)], top, threshold)
        )
        for item, each in batch:
            if isinstance(each, PhotoError):
                yield FileTags(item.path if isinstance(item, PhotoError) else item, error=each.reason)
            else:
                assert isinstance(item, Path)
                yield FileTags(item, next(predictions).tags, thumbnail=each.thumbnail)
