"""The one normal form of a hashtag, shared by the library and the trainer."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENDINGS = (
    ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("ses", "s"), ("zes", "z"), ("men", "man"), ("ies", "y"), ("s", ""),
)  # fmt: skip


def normalise(text: str) -> str:
    """Fold what a person typed to a hashtag: `"#Golden Retriever"` and `"golden-retriever"` are one.

    Compatibility forms, Latin diacritics and case are folded, and only letters and digits of any
    script stay. Returns "" when nothing is left.
    """
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    # Marks outside the diacritics block are letters' parts (Devanagari vowels, kana voicing) and stay.
    kept = "".join(
        character
        for character in folded
        if unicodedata.category(character)[0] in "LNM" and not "\u0300" <= character <= "\u036f"
    )
    return unicodedata.normalize("NFC", kept)


def singulars(hashtag: str) -> Iterator[str]:
    """What a hashtag may be the regular plural of in English (WordNet's morphy(7WN) rules for nouns)."""
    # Words of one or two letters, and "ss" endings, are no plurals: #gas, #glass, #us.
    if len(hashtag) > 3 and not hashtag.endswith("ss"):
        for ending, singular in _ENDINGS:
            if hashtag.endswith(ending):
                yield hashtag.removesuffix(ending) + singular
