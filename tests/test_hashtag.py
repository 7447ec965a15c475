from __future__ import annotations

import pytest

from photohash.hashtag import normalise


@pytest.mark.parametrize(
    ("typed", "hashtag"),
    [
        ("#Golden Retriever", "goldenretriever"),
        ("golden-retriever", "goldenretriever"),
        ("Café", "cafe"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("ﬁre", "fire"),
        ("がっこう", "がっこう"),
        ("हिन्दी", "हिन्दी"),
        ("４ｋ", "4k"),
        ("#", ""),
        ("  🌊 ", ""),
    ],
)
def test_one_normal_form(typed: str, hashtag: str) -> None:
    assert normalise(typed) == hashtag
    assert normalise(hashtag) == hashtag
