"""What every reader yields: a post, or a row that was none with the reason."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Split = Literal["train", "validation"]

_SPLIT = re.compile(r"(train|training|validation|valid|val|test|dev)(?![a-z])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Post:
    """One photo as published.

    `key` is unique in the corpus and stable between runs. `hashtags` are normalised, unique and in order; there
    may be none. `source` names where it came from, for statistics and for choosing senses. `image` is the encoded
    picture, its file, or None when it is not here and at best a `url` is known. `split` is None where the source
    does not say.
    """

    key: str
    hashtags: tuple[str, ...]
    source: str
    image: bytes | Path | None
    url: str = ""
    licence: str = ""
    split: Split | None = None


@dataclass(frozen=True, slots=True)
class Reject:
    """A row that is no post. `reason` is a clause, fit for a table."""

    key: str
    reason: str


def split_of(name: str) -> Split | None:
    """The split that a file or folder is named after: `train-00000.parquet`; held-out ones are all validation."""
    match = _SPLIT.match(name)
    if match is None:
        return None
    return "train" if match[1].lower().startswith("train") else "validation"
