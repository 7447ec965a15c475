"""The real window, offscreen: what a person sees after dropping a folder on it."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from photohash.app import App
from photohash.gui.main_window import MainWindow

pytestmark = pytest.mark.usefixtures("home")


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    folder.mkdir()
    for number in range(30):
        noise = np.random.default_rng(number).integers(0, 255, (12, 16, 3), np.uint8)
        Image.fromarray(noise).resize((640, 480)).save(folder / f"{number:02}.jpg")
    (folder / "bad.jpg").write_bytes(b"\xff\xd8\xff")
    return folder


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    app = App(tmp_path / "library.sqlite")
    window = MainWindow(app)
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.close()
    app.close()
    assert not [thread.name for thread in threading.enumerate() if thread.name.startswith(("questions", "jobs"))]


def drop(window: MainWindow, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    window.dropEvent(
        QDropEvent(
            QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )


def test_an_empty_library_says_what_to_do(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.job_bar.text == "0 photos")
    assert len(window.grid.ids) == 0


def test_a_dropped_folder_is_tagged_shown_and_searched(window: MainWindow, qtbot: QtBot, pictures: Path) -> None:
    drop(window, pictures)
    qtbot.waitUntil(lambda: window.job_bar.text == "31 photos, 1 could not be read", timeout=30000)
    qtbot.waitUntil(lambda: len(window.grid.ids) == 31)
    source = window._source

    def drawn() -> bool:
        shown = [source.get(window.grid.ids[place]) for place in window.grid.visible()]
        return all(each is not None and (each.row.photo.error or not each.picture.isNull()) for each in shown)

    qtbot.waitUntil(drawn)
    qtbot.keyClicks(window.search_line, "is:failed")
    qtbot.waitUntil(lambda: len(window.grid.ids) == 1)


def test_a_query_that_is_wrong_is_answered_in_place(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.search_line, "score>")
    qtbot.waitUntil(lambda: "score" in window.job_bar.text)


def test_the_keyboard_moves_and_selects(window: MainWindow, qtbot: QtBot, pictures: Path) -> None:
    drop(window, pictures)
    qtbot.waitUntil(lambda: len(window.grid.ids) == 31, timeout=30000)
    window.grid.setFocus()
    qtbot.keyClick(window.grid, Qt.Key.Key_Home)
    qtbot.keyClick(window.grid, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert window.grid.selected_ids() == list(window.grid.ids[:2])
    qtbot.keyClick(window.grid, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(window.grid.selected_ids()) == 31
    qtbot.keyClick(window.grid, Qt.Key.Key_End)
    assert window.grid.selected_ids() == [window.grid.ids[-1]]


def test_a_click_selects_the_photo_under_it(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(window.job_bar.text))
    window.grid.set_ids(range(1000, 2000))
    qtbot.mouseClick(window.grid.viewport(), Qt.MouseButton.LeftButton, pos=window.grid._rect(1).center())
    assert window.grid.selected_ids() == [1001]


@pytest.mark.skipif(sys.platform == "win32", reason="sends SIGTERM")
def test_sigterm_closes_the_window(tmp_path: Path, pictures: Path) -> None:
    library = tmp_path / "a.sqlite"
    process = subprocess.Popen(
        [sys.executable, "-m", "photohash", str(pictures), "--library", str(library)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
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
