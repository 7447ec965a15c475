"""Saying what is right: in the inspector, in review, in the sidebar; and taking it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from photohash.gui import actions
from photohash.gui.main_window import MainWindow
from photohash.gui.tag_chips import TagChip
from photohash.gui.tag_entry import split_tags
from photohash.library import embeddings

if TYPE_CHECKING:
    from tests.gui.conftest import Person


@pytest.fixture
def inspected(filled: MainWindow, person: Person, qtbot: QtBot) -> MainWindow:
    """The first photo is selected, and the inspector shows it."""
    filled.grid.setFocus()
    qtbot.keyClick(filled.grid, Qt.Key.Key_Home)
    person.wait(lambda: filled.inspector.chips["suggested"].widgets)
    return filled


def chips(window: MainWindow, state: str) -> dict[str, TagChip]:
    return {chip.chip.name: chip for chip in window.inspector.chips[state].widgets}  # type: ignore[index]


def test_a_click_accepts_a_cross_rejects_and_undo_takes_back(
    inspected: MainWindow, person: Person, qtbot: QtBot
) -> None:
    tuba = chips(inspected, "suggested")["tuba"]
    assert "%" in tuba.chip.note
    qtbot.mouseClick(tuba, Qt.MouseButton.LeftButton, pos=QPoint(12, tuba.height() // 2))
    person.wait(lambda: "tuba" in chips(inspected, "accepted"))
    tabby = chips(inspected, "suggested")["tabby"]
    cross = QPoint(tabby.width() - 12, tabby.height() // 2)
    qtbot.mouseMove(tabby, cross)
    qtbot.mouseClick(tabby, Qt.MouseButton.LeftButton, pos=cross)
    person.wait(lambda: "tabby" in chips(inspected, "rejected"))
    assert inspected.notice.button.text()
    inspected.notice.button.click()
    person.wait(lambda: "tabby" in chips(inspected, "suggested"))
    inspected.undo()
    person.wait(lambda: "tuba" in chips(inspected, "suggested"))
    inspected.redo()
    person.wait(lambda: "tuba" in chips(inspected, "accepted"))


def test_chips_are_decided_by_key_and_keep_the_focus(inspected: MainWindow, person: Person, qtbot: QtBot) -> None:
    first = inspected.inspector.chips["suggested"].widgets[0]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Delete)
    person.wait(lambda: first.chip.name in chips(inspected, "rejected"))
    person.wait(lambda: inspected.inspector.chips["suggested"].widgets[0].hasFocus())
    second = inspected.inspector.chips["suggested"].widgets[0]
    qtbot.keyClick(second, Qt.Key.Key_Right)
    assert inspected.inspector.chips["suggested"].widgets[1].hasFocus()
    qtbot.keyClick(inspected.inspector.chips["suggested"].widgets[1], Qt.Key.Key_Return)
    person.wait(lambda: len(chips(inspected, "accepted")) == 1)


def test_pasted_hashtags_are_added_to_all_selected_photos(
    inspected: MainWindow, person: Person, qtbot: QtBot
) -> None:
    qtbot.keyClick(inspected.grid, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(inspected.grid, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert inspected.grid.selection_count == 3
    inspected.inspector.entry.setText("#beach#sun set, tuba")
    qtbot.keyClick(inspected.inspector.entry, Qt.Key.Key_Return)
    person.wait(lambda: {"beach", "sunset", "tuba"} <= set(chips(inspected, "accepted")))
    assert len(inspected._app.find('"sun set" beach tuba state:accepted')) == 3
    inspected.undo()
    person.wait(lambda: not chips(inspected, "accepted"))


def test_text_is_split_into_tags() -> None:
    assert split_tags("golden retriever") == ["golden retriever"]
    assert split_tags("#dog #golden retriever#beach") == ["dog", "golden retriever", "beach"]
    assert split_tags("dog, cat;  bird\n##, !") == ["dog", "cat", "bird"]


def test_why_a_tag_is_there(inspected: MainWindow, person: Person, qtbot: QtBot) -> None:
    beagle = chips(inspected, "suggested")["beagle"]
    qtbot.keyClick(beagle, Qt.Key.Key_W)
    person.wait(lambda: inspected.inspector.why.isVisible())
    said = inspected.inspector.why.text.text()
    assert "Tiny gives it" in said
    assert "animal › dog › beagle" in said


def test_review_asks_one_by_one_and_counts_what_is_left(filled: MainWindow, person: Person, qtbot: QtBot) -> None:
    filled.show_review("tuba")
    review = filled.review
    person.wait(lambda: review.count.text().startswith("30 photos left"))
    assert review.question.text() == "Is this #tuba?"
    for key in (Qt.Key.Key_Y, Qt.Key.Key_N, Qt.Key.Key_S):
        person.wait(lambda: not review.preview.picture.isNull())
        qtbot.keyClick(review, key)
    assert review.count.text().startswith("27 photos left")
    person.wait(lambda: len(filled._app.find("tuba state:accepted")) == 1)
    person.wait(lambda: len(filled._app.find("tuba state:rejected")) == 1)
    filled.undo()
    person.wait(lambda: review.count.text().startswith("28 photos left"))
    qtbot.keyClick(review, Qt.Key.Key_Escape)
    assert filled.grid.isVisible()


def test_review_takes_a_screenful_at_once(filled: MainWindow, person: Person, qtbot: QtBot) -> None:
    filled.show_review("tuba")
    review = filled.review
    person.wait(lambda: review.count.text().startswith("30 photos left"))
    qtbot.keyClick(review, Qt.Key.Key_M)
    person.wait(lambda: review.sheet.isVisible() and len(review.sheet.shown) > 3)
    shown = len(review.sheet.shown)
    qtbot.mouseClick(review.sheet, Qt.MouseButton.LeftButton, pos=review.sheet.rect_of(1).center())
    assert len(review.sheet.marked) == 1
    qtbot.keyClick(review, Qt.Key.Key_Y)
    person.wait(lambda: len(filled._app.find("tuba state:accepted")) == shown - 1)
    assert len(filled._app.find("tuba state:rejected")) == 1
    person.wait(lambda: review.count.text().startswith(f"{30 - shown} photos left"))
    filled.undo()
    person.wait(lambda: review.count.text().startswith("30 photos left"))
    assert not filled._app.find("tuba state:accepted") and not filled._app.find("tuba state:rejected")


def test_review_has_the_next_photo_ready_and_takes_no_answer_on_one_not_seen(
    filled: MainWindow, person: Person, qtbot: QtBot
) -> None:
    filled.show_review("tuba")
    review = filled.review
    person.wait(lambda: len(review._queue) == 30 and all(map(review._ahead.get, review._queue[:2])))
    first, second = review.preview.picture, review._queue[1]
    qtbot.keyClick(review, Qt.Key.Key_Y)
    assert review._queue[0] == second
    assert not review.preview.picture.isNull() and review.preview.picture != first
    review._ahead.forget()
    review._show()
    qtbot.keyClick(review, Qt.Key.Key_N)
    assert review.preview.picture.isNull() and review._queue[0] == second
    person.wait(lambda: not review.preview.picture.isNull())
    qtbot.keyClick(review, Qt.Key.Key_N)
    person.wait(lambda: list(filled._app.find("tuba state:rejected")) == [second])


def test_tags_are_renamed_hidden_placed_merged_and_deleted_in_the_sidebar(
    filled: MainWindow, person: Person
) -> None:
    app, tree = filled._app, filled.sidebar.tree
    node = person.tag_line("tuba")
    assert node is not None
    tree.setData(tree.index_of(node), "big horn")
    person.wait(lambda: person.tag_line("bighorn"))
    filled.runner.perform(actions.hide_tag(app, "bighorn", True))
    person.wait(lambda: not person.tag_line("bighorn").live)  # type: ignore[union-attr]
    filled.runner.perform(actions.set_parent(app, "bighorn", "dog"))
    person.wait(lambda: person.tag_line("bighorn").parent.name == "dog")  # type: ignore[union-attr]
    filled.runner.perform(actions.merge_tags(app, ["tabby"], "beagle"))
    person.wait(lambda: person.tag_line("tabby") is None)
    filled.runner.perform(actions.delete_tag(app, "beagle"))
    person.wait(lambda: person.tag_line("beagle") is None)
    for _ in range(5):
        filled.undo()
    person.wait(lambda: person.tag_line("tuba") and person.tag_line("tabby") and person.tag_line("beagle"))


def test_a_tag_in_the_sidebar_counts_and_shows_what_is_below_it(filled: MainWindow, person: Person) -> None:
    app, ids = filled._app, filled.grid.ids
    app.decide_photos(["wind instrument"], ids[:1], "accepted")
    app.decide_photos(["tuba"], ids[:4], "rejected")
    filled.runner.perform(actions.set_parent(app, "tuba", "windinstrument"))
    person.wait(lambda: person.tag_line("tuba").count == 26)  # type: ignore[union-attr]
    person.wait(lambda: person.tag_line("windinstrument").count == 27)  # type: ignore[union-attr]
    line = person.tag_line("windinstrument")
    assert line is not None
    filled.sidebar.setCurrentIndex(filled.sidebar.tree.index_of(line))
    person.wait(lambda: len(filled.grid.ids) == 27)
    assert filled.search_bar.query == "#windinstrument"


def test_a_tag_has_a_menu(filled: MainWindow, person: Person) -> None:
    node = person.tag_line("animal")
    assert node is not None
    menu = QMenu()
    filled.sidebar._fill_tag_menu(menu, node, filled.sidebar.tree.index_of(node))
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Review…", "Rename", "Merge into…", "Make it a kind of…", "Do not suggest it any more", "Delete"
    ]  # fmt: skip


def test_the_tags_in_the_sidebar_are_listed_the_most_used_first_or_by_name(
    filled: MainWindow, person: Person
) -> None:
    def lines() -> list[str]:
        section = next(node for node in filled.sidebar.tree.root.children if node.name == "tags")
        return [node.title for node in section.children]

    def choose(title: str) -> None:
        menu = QMenu()
        filled.sidebar._fill_order_menu(menu)
        action = {action.text(): action for action in menu.actions()}[title]
        assert not action.isChecked()
        action.trigger()
        assert len(menu.actions()) == 2

    filled._app.decide_photos(["zebra"], filled.grid.ids, "accepted")
    filled.runner.perform(actions.decide(filled._app, ["aardvark"], list(filled.grid.ids[:1]), "accepted"))
    person.wait(lambda: person.tag_line("zebra") and person.tag_line("aardvark"))
    assert lines()[0] == "zebra" and lines().index("tuba") < lines().index("aardvark")
    choose("By name")
    person.wait(lambda: (lines()[0], lines()[-1]) == ("aardvark", "zebra"))
    choose("Most photos first")
    person.wait(lambda: lines()[0] == "zebra")


def test_a_selected_line_is_marked_once(filled: MainWindow) -> None:
    sidebar = filled.sidebar
    line = next(node for node in sidebar.tree.root.walk() if node.name == "all")
    sidebar.setCurrentIndex(sidebar.tree.index_of(line))
    sidebar.setFocus()
    area = sidebar.visualRect(sidebar.tree.index_of(line))
    ground = sidebar.palette().color(QPalette.ColorRole.Window).name()

    def colours(start: int, end: int) -> set[str]:
        picture = sidebar.viewport().grab().toImage()
        return {picture.pixelColor(x, area.center().y()).name() for x in range(start, end)}

    assert ground not in colours(area.left() + 2, area.left() + 5)
    assert colours(0, area.left()) == {ground}


def test_what_is_said_of_some_photos_is_suggested_for_more_like_them(filled: MainWindow, person: Person) -> None:
    app, ids = filled._app, sorted(filled.grid.ids)
    vectors = np.random.default_rng(0).standard_normal((len(ids), 16))
    vectors[:12] += 6 * np.eye(16)[3]
    with app.database.write() as c:
        key = c.exec_driver_sql("SELECT id FROM model").scalar_one()
        embeddings.put_embeddings(c, key, dict(zip(ids, vectors.astype(np.float16), strict=True)))
    filled.intake._soon.setInterval(0)
    filled.runner.perform(actions.decide(app, ["rex"], ids[:7], "accepted"))
    person.wait(lambda: set(ids[7:12]) <= set(app.find("#rex state:suggested")))
    assert len(app.find("#rex state:suggested")) <= 10
    person.wait(lambda: (line := person.tag_line("rex")) and line.count == len(app.find("#rex")))
    person.wait_for_jobs()
    why = app.explain(app.find("#rex state:suggested")[0], "rex")
    assert why.learned and why.accepted == 7 and set(why.nearest) <= set(ids[:7])
    filled.inspector.why._show(why)
    assert filled.inspector.why.text.text().startswith("Learned from 7 photos that have it: ")
    app.set_setting("learn", False)
    app.undo()
    filled.runner.perform(actions.decide(app, ["max"], ids[:7], "accepted"))
    person.wait(lambda: person.tag_line("max"))
    assert not filled.intake._soon.isActive() and not app.find("#max state:suggested")
