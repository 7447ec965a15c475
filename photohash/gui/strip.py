"""A few thumbnails in a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from photohash.gui.source import PhotoSource

_GAP = 6


class Strip(QWidget):
    """Photos in one line, as many as there is room for."""

    clicked = Signal(int)
    """A photo's id."""

    def __init__(self, source: PhotoSource, side: int = 56, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._side = side
        self._ids: Sequence[int] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        source.changed.connect(self.update)

    def set_ids(self, ids: Sequence[int]) -> None:
        """Show these."""
        self._ids = ids
        self.setVisible(bool(ids))
        self.update()

    def _places(self) -> range:
        return range(min(len(self._ids), max(1, (self.width() + _GAP) // (self._side + _GAP))))

    def _rect(self, place: int) -> QRect:
        return QRect(place * (self._side + _GAP), 0, self._side, self._side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw them, and ask for what is missing."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.AlternateBase))
        for place in self._places():
            shown = self._source.get(self._ids[place])
            if shown is None or shown.picture.isNull():
                painter.drawRoundedRect(self._rect(place), 3, 3)
            else:
                painter.drawImage(QRectF(self._rect(place)), shown.picture)
        painter.end()
        wanted = [self._ids[place] for place in self._places()]
        self._source.request(wanted, round(self._side * self.devicePixelRatioF()))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Choose one."""
        for place in self._places():
            if self._rect(place).contains(event.position().toPoint()):
                self.clicked.emit(self._ids[place])

    def sizeHint(self) -> QSize:  # noqa: N802
        """One line."""
        return QSize(4 * (self._side + _GAP), self._side)
