"""What a session worked out is there in the next one, and never outlives what it was worked out of."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from photohash.app import App
from photohash.library import photos

if TYPE_CHECKING:
    from tests.conftest import Shelf


@pytest.fixture
def known(shelf: Shelf) -> dict[str, int]:
    """Three photos in a library that was asked everything and closed."""
    ids = {
        "a/dog.jpg": shelf.put("a/dog.jpg", {"dog": 0.9}),
        "a/beagle.jpg": shelf.put("a/beagle.jpg", {"beagle": 0.8}),
        "b/cat.jpg": shelf.put("b/cat.jpg", {"cat": 0.7}),
    }
    assert answers(shelf.app)["dog"] == ["a/dog.jpg"]
    shelf.app.close()
    return ids


def answers(app: App) -> dict[str, list[str]]:
    """What is found, by the query, and the headings."""

    def names(ids: list[int]) -> list[str]:
        return [row.photo.path.relative_to(root.path).as_posix() for row in app.rows(ids) for root in app.roots()]

    found = {query: names(list(app.find(query))) for query in ("", "dog", "cat", "score>0.75", "state:rejected dog")}
    ids, headings = app.grouped(app.find(""), "folder")
    return found | {"grouped": names(list(ids)), "headings": [f"{each.what} {each.start}" for each in headings]}


def session(app: App) -> dict[str, list[str]]:
    """The answers of a new session, after one that ends with what it worked out kept."""
    with closing(App(app.library_file)) as opened:
        return answers(opened)


def test_the_next_session_takes_what_is_kept(shelf: Shelf, known: dict[str, int]) -> None:
    before = session(shelf.app)
    with sqlite3.connect(shelf.app.library_file) as library:
        order = library.execute("SELECT content FROM kept WHERE name = 'order'").fetchone()[0]
        turned = b"".join(order[start : start + 8] for start in range(len(order) - 8, -8, -8))
        library.execute("UPDATE kept SET content = ? WHERE name = 'order'", (turned,))
    library.close()
    assert session(shelf.app)[""] == before[""][::-1]


def test_what_another_session_changed_is_seen(shelf: Shelf, known: dict[str, int]) -> None:
    with closing(App(shelf.app.library_file)) as app:
        assert answers(app)["cat"] == ["b/cat.jpg"]
        with closing(App(shelf.app.library_file)) as other:
            other.decide("cat", [shelf.root / "b/cat.jpg"], "rejected")
            other.decide("dog", [shelf.root / "b/cat.jpg"], "accepted")
            other.decide("dog", [shelf.root / "a/dog.jpg"], "rejected")
        for found in (answers(app), session(app)):
            assert found["cat"] == []
            assert found["dog"] == ["b/cat.jpg"]
            assert found["state:rejected dog"] == ["a/dog.jpg"]
            assert found["score>0.75"] == ["a/beagle.jpg"]


def test_a_photo_that_comes_is_seen(shelf: Shelf, known: dict[str, int]) -> None:
    shelf.put("0/new.jpg", {"dog": 0.6})
    found = session(shelf.app)
    assert found["dog"] == ["0/new.jpg", "a/dog.jpg"]
    assert found["grouped"] == ["0/new.jpg", "a/beagle.jpg", "a/dog.jpg", "b/cat.jpg"]
    assert found["headings"] == [f"{shelf.root / '0'} 0", f"{shelf.root / 'a'} 1", f"{shelf.root / 'b'} 3"]


def test_a_folder_in_the_place_of_a_forgotten_one_has_its_own_photos(
    shelf: Shelf, known: dict[str, int], tmp_path: Path
) -> None:
    with shelf.app.database.write() as c:
        (old,) = photos.roots(c)
        while not photos.remove_root(c, old.id):
            pass
    shelf.root = tmp_path / "others"
    shelf.root.mkdir()
    shelf.put("z.jpg", {"cat": 0.9})
    shelf.put("y.jpg", {"cat": 0.9})
    shelf.put("x.jpg", {"cat": 0.9})
    with shelf.app.database.read() as c:
        assert [root.id for root in photos.roots(c)] == [old.id]
    found = session(shelf.app)
    assert found[""] == found["cat"] == found["score>0.75"] == ["x.jpg", "y.jpg", "z.jpg"]
    assert found["headings"] == [f"{shelf.root} 0"]


def test_a_library_that_another_program_writes_to_closes_at_once(shelf: Shelf, known: dict[str, int]) -> None:
    shelf.put("c/late.jpg", {"dog": 0.5})
    app = App(shelf.app.library_file)
    expected = answers(app)
    other = sqlite3.connect(app.library_file)
    other.execute("BEGIN IMMEDIATE")
    begin = time.monotonic()
    app.close()
    # Writers otherwise wait a minute for each other.
    assert time.monotonic() - begin < 30
    other.rollback()
    other.close()
    assert session(app) == expected


def test_scores_are_compared_to_the_last_digit_that_is_shown(shelf: Shelf) -> None:
    scores = {"low.jpg": 0.1234, "middle.jpg": 0.1235, "high.jpg": 1.0, "none.jpg": 0.0}
    ids = {name: shelf.put(name, {"dog": score}) for name, score in scores.items()}
    ids["said.jpg"] = shelf.put("said.jpg")
    shelf.app.decide("dog", [shelf.root / "said.jpg"], "accepted")

    def found(query: str) -> set[str]:
        wanted = set(shelf.app.find(query))
        return {name for name, photo_id in ids.items() if photo_id in wanted}

    assert found("dog") == set(ids)
    assert found("dog score>=0") == set(scores)
    assert found("dog score=0.1235") == {"middle.jpg"}
    assert found("dog score>0.1234") == {"middle.jpg", "high.jpg"}
    assert found("dog score<=0.1234") == {"low.jpg", "none.jpg"}
    assert found("score>0.1 score<0.2") == {"low.jpg", "middle.jpg"}
    assert found("dog score>0.5 source:person") == set()
    shelf.app.decide("dog", [shelf.root / "high.jpg"], "rejected")
    assert found("dog score>0.1234") == {"middle.jpg"}
    assert found("dog score>0.1234 state:rejected") == {"high.jpg"}
    assert found("dog score>0.1234 source:person state:rejected") == {"high.jpg"}
