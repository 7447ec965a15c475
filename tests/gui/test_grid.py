"""The grid: moving, selecting, headings, and a million photos."""

from __future__ import annotations

import random
import sqlite3
import sys
from array import array
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from photohash.gui import words
from photohash.gui.listing import Geometry, Group, Listing
from photohash.gui.main_window import MainWindow
from photohash.gui.pictures import load_photo, tile
from photohash.gui.selection import Selection
from photohash.gui.source import PhotoSource, Shown
from photohash.jobs.job import Cancel

if TYPE_CHECKING:
    from tests.gui.conftest import Person

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def test_a_selection_is_a_set_of_places() -> None:
    chance = random.Random(0)
    for _ in range(200):
        selection, plain = Selection(), set[int]()
        for _ in range(12):
            place = chance.randrange(20)
            if chance.random() < 0.5:
                selection, plain = selection.toggled(place), plain ^ {place}
            else:
                more = range(place, place + chance.randrange(6))
                selection, plain = selection.with_range(more), plain | set(more)
        assert list(selection) == sorted(plain)
        assert len(selection) == len(plain)
        assert [place in selection for place in range(30)] == [place in plain for place in range(30)]


def test_every_place_is_found_where_it_is_drawn() -> None:
    geometry = Geometry(count=23, starts=(0, 1, 9), columns=4, width=100.0, height=120, heading=30)
    for place in range(23):
        left, top = geometry.corner(place)
        assert geometry.place_at(left + 50, top + 60) == place
        assert place in geometry.visible(top + 5, top + 50)
    assert geometry.place_at(50, 10) == -1, "a heading is no photo"
    assert geometry.place_at(150, 40) == -1, "the first group has one photo"
    assert geometry.vertical(0, 1) == 1
    assert geometry.vertical(8, 1) == 12
    assert geometry.vertical(10, -1) == 6
    assert geometry.vertical(22, 5) == 22
    assert geometry.total == 3 * 30 + (1 + 2 + 4) * 120


def test_the_keyboard_moves_and_selects(filled: MainWindow, qtbot: QtBot) -> None:
    grid = filled.grid
    grid.setFocus()
    qtbot.keyClick(grid, Qt.Key.Key_Home)
    qtbot.keyClick(grid, Qt.Key.Key_Right, SHIFT)
    assert list(grid.selected_ids()) == list(grid.ids[:2])
    qtbot.keyClick(grid, Qt.Key.Key_Right, CONTROL)
    qtbot.keyClick(grid, Qt.Key.Key_Right, CONTROL)
    qtbot.keyClick(grid, Qt.Key.Key_Space)
    assert list(grid.selected_ids()) == [*grid.ids[:2], grid.ids[3]]
    qtbot.keyClick(grid, Qt.Key.Key_A, CONTROL)
    assert grid.selection_count == 31
    qtbot.keyClick(grid, Qt.Key.Key_Escape)
    assert grid.selection_count == 0
    qtbot.keyClick(grid, Qt.Key.Key_End)
    assert list(grid.selected_ids()) == [grid.ids[-1]]


def test_a_click_selects_the_photo_under_it(filled: MainWindow, qtbot: QtBot) -> None:
    grid = filled.grid
    viewport, left = grid.viewport(), Qt.MouseButton.LeftButton
    qtbot.mouseClick(viewport, left, pos=grid.rect_of(1).center())
    qtbot.mouseClick(viewport, left, CONTROL, pos=grid.rect_of(3).center())
    assert list(grid.selected_ids()) == [grid.ids[1], grid.ids[3]]
    qtbot.mouseClick(viewport, left, pos=grid.rect_of(3).center())
    assert list(grid.selected_ids()) == [grid.ids[3]]


def test_return_opens_arrows_go_on_and_escape_comes_back(filled: MainWindow, person: Person, qtbot: QtBot) -> None:
    filled.grid.setFocus()
    qtbot.keyClick(filled.grid, Qt.Key.Key_Home)
    qtbot.keyClick(filled.grid, Qt.Key.Key_Return)
    person.wait(lambda: not filled.loupe.preview.picture.isNull())
    qtbot.keyClick(filled.loupe, Qt.Key.Key_Right)
    assert filled.grid.current_place == 1
    filled.loupe.preview.zoom(8)
    person.wait(lambda: filled.loupe.preview.picture.width() == 640)
    qtbot.keyClick(filled.loupe, Qt.Key.Key_F)
    assert filled.isFullScreen()
    assert not filled.sidebar.isVisible()
    qtbot.keyClick(filled.loupe, Qt.Key.Key_Escape)
    assert not filled.isFullScreen()
    qtbot.keyClick(filled.loupe, Qt.Key.Key_Escape)
    assert filled.grid.isVisible()
    assert list(filled.grid.selected_ids()) == [filled.grid.ids[1]]


def test_what_is_selected_stays_so_when_the_list_changes(filled: MainWindow) -> None:
    grid = filled.grid
    grid.step(3)
    chosen = list(grid.selected_ids())
    grid.set_listing(Listing(list(reversed(grid.ids)), (Group("All", 0),)))
    assert list(grid.selected_ids()) == chosen
    assert grid.current_id() == chosen[0]


def test_scattered_photos_stay_selected_when_others_come_between(filled: MainWindow) -> None:
    grid = filled.grid
    grid.set_listing(Listing(array("q", range(10, 110))))
    for place in (3, 4, 5, 50, 99):
        grid._go(place, CONTROL, clicked=True)
    grid.set_listing(Listing(array("q", [1, *range(10, 60), 7, 8, *range(60, 109)])))
    assert list(grid.selected_ids()) == [13, 14, 15, 60]
    assert grid.current_id() is None
    grid.set_listing(Listing())
    assert grid.selection_count == 0


def test_a_million_photos_are_selected_as_one_range(filled: MainWindow, qtbot: QtBot) -> None:
    grid = filled.grid
    grid.set_listing(Listing(array("q", range(10, 1_000_010))))
    grid.select_all()
    assert grid._selection.ranges == [range(1_000_000)]
    qtbot.keyClick(grid, Qt.Key.Key_End, SHIFT)
    assert grid.selection_count <= 1_000_000
    assert len(grid._selection.ranges) == 1
    assert grid.visible().stop == 1_000_000
    assert len(grid.visible()) < 100


def test_a_photo_drawn_larger_than_its_thumbnail_is_decoded_for_it(filled: MainWindow, person: Person) -> None:
    """Its noise is sharper than a thumbnail made larger can be."""
    source, photo_id = PhotoSource(filled._app, filled.runner), filled.grid.ids[0]

    def shown(side: int) -> Shown:
        def loaded() -> bool:
            source.request([photo_id], side)
            found = source.get(photo_id)
            return found is not None and found.sharp and found.side == side and not found.picture.isNull()

        person.wait(loaded)
        found = source.get(photo_id)
        assert found is not None
        return found

    photo = shown(180).row.photo
    small = QImage.fromData(filled._app.thumbnails.get(photo.content_hash))
    assert (small.width(), small.height()) == (480, 360)
    large = shown(640).picture
    assert large.width() == 640
    assert large != tile(small, 640)
    assert large == tile(load_photo(photo.path, 640), 640)


def test_a_photo_seen_before_it_was_indexed_stays_sharp(window: MainWindow, person: Person, pictures: Path) -> None:
    steps = window._app.add([pictures], Cancel())
    while len(window._app.find("")) < 31:
        next(steps)
    (photo_id,) = [row.photo.id for row in window._app.rows(window._app.find("")) if row.photo.path.name == "003.jpg"]
    source = PhotoSource(window._app, window.runner)

    def drawn(state: str) -> bool:
        source.request([photo_id], 640)
        found = source.get(photo_id)
        return found is not None and found.row.photo.state == state and not found.picture.isNull()

    person.wait(lambda: drawn("pending"))
    for _ in steps:
        pass
    source.refresh()
    person.wait(lambda: drawn("indexed"))
    found = source.get(photo_id)
    assert found is not None and found.picture == tile(load_photo(pictures / "003.jpg", 640), 640)


def test_a_thumbnail_that_was_lost_is_made_again(filled: MainWindow, person: Person) -> None:
    (row,) = filled._app.rows(filled.grid.ids[:1])
    kept = filled._app.thumbnails.get(row.photo.content_hash)
    with closing(sqlite3.connect(filled._app.thumbnails.file)) as connection, connection:
        connection.execute("DELETE FROM thumbnail")
    source = PhotoSource(filled._app, filled.runner)

    def made() -> bool:
        source.request([row.photo.id], 180)
        return filled._app.thumbnails.get(row.photo.content_hash) == kept

    person.wait(made)


@pytest.mark.skipif(sys.platform == "win32", reason="has another custom")
def test_folders_in_the_home_are_written_as_people_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert words.place(tmp_path / "Pictures" / "2024") == "~/Pictures/2024"
    assert words.place(tmp_path) == "~"
    assert words.place(tmp_path.parent) == str(tmp_path.parent)
