"""WebDataset shards, as img2dataset and others write them.

`00000.tar` holds `<key>.jpg`, `<key>.txt` and `<key>.json` (url, caption, status, ...) one after the other. Beside it
img2dataset puts `00000.parquet`, which lists failed rows, too, in the order in which downloads ended: so it is joined
on the key. Hashtags are those of the JSON (see `told_hashtags`), else of the text, else of the table's caption.
"""

from __future__ import annotations

import tarfile
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

import msgspec

from photohash.errors import UsageError
from photohash.imaging.decode import PHOTO_SUFFIXES
from trainer.corpus.files import parquet_rows, parquet_schema
from trainer.corpus.folder import told_hashtags
from trainer.corpus.post import Post, Reject, split_of
from trainer.corpus.text import caption_hashtags

if TYPE_CHECKING:
    from collections.abc import Iterator

_COLUMNS = ("key", "url", "caption", "status", "error_message", "license", "LICENSE", "hashtags", "tags")


@dataclass
class _Sample:
    key: str
    image: bytes | None = None
    members: dict[str, bytes] = field(default_factory=dict)


def fits(folder: Path) -> bool:
    """Whether there is a shard below the folder."""
    return next(folder.rglob("*.tar"), None) is not None


def read(folder: Path) -> Iterator[Post | Reject]:
    """The samples of all shards by name, after each shard the rows of its table that failed.

    One shard's table is held in memory (img2dataset: 10,000 rows), one sample of the shard.
    """
    shards = sorted(folder.rglob("*.tar"))
    if not shards:
        raise UsageError(f"{folder}: no .tar file in it")
    for shard in shards:
        place = shard.relative_to(folder).with_suffix("").as_posix()
        rows = _table(shard.with_suffix(".parquet"))
        for sample in _samples(shard, place):
            if isinstance(sample, Reject):
                yield sample
            else:
                yield _post(sample, rows.pop(sample.key, {}), f"{place}/{sample.key}", folder, shard)
        for key, row in rows.items():
            reason = row.get("error_message") or "listed in the table, but not in the shard"
            failed = row.get("status") not in ("success", None)
            yield Reject(f"{place}/{key}", f"{row['status']}: {reason}" if failed else reason)


def _samples(shard: Path, place: str) -> Iterator[_Sample | Reject]:
    """Members of one key follow each other."""
    sample: _Sample | None = None
    opened = False
    try:
        # As a stream: nothing is searched for, and a shard may be larger than memory.
        with tarfile.open(shard, "r|*") as tar:
            opened = True
            while (member := tar.next()) is not None:
                tar.members = []  # type: ignore[attr-defined]  # tarfile remembers every member otherwise
                content = tar.extractfile(member) if member.isfile() else None
                if content is None:
                    continue
                # WebDataset's rule: the key ends at the first dot of the name.
                path = PurePosixPath(member.name)
                stem, _, ending = path.name.partition(".")
                key = str(path.with_name(stem)) if stem else member.name
                if sample is None or sample.key != key:
                    if sample is not None:
                        yield sample
                    sample = _Sample(key)
                if f".{ending.lower()}" in PHOTO_SUFFIXES:
                    sample.image = content.read()
                else:
                    sample.members[ending.lower()] = content.read()
    except (tarfile.TarError, EOFError, OSError) as error:
        if not opened:
            raise UsageError(f"{shard}: not a tar file ({error})") from error
        yield Reject(place, f"the shard breaks off after {sample.key if sample else 'its beginning'} ({error})")
        return
    if sample is not None:
        yield sample


def _post(sample: _Sample, row: dict[str, Any], key: str, folder: Path, shard: Path) -> Post | Reject:
    if sample.image is None:
        return Reject(key, "no picture in the shard")
    told: dict[str, Any] = {}
    if "json" in sample.members:
        try:
            content = msgspec.json.decode(sample.members["json"])
        except (msgspec.DecodeError, UnicodeDecodeError):
            return Reject(key, "its .json is no JSON")
        if isinstance(content, dict):
            told = content
    text = sample.members.get("txt", b"").decode("utf-8", errors="replace")
    known = {name: value for name, value in row.items() if value is not None} | told
    source = known.get("source")
    licence = known.get("license") or known.get("LICENSE") or ""
    return Post(
        key=key,
        hashtags=told_hashtags(told) or caption_hashtags(text) or told_hashtags(row),
        source=source if isinstance(source, str) else folder.name,
        image=sample.image,
        url=str(known.get("url") or ""),
        licence="" if licence == "?" else str(licence),
        split=split_of(shard.name),
    )


def _table(file: Path) -> dict[str, dict[str, Any]]:
    """The rows of a shard's table by key; none without a table."""
    if not file.is_file():
        return {}
    names, _ = parquet_schema(file)
    if "key" not in names:
        raise UsageError(f"{file}: needs the column key to belong to its shard")
    wanted = [name for name in names if name in _COLUMNS]
    return {str(row["key"]): row for row in parquet_rows(file, wanted, 4096)}
