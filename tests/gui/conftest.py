"""A real window on a real library, offscreen."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from pytestqt.qtbot import QtBot

from photohash.app import App
from photohash.gui.main_window import MainWindow
from photohash.gui.tree import Node
from photohash.jobs.job import Cancel


@pytest.fixture(autouse=True)
def no_thread_is_left() -> Iterator[None]:
    """Whatever a test starts has ended with it."""
    before = set(threading.enumerate())
    yield
    left = [thread.name for thread in threading.enumerate() if thread not in before]
    assert not left


def make_photos(folder: Path) -> Path:
    """30 photos of noise, each taken a day after the one before, and a file that is none."""
    folder.mkdir()
    for number in range(30):
        noise = np.random.default_rng(number).integers(0, 255, (12, 16, 3), np.uint8)
        exif = Image.Exif()
        exif[0x0132] = f"2024:{1 + number // 28:02}:{1 + number % 28:02} 12:00:00"
        Image.fromarray(noise).resize((640, 480)).save(folder / f"{number:03}.jpg", exif=exif)
    (folder / "bad.jpg").write_bytes(b"\xff\xd8\xff")
    return folder


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    """A folder with 30 photos and a file that is none, for the test to change."""
    return make_photos(tmp_path / "photos")


@pytest.fixture(scope="session")
def tagged_photos(tmp_path_factory: pytest.TempPathFactory, tiny_bundle: Path) -> Path:
    """The same folder for all tests, and beside it `home`: the library and the cache that know it."""
    folder = tmp_path_factory.mktemp("tagged")
    home = folder / "home"
    shutil.copytree(tiny_bundle, home / "models" / "tiny")
    (home / "settings.json").write_text('{"model": "tiny", "device": "cpu"}')
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PHOTOHASH_HOME", str(home))
        app = App()
        for _ in app.add([make_photos(folder / "photos")], Cancel()):
            pass
        app.close()
    return folder / "photos"


@pytest.fixture
def window(qtbot: QtBot, home: Path, tmp_path: Path) -> Iterator[MainWindow]:
    """The window of an empty library."""
    app = App(tmp_path / "library.sqlite")
    window = MainWindow(app)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    yield window
    window.close()
    app.close()


class Person:
    """Who uses the window."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window = window
        self._qtbot = qtbot

    def drop(self, *paths: Path) -> None:
        """Drop files and folders on the window."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        copy, left, no_key = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        self.window.dropEvent(QDropEvent(QPointF(9, 9), copy, data, left, no_key))

    def wait_for_jobs(self) -> None:
        """Until nothing runs any more."""
        self.wait(lambda: not self.window.job_bar.busy)

    def wait(self, condition: Callable[[], object]) -> None:
        """Until something is so; for long, because the machine may have much else to do."""
        self._qtbot.waitUntil(lambda: bool(condition()), timeout=60000)

    def tag_line(self, name: str) -> Node | None:
        """A tag's line in the sidebar."""
        lines = self.window.sidebar.tree.root.walk()
        return next((node for node in lines if node.kind == "tag" and node.name == name), None)


@pytest.fixture
def person(request: pytest.FixtureRequest, qtbot: QtBot) -> Person:
    """Who uses the window of the test."""
    window = request.getfixturevalue("filled" if "filled" in request.fixturenames else "window")
    return Person(window, qtbot)


@pytest.fixture
def filled(qtbot: QtBot, home: Path, tagged_photos: Path) -> Iterator[MainWindow]:
    """The window of a library with 31 photos, all tagged. Its photos must stay as they are."""
    shutil.copytree(tagged_photos.parent / "home", home, dirs_exist_ok=True)
    app = App()
    window = MainWindow(app)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    person = Person(window, qtbot)
    person.wait(lambda: len(window.grid.ids) == 31 and person.tag_line("tuba") is not None)
    yield window
    window.close()
    app.close()
