"""A weakly labelled corpus: photos with the hashtags that people, or a source's labels, gave them.

Reads the Parquet layout of Hugging Face image sets: `image: struct<bytes, path>`, `hashtags: list<string>`
and, where there is one, `source: string`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from photohash.errors import UsageError
from photohash.hashtag import normalise

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Post:
    """One photo as published. `hashtags` are normalised, unique and in order; `image` is the encoded file."""

    key: str
    hashtags: tuple[str, ...]
    source: str
    image: bytes


def read_posts(folder: Path, pattern: str) -> Iterator[Post]:
    """Yield the posts of every Parquet file in `folder` that matches `pattern`, in name order.

    Raises:
        UsageError: no file matches, or one is not in this layout.
    """
    import pyarrow
    import pyarrow.parquet

    files = sorted(folder.glob(pattern))
    if not files:
        raise UsageError(f"{folder}: no corpus file matches {pattern}")
    for file in files:
        try:
            table = pyarrow.parquet.ParquetFile(file)
            names = set(table.schema_arrow.names)
            if not {"image", "hashtags"} <= names:
                raise UsageError(f"{file}: needs the columns image and hashtags; has {', '.join(sorted(names))}")
            row = 0
            for batch in table.iter_batches(batch_size=512):
                for record in batch.to_pylist():
                    tags = dict.fromkeys(normalise(tag) for tag in record["hashtags"] or ())
                    tags.pop("", None)
                    yield Post(
                        key=f"{file.stem}:{row}",
                        hashtags=tuple(tags),
                        source=record.get("source") or folder.name,
                        image=record["image"]["bytes"] or b"",
                    )
                    row += 1
        except (OSError, pyarrow.ArrowException) as error:
            raise UsageError(f"{file}: cannot be read as Parquet ({str(error).splitlines()[0]})") from error
