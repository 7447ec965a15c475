"""Files as streams of rows: text, JSON lists, Parquet. What goes wrong is a `UsageError` that names the file."""

from __future__ import annotations

import bz2
import lzma
from io import TextIOWrapper
from typing import IO, TYPE_CHECKING, Any

import ijson

from photohash.errors import UsageError
from trainer.corpus.post import Reject

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from trainer.corpus.post import Post


def lines(file: Path) -> Iterator[str]:
    """The lines of a UTF-8 file without their ends; .bz2 and .xz are unpacked on the way.

    Raises:
        UsageError: the file cannot be read, or not to its end.
    """
    try:
        # Only "\n" divides rows: fields hold other breaks.
        with _open(file) as packed, TextIOWrapper(packed, "utf-8-sig", errors="replace", newline="\n") as content:
            for line in content:
                yield line.rstrip("\r\n")
    except (OSError, EOFError, lzma.LZMAError) as error:
        raise UsageError(f"{file}: cannot be read to its end ({_first_line(error)})") from error


def json_items(file: Path, path: str) -> Iterator[Any]:
    """The items of a list in a JSON file, which may be larger than memory; `path` as ijson writes it.

    Raises:
        UsageError: the file is not JSON, or breaks off.
    """
    try:
        with file.open("rb") as content:
            yield from ijson.items(content, path)
    except (ijson.JSONError, UnicodeDecodeError, OSError) as error:
        raise UsageError(f"{file}: cannot be read as JSON ({_first_line(error)})") from error


def parquet_schema(file: Path) -> tuple[list[str], dict[bytes, bytes]]:
    """The names of a table's columns, and the metadata that its writer left.

    Raises:
        UsageError: the file is not Parquet.
    """
    import pyarrow
    import pyarrow.parquet

    try:
        schema = pyarrow.parquet.read_schema(file)
    except (OSError, pyarrow.ArrowException) as error:
        raise UsageError(f"{file}: cannot be read as Parquet ({_first_line(error)})") from error
    return schema.names, schema.metadata or {}


def parquet_rows(file: Path, columns: list[str], batch: int) -> Iterator[dict[str, Any]]:
    """The rows of a table by column name; `batch` of them are in memory at a time.

    Raises:
        UsageError: the file is not Parquet, or damaged.
    """
    import pyarrow
    import pyarrow.parquet

    try:
        for rows in pyarrow.parquet.ParquetFile(file).iter_batches(batch_size=batch, columns=columns):
            yield from rows.to_pylist()
    except (OSError, pyarrow.ArrowException) as error:
        raise UsageError(f"{file}: cannot be read as Parquet ({_first_line(error)})") from error


def to_the_end(posts: Iterable[Post | Reject], place: str) -> Iterator[Post | Reject]:
    """The posts of one file; where it breaks off after some of them, a reject stands for the rest.

    Raises:
        UsageError: nothing of the file can be read.
    """
    count = 0
    try:
        for post in posts:
            yield post
            count += 1
    except UsageError as error:
        if count == 0:
            raise
        yield Reject(f"{place}:{count}", f"the file breaks off here ({_first_line(error.__cause__ or error)})")


def _first_line(error: BaseException) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0]


def _open(file: Path) -> IO[bytes]:
    if file.suffix == ".bz2":
        return bz2.open(file)
    return lzma.open(file) if file.suffix == ".xz" else file.open("rb")


def aligned(first: Path, second: Path) -> Iterator[tuple[str, str]]:
    """The lines of two files that belong together by their place.

    Raises:
        UsageError: one has more lines than the other, so that no pair can be trusted.
    """
    counts = [sum(1 for _ in lines(file)) for file in (first, second)]
    if counts[0] != counts[1]:
        raise UsageError(
            f"{first} has {counts[0]} lines and {second} {counts[1]}; they belong together line by line: "
            "take both from one release"
        )
    return zip(lines(first), lines(second), strict=True)
