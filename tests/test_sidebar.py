"""What the window lists beside the photos: tags, folders, saved searches, what failed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from photohash.errors import UsageError
from photohash.library import photos
from photohash.library.query import QueryError
from photohash.library.records import FolderNode, SavedSearch

if TYPE_CHECKING:
    from tests.conftest import Shelf


def counts(shelf: Shelf) -> dict[str, tuple[int, int, int]]:
    return {tag.name: (tag.suggested, tag.accepted, tag.rejected) for tag in shelf.app.tags()}


def test_tags_are_counted_as_they_change(shelf: Shelf) -> None:
    first, second = shelf.put("a.jpg", {"dog": 0.9, "cat": 0.5}), shelf.put("b.jpg", {"dog": 0.8})
    assert counts(shelf) == {"dog": (2, 0, 0), "cat": (1, 0, 0)}
    shelf.app.decide_photos(["dog"], [first, second], "accepted")
    shelf.app.decide_photos(["cat"], [first], "rejected")
    shelf.suggest(first, {"tree": 0.7})
    assert counts(shelf) == {"dog": (0, 2, 0), "cat": (0, 0, 1), "tree": (1, 0, 0)}
    shelf.app.undo()
    shelf.app.undo()
    assert counts(shelf) == {"dog": (2, 0, 0), "cat": (1, 0, 0), "tree": (1, 0, 0)}


def test_a_tag_with_others_below_it_is_there_without_a_photo(shelf: Shelf) -> None:
    shelf.suggest(shelf.put("a.jpg"), {"beagle": 0.9, "tuba": 0.2}, beagle="dog", dog="animal", tabby="cat")
    found = {tag.name: tag.parents for tag in shelf.app.tags()}
    assert found == {"animal": (), "beagle": ("dog",), "cat": (), "dog": ("animal",), "tuba": ()}


def test_kinds_of_a_tag_are_found_with_it_and_counted(shelf: Shelf) -> None:
    kinds = {"beagle": "dog", "dog": "animal", "tabby": "animal"}
    beagle = shelf.put("a.jpg")
    shelf.suggest(beagle, {"beagle": 0.9, "dog": 0.8}, **kinds)
    tabby, tuba, dogwood = shelf.put("b.jpg", {"tabby": 0.9}), shelf.put("c.jpg", {"tuba": 0.9}), shelf.put("d.jpg")
    shelf.app.decide_photos(["rex"], [tuba], "accepted")
    shelf.app.decide_photos(["dogwood"], [dogwood], "accepted")

    def found(query: str) -> set[int]:
        return set(shelf.app.find(query))

    def agreed() -> bool:
        return {name: len(found(f"#{name}")) for name in shelf.app.count_found()} == shelf.app.count_found()

    assert found("#animal") == {beagle, tabby}
    assert found("#dog") == {beagle} and found("dog") == {beagle, dogwood}
    assert shelf.app.count_found() == {"animal": 2, "dog": 1}
    shelf.app.set_parent("rex", "dog")
    assert found("#animal") == {beagle, tabby, tuba} and found("#dog state:accepted") == {tuba}
    assert found("-animal") == {dogwood} and found("#animal score>0.85") == {beagle, tabby}
    assert shelf.app.count_found() == {"animal": 3, "dog": 2}
    # Who says that it is no dog means that it is no beagle, too; who says that it is no beagle leaves the rest open.
    shelf.app.decide_photos(["dog"], [beagle], "rejected")
    assert found("#dog") == {tuba} and found("#beagle") == {beagle} and agreed()
    assert found("#animal state:rejected") == set() and found("#dog state:rejected") == {beagle}
    shelf.app.decide_photos(["tabby"], [tabby], "rejected")
    assert found("#animal") == {beagle, tuba} and agreed()
    shelf.app.merge_tags(["dog"], "hound")
    assert found("#dog") == found("#hound") == {tuba} and agreed()


def test_several_tags_are_one_change(shelf: Shelf) -> None:
    first, second = shelf.put("a.jpg", {"dog": 0.9}), shelf.put("b.jpg")
    assert shelf.app.decide_photos(["#Dog", "Summer Holiday", "dog"], [first, second, first], "accepted") == 2
    assert shelf.states(second) == {"dog": "accepted by person", "summerholiday": "accepted by person"}
    change = shelf.app.undo()
    assert change is not None and change.title == "accept #dog #summerholiday on 2 photos"
    assert (shelf.states(first), shelf.states(second)) == ({"dog": "suggested by model"}, {})
    with pytest.raises(UsageError, match="no letters"):
        shelf.app.decide_photos(["cat", "!?"], [first], "accepted")
    assert shelf.states(first) == {"dog": "suggested by model"}


def test_right_on_some_photos_and_wrong_on_others_is_one_change(shelf: Shelf) -> None:
    first, second, third = (shelf.put(name, {"dog": 0.9}) for name in ("a.jpg", "b.jpg", "c.jpg"))
    shelf.app.sort_out("dog", [first, third], [second])
    assert [shelf.states(each)["dog"] for each in (first, second, third)] == [
        "accepted by person", "rejected by person", "accepted by person"
    ]  # fmt: skip
    change = shelf.app.undo()
    assert change is not None and change.title == "accept #dog on 2 photos and reject it on 1 photo"
    assert {shelf.states(each)["dog"] for each in (first, second, third)} == {"suggested by model"}


def test_clearing_leaves_what_the_model_said(shelf: Shelf) -> None:
    photo = shelf.put("a.jpg", {"dog": 0.9, "cat": 0.5, "tree": 0.4}, keywords=("Home",))
    shelf.app.decide_photos(["dog", "mine"], [photo], "accepted")
    shelf.app.decide_photos(["cat"], [photo], "rejected")
    assert shelf.app.decide_photos(["dog", "mine", "cat", "tree", "unheard of"], [photo], "cleared") == 1
    assert shelf.states(photo) == {
        "home": "accepted by file", "dog": "suggested by model", "cat": "suggested by model",
        "tree": "suggested by model",
    }  # fmt: skip
    (row,) = shelf.app.rows([photo])
    assert [tag.score for tag in row.tags if tag.name == "dog"] == [0.9]
    shelf.app.undo()
    assert shelf.states(photo)["mine"] == "accepted by person"
    assert shelf.states(photo)["cat"] == "rejected by person"


def test_folders_count_what_is_in_them_and_below(shelf: Shelf) -> None:
    for name in ("2024/Trip/a.jpg", "2024/Trip/b.jpg", "2024/Trip 2/c.jpg", "d.jpg", "caf\udce9/e.jpg"):
        shelf.put(name)
    assert shelf.app.folders() == [
        FolderNode(1, "", "photos", 5, True),
        FolderNode(1, "2024", "2024", 3, True),
        FolderNode(1, "2024/Trip", "Trip", 2, True),
        FolderNode(1, "2024/Trip 2", "Trip 2", 1, True),
        FolderNode(1, "caf\udce9", "caf\udce9", 1, True),
    ]
    with shelf.app.database.write() as c:
        c.exec_driver_sql("UPDATE photo SET path = 'moved.jpg' WHERE path = '2024/Trip 2/c.jpg'")
    shelf.root.rename(shelf.root.with_name("unplugged"))
    found = {node.path: (node.count, node.online) for node in shelf.app.folders()}
    assert found == {"": (5, False), "2024": (2, False), "2024/Trip": (2, False), "caf\udce9": (1, False)}


def test_a_removed_folder_is_forgotten_with_its_decisions(shelf: Shelf, tmp_path: Path) -> None:
    photo = shelf.put("2024/a.jpg", {"dog": 0.9})
    other = tmp_path / "others"
    other.mkdir()
    with shelf.app.database.write() as c:
        kept = photos.add_root(c, other, "disk")
    shelf.app.decide_photos(["dog"], [photo], "accepted")
    shelf.app.remove_folder(1)
    assert [root.id for root in shelf.app.roots()] == [kept.id]
    assert shelf.app.folders() == [FolderNode(kept.id, "", "others", 0, True)]
    assert (shelf.app.counts().photos, shelf.app.tags(), list(shelf.app.find("dog"))) == (0, [], [])
    # A new photo may have the old one's key, and must not be given its tags.
    again = shelf.put("b.jpg")
    assert shelf.app.undo() is None and shelf.states(again) == {}
    assert shelf.app.database.check() == []


def test_searches_are_kept_by_name(shelf: Shelf) -> None:
    shelf.app.save_search("dogs", "dog score>0.8")
    shelf.app.save_search("Beaches", "beach")
    shelf.app.save_search("dogs", "dog -cat ")
    assert shelf.app.saved_searches() == [SavedSearch("Beaches", "beach"), SavedSearch("dogs", "dog -cat")]
    shelf.app.remove_search("Beaches")
    shelf.app.remove_search("never was")
    assert [each.name for each in shelf.app.saved_searches()] == ["dogs"]
    with pytest.raises(QueryError):
        shelf.app.save_search("broken", "dog (")
    with pytest.raises(UsageError, match="needs a name"):
        shelf.app.save_search("  ", "dog")


def test_what_failed_can_be_tried_again_one_by_one(shelf: Shelf) -> None:
    ids = [shelf.put(name) for name in ("b.jpg", "a.jpg", "c.jpg")]
    with shelf.app.database.write() as c:
        for photo in ids[:2]:
            photos.put_failed(c, photo, "is empty")
    assert [(photo.path.name, photo.error) for photo in shelf.app.failed()] == [
        ("a.jpg", "is empty"), ("b.jpg", "is empty")
    ]  # fmt: skip
    assert shelf.app.retry([ids[0], ids[2]]) == 1
    assert [photo.id for photo in shelf.app.failed()] == [ids[1]]
    assert shelf.app.retry([]) == 0 and shelf.app.retry() == 1
    assert shelf.app.failed() == []


def test_completion_gives_the_most_used_first(shelf: Shelf) -> None:
    for number in range(3):
        shelf.put(f"{number}.jpg", {"dogwood": 0.9} if number else {"dog": 0.9})
    assert shelf.app.complete("do") == ["dogwood", "dog"]
    assert shelf.app.complete("do", limit=1) == ["dogwood"]
