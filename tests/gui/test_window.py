"""The real window, offscreen: what a person sees after dropping photos on it."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from photohash.app import App
from photohash.gui.files import ids_of, paths_of, photo_data
from photohash.gui.main_window import MainWindow
from photohash.jobs.job import Cancel

if TYPE_CHECKING:
    from tests.gui.conftest import Person


def test_an_empty_library_says_what_to_do(window: MainWindow, person: Person) -> None:
    person.wait(lambda: window.welcome.isVisible())
    assert window.welcome.button.isVisible()
    assert not window.grid.isVisible()


def test_a_folder_without_photos_is_said_to_be_one(window: MainWindow, person: Person, tmp_path: Path) -> None:
    empty = tmp_path / "an empty folder"
    empty.mkdir()
    (empty / "notes.txt").write_text("no photo")
    person.drop(empty)
    person.wait(lambda: str(empty) in window.notice.text)
    assert window.welcome.isVisible()


def test_a_dropped_folder_is_tagged_shown_and_searched(
    window: MainWindow, person: Person, qtbot: QtBot, pictures: Path
) -> None:
    person.drop(pictures)
    person.wait(lambda: len(window.grid.ids) == 31)
    assert window.grid.isVisible()
    assert window.job_bar.text == "31 photos"

    def drawn() -> bool:
        shown = [window.source.get(window.grid.ids[place]) for place in window.grid.visible()]
        return all(each is not None and (each.row.photo.error or not each.picture.isNull()) for each in shown)

    person.wait(drawn)
    person.wait_for_jobs()
    qtbot.keyClicks(window.search_bar.line, "is:failed")
    person.wait(lambda: len(window.grid.ids) == 1)


def test_photos_are_seen_before_they_are_tagged(window: MainWindow, person: Person, pictures: Path) -> None:
    person.drop(pictures)
    person.wait(lambda: len(window.grid.ids) > 0)
    window.runner.pause(True)
    window.refresh()

    def seen() -> bool:
        shown = [window.source.get(window.grid.ids[place]) for place in window.grid.visible()]
        return all(each is not None and (not each.picture.isNull() or each.row.photo.path.name == "bad.jpg")
                   for each in shown)  # fmt: skip

    person.wait(seen)
    window.runner.cancel()
    person.wait_for_jobs()


def test_loose_photos_are_tagged_without_being_added(window: MainWindow, person: Person, pictures: Path) -> None:
    person.drop(pictures / "000.jpg", pictures / "bad.jpg")
    person.wait(lambda: window.loose.model.rowCount() == 2)
    assert window.loose.isVisible()
    assert [tag.name for tag in window.loose.model.file(0).tags]
    assert window.loose.model.file(1).error
    person.wait_for_jobs()
    window.loose.copy.click()
    assert "#tuba" in QGuiApplication.clipboard().text()
    window.loose.left.emit()
    assert window._app.counts().photos == 0
    window.loose.add.click()
    person.wait(lambda: len(window.grid.ids) == 31)
    person.wait_for_jobs()


def test_photos_dragged_out_are_files_and_ids(filled: MainWindow) -> None:
    data = photo_data([3, 4], [Path("/a/b.jpg"), Path("/a/c d.jpg")])
    assert paths_of(data) == [Path("/a/b.jpg"), Path("/a/c d.jpg")]
    assert list(ids_of(data)) == [3, 4]


def test_photos_dropped_on_a_tag_get_it(filled: MainWindow, person: Person) -> None:
    sidebar, ids = filled.sidebar, list(filled.grid.ids[:2])
    node = person.tag_line("tuba")
    index = sidebar.tree.index_of(node)
    dragged = photo_data(ids, [])
    assert sidebar.tree.canDropMimeData(dragged, Qt.DropAction.CopyAction, -1, -1, index)
    assert not sidebar.tree.canDropMimeData(dragged, Qt.DropAction.CopyAction, -1, -1, index.parent())
    sidebar.tree.dropMimeData(dragged, Qt.DropAction.CopyAction, -1, -1, index)
    person.wait(lambda: list(filled._app.find("tuba state:accepted")) == ids)
    outside = [filled._app.rows([filled.grid.ids[5]])[0].photo.path]
    sidebar.tree.dropMimeData(photo_data([], outside), Qt.DropAction.CopyAction, -1, -1, index)
    person.wait(lambda: len(filled._app.find("tuba state:accepted")) == 3)


def test_a_query_that_is_wrong_is_answered_in_place(window: MainWindow, person: Person, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.search_bar.line, "score>")
    person.wait(lambda: "number from 0 to 1" in window.search_bar.error)
    assert not window.notice.text
    window.search_bar.line.clear()
    person.wait(lambda: not window.search_bar.error)


def test_terms_of_a_query_are_chips_that_are_taken_out_by_click_and_key(
    filled: MainWindow, person: Person, qtbot: QtBot
) -> None:
    bar = filled.search_bar
    qtbot.keyClicks(bar.line, "is:failed -#beagle (tuba | tabby)")
    person.wait(lambda: bar.terms.terms == ("is:failed", "-#beagle", "(tuba | tabby)"))
    person.wait(lambda: not filled.grid.ids)
    chips = bar.terms.buttons
    assert bar.terms.isVisible()
    assert chips[1].accessibleName() == "Take -#beagle out of the search"
    qtbot.mouseClick(chips[0], Qt.MouseButton.LeftButton)
    assert bar.query == "-#beagle (tuba | tabby)"
    bar.line.setFocus()
    qtbot.keyClick(bar.line, Qt.Key.Key_Tab)
    assert bar.terms.buttons[0].hasFocus()
    qtbot.keyClick(bar.terms.buttons[0], Qt.Key.Key_Delete)
    assert bar.query == "(tuba | tabby)" and bar.terms.buttons[0].hasFocus()
    person.wait(lambda: len(filled.grid.ids) == 30)
    qtbot.keyClick(bar.terms.buttons[0], Qt.Key.Key_Backspace)
    assert bar.query == "" and not bar.terms.isVisible() and bar.line.hasFocus()
    person.wait(lambda: len(filled.grid.ids) == 31)
    qtbot.keyClicks(bar.line, "tuba (")
    person.wait(lambda: "without its )" in bar.error)
    assert not bar.terms.isVisible()


def test_what_is_typed_is_completed(filled: MainWindow, person: Person, qtbot: QtBot) -> None:
    filled.search_bar.line.setFocus()
    qtbot.keyClicks(filled.search_bar.line, "-gold")
    person.wait(lambda: filled.search_bar.completion.offered == ["golden retriever"])
    filled.search_bar.completion._take("golden retriever")
    assert filled.search_bar.query == '-"golden retriever"'
    filled.search_bar.line.clear()
    qtbot.keyClicks(filled.search_bar.line, "is:unr")
    person.wait(lambda: filled.search_bar.completion.offered == ["is:unreviewed"])


def test_photos_similar_to_the_selected_one_are_shown_the_likest_first(
    filled: MainWindow, person: Person, qtbot: QtBot
) -> None:
    app, first = filled._app, filled.grid.ids[0]
    path = app.rows([first])[0].photo.path
    filled.show_similar()
    assert filled.search_bar.query == ""
    assert filled.grid.step(1) == first
    person.wait(lambda: filled.inspector.path == path)
    qtbot.keyClick(filled.grid, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    likest = [row.photo.id for row, _ in app.similar(path, 100)]
    assert len(likest) == 29 and first not in likest
    person.wait(lambda: list(filled.grid.ids) == likest)
    assert filled.search_bar.query == f'similar:"{path}"'
    assert filled.search_bar.error == ""


def test_a_search_is_saved_chosen_and_forgotten(filled: MainWindow, person: Person, qtbot: QtBot) -> None:
    from photohash.gui import actions

    def saved() -> list[str]:
        return [node.title for node in filled.sidebar.tree.root.walk() if node.kind == "search"]

    filled.runner.perform(actions.save_search(filled._app, "Bad ones", "is:failed"))
    person.wait(lambda: saved() == ["Bad ones"])
    node = next(node for node in filled.sidebar.tree.root.walk() if node.kind == "search")
    filled.sidebar.setCurrentIndex(filled.sidebar.tree.index_of(node))
    person.wait(lambda: len(filled.grid.ids) == 1)
    assert filled.search_bar.query == "is:failed"
    filled.sidebar.setFocus()
    qtbot.keyClick(filled.sidebar, Qt.Key.Key_Delete)
    person.wait(lambda: saved() == [])


def test_photos_are_grouped_by_day_and_folder(filled: MainWindow, person: Person) -> None:
    filled.top_bar.groups.setCurrentIndex(1)
    person.wait(lambda: len(filled.grid.listing.groups) == 31)
    assert filled.grid.listing.groups[-1].title == "Without a date"
    assert "2024" in filled.grid.listing.groups[0].title
    filled.top_bar.groups.setCurrentIndex(2)
    person.wait(lambda: len(filled.grid.listing.groups) == 1)
    assert filled.grid.listing.groups[0].title.endswith("photos")


def test_duplicates_stand_together(window: MainWindow, person: Person, pictures: Path) -> None:
    person.drop(pictures)
    person.wait(lambda: len(window.grid.ids) == 31)
    person.wait_for_jobs()
    (pictures / "copy.jpg").write_bytes((pictures / "003.jpg").read_bytes())
    window.intake.scan()
    person.wait(lambda: len(window.grid.ids) == 32)
    person.wait_for_jobs()
    window.show_duplicates()
    person.wait(lambda: len(window.grid.ids) == 2)
    names = [row.photo.path.name for row in window._app.rows(window.grid.ids)]
    assert names == ["003.jpg", "copy.jpg"]


def test_what_could_not_be_read_is_listed_with_reasons_and_tried_again(
    window: MainWindow, person: Person, pictures: Path
) -> None:
    person.drop(pictures)
    person.wait(lambda: len(window.grid.ids) == 31)
    person.wait_for_jobs()
    person.wait(lambda: any(node.kind == "failed" for node in window.sidebar.tree.root.walk()))
    node = next(node for node in window.sidebar.tree.root.walk() if node.kind == "failed")
    assert node.count == 1
    window.sidebar.chosen.emit(node)
    person.wait(lambda: window.failed.model.rowCount() == 1)
    assert window.failed.isVisible()
    assert window.failed.model.data(window.failed.model.index(0, 2))
    (pictures / "bad.jpg").write_bytes((pictures / "001.jpg").read_bytes())
    window.failed.again.click()
    person.wait(lambda: window.failed.model.rowCount() == 0)
    person.wait_for_jobs()


def test_an_offline_folder_is_greyed(window: MainWindow, person: Person, pictures: Path) -> None:
    person.drop(pictures)
    person.wait(lambda: len(window.grid.ids) == 31)
    person.wait_for_jobs()
    pictures.rename(pictures.with_name("elsewhere"))
    window.intake.scan()
    person.wait(lambda: "offline" in window.notice.text)

    def folder_is_live() -> bool:
        return next(node.live for node in window.sidebar.tree.root.walk() if node.kind == "folder")

    person.wait(lambda: not folder_is_live())
    assert len(window.grid.ids) == 31
    person.wait_for_jobs()


@pytest.mark.skipif(sys.platform == "win32", reason="sends SIGTERM")
def test_sigterm_closes_the_window(home: Path, tmp_path: Path, pictures: Path) -> None:
    library = tmp_path / "a.sqlite"
    indexes_and_closes([sys.executable, "-m", "photohash", pictures, "--library", library], library)


@pytest.mark.skipif(sys.platform == "win32", reason="sends SIGTERM")
def test_what_macos_opens_with_us_is_added(home: Path, tmp_path: Path, pictures: Path) -> None:
    library = tmp_path / "a.sqlite"
    program = (
        "import sys, threading, time\n"
        "from pathlib import Path\n"
        "from PySide6.QtGui import QFileOpenEvent, QGuiApplication\n"
        "from photohash.gui.application import run\n"
        "def system():\n"
        "    while not (app := QGuiApplication.instance()):\n"
        "        time.sleep(0.1)\n"
        "    app.postEvent(app, QFileOpenEvent(sys.argv[1]))\n"
        "threading.Thread(target=system, daemon=True).start()\n"
        "sys.exit(run([], Path(sys.argv[2])))\n"
    )
    indexes_and_closes([sys.executable, "-c", program, pictures, library], library)


def indexes_and_closes(command: list[str | Path], library: Path) -> None:
    process = subprocess.Popen(
        command, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}, stderr=subprocess.PIPE, text=True
    )
    deadline = time.monotonic() + 60
    while process.poll() is None and time.monotonic() < deadline and indexed(library) < 30:
        time.sleep(0.1)
    assert indexed(library) == 30, "the window's work did not get done"
    time.sleep(1)
    assert process.poll() is None, "the window closed by itself"
    process.send_signal(signal.SIGTERM)
    _, said = process.communicate(timeout=20)
    assert process.returncode == 0, said
    assert "Traceback" not in said


def indexed(library: Path) -> int:
    if not library.exists():
        return 0
    with closing(sqlite3.connect(library, timeout=60)) as connection:
        try:
            return int(connection.execute("SELECT count(*) FROM photo WHERE state = 'indexed'").fetchone()[0])
        except sqlite3.OperationalError:  # the tables are not there yet
            return 0


def test_photos_that_come_while_the_window_is_open_are_tagged(
    window: MainWindow, person: Person, pictures: Path
) -> None:
    new = (pictures / "003.jpg").read_bytes()
    person.drop(pictures)
    person.wait(lambda: len(window.grid.ids) == 31)
    person.wait_for_jobs()

    came = [0.0]

    def come() -> bool:
        # Again now and then, for it may have come before the folder was watched.
        if time.monotonic() > came[0] + 5:
            (pictures / "new.jpg").write_bytes(new)
            came[0] = time.monotonic()
        return len(window.grid.ids) == 32

    person.wait(come)
    person.wait_for_jobs()


def test_what_was_cut_short_goes_on_at_the_next_start(
    home: Path, tmp_path: Path, qtbot: QtBot, pictures: Path
) -> None:
    app = App()
    steps = app.add([pictures], Cancel())
    assert next(steps).stage == "scan"
    steps.close()  # type: ignore[attr-defined]
    assert app.counts().pending == 31
    window = MainWindow(app)
    window.show()
    qtbot.waitUntil(lambda: app.counts().indexed == 30, timeout=60000)
    window.close()
    app.close()
