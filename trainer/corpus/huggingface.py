"""Parquet as Hugging Face image sets have it.

`image: struct<bytes, path>` (or plain bytes), and `hashtags: list<string>` (also `tags`, `keywords`), a ClassLabel
`label` whose names are in the file's metadata, or a `caption` or `text`; `source`, `url` and `license` where there are
such columns. The split is in the file's name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from photohash.errors import UsageError
from trainer.corpus.files import parquet_rows, parquet_schema, to_the_end
from trainer.corpus.folder import told_hashtags
from trainer.corpus.pictures import Pictures
from trainer.corpus.post import Post, Reject, split_of
from trainer.corpus.text import hashtags

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_IMAGE = ("image", "img", "jpg")
_TAGS = ("hashtags", "tags", "keywords", "label", "labels", "caption", "text")
_BATCH = 64
"""Rows read at a time: photos of some megabytes each are in memory."""


def fits(folder: Path) -> bool:
    """Whether a Parquet file below the folder has a column of pictures."""
    file = next(folder.rglob("*.parquet"), None)
    return file is not None and bool({*_IMAGE} & {*parquet_schema(file)[0]})


def read(folder: Path) -> Iterator[Post | Reject]:
    """The rows of all files, by file name. A key is the file's name and the row's number."""
    files = sorted(folder.rglob("*.parquet"))
    if not files:
        raise UsageError(f"{folder}: no .parquet file in it")
    for file in files:
        place = file.relative_to(folder).with_suffix("").as_posix()
        yield from to_the_end(_rows(file, place, folder), place)


def _rows(file: Path, place: str, folder: Path) -> Iterator[Post | Reject]:
    names, metadata = parquet_schema(file)
    image = next((name for name in _IMAGE if name in names), None)
    if image is None or not {*_TAGS} & {*names}:
        raise UsageError(f"{file}: needs the columns image and hashtags; has {', '.join(sorted(names))}")
    classes = _class_names(metadata)
    wanted = [name for name in (image, *_TAGS, "source", "url", "license") if name in names]
    for row, record in enumerate(parquet_rows(file, wanted, _BATCH)):
        yield _post(record, image, classes, f"{place}:{row}", file, folder)


def _post(
    record: dict[str, Any], image: str, classes: dict[str, list[str]], key: str, file: Path, folder: Path
) -> Post | Reject:
    value = record[image]
    content = value.get("bytes") if isinstance(value, dict) else value
    path = str(value.get("path") or "") if isinstance(value, dict) else ""
    url = str(record.get("url") or (path if path.startswith("http") else ""))
    picture = content or (Pictures(file.parent, ".").find(path) if path else None)
    if not isinstance(picture, bytes | None) and not picture.is_file():
        picture = None
    if picture is None and not path and not url:
        return Reject(key, "no picture")
    return Post(
        key=key,
        hashtags=_hashtags(record, classes),
        source=record.get("source") or folder.name,
        image=picture,
        url=url,
        licence=record.get("license") or "",
        split=split_of(file.name),
    )


def _hashtags(record: dict[str, Any], classes: dict[str, list[str]]) -> tuple[str, ...]:
    if found := told_hashtags({name: record.get(name) for name in ("hashtags", "tags", "keywords")}):
        return found
    for name, words in classes.items():
        value = record.get(name)
        numbers = value if isinstance(value, list) else [value]
        # One class may have several names: "goldfish, Carassius auratus".
        told = [word for at in numbers if isinstance(at, int) and 0 <= at < len(words) for word in words[at].split(",")]
        if told:
            return hashtags(told)
    return told_hashtags({"caption": record.get("caption") or record.get("text")})


def _class_names(metadata: dict[bytes, bytes]) -> dict[str, list[str]]:
    """The names of ClassLabel columns, which `datasets` keeps in the schema."""
    if b"huggingface" not in metadata:
        return {}
    features = msgspec.json.decode(metadata[b"huggingface"]).get("info", {}).get("features", {})
    found = {}
    for name in ("label", "labels"):
        feature = features.get(name)
        feature = feature.get("feature", feature) if isinstance(feature, dict) else None
        if isinstance(feature, dict) and isinstance(feature.get("names"), list):
            found[name] = [str(word) for word in feature["names"]]
    return found
