"""A corpus decoded once into one file of pixels: training then reads memory, not pictures.

Photos keep their aspect ratio, with the shorter side at most `short_side` pixels.
"""

from __future__ import annotations

import csv
import io
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import msgspec
import numpy as np
from PIL import Image

from photohash.errors import PhotoError, UsageError
from photohash.imaging.decode import decode_bytes
from trainer.corpus import Post, read_posts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    import numpy.typing as npt


class Index(msgspec.Struct, frozen=True):
    """What the pixels are: one item a photo. `corpus` says what was packed, `sizes` are (height, width)."""

    corpus: str
    keys: list[str]
    hashtags: list[tuple[str, ...]]
    sources: list[str]
    sizes: list[tuple[int, int]]


class Pack:
    """A packed corpus, memory-mapped: `len()`, `pixels(i)`, and each photo's hashtags and source."""

    def __init__(self, folder: Path) -> None:
        try:
            self.index = msgspec.json.decode((folder / "index.json").read_bytes(), type=Index)
            self._pixels = np.memmap(folder / "pixels.bin", dtype=np.uint8, mode="r")
        except (OSError, msgspec.DecodeError) as error:
            raise UsageError(f"{folder}: not a packed corpus; run photohash-trainer pack") from error
        areas = [height * width * 3 for height, width in self.index.sizes]
        self._offsets = np.concatenate([[0], np.cumsum(areas, dtype=np.int64)])

    def __len__(self) -> int:
        return len(self.index.keys)

    @property
    def labelled(self) -> list[tuple[tuple[str, ...], str]]:
        """Hashtags and source of every photo."""
        return list(zip(self.index.hashtags, self.index.sources, strict=True))

    def pixels(self, position: int) -> npt.NDArray[np.uint8]:
        """One photo (height, width, 3), RGB."""
        height, width = self.index.sizes[position]
        start = self._offsets[position]
        return self._pixels[start : start + height * width * 3].reshape(height, width, 3)

    def image(self, position: int) -> Image.Image:
        """One photo for Pillow."""
        return Image.fromarray(self.pixels(position))


def pack(
    corpus: Path, pattern: str, short_side: int, folder: Path, report: Callable[[int], None] = lambda done: None
) -> Pack:
    """Decode the posts of `corpus` into `folder`, or reuse what an earlier run packed from the same files.

    Photos that cannot be opened are named in `rejects.csv` with the reason.
    """
    identity = _identity(corpus, pattern, short_side)
    if (folder / "index.json").is_file():
        packed = Pack(folder)
        if packed.index.corpus == identity:
            return packed
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.json").unlink(missing_ok=True)
    index = Index(identity, [], [], [], [])
    with (
        (folder / "pixels.bin").open("wb") as pixels,
        (folder / "rejects.csv").open("w", newline="", encoding="utf-8") as rejects,
        ThreadPoolExecutor() as pool,
    ):
        writer = csv.writer(rejects)
        writer.writerow(("key", "reason"))
        for chunk in _chunks(read_posts(corpus, pattern), 256):
            opened = pool.map(lambda post: _open(post, short_side), chunk)
            for post, image in zip(chunk, opened, strict=True):
                if isinstance(image, PhotoError):
                    writer.writerow((post.key, image.reason))
                    continue
                pixels.write(image.tobytes())
                index.keys.append(post.key)
                index.hashtags.append(post.hashtags)
                index.sources.append(post.source)
                index.sizes.append((image.height, image.width))
            report(len(index.keys))
    # Written last: an index means that the pixels are complete.
    (folder / "index.json").write_bytes(msgspec.json.encode(index))
    return Pack(folder)


def _open(post: Post, short_side: int) -> Image.Image | PhotoError:
    try:
        content = post.image if isinstance(post.image, bytes) else b""
        return decode_bytes(io.BytesIO(content), post.key, short_side)
    except PhotoError as error:
        return error


def _identity(corpus: Path, pattern: str, short_side: int) -> str:
    files = sorted(corpus.glob(pattern))
    return f"{short_side} px: " + ", ".join(f"{file.name} ({file.stat().st_size} bytes)" for file in files)


def _chunks(posts: Iterator[Post], size: int) -> Iterator[list[Post]]:
    chunk = []
    for post in posts:
        chunk.append(post)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
