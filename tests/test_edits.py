"""Renaming, merging, deleting, placing and hiding tags: what people decided is kept, and all of it can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from photohash.app import App
from photohash.errors import UsageError
from photohash.library.records import TagNode

if TYPE_CHECKING:
    from tests.conftest import Shelf


def node(shelf: Shelf, name: str) -> TagNode | None:
    return next((tag for tag in shelf.app.tags() if tag.name == name), None)


def parents(shelf: Shelf) -> dict[str, tuple[str, ...]]:
    return {tag.name: tag.parents for tag in shelf.app.tags()}


def everything(shelf: Shelf) -> object:
    """All that undo must bring back."""
    with shelf.app.database.read() as c:
        c.exec_driver_sql(
            "CREATE TEMP VIEW IF NOT EXISTS tag_in_use AS"
            " SELECT * FROM tag WHERE suggested + accepted + rejected OR merged_into"
        )
        return [
            c.exec_driver_sql(f"SELECT {columns} FROM {table} ORDER BY 1, 2").all()
            for table, columns in (
                ("photo_tag", "photo_id, tag_id, state, source, score, model_id, at"),
                ("tag_parent", "tag_id, parent_id"),
                ("tag_in_use", "id, name, display, hidden, edited, merged_into, suggested, accepted, rejected"),
                ("photo", "id, suggested, accepted, rejected"),
            )
        ]


@pytest.fixture
def dogs(shelf: Shelf) -> Shelf:
    """Three photos with suggestions and decisions: beagle below dog below animal, and dog's other name, hound."""
    for number, scores in enumerate(
        ({"dog": 0.9, "beagle": 0.6, "hound": 0.3}, {"dog": 0.4, "hound": 0.8}, {"hound": 0.7, "cat": 0.6})
    ):
        shelf.put(f"{number}.jpg")
        shelf.suggest(number + 1, scores, beagle="dog", dog="animal", hound="pet", cat="animal")
    shelf.app.decide_photos(["dog"], [1], "accepted")
    shelf.app.decide_photos(["hound"], [1, 3], "rejected")
    return shelf


def taken_back_and_done_again(shelf: Shelf, before: object) -> None:
    """The last change can be undone and redone, also by the next program."""
    after = everything(shelf)
    shelf.app.close()
    shelf.app = App()
    shelf.app.undo()
    assert everything(shelf) == before
    shelf.app.redo()
    assert everything(shelf) == after


def test_a_spelling_stays_when_a_model_knows_better(dogs: Shelf) -> None:
    before = everything(dogs)
    dogs.app.rename_tag("cat", "Cat!")
    taken_back_and_done_again(dogs, before)
    dogs.suggest(3, {"cat": 0.9})
    found = node(dogs, "cat")
    assert found is not None and found.display == "Cat!"


def test_a_renamed_tag_is_what_models_and_people_mean_by_its_old_name(dogs: Shelf) -> None:
    with dogs.app.database.read() as c:
        row = c.exec_driver_sql("SELECT id FROM tag WHERE name = 'dog'").one()
    dogs.app.rename_tag("dog", "Mein Hund")
    dogs.suggest(3, {"dog": 0.5, "beagle": 0.9}, beagle="dog", dog="animal")
    assert dogs.states(3)["meinhund"] == "suggested by model"
    assert dogs.states(1)["meinhund"] == "accepted by person"
    assert parents(dogs)["beagle"] == ("meinhund",) and parents(dogs)["meinhund"] == ("animal",)
    assert node(dogs, "dog") is None
    assert list(dogs.app.find("dog")) == list(dogs.app.find("Hund")) == [1, 2, 3]
    assert dogs.app.decide_photos(["#dog"], [2], "accepted") == 1
    assert dogs.states(2)["meinhund"] == "accepted by person"
    assert dogs.app.complete("do") == [] and dogs.app.complete("mein") == ["Mein Hund"]
    with dogs.app.database.read() as c:
        assert c.exec_driver_sql("SELECT id FROM tag WHERE name = 'meinhund'").one() == row
    dogs.app.rename_tag("meinhund", "dog")
    assert dogs.states(2)["dog"] == "accepted by person"


def test_renaming_can_be_undone(dogs: Shelf) -> None:
    dogs.app.rename_tag("dog", "Hund")
    dogs.app.undo()
    before = everything(dogs)
    assert node(dogs, "hund") is None
    dogs.app.rename_tag("dog", "Hund")
    taken_back_and_done_again(dogs, before)


def test_a_name_in_use_is_refused(dogs: Shelf) -> None:
    with pytest.raises(UsageError, match=r"#cat is a tag already; merge #dog"):
        dogs.app.rename_tag("dog", "Cat")
    with pytest.raises(UsageError, match="there is no such tag"):
        dogs.app.rename_tag("unicorn", "horse")


def test_merging_keeps_every_decision(dogs: Shelf) -> None:
    before = everything(dogs)
    assert dogs.app.merge_tags(["hound"], "dog") == 3
    assert dogs.states(1)["dog"] == "accepted by person"  # said of dog itself
    assert dogs.states(2)["dog"] == "suggested by model"
    assert dogs.states(3)["dog"] == "rejected by person"  # a rejection stays
    assert [tag.score for tag in dogs.app.rows([2])[0].tags if tag.name == "dog"] == [0.8]
    assert node(dogs, "hound") is None and node(dogs, "dog") == TagNode("dog", "dog", 1, 1, 1, ("animal",), False)
    taken_back_and_done_again(dogs, before)
    dogs.suggest(2, {"dog": 0.2, "hound": 0.95})
    assert [(tag.name, tag.score) for tag in dogs.app.rows([2])[0].tags] == [("dog", 0.95)]
    dogs.suggest(3, {"hound": 0.99})
    assert dogs.states(3) == {"dog": "rejected by person"}


def test_a_merged_tag_can_be_merged_again(dogs: Shelf) -> None:
    dogs.app.merge_tags(["hound"], "dog")
    before = everything(dogs)
    dogs.app.merge_tags(["dog", "cat"], "furry friend")
    assert parents(dogs) == {"animal": (), "beagle": ("furryfriend",), "furryfriend": ("animal",)}
    taken_back_and_done_again(dogs, before)
    dogs.suggest(2, {"hound": 0.5})
    assert dogs.states(2) == {"furryfriend": "suggested by model"}


def test_merging_into_a_tag_below_makes_no_circle(dogs: Shelf) -> None:
    dogs.app.merge_tags(["animal"], "beagle")
    assert parents(dogs)["beagle"] == ("dog",) and parents(dogs)["dog"] == ()
    assert parents(dogs)["cat"] == ("beagle",)
    dogs.suggest(1, {"beagle": 0.9}, beagle="dog", dog="animal")
    assert parents(dogs)["dog"] == ()


def test_a_deleted_tag_stays_away_until_the_person_wants_it(dogs: Shelf) -> None:
    before = everything(dogs)
    assert dogs.app.delete_tag("dog") == 2
    assert "dog" not in dogs.states(1) and node(dogs, "dog") is None
    assert parents(dogs)["beagle"] == ("animal",)
    taken_back_and_done_again(dogs, before)
    dogs.suggest(2, {"dog": 0.99}, beagle="dog")
    dogs.put("4.jpg", keywords=("Dog", "Home"))
    assert dogs.states(2) == {} and dogs.states(4) == {"home": "accepted by file"}
    assert dogs.app.complete("do") == [] and list(dogs.app.find("dog")) == []
    assert dogs.app.decide_photos(["dog"], [2], "rejected") == 0
    dogs.app.decide_photos(["dog"], [3], "accepted")
    dogs.suggest(2, {"dog": 0.99})
    assert (dogs.states(2), dogs.states(3)["dog"]) == ({"dog": "suggested by model"}, "accepted by person")
    dogs.app.undo()
    assert "dog" not in dogs.states(3)
    with pytest.raises(UsageError, match="no such tag"):
        dogs.app.delete_tag("dog")


def test_a_tag_stays_where_the_person_put_it(dogs: Shelf) -> None:
    before = everything(dogs)
    dogs.app.set_parent("beagle", "pet")
    taken_back_and_done_again(dogs, before)
    assert parents(dogs)["beagle"] == ("pet",)
    dogs.app.set_parent("cat", None)
    dogs.suggest(1, {"beagle": 0.9}, beagle="dog", cat="animal")
    assert parents(dogs)["beagle"] == ("pet",) and parents(dogs)["cat"] == ()
    with pytest.raises(UsageError, match="#animal cannot be below #dog"):
        dogs.app.set_parent("animal", "dog")
    with pytest.raises(UsageError, match="#dog cannot be below #dog"):
        dogs.app.set_parent("dog", "dog")


def test_no_model_closes_a_circle_around_what_the_person_placed(dogs: Shelf) -> None:
    dogs.app.set_parent("dog", None)
    dogs.app.set_parent("animal", "beagle")
    dogs.suggest(1, {"dog": 0.9}, beagle="animal")
    assert parents(dogs)["beagle"] == ("dog",)


def test_a_hidden_tag_is_neither_suggested_nor_counted(dogs: Shelf) -> None:
    before = everything(dogs)
    dogs.app.hide_tag("dog", True)
    taken_back_and_done_again(dogs, before)
    assert "dog" not in dogs.states(2) and dogs.states(1)["dog"] == "accepted by person"
    assert node(dogs, "dog") == TagNode("dog", "dog", 0, 1, 0, ("animal",), True)
    assert list(dogs.app.find("dog")) == [1]
    dogs.suggest(2, {"dog": 0.99})
    dogs.suggest(3, {"dog": 0.5})
    assert dogs.states(2) == {} and list(dogs.app.find("is:untagged")) == [2, 3]
    dogs.app.decide_photos(["dog"], [3], "accepted")
    dogs.app.decide_photos(["dog"], [3], "cleared")
    assert "dog" not in dogs.states(3)
    dogs.app.hide_tag("dog", False)
    assert dogs.states(2) == {"dog": "suggested by model"} and dogs.states(3)["dog"] == "suggested by model"


@pytest.mark.parametrize(
    "edit",
    [
        lambda app: app.rename_tag("dog", "Hund"),
        lambda app: app.merge_tags(["dog"], "animal"),
        lambda app: app.delete_tag("dog"),
        lambda app: app.hide_tag("dog", True),
        lambda app: app.set_parent("dog", "animal"),
    ],
    ids=["rename", "merge", "delete", "hide", "place"],
)
def test_ten_thousand_photos_are_one_step(shelf: Shelf, edit: object) -> None:
    shelf.suggest(shelf.put("a.jpg"), {"dog": 0.9, "animal": 0.5})
    with shelf.app.database.write() as c:
        c.exec_driver_sql(
            "WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)"
            " INSERT INTO photo (id, root_id, path, size, mtime_ns, state)"
            " SELECT i, 1, i || '.jpg', 1, 1, 'indexed' FROM n"
        )
        c.exec_driver_sql(
            "INSERT INTO photo_tag (photo_id, tag_id, state, source, score, model_id)"
            " SELECT photo.id, tag.id, 'suggested', 'model', 0.5, 1 FROM photo, tag WHERE photo.id > 1"
        )
    shelf.app.decide_photos(["dog"], range(5000), "accepted")
    before = everything(shelf)
    edit(shelf.app)  # type: ignore[operator]
    assert everything(shelf) != before
    taken_back_and_done_again(shelf, before)
