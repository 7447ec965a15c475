"""Learning the person's own tags: what is suggested is like what they tagged, and nothing where that cannot be told."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pytest

from photohash.jobs.job import Cancel, Cancelled
from photohash.jobs.learn import Learned, learn, learned, something_to_learn
from photohash.library import embeddings
from photohash.library.kept import Kept

if TYPE_CHECKING:
    from tests.conftest import Shelf

VOCABULARY = ("dog", "animal")
DIMENSION = 16


class Album(NamedTuple):
    """A library of 200 photos, of which 30 are alike; `key` is the model's."""

    shelf: Shelf
    key: int
    alike: list[int]
    others: list[int]

    def learn(self, kept: Kept | None = None) -> Learned | None:
        """Learn all there is; what came of #rex."""
        kept = kept or Kept()
        for _ in learn(self.shelf.app.database, kept, self.key, VOCABULARY, Cancel()):
            pass
        with self.shelf.app.database.read() as c:
            assert not something_to_learn(c, kept, self.key, VOCABULARY)
            return next((each for each in learned(c, kept, self.key, VOCABULARY) if each.tag == "rex"), None)

    def decide(self, ids: list[int], state: str = "accepted", tag: str = "rex") -> None:
        """Say it of photos."""
        self.shelf.app.decide_photos([tag], ids, state)  # type: ignore[arg-type]

    def suggested(self, tag: str = "rex") -> list[int]:
        """The photos that a tag is suggested on."""
        return sorted(self.shelf.app.find(f"#{tag} state:suggested"))

    def put_vectors(self, ids: list[int], vectors: np.ndarray) -> None:
        """What the model sees in photos."""
        with self.shelf.app.database.write() as c:
            embeddings.put_embeddings(c, self.key, dict(zip(ids, vectors.astype(np.float16), strict=True)))


@pytest.fixture
def album(shelf: Shelf) -> Album:
    random = np.random.default_rng(0)
    ids = [shelf.put(f"{number:03}.jpg") for number in range(200)]
    key = shelf.suggest(ids[0], {"dog": 0.9}, dog="animal")
    found = Album(shelf, key, ids[:30], ids[30:])
    vectors = random.standard_normal((200, DIMENSION))
    vectors[:30] += 4 * np.eye(DIMENSION)[3]
    found.put_vectors(ids, vectors)
    return found


def test_a_tag_is_suggested_for_photos_like_those_that_have_it(album: Album) -> None:
    album.decide(album.alike[:8])
    result = album.learn()
    assert result is not None and result.passes
    assert result.accepted == 8 and result.held_out is not None and result.held_out > 0.9
    found = album.suggested()
    assert result.suggested == len(found) >= 10
    assert len(set(found) - set(album.alike)) <= 0.3 * len(found)
    assert not set(found) & set(album.alike[:8])
    for row in album.shelf.app.rows(found):
        (tag,) = [tag for tag in row.tags if tag.name == "rex"]
        assert tag.score is not None and 0.2 < tag.score <= 0.5
    # What the model suggests itself is its own affair.
    assert album.suggested("dog") == [album.alike[0]]


def test_what_looks_like_anything_is_not_suggested(album: Album) -> None:
    random = np.random.default_rng(1)
    album.decide(random.permutation(album.alike + album.others)[:12].tolist())
    result = album.learn()
    assert result is not None and not result.passes
    assert album.suggested() == []


def test_a_handful_of_photos_is_needed(album: Album) -> None:
    album.decide(album.alike[:4])
    assert album.learn() is None
    assert album.suggested() == []
    album.decide(album.alike[4:5])
    assert album.learn() is not None
    assert album.suggested() != []


def test_decisions_stay_and_teach(album: Album) -> None:
    kept = Kept()
    album.decide(album.alike[:6])
    album.learn(kept)
    right = [each for each in album.suggested() if each in album.alike]
    wrong = sorted(set(album.others[:5]) | (set(album.suggested()) - set(right)))
    album.decide(right)
    album.decide(wrong, "rejected")
    first = album.learn(kept)
    assert first is not None and first.accepted == 6 + len(right) and first.rejected == len(wrong)
    assert not set(album.suggested()) & set(right + wrong)
    rows = {row.photo.id: row for row in album.shelf.app.rows(right + wrong)}
    states = {each: next(tag.state for tag in rows[each].tags if tag.name == "rex") for each in rows}
    assert states == dict.fromkeys(right, "accepted") | dict.fromkeys(wrong, "rejected")


def test_who_finds_it_wrong_again_and_again_is_left_alone(album: Album) -> None:
    kept = Kept()
    album.decide(album.alike[:6])
    result = album.learn(kept)
    for _ in range(9):
        album.decide(album.suggested(), "rejected")
        result = album.learn(kept)
    assert result is not None and not result.passes
    assert album.suggested() == []


def test_nothing_is_learned_twice(album: Album) -> None:
    kept = Kept()
    album.decide(album.alike[:8])
    album.learn(kept)
    found = album.suggested()
    steps = list(learn(album.shelf.app.database, kept, album.key, VOCABULARY, Cancel()))
    assert steps == [] and album.suggested() == found
    # A photo that the model sees for the first time is looked at, though nothing new was said.
    new = album.shelf.put("new.jpg")
    album.put_vectors([new], 9 * np.eye(DIMENSION)[3:4])
    album.learn(kept)
    assert new in album.suggested()


def test_the_next_session_knows_what_was_learned(album: Album) -> None:
    app = album.shelf.app
    album.decide(album.alike[:8])
    album.learn(app._kept)
    app.close()
    kept = Kept()
    with app.database.read() as c:
        assert not something_to_learn(c, kept, album.key, VOCABULARY)
        assert [each.tag for each in learned(c, kept, album.key, VOCABULARY)] == ["rex"]


def test_a_tag_that_is_taken_back_is_not_suggested_any_more(album: Album) -> None:
    kept = Kept()
    album.decide(album.alike[:8])
    album.learn(kept)
    assert album.suggested() != []
    album.shelf.app.undo()
    album.learn(kept)
    assert album.suggested() == []


def test_a_hidden_tag_is_not_learned(album: Album) -> None:
    kept = Kept()
    album.decide(album.alike[:8])
    album.shelf.app.hide_tag("rex", True)
    assert album.learn(kept) is None
    album.shelf.app.hide_tag("rex", False)
    assert album.learn(kept) is not None
    assert album.suggested() != []


def test_a_tag_that_is_hidden_meanwhile_stays_out_of_sight(album: Album) -> None:
    album.decide(album.alike[:8])
    for step in learn(album.shelf.app.database, Kept(), album.key, VOCABULARY, Cancel()):
        if step.done == 0:
            album.shelf.app.hide_tag("rex", True)
    assert album.suggested() == []
    album.shelf.app.hide_tag("rex", False)
    assert album.suggested() != []


def test_learning_stops_when_asked(album: Album) -> None:
    album.decide(album.alike[:8])
    cancel = Cancel()
    cancel.set()
    with pytest.raises(Cancelled):
        list(learn(album.shelf.app.database, Kept(), album.key, VOCABULARY, cancel))
    assert album.suggested() == []
