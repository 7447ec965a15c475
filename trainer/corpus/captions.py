"""Tables of addresses and captions: hashtags written in the caption, else its nouns (see `nouns`).

RedCaps: `annotations/<subreddit>_<year>.json`, `{"annotations": [{image_id, url, raw_caption, caption, subreddit}]}`.
CC3M (caption, url) and CC12M (url, caption): tab-separated without a header, told apart by which field is an address.
LAION: Parquet with URL, TEXT and LICENSE; also lower-cased, as others publish such tables.

Pictures: `images/` beside the tables with `<image_id>` (also `<subreddit>/<image_id>`), `<SAMPLE_ID>` or
`<table>_<row>`, counted from 0.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from photohash.errors import UsageError
from trainer.corpus.files import json_items, lines, parquet_rows, parquet_schema, to_the_end
from trainer.corpus.pictures import Pictures
from trainer.corpus.post import Post, Reject, split_of
from trainer.corpus.text import caption_hashtags

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_URL = ("URL", "url", "image_url")
_TEXT = ("TEXT", "caption", "text")
_OTHER = ("SAMPLE_ID", "LICENSE", "license")
_BATCH = 4096
"""Rows read at a time: some kilobytes each."""


def fits(folder: Path) -> bool:
    """Whether one of the tables is in the folder."""
    return any(True for _ in _tables(folder))


def read(folder: Path) -> Iterator[Post | Reject]:
    """The rows of all tables, by file name."""
    pictures = Pictures(folder)
    found = False
    for file in _tables(folder):
        found = True
        readers = {".json": _redcaps, ".tsv": _conceptual, ".parquet": _laion}
        yield from to_the_end(readers[file.suffix](file, folder.name, pictures), file.stem)
    if not found:
        raise UsageError(f"{folder}: no table of addresses and captions (RedCaps, CC3M, CC12M or LAION) in it")


def _tables(folder: Path) -> Iterator[Path]:
    for file in sorted([*folder.glob("*.*"), *folder.glob("annotations/*.json")]):
        if file.suffix == ".tsv":
            fields = next(lines(file), "").split("\t")
            if len(fields) == 2 and any(_is_address(field) for field in fields):
                yield file
        elif file.suffix == ".parquet":
            names, _ = parquet_schema(file)
            if {*names} & {*_URL} and {*names} & {*_TEXT}:
                yield file
        elif file.suffix == ".json":
            try:
                first = next(json_items(file, "annotations.item"), None)
            except UsageError:
                continue  # some other file
            if isinstance(first, dict) and {"image_id", "url"} <= first.keys():
                yield file


def _redcaps(file: Path, source: str, pictures: Pictures) -> Iterator[Post | Reject]:
    for row, entry in enumerate(json_items(file, "annotations.item")):
        image_id = entry.get("image_id") if isinstance(entry, dict) else None
        if not image_id or not entry.get("url"):
            yield Reject(str(image_id or f"{file.stem}:{row}"), "no image_id or no url")
            continue
        subreddit = str(entry.get("subreddit") or "")
        yield Post(
            key=str(image_id),
            # The cleaned caption has lost its case and what was in brackets.
            hashtags=caption_hashtags(str(entry.get("raw_caption") or entry.get("caption") or "")),
            source=f"r/{subreddit}" if subreddit else source,
            image=pictures.find(str(image_id), f"{subreddit}/{image_id}"),
            url=str(entry["url"]),
        )


def _conceptual(file: Path, source: str, pictures: Pictures) -> Iterator[Post | Reject]:
    for row, line in enumerate(lines(file)):
        key = f"{file.stem}:{row}"
        fields = line.split("\t")
        if len(fields) != 2 or _is_address(fields[0]) == _is_address(fields[1]):
            yield Reject(key, "not one address and one caption")
            continue
        url, caption = fields if _is_address(fields[0]) else reversed(fields)
        yield Post(key, caption_hashtags(caption), source, pictures.find(key), url, split=split_of(file.name))


def _laion(file: Path, source: str, pictures: Pictures) -> Iterator[Post | Reject]:
    names, _ = parquet_schema(file)
    wanted = [name for name in (*_URL, *_TEXT, *_OTHER) if name in names]
    for row, record in enumerate(parquet_rows(file, wanted, _BATCH)):
        yield _laion_post(record, f"{file.stem}:{row}", source, pictures, file)


def _laion_post(record: dict[str, Any], key: str, source: str, pictures: Pictures, file: Path) -> Post | Reject:
    url = next((record[name] for name in _URL if record.get(name)), None)
    caption = next((record[name] for name in _TEXT if record.get(name)), None)
    if not url or not caption:
        return Reject(key, "no caption" if url else "no address")
    sample = record.get("SAMPLE_ID")
    # LAION-400M keeps its whole numbers as floats.
    known = [str(int(sample))] if isinstance(sample, int | float) and sample == sample else []
    licence = record.get("LICENSE") or record.get("license") or ""
    return Post(
        key=key,
        hashtags=caption_hashtags(str(caption)),
        source=source,
        image=pictures.find(*known, key),
        url=str(url),
        licence="" if licence == "?" else str(licence),
        split=split_of(file.name),
    )


def _is_address(field: str) -> bool:
    return field.startswith(("http://", "https://"))
