"""The library: what it must never lose, and what it must find."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from libraries import fill, suggest

from photohash.errors import LibraryError, UsageError
from photohash.library import decisions, embeddings, history, photos, schema, tags
from photohash.library.database import Database
from photohash.library.records import FoundFile, Model, PhotoFacts


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


def test_history_keeps_whole_rows(database: Database, root: Path) -> None:
    (photo,) = fill(database, root, ["a.jpg"])
    suggest(database, {photo: {"dog": 0.9}})
    with database.write() as c:
        decisions.decide(c, ["dog"], [photo], "rejected")
        (stored,) = c.exec_driver_sql("SELECT changes FROM history").one()
    assert json.loads(stored)["before"] == [[photo, 1, "suggested", "model", 0.9, 1, None]]
