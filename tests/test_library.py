"""The library: what it must never lose, and what it must find."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from photohash.errors import LibraryError, UsageError
from photohash.library import decisions, embeddings, history, photos, schema, search, tags
from photohash.library.database import Database
from photohash.library.query import And, Not, Or, QueryError, Score, State, Tagged, Taken, parse, terms
from photohash.library.records import FoundFile, Model, PhotoFacts, VocabularyTag
from photohash.library.sketch import Sketch

MODEL = Model("m", "0" * 32, "M", "CC0")


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database(tmp_path / "library.sqlite")
    yield database
    database.close()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    folder.mkdir()
    return folder


def fill(database: Database, root: Path, names: list[str], **facts: object) -> list[int]:
    """Photos that were found and read, each with its own content."""
    with database.write() as c:
        known = photos.add_root(c, root, "disk")
        photos.put_found(c, known.id, [FoundFile(name, 10, 20) for name in names])
        ids = [photos.find(c, root / name).id for name in names]  # type: ignore[union-attr]
        return photos.put_indexed(
            c,
            [
                (photo_id, PhotoFacts(f"hash of {schema.escape(name)}", 4, 3, **facts))  # type: ignore[arg-type]
                for photo_id, name in zip(ids, names, strict=True)
            ],
        )


def suggest(database: Database, suggestions: dict[int, dict[str, float]], model: Model = MODEL) -> int:
    with database.write() as c:
        key = tags.put_model(c, model)
        names = {name for scored in suggestions.values() for name in scored}
        keys = tags.put_vocabulary(c, [VocabularyTag(schema_name(name), name) for name in sorted(names)])
        tags.put_suggestions(
            c, key, {i: [(keys[schema_name(n)], s) for n, s in scored.items()] for i, scored in suggestions.items()}
        )
        return key


def schema_name(display: str) -> str:
    return display.replace(" ", "").lower()


def states(database: Database, photo_id: int) -> dict[str, tuple[str, str]]:
    with database.read() as c:
        return {each.name: (each.state, each.source) for each in tags.tags_of(c, [photo_id])[photo_id]}


# The file


def test_the_migrations_end_in_the_schema_that_the_code_uses(database: Database) -> None:
    ours = set(schema.metadata.tables)
    with database.read() as c:
        found = compare_metadata(MigrationContext.configure(c), schema.metadata)
    differences = [
        change
        for change in found
        # Full-text tables are SQLite's own; of foreign keys SQLAlchemy reads no ON DELETE inside a column.
        if not isinstance(change, tuple) or (change[0] not in ("add_fk", "remove_fk") and change[1].name in ours)
    ]
    assert differences == []
    assert database.check() == []


def test_a_library_opens_again_with_what_was_in_it(database: Database, root: Path) -> None:
    fill(database, root, ["a.jpg"])
    database.close()
    again = Database(database.file)
    with again.read() as c:
        assert photos.counts(c).indexed == 1
    again.close()


@pytest.mark.parametrize("content", [b"not a database at all, but long enough to look at" * 30, None])
def test_a_file_that_is_no_library_is_named_and_left_alone(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "other.sqlite"
    if content is None:
        with sqlite3.connect(file) as other:
            other.execute("CREATE TABLE mine (x)")
        other.close()
    else:
        file.write_bytes(content)
    with pytest.raises(LibraryError, match=r"other\.sqlite"):
        Database(file)
    if content is not None:
        assert file.read_bytes() == content


def test_a_library_of_a_newer_photohash_is_refused(database: Database) -> None:
    with database.write() as c:
        c.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    database.close()
    with pytest.raises(LibraryError, match="newer photohash"):
        Database(database.file)


def test_a_failed_write_stores_nothing(database: Database, root: Path) -> None:
    def broken() -> None:
        with database.write() as c:
            photos.add_root(c, root, "disk")
            raise RuntimeError("mid-way")

    with pytest.raises(RuntimeError, match="mid-way"):
        broken()
    with database.read() as c:
        assert photos.roots(c) == []


WRITER = """
import sys; from pathlib import Path
from photohash.library.database import Database
from photohash.library import photos, history
from photohash.library.records import FoundFile
file, name = Path(sys.argv[1]), sys.argv[2]
for turn in range(40):
    database = Database(file)
    with database.write() as c:
        root = photos.add_root(c, Path("/photos"), "disk")
        photos.put_found(c, root.id, [FoundFile(f"{name}-{turn}-{i}.jpg", 1, 1) for i in range(50)])
    with database.read() as c:
        assert photos.counts(c).photos >= 50
    database.close()
print("done")
"""


def test_processes_that_open_and_write_at_once_never_meet_a_lock(tmp_path: Path) -> None:
    file = tmp_path / "library.sqlite"
    running = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, str(file), name], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for name in "abc"
    ]
    for process in running:
        out, err = process.communicate(timeout=120)
        assert (out.strip(), err, process.returncode) == ("done", "", 0)
    database = Database(file)
    with database.read() as c:
        assert photos.counts(c).photos == 3 * 40 * 50
    database.close()


def test_a_writer_that_is_killed_loses_its_transaction_only(tmp_path: Path) -> None:
    script = WRITER.replace("range(40)", "range(10**6)").replace("database.close()", "print(turn, flush=True)")
    file = tmp_path / "library.sqlite"
    with subprocess.Popen(
        [sys.executable, "-c", script, str(file), "a"], stdout=subprocess.PIPE, text=True, env=os.environ
    ) as process:
        assert process.stdout is not None
        seen = [next(process.stdout) for _ in range(5)]
        process.send_signal(signal.SIGKILL)
    database = Database(file)
    with database.read() as c:
        found = photos.counts(c).photos
    assert found >= 50 * len(seen)
    assert found % 50 == 0
    assert database.check() == []
    database.close()


# Photos


def test_names_that_are_no_text_come_back_as_they_are(database: Database, root: Path) -> None:
    names = ["100%.jpg", "caf\udce9.jpg", "%E9.jpg", "日本.jpg", "a/b c.jpg"]
    fill(database, root, names)
    with database.read() as c:
        assert set(photos.known_files(c, 1)) == set(names)
        assert photos.find(c, root / "caf\udce9.jpg") is not None


def test_a_folder_inside_a_folder_is_not_added_twice(database: Database, root: Path) -> None:
    with database.write() as c:
        first = photos.add_root(c, root, "disk")
        assert photos.add_root(c, root / "inner", "disk") == first
        assert photos.add_root(c, root, "disk") == first
        assert len(photos.roots(c)) == 1


def test_a_changed_file_is_read_again_and_an_unchanged_one_is_not(database: Database, root: Path) -> None:
    same, changed = fill(database, root, ["same.jpg", "changed.jpg"])
    with database.write() as c:
        photos.put_found(c, 1, [FoundFile("same.jpg", 10, 20), FoundFile("changed.jpg", 11, 20)])
        assert photos.get(c, [same])[same].state == "indexed"
        assert photos.get(c, [changed])[changed].state == "pending"


def test_a_moved_photo_keeps_its_id_tags_and_decisions(database: Database, root: Path) -> None:
    (old,) = fill(database, root, ["old.jpg"])
    suggest(database, {old: {"dog": 0.9, "cat": 0.4}})
    with database.write() as c:
        decisions.decide(c, ["dog"], [old], "accepted")
        decisions.decide(c, ["cat"], [old], "rejected")
        photos.mark_missing(c, [old])
        photos.put_found(c, 1, [FoundFile("sub/new.jpg", 10, 30)])
        found = photos.find(c, root / "sub" / "new.jpg")
        assert found is not None
        assert photos.put_indexed(c, [(found.id, PhotoFacts("hash of old.jpg", 4, 3))]) == [old]
    with database.read() as c:
        assert photos.counts(c).photos == 1
        assert photos.get(c, [old])[old].path == root / "sub" / "new.jpg"
    assert states(database, old) == {"dog": ("accepted", "person"), "cat": ("rejected", "person")}
    with database.write() as c:
        assert history.undo(c) is not None
    assert states(database, old)["cat"] == ("suggested", "model")


def test_a_copy_is_a_photo_of_its_own(database: Database, root: Path) -> None:
    (first,) = fill(database, root, ["first.jpg"])
    with database.write() as c:
        photos.put_found(c, 1, [FoundFile("copy.jpg", 10, 30)])
        found = photos.find(c, root / "copy.jpg")
        assert found is not None
        assert photos.put_indexed(c, [(found.id, PhotoFacts("hash of first.jpg", 4, 3))]) == [found.id] != [first]


def test_a_missing_photo_that_is_back_is_as_it_was(database: Database, root: Path) -> None:
    (photo,) = fill(database, root, ["a.jpg"])
    with database.write() as c:
        photos.mark_missing(c, [photo])
        assert photos.counts(c).missing == 1
        photos.mark_found(c, [photo])
        assert photos.get(c, [photo])[photo].state == "indexed"


def test_pending_is_what_is_new_and_what_the_model_has_not_seen(database: Database, root: Path) -> None:
    seen, unseen = fill(database, root, ["a.jpg", "b.jpg"])
    key = suggest(database, {})
    with database.write() as c:
        photos.put_found(c, 1, [FoundFile("c.jpg", 1, 1), FoundFile("d.jpg", 1, 1)])
        embeddings.put_embeddings(c, key, {seen: np.ones(4, dtype=np.float16)})
        broken = photos.find(c, root / "d.jpg")
        assert broken is not None
        photos.put_failed(c, broken.id, "is empty")
        waiting = photos.pending(c, key, limit=10)
        assert [each.path.name for each in waiting] == ["b.jpg", "c.jpg"]
        assert photos.count_pending(c, key) == 2
        assert [each.path.name for each in photos.pending(c, key, limit=10, after=unseen)] == ["c.jpg"]
        assert [(each.path.name, each.error) for each in photos.failed(c)] == [("d.jpg", "is empty")]
        assert photos.retry_failed(c) == 1
        assert photos.count_pending(c, key) == 3


# Decisions


def test_no_model_changes_what_a_person_decided(database: Database, root: Path) -> None:
    (photo,) = fill(database, root, ["a.jpg"])
    suggest(database, {photo: {"dog": 0.9, "cat": 0.8, "car": 0.7}})
    with database.write() as c:
        decisions.decide(c, ["#dog"], [photo], "accepted")
        decisions.decide(c, ["cat"], [photo], "rejected")
    suggest(database, {photo: {"dog": 0.1, "cat": 0.99, "tree": 0.5}}, Model("newer", "1" * 32, "", ""))
    assert states(database, photo) == {
        "dog": ("accepted", "person"),
        "cat": ("rejected", "person"),
        "tree": ("suggested", "model"),
    }


def test_keywords_of_the_file_are_accepted_and_follow_the_file(database: Database, root: Path) -> None:
    (photo,) = fill(database, root, ["a.jpg"], keywords=("Golden Retriever", "Beach", "!!"))
    assert states(database, photo) == {"goldenretriever": ("accepted", "file"), "beach": ("accepted", "file")}
    with database.write() as c:
        decisions.decide(c, ["beach"], [photo], "rejected")
        photos.put_indexed(c, [(photo, PhotoFacts("new", 4, 3, keywords=("Beach", "Sea")))])
    assert states(database, photo) == {"beach": ("rejected", "person"), "sea": ("accepted", "file")}


def test_undo_and_redo_survive_closing(database: Database, root: Path) -> None:
    first, second = fill(database, root, ["a.jpg", "b.jpg"])
    suggest(database, {first: {"dog": 0.9}})
    with database.write() as c:
        assert decisions.decide(c, ["dog"], [first, second], "accepted") == 2
        assert decisions.decide(c, ["dog"], [first, second], "accepted") == 0
        assert [change.title for change in history.changes(c)] == ["accept #dog on 2 photos"]
    database.close()
    again = Database(database.file)
    with again.write() as c:
        change = history.undo(c)
        assert change is not None
        assert change.title == "accept #dog on 2 photos"
        assert history.undo(c) is None
    assert states(again, first) == {"dog": ("suggested", "model")}
    assert states(again, second) == {}
    with again.write() as c:
        assert history.redo(c) is not None
        assert history.redo(c) is None
    assert states(again, second) == {"dog": ("accepted", "person")}
    with again.write() as c:
        history.undo(c)
        decisions.decide(c, ["cat"], [first], "rejected")
        assert history.redo(c) is None  # something else was done since
        assert decisions.decide(c, ["cat"], [first], "cleared") == 1
    assert states(again, first) == {"dog": ("suggested", "model")}
    again.close()


def test_what_is_no_tag_is_refused(database: Database, root: Path) -> None:
    (photo,) = fill(database, root, ["a.jpg"])
    with pytest.raises(UsageError, match="no letters"), database.write() as c:
        decisions.decide(c, ["#!?"], [photo], "accepted")


# Search


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
        ("100%", []),
    ],
)
def test_search(database: Database, album: dict[str, int], query: str, expected: list[str]) -> None:
    with database.read() as c:
        found = search.search(c, query, model_id=1)
    stems = {photo_id: Path(name).stem for name, photo_id in album.items()}
    assert [stems[photo_id] for photo_id in found] == expected


def test_the_nearest_of_many_photos_are_exact_and_follow_the_library(database: Database, root: Path) -> None:
    ids = fill(database, root, [f"{number}.jpg" for number in range(600)])
    key = suggest(database, {ids[0]: {"dog": 0.9}})
    random = np.random.default_rng(0)
    vectors = random.standard_normal((600, 24)).astype(np.float16)
    with database.write() as c:
        embeddings.put_embeddings(c, key, dict(zip(ids, vectors, strict=True)))
    memory = Sketch()

    def near(place: int, top: int) -> list[tuple[int, float]]:
        with database.read() as c:
            return memory.nearest(c, key, vectors[place], top)

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
    assert parse("well-known") == Tagged("well-known")


def test_similar_to_an_unknown_photo_is_an_error(database: Database, album: dict[str, int]) -> None:
    with database.read() as c, pytest.raises(UsageError, match=r"nowhere\.jpg"):
        search.search(c, "similar:nowhere.jpg", model_id=1)


def test_completion_gives_the_most_used_first(database: Database, album: dict[str, int]) -> None:
    with database.read() as c:
        assert search.complete(c, "gol") == ["golden retriever"]
        assert search.complete(c, "ret") == ["golden retriever"]
        assert search.complete(c, "") == []


def test_counts(database: Database, album: dict[str, int]) -> None:
    with database.read() as c:
        totals = photos.counts(c)
        dog = next(each for each in tags.nodes(c) if each.name == "dog")
    assert (totals.photos, totals.indexed, totals.failed, totals.decisions) == (5, 4, 1, 2)
    assert (dog.suggested, dog.accepted, dog.rejected) == (1, 0, 1)


def test_history_keeps_whole_rows(database: Database, root: Path) -> None:
    (photo,) = fill(database, root, ["a.jpg"])
    suggest(database, {photo: {"dog": 0.9}})
    with database.write() as c:
        decisions.decide(c, ["dog"], [photo], "rejected")
        (stored,) = c.exec_driver_sql("SELECT changes FROM history").one()
    assert json.loads(stored)["before"] == [[photo, 1, "suggested", "model", 0.9, 1, None]]
