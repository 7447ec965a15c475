"""One photo over the whole middle of the window, and the way to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from photohash.gui import icons
from photohash.gui.ahead import Ahead
from photohash.gui.preview import Preview
from photohash.gui.words import number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from photohash.app import App
    from photohash.gui.runner import Runner


class Loupe(QWidget):
    """Left and Right go to the next photo, Escape goes back, F fills the screen."""

    stepped = Signal(int)
    """By how many photos to go on."""
    left = Signal()
    full_screen_wanted = Signal()

    def __init__(self, app: App, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ahead = Ahead(app, runner, self)
        self._ahead.ready.connect(self._show)
        self._shown = 0
        self._position = ""
        self.preview = Preview(runner, self)
        self._name = QLabel(self)
        self._name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self._bar = QWidget(self)
        line = QHBoxLayout(self._bar)
        line.setContentsMargins(8, 6, 8, 6)
        for name, text, do in (
            ("back", self.tr("Previous photo"), lambda: self.stepped.emit(-1)),
            ("next", self.tr("Next photo"), lambda: self.stepped.emit(1)),
        ):
            line.addWidget(self._button(name, text, do))
        line.addWidget(self._name, 1)
        line.addWidget(self._button("fullscreen", self.tr("Full screen (F)"), self.full_screen_wanted.emit))
        line.addWidget(self._button("close", self.tr("Back to all photos (Escape)"), self.left.emit))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar)
        layout.addWidget(self.preview, 1)
        self.setFocusProxy(self.preview)

    def _button(self, icon: str, text: str, do: object) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icons.icon(icon))
        button.setAutoRaise(True)
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(do)
        return button

    def show_photo(self, photo_id: int, place: int, ids: Sequence[int]) -> None:
        """Show a photo; it is the one at `place` of `ids`, to whose neighbours one may go on."""
        self._shown = photo_id
        count = number(len(ids))
        self._position = self.tr("{place} of {count}").format(place=number(place + 1), count=count)
        nearby = [ids[each] for each in (place + 1, place + 2, place - 1, place + 3) if 0 <= each < len(ids)]
        self._ahead.want([photo_id, *nearby], self.preview.short_side)
        self._show(photo_id)

    def _show(self, photo_id: int) -> None:
        ready = self._ahead.get(photo_id)
        if ready is not None and photo_id == self._shown:
            self._name.setText(f"{ready.row.photo.path.name}   ·   {self._position}")
            self.preview.show_photo(ready.row.photo, ready)

    def set_full_screen(self, full: bool) -> None:
        """Nothing but the photo, or the line above it, too."""
        self._bar.setVisible(not full)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Hold no pictures that no one sees."""
        self._ahead.want([], 0)
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go on, go back."""
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Up | Qt.Key.Key_PageUp | Qt.Key.Key_Backspace:
                self.stepped.emit(-1)
            case Qt.Key.Key_Right | Qt.Key.Key_Down | Qt.Key.Key_PageDown | Qt.Key.Key_Space:
                self.stepped.emit(1)
            case Qt.Key.Key_Escape | Qt.Key.Key_Return:
                self.left.emit()
            case Qt.Key.Key_F:
                self.full_screen_wanted.emit()
            case _:
                super().keyPressEvent(event)
