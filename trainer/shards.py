"""Photos shrunk once and kept as JPEG in WebDataset tars, each beside a Parquet table of what is in it.

    00000.tar       000000000.jpg, 000000000.json, ...
    00000.parquet   one row a photo (columns in `SCHEMA`)

The tables of all shards together are the corpus table. Photos are read by their place in the tar, in any order.
"""

from __future__ import annotations

import io
import mmap
import tarfile
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec
import numpy as np
import simplejpeg
import xxhash

from photohash.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import numpy.typing as npt
    import pyarrow as pa

    from trainer.corpus import Post

POSTS_READ = b"photohash.posts_read"
"""Key in a table's metadata: how many posts and rejects of the corpus were read when its shard was closed."""


@dataclass(frozen=True, slots=True)
class Photo:
    """A shrunk photo: JPEG bytes, size in pixels, and the perceptual hash (64 bits) of the picture."""

    jpeg: bytes
    width: int
    height: int
    perceptual_hash: int


class Place(msgspec.Struct, frozen=True):
    """Where a photo's JPEG lies: shard by number, offset and length in bytes, XXH3 hash (64 bits) of the bytes."""

    shard: int
    offset: int
    length: int
    hash: int


def schema() -> pa.Schema:
    """Columns of the corpus table."""
    import pyarrow as pa

    return pa.schema(
        [
            ("key", pa.string()), ("split", pa.string()), ("hashtags", pa.list_(pa.string())),
            ("source", pa.string()), ("licence", pa.string()), ("url", pa.string()),
            ("shard", pa.int32()), ("offset", pa.int64()), ("length", pa.int32()), ("hash", pa.uint64()),
            ("width", pa.int32()), ("height", pa.int32()), ("perceptual_hash", pa.uint64()),
        ]
    )  # fmt: skip


class ShardWriter:
    """Writes one shard: tar and table appear together when it is closed, or not at all.

    Args:
        first: number of the first photo, which names the members.
    """

    def __init__(self, folder: Path, number: int, first: int) -> None:
        self._tar = folder / f"{number:05}.tar"
        self._table = folder / f"{number:05}.parquet"
        self._partial = self._tar.with_suffix(".tar.partial")
        self._file = self._partial.open("wb")
        self._archive = tarfile.open(fileobj=self._file, mode="w", format=tarfile.GNU_FORMAT)  # noqa: SIM115
        self._number, self._next = number, first
        self._rows: list[dict[str, object]] = []

    def __len__(self) -> int:
        return len(self._rows)

    def add(self, post: Post, photo: Photo, split: str) -> None:
        """Append a photo and what was said of it."""
        name = f"{self._next:09}"
        said = {"key": post.key, "hashtags": post.hashtags, "source": post.source, "licence": post.licence,
                "url": post.url}  # fmt: skip
        self._member(f"{name}.jpg", photo.jpeg)
        offset = self._archive.offset - -(-len(photo.jpeg) // tarfile.BLOCKSIZE) * tarfile.BLOCKSIZE
        self._member(f"{name}.json", msgspec.json.encode(said))
        self._next += 1
        self._rows.append(
            said | {
                "hashtags": list(post.hashtags), "split": split, "shard": self._number, "offset": offset,
                "length": len(photo.jpeg), "hash": xxhash.xxh3_64_intdigest(photo.jpeg), "width": photo.width,
                "height": photo.height, "perceptual_hash": photo.perceptual_hash,
            }
        )  # fmt: skip

    def close(self, posts_read: int) -> None:
        """Finish the shard, whole or not at all."""
        import pyarrow as pa
        import pyarrow.parquet as pq

        self._archive.close()
        self._file.close()
        table = pa.Table.from_pylist(self._rows, schema().with_metadata({POSTS_READ: str(posts_read).encode()}))
        partial = self._table.with_suffix(".parquet.partial")
        pq.write_table(table, partial)
        self._partial.replace(self._tar)
        # Written last: a table means that its shard is complete.
        partial.replace(self._table)

    def _member(self, name: str, content: bytes) -> None:
        member = tarfile.TarInfo(name)
        member.size = len(content)
        self._archive.addfile(member, io.BytesIO(content))


class Shards:
    """A folder of shards, memory-mapped and read in any order. May be used from any thread, and pickled."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._maps: dict[int, mmap.mmap] = {}

    def __getstate__(self) -> Mapping[str, object]:
        return {"folder": self.folder, "_maps": {}}

    def read(self, place: Place) -> bytes:
        """The JPEG at a place.

        Raises:
            UsageError: the shard is not there, or is damaged at this place.
        """
        mapped = self._maps.get(place.shard)
        if mapped is None:
            mapped = self._maps[place.shard] = self._map(place.shard)
        content = mapped[place.offset : place.offset + place.length]
        if xxhash.xxh3_64_intdigest(content) != place.hash:
            raise UsageError(
                f"{self.folder / f'{place.shard:05}.tar'}: is damaged at byte {place.offset};"
                " delete the folder and ingest the corpus again"
            )
        return content

    def pixels(self, place: Place, scratch: Scratch | None = None) -> npt.NDArray[np.uint8]:
        """The photo at a place as (height, width, 3), RGB; in `scratch`, until it is used for another."""
        return decode_jpeg(self.read(place), scratch)

    def _map(self, number: int) -> mmap.mmap:
        file = self.folder / f"{number:05}.tar"
        try:
            with file.open("rb") as opened:
                return mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ)
        except (OSError, ValueError) as error:
            raise UsageError(f"{file}: the shard cannot be read ({error}); ingest the corpus again") from error


class Scratch:
    """Memory for one photo at a time: getting fresh memory takes a third of the time of decoding into it."""

    def __init__(self) -> None:
        self._memory = np.empty(0, np.uint8)

    def of(self, size: int) -> npt.NDArray[np.uint8]:
        """At least `size` bytes; what they held is lost."""
        if len(self._memory) < size:
            self._memory = np.empty(size, np.uint8)
        return self._memory


def decode_jpeg(content: bytes, scratch: Scratch | None = None) -> npt.NDArray[np.uint8]:
    """A JPEG of ours as (height, width, 3), RGB; in `scratch`, until it is used for another."""
    room = None
    if scratch is not None:
        height, width, *_ = simplejpeg.decode_jpeg_header(content)
        room = scratch.of(height * width * 3)
    pixels: npt.NDArray[np.uint8] = simplejpeg.decode_jpeg(content, colorspace="RGB", buffer=room)
    return pixels


def finished(folder: Path) -> tuple[int, int, int]:
    """What earlier runs wrote whole: number of shards, of photos in them, and of posts and rejects read for them."""
    import pyarrow.parquet as pq

    shards = photos = posts = 0
    while (table := folder / f"{shards:05}.parquet").is_file():
        metadata = pq.read_metadata(table)
        photos += metadata.num_rows
        posts = int(metadata.metadata[POSTS_READ])
        shards += 1
    return shards, photos, posts
