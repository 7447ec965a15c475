"""For those who hear the window, or work it by keys, or need it large."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QSlider,
    QWidget,
)

from photohash.gui.models_dialog import ModelsDialog
from photohash.gui.settings_dialog import SettingsDialog

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from photohash.gui.main_window import MainWindow
    from tests.gui.conftest import Person

WORKED = (QAbstractButton, QLineEdit, QComboBox, QSlider, QAbstractItemView, QAbstractSpinBox)
"""What is pressed, typed into or chosen from."""


def said(widget: QWidget) -> str:
    """What a screen reader says of it."""
    heard = QAccessible.queryAccessibleInterface(widget)
    return heard.text(QAccessible.Text.Name) or heard.text(QAccessible.Text.Description)


def nameless(whole: QWidget) -> list[str]:
    """What is seen and can be worked, but is not called anything."""
    worked = [each for each in whole.findChildren(QWidget) if isinstance(each, WORKED) and each.isVisible()]
    assert worked
    # The line in a spin box is heard as the box.
    worked = [each for each in worked if not isinstance(each.parent(), QAbstractSpinBox)]
    return [f"{type(each).__name__} in {type(each.parent()).__name__}" for each in worked if not said(each)]


def test_everything_that_can_be_worked_has_a_name(filled: MainWindow, person: Person, qtbot: QtBot) -> None:
    assert nameless(filled) == []
    filled.grid.select_all()
    person.wait(filled.inspector.isVisible)
    assert nameless(filled) == []
    filled.show_review("tuba")
    person.wait(lambda: filled.review.isVisible())
    assert nameless(filled) == []
    filled._leave()
    filled._enlarge(filled.grid.ids[0])
    assert nameless(filled) == []
    for kind in (ModelsDialog, SettingsDialog):
        arguments = (filled.intake.device,) if kind is ModelsDialog else ()
        dialog = kind(filled._app, filled.runner, *arguments, filled)
        qtbot.addWidget(dialog)
        dialog.show()
        person.wait(dialog.isVisible)
        assert nameless(dialog) == [], kind.__name__


def test_the_tab_key_goes_through_the_window_as_it_is_read(filled: MainWindow, person: Person, qtbot: QtBot) -> None:
    filled.grid.select_all()
    person.wait(filled.inspector.entry.isVisible)
    filled.search_bar.line.setFocus()
    passed: list[QWidget] = []
    for _ in range(60):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused in passed:
            break
        passed.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    else:
        pytest.fail("Tab does not come back")
    stops = [filled.search_bar.line, filled.top_bar.groups, filled.top_bar.size_slider, filled.grid]
    stops += [filled.inspector.entry, filled.sidebar]
    missed = [type(each).__name__ for each in stops if each not in passed]
    assert not missed
    order = [passed.index(each) for each in stops]
    assert order[:5] == sorted(order[:5]), [type(each).__name__ for each in passed]


@pytest.mark.parametrize("scale", [1, 1.5, 2, 3])
def test_the_window_fits_its_screen_at_every_scale(tmp_path: Path, scale: float) -> None:
    """3840 x 2160 pixels at 300 % are as many as 1280 x 720 at 100 %."""
    code = (
        "from pathlib import Path\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from photohash.app import App\n"
        "from photohash.gui.main_window import MainWindow\n"
        "qt = QApplication([])\n"
        f"app = App(Path({str(tmp_path / 'library.sqlite')!r}))\n"
        "window = MainWindow(app)\n"
        "window.show()\n"
        "picture = window.grab()\n"
        "least = window.minimumSizeHint()\n"
        "print(window.devicePixelRatioF(), picture.width() / window.width(), least.width(), least.height())\n"
        "window.close()\n"
        "app.close()\n"
    )
    environment = os.environ | {"QT_SCALE_FACTOR": str(scale), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    ratio, sharpness, width, height = map(float, done.stdout.split())
    assert ratio == sharpness == scale
    assert width <= 1280
    assert height <= 720
