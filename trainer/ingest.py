"""From a corpus as it was published to shards: every photo decoded, checked and shrunk once."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import xxhash
from PIL import Image

from photohash.errors import PhotoError, PhotoMissing, PhotoUnsupported
from photohash.imaging.decode import decode, decode_bytes
from trainer.corpus import Post, Reject, read_corpus
from trainer.shards import Photo, ShardWriter, finished

if TYPE_CHECKING:
    from collections.abc import Callable

    from trainer.recipe import CorpusRecipe

_CHUNK = 256
_DETAILED = 128
"""Short side, in pixels, below which colour is kept at full resolution: small photos have no colour to spare."""


def ingest(
    corpus: Path, recipe: CorpusRecipe, folder: Path, report: Callable[[int], None] = lambda photos: None
) -> int:
    """Write the photos of a corpus to shards in `folder`, or go on where an earlier run was stopped.

    What cannot be used is named with its reason in `rejects.csv`. Returns the number of photos.

    Raises:
        UsageError: the corpus cannot be read.
    """
    folder.mkdir(parents=True, exist_ok=True)
    number, photos, read = finished(folder)
    posts = islice(read_corpus(corpus, recipe.format), read, None)
    with ThreadPoolExecutor() as pool:
        shrunk = _shrunk(posts, recipe, pool)
        for row in shrunk:
            writer, rejects = ShardWriter(folder, number, photos), []
            for each in chain([row], islice(shrunk, recipe.per_shard - 1)):
                read += 1
                if isinstance(each, Reject):
                    rejects.append(each)
                    continue
                post, photo = each
                writer.add(post, photo, post.split or _split(post.key, recipe.validation))
                report(photos + len(writer))
            _write_rejects(folder / f"{number:05}.rejects.csv", rejects)
            writer.close(read)
            photos += len(writer)
            number += 1
    _gather_rejects(folder, number)
    return photos


def shrink(image: Image.Image, recipe: CorpusRecipe) -> Photo:
    """A decoded RGB photo as it is kept."""
    content = io.BytesIO()
    sampling = "4:4:4" if min(image.size) < _DETAILED else "4:2:0"
    image.save(content, "JPEG", quality=recipe.quality, subsampling=sampling, optimize=True)
    return Photo(content.getvalue(), image.width, image.height, difference_hash(image))


def difference_hash(image: Image.Image) -> int:
    """64 bits: whether each of 8 x 8 greys is brighter than its right neighbour; alike pictures differ in few.

    Source: Krawetz 2013, "Kind of Like That" (dHash).
    """
    grey = np.asarray(image.convert("L").resize((9, 8), Image.Resampling.BILINEAR), dtype=np.int16)
    return int.from_bytes(np.packbits(grey[:, :-1] > grey[:, 1:]).tobytes(), "big")


Row = tuple[Post, Photo] | Reject


def _shrunk(posts: Iterable[Post | Reject], recipe: CorpusRecipe, pool: ThreadPoolExecutor) -> Iterator[Row]:
    posts = iter(posts)
    while chunk := list(islice(posts, _CHUNK)):
        yield from pool.map(lambda post: _open(post, recipe), chunk)


def _open(post: Post | Reject, recipe: CorpusRecipe) -> Row:
    if isinstance(post, Reject):
        return post
    try:
        image = _decode(post, recipe.short_side)
        if min(image.size) < recipe.smallest:
            raise PhotoUnsupported(Path(post.key), f"is smaller than {recipe.smallest} pixels")
    except PhotoError as error:
        return Reject(post.key, error.reason)
    return post, shrink(image, recipe)


def _decode(post: Post, short_side: int) -> Image.Image:
    if isinstance(post.image, Path):
        return decode(post.image, short_side)
    if not post.image:
        where = f"; download it first: {post.url}" if post.url else ""
        raise PhotoMissing(Path(post.key), f"the picture is not here{where}")
    return decode_bytes(io.BytesIO(post.image), post.key, short_side)


def _split(key: str, validation: float) -> str:
    """By the key alone, so that a photo stays on its side however the corpus grows."""
    return "validation" if xxhash.xxh3_64_intdigest(key.encode()) < validation * 2**64 else "train"


def _write_rejects(file: Path, rejects: list[Reject]) -> None:
    with file.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows((reject.key, reject.reason) for reject in rejects)


def _gather_rejects(folder: Path, shards: int) -> None:
    with (folder / "rejects.csv").open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerow(("key", "reason"))
        for number in range(shards):
            out.write((folder / f"{number:05}.rejects.csv").read_text(encoding="utf-8"))
