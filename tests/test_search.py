"""Search: what a query finds in a library."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from libraries import fill, suggest

from photohash.errors import UsageError
from photohash.library import decisions, edits, embeddings, photos, search, tags
from photohash.library.database import Database
from photohash.library.kept import Kept
from photohash.library.records import Model, PhotoFacts, VocabularyTag
from photohash.library.sketch import similar

if TYPE_CHECKING:
    from tests.conftest import Shelf


@pytest.fixture
def album(database: Database, root: Path) -> dict[str, int]:
    names = ["2024/Trip/beach.jpg", "2024/Trip/dog.jpg", "2023/cat.jpg", "2023/IMG_0042.jpg", "broken.jpg"]
    ids = dict(zip(names, fill(database, root, names), strict=True))
    key = suggest(
        database,
        {
            ids["2024/Trip/beach.jpg"]: {"beach": 0.95, "golden retriever": 0.3},
            ids["2024/Trip/dog.jpg"]: {"golden retriever": 0.9, "dog": 0.97},
            ids["2023/cat.jpg"]: {"cat": 0.6, "dog": 0.2},
        },
    )
    with database.write() as c:
        decisions.decide(c, ["dog"], [ids["2023/cat.jpg"]], "rejected")
        decisions.decide(c, ["beach"], [ids["2024/Trip/beach.jpg"]], "accepted")
        photos.put_failed(c, ids["broken.jpg"], "is empty")
        vectors = {"2024/Trip/beach.jpg": (1, 0), "2024/Trip/dog.jpg": (0.9, 0.2), "2023/cat.jpg": (0, 1)}
        embeddings.put_embeddings(c, key, {ids[n]: np.array(v, dtype=np.float16) for n, v in vectors.items()})
        for name, day in (("2024/Trip/beach.jpg", 30), ("2024/Trip/dog.jpg", 1)):
            facts = PhotoFacts(f"hash of {name}", 4, 3, datetime(2024, 6, day, 23, 59), "FUJIFILM X100")
            photos.put_indexed(c, [(ids[name], facts)])
    return ids


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["beach", "dog", "IMG_0042", "cat", "broken"]),
        ("dog", ["dog"]),
        ("#Dog", ["dog"]),
        ("#golden", []),
        ('#"Golden Retriever"', ["beach", "dog"]),
        ("-dog", ["beach", "IMG_0042", "cat", "broken"]),
        ("golden", ["beach", "dog"]),
        ("retriever", ["beach", "dog"]),
        ('"golden ret"', ["beach", "dog"]),
        ("goldenretriever score>0.5", ["dog"]),
        ("score>0.92", ["beach", "dog"]),
        ("(beach | cat) score>=0.6", ["beach", "cat"]),
        ("beach | cat", ["beach", "cat"]),
        ("golden -dog", ["beach"]),
        ("-(beach | dog)", ["IMG_0042", "cat", "broken"]),
        ("state:rejected", ["cat"]),
        ("dog state:rejected", ["cat"]),
        ("state:accepted source:person", ["beach"]),
        ("source:file", []),
        ("beach source:model", []),
        ("(beach | golden) state:suggested", ["beach", "dog"]),
        ("(beach | cat) source:model", ["cat"]),
        ("folder:trip", ["beach", "dog"]),
        ('folder:"2024/Trip"', ["beach", "dog"]),
        ("folder:beach", []),
        ("taken:2024-06", ["beach", "dog"]),
        ("taken:2024-06-30", ["beach"]),
        ("taken:2024-06-02..", ["beach"]),
        ("taken:..2024-06-01", ["dog"]),
        ("taken:2023..2024", ["beach", "dog"]),
        ("camera:fuji", ["beach", "dog"]),
        ("file:img", ["IMG_0042"]),
        ("is:untagged", ["IMG_0042", "broken"]),
        ("is:unreviewed", ["beach", "dog", "cat"]),
        ("is:failed", ["broken"]),
        ("similar:beach.jpg", ["dog", "cat"]),
        ("similar:beach.jpg cat", ["cat"]),
        ("similar:cat.jpg", ["dog", "beach"]),
        ("(beach | dog) similar:cat.jpg", ["dog", "beach"]),
        ("dog | similar:cat.jpg", ["beach", "dog"]),
        ("-similar:cat.jpg", ["IMG_0042", "cat", "broken"]),
        ("100%", []),
    ],
)
def test_search(database: Database, album: dict[str, int], query: str, expected: list[str]) -> None:
    with database.read() as c:
        found = search.search(c, query, model_id=1)
    stems = {photo_id: Path(name).stem for name, photo_id in album.items()}
    assert [stems[photo_id] for photo_id in found] == expected


def test_a_folder_given_by_its_whole_path_is_no_other(shelf: Shelf, tmp_path: Path) -> None:
    names = ["2024/a.jpg", "2024/May/b.jpg", "2024 May/c.jpg", "old/2024/d.jpg", 'the "old"/e.jpg', "f.jpg"]
    ids = {name: shelf.put(name) for name in names}
    shelf.root = tmp_path / "other" / shelf.root.name
    shelf.root.parent.mkdir()
    shelf.root.mkdir()
    ids["2024/g.jpg"] = shelf.put("2024/g.jpg")

    def found(folder: Path | str) -> set[str]:
        quoted = str(folder).replace('"', '""')
        wanted = set(shelf.app.find(f'folder:"{quoted}"'))
        return {name for name, photo_id in ids.items() if photo_id in wanted}

    first = tmp_path / shelf.root.name
    assert found(first / "2024") == {"2024/a.jpg", "2024/May/b.jpg"}
    assert found(f"{first / '2024'}/") == {"2024/a.jpg", "2024/May/b.jpg"}
    assert found(first / 'the "old"') == {'the "old"/e.jpg'}
    assert found(first) == set(names)
    assert found(shelf.root) == {"2024/g.jpg"}
    assert found(tmp_path) == found(tmp_path.anchor) == set(ids)
    assert found(first / "20") == set()
    assert found("2024") == {"2024/a.jpg", "2024/May/b.jpg", "2024 May/c.jpg", "old/2024/d.jpg", "2024/g.jpg"}


def test_the_nearest_of_many_photos_are_exact_and_follow_the_library(database: Database, root: Path) -> None:
    ids = fill(database, root, [f"{number}.jpg" for number in range(600)])
    key = suggest(database, {ids[0]: {"dog": 0.9}})
    random = np.random.default_rng(0)
    vectors = random.standard_normal((600, 24)).astype(np.float16)
    with database.write() as c:
        embeddings.put_embeddings(c, key, dict(zip(ids, vectors, strict=True)))
    kept = Kept()

    def near(place: int, top: int) -> list[tuple[int, float]]:
        with database.read() as c:
            return similar(c, kept, key, vectors[place], top)

    def expected(place: int, top: int, gone: Sequence[int] = ()) -> list[int]:
        plain = vectors.astype(np.float32)
        cosine = plain @ plain[place] / np.linalg.norm(plain, axis=1) / np.linalg.norm(plain[place])
        return [ids[other] for other in np.argsort(-cosine) if ids[other] not in gone][:top]

    assert [photo for photo, _ in near(7, 20)] == expected(7, 20)
    assert near(7, 1)[0] == (ids[7], pytest.approx(1, abs=1e-3))
    gone = expected(7, 40)[1:]
    with database.write() as c:
        photos.mark_missing(c, gone)
    assert [photo for photo, _ in near(7, 20)] == expected(7, 20, gone)
    vectors[11] = vectors[7] + np.eye(24, dtype=np.float16)[0]
    with database.write() as c:
        embeddings.put_embeddings(c, key, {ids[11]: vectors[11]})
    assert [photo for photo, _ in near(7, 20)] == expected(7, 20, gone)
    assert len(near(7, 1000)) == 600 - len(gone)


def test_nothing_is_similar_where_nothing_was_seen(database: Database) -> None:
    with database.write() as c:
        key = tags.put_model(c, Model("m", "0" * 32, "The model", "CC0"))
    with database.read() as c:
        assert similar(c, Kept(), key, np.ones(8, dtype=np.float16), 5) == []


def test_similar_to_an_unknown_photo_is_an_error(database: Database, album: dict[str, int]) -> None:
    with database.read() as c, pytest.raises(UsageError, match=r"nowhere\.jpg"):
        search.search(c, "similar:nowhere.jpg", model_id=1)


def test_completion_gives_the_most_used_first(database: Database, album: dict[str, int]) -> None:
    with database.read() as c:
        assert search.complete(c, "gol") == ["golden retriever"]
        assert search.complete(c, "ret") == ["golden retriever"]
        assert search.complete(c, "") == []


@pytest.fixture
def lounge(database: Database, root: Path) -> dict[str, int]:
    """A sofa, a dog, and what the model calls them besides."""
    ids = dict(zip(("sofa", "dog"), fill(database, root, ["sofa.jpg", "dog.jpg"]), strict=True))
    suggest(database, {ids["sofa"]: {"sofa": 0.9}, ids["dog"]: {"dog": 0.9}})
    with database.write() as c:
        words = {"sofa": ("couch", "lounge"), "dog": ("domestic dog", "Canis familiaris")}
        tags.put_vocabulary(c, [VocabularyTag(name, name, None, (), words[name]) for name in words])
    return ids


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("couch", ["sofa"]),
        ("#Couch", ["sofa"]),
        ("couches", ["sofa"]),
        ("-couch", ["dog"]),
        ("couch score>0.95", []),
        ("dogs", ["dog"]),
        ("#dogs", ["dog"]),
        ('"domestic dog"', ["dog"]),
        ("domestic dog", ["dog"]),
        ("domestic dogs score>0.5", ["dog"]),
        ("#domestic dog", []),
        ("-domestic dog", ["dog"]),
        ("domestic dog couch", []),
        ("file:dog domestic dog", ["dog"]),
        ("domestic", []),
        ("couc", []),
        ("couch | dogs", ["dog", "sofa"]),
    ],
)
def test_a_tag_is_found_by_its_plural_and_by_other_words_for_it(
    database: Database, lounge: dict[str, int], query: str, expected: list[str]
) -> None:
    with database.read() as c:
        assert list(search.search(c, query)) == [lounge[name] for name in expected]


def test_what_the_person_calls_a_tag_means_that_tag(database: Database, lounge: dict[str, int]) -> None:
    with database.write() as c:
        decisions.decide(c, ["couch"], [lounge["dog"]], "accepted")
        decisions.decide(c, ["dogs"], [lounge["sofa"]], "accepted")
    with database.read() as c:
        assert list(search.search(c, "#couch")) == [lounge["dog"]]
        assert list(search.search(c, "couch")) == [lounge["dog"], lounge["sofa"]]
        assert list(search.search(c, "#dogs")) == list(search.search(c, "dogs")) == [lounge["sofa"]]
        assert set(search.complete(c, "couch")) == {"couch", "sofa"}
    with database.write() as c:
        edits.remove(c, "couch")
    with database.read() as c:
        assert list(search.search(c, "#couch")) == list(search.search(c, "couch")) == [lounge["sofa"]]


def test_completion_knows_other_words_and_plurals(database: Database, lounge: dict[str, int]) -> None:
    with database.read() as c:
        assert search.complete(c, "couch") == ["sofa"]
        assert search.complete(c, "dogs") == ["dog"]


def test_tags_of_a_photo_come_as_a_person_says_them(database: Database, root: Path) -> None:
    (photo_id,) = fill(database, root, ["beagle.jpg"])
    scores = {"animal": 0.99, "mammal": 0.98, "dog": 0.97, "plant": 0.96, "beagle": 0.9, "hound": 0.9, "grass": 0.7}
    suggest(database, {photo_id: scores})
    parents = {"beagle": "hound", "hound": "dog", "dog": "mammal", "mammal": "animal", "grass": "plant"}
    with database.write() as c:
        tags.put_vocabulary(c, [VocabularyTag(name, name, None, (parents[name],)) for name in parents] +
                            [VocabularyTag(name, name) for name in ("animal", "plant")])  # fmt: skip
    with database.read() as c:
        (found,) = search.tagged(c, [photo_id])
    assert [tag.name for tag in found.tags] == ["beagle", "hound", "dog", "mammal", "animal", "grass", "plant"]
    with database.write() as c:
        decisions.decide(c, ["animal"], [photo_id], "accepted")
        decisions.decide(c, ["beagle"], [photo_id], "rejected")
    with database.read() as c:
        (found,) = search.tagged(c, [photo_id])
    assert [tag.name for tag in found.tags] == ["animal", "hound", "dog", "mammal", "grass", "plant", "beagle"]


def test_counts(database: Database, album: dict[str, int]) -> None:
    with database.read() as c:
        totals = photos.counts(c)
        dog = next(each for each in tags.nodes(c) if each.name == "dog")
    assert (totals.photos, totals.indexed, totals.failed, totals.decisions) == (5, 4, 1, 2)
    assert (dog.suggested, dog.accepted, dog.rejected) == (1, 0, 1)
