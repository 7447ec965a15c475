"""Frozen rows that cross threads and layers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

PhotoState = Literal["pending", "indexed", "failed", "missing"]
"""Not read yet; read and tagged; could not be read; not on the disk at the last scan."""
TagState = Literal["suggested", "accepted", "rejected"]
TagSource = Literal["model", "file", "person"]


@dataclass(frozen=True, slots=True)
class Root:
    """A folder that the person added. `online` is False while its drive is not there."""

    id: int
    path: Path
    volume: str
    online: bool


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A photo file as a scan sees it: path below its root, size in bytes, modification time in ns."""

    path: str
    size: int
    mtime_ns: int


@dataclass(frozen=True, slots=True)
class KnownFile:
    """A photo file as the library remembers it."""

    photo_id: int
    size: int
    mtime_ns: int
    state: PhotoState


@dataclass(frozen=True, slots=True)
class PhotoFacts:
    """What reading a file told: XXH3 hash of its content (32 hex digits), pixels, metadata, keywords."""

    content_hash: str
    width: int
    height: int
    taken_at: datetime | None = None
    camera: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo of the library. `error` says, as a clause, why it failed."""

    id: int
    root_id: int
    path: Path
    size: int
    mtime_ns: int
    content_hash: str | None
    width: int | None
    height: int | None
    taken_at: datetime | None
    camera: str | None
    latitude: float | None
    longitude: float | None
    state: PhotoState
    error: str | None


@dataclass(frozen=True, slots=True)
class PhotoTag:
    """A tag on a photo. `score` in [0, 1] is the model's, None where no model gave one."""

    name: str
    display: str
    score: float | None
    state: TagState
    source: TagSource


@dataclass(frozen=True, slots=True)
class TaggedPhoto:
    """A photo with its tags: accepted first, then suggested, then rejected; each kind before what it is a kind of."""

    photo: Photo
    tags: tuple[PhotoTag, ...]


@dataclass(frozen=True, slots=True)
class TagNode:
    """A tag in the hierarchy, and on how many photos it is in each state. `parents` are names of other tags.

    Suggestions of a hidden tag are not counted.
    """

    name: str
    display: str
    suggested: int
    accepted: int
    rejected: int
    parents: tuple[str, ...]
    hidden: bool


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a tag is on a photo.

    `names` are its name and those that were merged into it. `threshold` is what a model's score must reach, None where
    that is not known. `accepted` counts the photos on which the person or a file has the tag; a tag that its model
    does not have is `learned` from these.
    `paths` lead from the tag up the hierarchy, as people spell tags. `model` is the title of the model that gave
    the score. `at`, in UTC, is when the person decided. `nearest` are the photos most like this one on which the
    person or a file has the tag, best first.
    """

    photo_id: int
    display: str
    names: tuple[str, ...]
    state: TagState
    source: TagSource
    score: float | None
    threshold: float | None
    paths: tuple[tuple[str, ...], ...]
    model: str | None
    at: datetime | None
    nearest: tuple[int, ...]
    accepted: int
    learned: bool = False


@dataclass(frozen=True, slots=True)
class ReviewQueue:
    """What there is to decide: photos on which a tag is suggested, the most uncertain first, and how many in all.

    Without a tag, `tags` are those with the most undecided suggestions, the most first, and `left` counts their
    suggestions.
    """

    tag: str | None
    photo_ids: tuple[int, ...]
    left: int
    tags: tuple[TagNode, ...] = ()


@dataclass(frozen=True, slots=True)
class FolderNode:
    """A folder with photos in it or below it. `path` is below its root, "" for the root itself.

    `count` is how many photos are in it and below it. `online` is False while its drive is not there.
    """

    root_id: int
    path: str
    name: str
    count: int
    online: bool


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query that the person gave a name."""

    name: str
    query: str


@dataclass(frozen=True, slots=True)
class VocabularyTag:
    """A tag as a model brings it. `parents` are names of other tags, `synonyms` what else people call it."""

    name: str
    display: str
    synset: str | None = None
    parents: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Model:
    """A model that tagged photos; two versions of one id differ by hash."""

    id: str
    hash: str
    title: str
    licence: str


@dataclass(frozen=True, slots=True)
class Change:
    """One undoable change by the person. `title` is for people: "accept #dog on 3 photos"."""

    id: int
    title: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Counts:
    """Totals of a library; `decisions` are tags that a person accepted or rejected."""

    photos: int
    pending: int
    indexed: int
    failed: int
    missing: int
    tags: int
    decisions: int
