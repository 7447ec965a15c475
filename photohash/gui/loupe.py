"""One photo over the whole middle of the window, and the way to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from photohash.gui import icons
from photohash.gui.preview import Preview
from photohash.gui.runner import Latest
from photohash.gui.words import number

if TYPE_CHECKING:
    from photohash.app import App
    from photohash.gui.runner import Runner
    from photohash.library.records import TaggedPhoto


class Loupe(QWidget):
    """Left and Right go to the next photo, Escape goes back, F fills the screen."""

    stepped = Signal(int)
    """By how many photos to go on."""
    left = Signal()
    full_screen_wanted = Signal()

    def __init__(self, app: App, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._latest = Latest(runner, "rows")
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

    def show_photo(self, photo_id: int, place: int, count: int) -> None:
        """Show a photo; it is the one at `place` (from 0) of `count`."""

        def show(rows: list[TaggedPhoto]) -> None:
            if rows:
                photo = rows[0].photo
                position = self.tr("{place} of {count}").format(place=number(place + 1), count=number(count))
                self._name.setText(f"{photo.path.name}   ·   {position}")
                self.preview.show_photo(photo)

        self._latest.ask(lambda: self._app.rows([photo_id]), show)

    def set_full_screen(self, full: bool) -> None:
        """Nothing but the photo, or the line above it, too."""
        self._bar.setVisible(not full)

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
