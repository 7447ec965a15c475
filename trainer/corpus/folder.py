"""A folder of photos: directory names, sidecars and embedded keywords are the tags.

A directory that is called after an ImageNet synset (`n02099601`, `n02099601-golden_retriever`) stands for its words.
Directories that name a split (train, val, test) or nothing (images, photos, data) are no tags. Sidecars: XMP
(`IMG_1.jpg.xmp`), text (`IMG_1.txt`, `IMG_1.jpg.txt`: see `listed_hashtags`) and JSON (`IMG_1.json`, `IMG_1.jpg.json`:
`hashtags`, `tags` or `keywords`, else `caption` or `description`). Keywords are IPTC's and XMP's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import msgspec

from photohash.errors import PhotoDamaged, PhotoError, UsageError
from photohash.imaging.folders import find_photos
from photohash.imaging.metadata import read_metadata
from photohash.imaging.sidecar import read_keywords
from trainer.corpus.post import Post, Reject, split_of
from trainer.corpus.text import caption_hashtags, hashtags, listed_hashtags
from trainer.wordnet import shipped_wordnet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_SAYS_NOTHING = frozenset({"images", "image", "photos", "pictures", "data"})
_SYNSET = re.compile(r"(n\d{8})(?:[-_ ].*)?$")


def fits(folder: Path) -> bool:
    """Whether there is a photo below the folder."""
    return any(not isinstance(found, PhotoError) for found in find_photos(folder))


def read(folder: Path) -> Iterator[Post | Reject]:
    """The photos by name."""
    found = False
    for photo in find_photos(folder):
        found = True
        if isinstance(photo, PhotoError):
            yield Reject(photo.path.relative_to(folder).as_posix(), photo.reason)
            continue
        place = photo.relative_to(folder)
        directories = place.parts[:-1]
        try:
            words = (*_words(directories), *read_keywords(photo), *_embedded(photo), *_beside(photo))
        except PhotoError as error:
            yield Reject(place.as_posix(), f"its tags cannot be read: {error.path.name} {error.reason}")
            continue
        split = next(map(split_of, filter(_is_split, directories)), None)
        yield Post(place.as_posix(), hashtags(words), folder.name, photo, split=split)
    if not found:
        raise UsageError(f"{folder}: no photo in it")


def _is_split(name: str) -> bool:
    return split_of(name) is not None and name.isalpha()


def _words(directories: Iterable[str]) -> Iterator[str]:
    for name in directories:
        synset = _SYNSET.match(name)
        if synset and synset[1] in shipped_wordnet().synsets:
            yield from shipped_wordnet().synsets[synset[1]].lemmas
        elif name.lower() not in _SAYS_NOTHING and not _is_split(name):
            yield name


def _embedded(photo: Path) -> tuple[str, ...]:
    try:
        return read_metadata(photo).keywords
    except PhotoDamaged:
        return ()  # formats without metadata; whether the picture can be shown is for who decodes it


def _beside(photo: Path) -> Iterator[str]:
    for stem in (photo.stem, photo.name):
        text, table = photo.with_name(f"{stem}.txt"), photo.with_name(f"{stem}.json")
        if text.is_file():
            yield from listed_hashtags(text.read_text(encoding="utf-8", errors="replace"))
        if table.is_file():
            try:
                content = msgspec.json.decode(table.read_bytes())
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                raise PhotoDamaged(table, "is no JSON") from error
            if isinstance(content, dict):
                yield from told_hashtags(content)


def told_hashtags(content: dict[str, Any]) -> tuple[str, ...]:
    """The hashtags of a photo's JSON: `hashtags`, `tags` or `keywords` as list or text, else its caption's."""
    for name in ("hashtags", "tags", "keywords"):
        value = content.get(name)
        if isinstance(value, list):
            return hashtags(word for word in value if isinstance(word, str))
        if isinstance(value, str):
            return listed_hashtags(value)
    for name in ("caption", "description"):
        if isinstance(value := content.get(name), str):
            return caption_hashtags(value)
    return ()
