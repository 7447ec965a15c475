"""A list over the whole middle of the window: what it is about, what can be done with it, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class ListPage(QWidget):
    """A title and buttons, the last of which leads back, above a list."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel(self)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)

    def lay_out(self, view: QAbstractItemView, buttons: Sequence[QPushButton]) -> None:
        """Put everything in its place."""
        view.setFrameShape(QFrame.Shape.NoFrame)
        top = QHBoxLayout()
        top.setContentsMargins(12, 10, 12, 8)
        top.setSpacing(8)
        top.addWidget(self.title, 1)
        for button in (*buttons, self.button(self.tr("Back"), self.left.emit)):
            top.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(view, 1)
        self.setFocusProxy(view)

    def button(self, text: str, do: Callable[[], None]) -> QPushButton:
        """Something that can be done."""
        button = QPushButton(text, self)
        button.clicked.connect(do)
        return button
