"""The query language: how a query is read, and what is wrong with one."""

from __future__ import annotations

from datetime import datetime

import pytest

from photohash.library.query import And, Folder, Not, Or, QueryError, Score, State, Tagged, Taken, parse, terms


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ()),
        (" dog ", ("dog",)),
        ("#dog -cat (a | b)  -(x y)", ("#dog", "-cat", "(a | b)", "-(x y)")),
        ('score > 0.8 folder:"a b" c', ("score > 0.8", 'folder:"a b"', "c")),
        ("a | b c", ("a | b c",)),
        ('(a)--b"c d"', ("(a)", "--b", '"c d"')),
    ],
)
def test_a_query_falls_into_terms_that_mean_the_same(query: str, expected: tuple[str, ...]) -> None:
    assert terms(query) == expected
    assert parse(" ".join(expected)) == parse(query)


@pytest.mark.parametrize(
    ("query", "position", "message"),
    [
        ("dog (cat", 4, r"\( without"),
        ("dog) cat", 3, r"\) without"),
        ("dog | ", 4, "both sides"),
        ('dog "cat', 4, "not closed"),
        ('#"cat', 1, "not closed"),
        ("dog #", 4, "is no tag"),
        ("score>2", 6, "0 to 1"),
        ("colour:red", 0, "no colour:"),
        ("state:maybe", 6, "suggested, accepted, rejected"),
        ("taken:June", 6, "is a date"),
        ("taken:2024-13", 6, "is a date"),
        ("dog -", 4, "is no tag"),
        ("(-)", 1, "to exclude"),
        ("folder:", 7, "needs a value"),
    ],
)
def test_a_wrong_query_names_the_place(query: str, position: int, message: str) -> None:
    with pytest.raises(QueryError, match=message) as caught:
        parse(query)
    assert caught.value.position == position


def test_the_tree_of_a_query() -> None:
    assert parse("beach -people (sunset | sunrise) score>0.8") == And(
        (Tagged("beach"), Not(Tagged("people")), Or((Tagged("sunset"), Tagged("sunrise"))), Score(">", 0.8))
    )
    assert parse("state:accepted") == State("accepted")
    assert parse("taken:2023-12") == Taken(datetime(2023, 12, 1), datetime(2024, 1, 1))
    assert parse('folder:"the ""old"" house" dog') == And((Folder('the "old" house'), Tagged("dog")))
    assert parse('folder:""""') == Folder('"')
    assert parse("well-known") == Tagged("well-known")
