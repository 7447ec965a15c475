"""Hashtags in what people wrote: tagged text, lists of tags, captions."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from photohash.hashtag import normalise
from trainer.corpus.nouns import Nouns
from trainer.wordnet import shipped_wordnet

if TYPE_CHECKING:
    from collections.abc import Iterable

# Not after a letter, "/" or "&": an address with a fragment and "&#39;" hold no hashtag.
_TAGGED = re.compile(r"(?<![\w/&])[#＃]\S+")
_LIST_WORDS = 3
"""Longest entry of a list, in words, that is a tag as it stands; longer ones are sentences."""


def hashtags(words: Iterable[str]) -> tuple[str, ...]:
    """Normalised, unique, in order, without the empty ones."""
    return tuple(dict.fromkeys(tag for tag in map(normalise, words) if tag))


def hashtags_in(text: str) -> tuple[str, ...]:
    """The hashtags written in a text, `#dog#cat` being two.

    Letters, digits and marks of any script and the underscore make a hashtag, and it has a letter: `#1` is none.
    """
    found = []
    for run in _TAGGED.findall(text):
        for piece in re.split("[#＃]", run):
            end = next((at for at, character in enumerate(piece) if not _in_tag(character)), len(piece))
            if not piece[:end].isdigit():
                found.append(piece[:end])
    return hashtags(found)


def caption_hashtags(text: str) -> tuple[str, ...]:
    """The hashtags written in a caption, else the nouns in it."""
    return hashtags_in(text) or _nouns().find(text)


def listed_hashtags(text: str) -> tuple[str, ...]:
    """The tags of a text file beside a photo: hashtags, else entries divided by commas, semicolons or lines.

    An entry of more than three words is a sentence, of which the nouns count.
    """
    if written := hashtags_in(text):
        return written
    found: list[str] = []
    for entry in re.split(r"[,;\r\n\t]+", text):
        found.extend([entry] if len(entry.split()) <= _LIST_WORDS else _nouns().find(entry))
    return hashtags(found)


def _in_tag(character: str) -> bool:
    return character == "_" or unicodedata.category(character)[0] in "LNM"


@cache
def _nouns() -> Nouns:
    return Nouns(shipped_wordnet())
