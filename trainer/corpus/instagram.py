"""Instagram's "download your information": `posts_1.json`, ... somewhere below the folder.

A list of `{media: [{uri, title, ...}], title}`. Text is UTF-8 that was read as Latin-1, which is undone here. A single
photo's caption may be in `media[0].title`. `uri` counts from the top of the export.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from photohash.errors import UsageError
from photohash.imaging.decode import PHOTO_SUFFIXES
from trainer.corpus.files import json_items, to_the_end
from trainer.corpus.post import Post, Reject
from trainer.corpus.text import hashtags_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def fits(folder: Path) -> bool:
    """Whether there is a file of posts below the folder."""
    return next(folder.rglob("posts_*.json"), None) is not None


def read(folder: Path) -> Iterator[Post | Reject]:
    """The photos of all posts, in the files' order."""
    files = sorted(folder.rglob("posts_*.json"))
    if not files:
        raise UsageError(f"{folder}: Instagram's export has a file posts_1.json, which is not below it")
    for file in files:
        yield from to_the_end(_file(file, folder), file.relative_to(folder).with_suffix("").as_posix())


def _file(file: Path, folder: Path) -> Iterator[Post | Reject]:
    place = file.relative_to(folder).with_suffix("").as_posix()
    number = 0
    for number, post in enumerate(json_items(file, "item"), 1):
        yield from _posts(post, f"{place}:{number}", file, folder)
    if number == 0:
        raise UsageError(f"{file}: not a list of posts as Instagram exports it")


def _posts(post: Any, place: str, file: Path, folder: Path) -> Iterator[Post | Reject]:
    media = post.get("media") if isinstance(post, dict) else None
    if not isinstance(media, list) or not all(isinstance(item, dict) for item in media):
        yield Reject(place, "no list of media")
        return
    caption = post.get("title") or (media[0].get("title") if len(media) == 1 else "")
    tags = hashtags_in(_undo_latin1(str(caption or "")))
    for number, item in enumerate(media, 1):
        uri = str(item.get("uri") or "")
        key = f"{place}:{number}"
        if not uri.lower().endswith(tuple(PHOTO_SUFFIXES)):
            yield Reject(key, f"not a photo: {uri.rpartition('/')[2] or 'no file is named'}")
            continue
        remote = uri.startswith("http")
        yield Post(key, tags, "instagram", None if remote else _find(uri, file, folder), uri if remote else "")


def _undo_latin1(text: str) -> str:
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text  # what is no Latin-1, or no UTF-8 after it, was never mangled


def _find(uri: str, file: Path, folder: Path) -> Path | None:
    """The picture, counted from any folder between the file and the one that was named."""
    if ".." in uri.split("/"):
        return None
    for top in (parent for parent in file.parents if parent.is_relative_to(folder)):
        if (top / uri).is_file():
            return top / uri
    return None
