"""A screenful of photos to decide on at once: those that are clicked are the exceptions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from photohash.gui import icons, theme
from photohash.gui.pictures import RADIUS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from photohash.gui.source import PhotoSource

_SIDE = 170
_GAP = 12


class ReviewSheet(QWidget):
    """As many photos as there is room for. Arrows and Space mark them, as clicks do."""

    changed = Signal()

    def __init__(self, source: PhotoSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._ids: Sequence[int] = ()
        self._at = 0
        self.marked: set[int] = set()
        """Ids of those that are not what is asked."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Photos to decide on"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(_SIDE, _SIDE)
        source.changed.connect(self.update)

    def set_ids(self, ids: Sequence[int]) -> None:
        """Show the first of these."""
        self._ids = ids
        self.marked &= set(self.shown)
        self._at = min(self._at, max(0, len(self.shown) - 1))
        self.update()
        self.changed.emit()

    @property
    def shown(self) -> list[int]:
        """Ids of the photos in view."""
        return list(self._ids[: self._columns * self._lines])

    @property
    def _columns(self) -> int:
        return max(1, (self.width() + _GAP) // (_SIDE + _GAP))

    @property
    def _lines(self) -> int:
        return max(1, (self.height() + _GAP) // (_SIDE + _GAP))

    def rect_of(self, place: int) -> QRect:
        """Where a photo is."""
        columns = self._columns
        used = min(columns, max(1, len(self.shown)))
        left = (self.width() - used * (_SIDE + _GAP) + _GAP) // 2
        lines = -(-len(self.shown) // columns)
        top = (self.height() - lines * (_SIDE + _GAP) + _GAP) // 2
        line, column = divmod(place, columns)
        return QRect(left + column * (_SIDE + _GAP), top + line * (_SIDE + _GAP), _SIDE, _SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Right ones as they are, wrong ones crossed out."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        shown = self.shown
        for place, photo_id in enumerate(shown):
            square = QRectF(self.rect_of(place))
            photo = self._source.get(photo_id)
            wrong = photo_id in self.marked
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(QPalette.ColorRole.AlternateBase))
            painter.drawRoundedRect(square, RADIUS, RADIUS)
            if photo is not None and not photo.picture.isNull():
                painter.setOpacity(0.3 if wrong else 1.0)
                painter.drawImage(square, photo.picture)
                painter.setOpacity(1.0)
            colour = theme.rejected(palette) if wrong else theme.accepted(palette)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour, 3))
            painter.drawRoundedRect(square.adjusted(1.5, 1.5, -1.5, -1.5), RADIUS, RADIUS)
            badge = QRectF(square.right() - 28, square.top() + 8, 20, 20)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(badge)
            icons.draw(painter, "close" if wrong else "check", badge.adjusted(3, 3, -3, -3), QColor("white"))
            if place == self._at and self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(palette.color(QPalette.ColorRole.Text), 1, Qt.PenStyle.DotLine))
                painter.drawRoundedRect(square.adjusted(-3, -3, 3, 3), RADIUS + 2, RADIUS + 2)
        painter.end()
        # The next screenful is made ready behind this one.
        self._source.request(self._ids[: 2 * len(shown)], round(_SIDE * self.devicePixelRatioF()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """More room, more photos."""
        self.set_ids(self._ids)

    def _toggle(self, place: int) -> None:
        self._at = place
        self.marked ^= {self.shown[place]}
        self.update()
        self.changed.emit()

    def place_at(self, point: QPoint) -> int:
        """The photo under a point; -1 for none."""
        return next((place for place in range(len(self.shown)) if self.rect_of(place).contains(point)), -1)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Mark, or take the mark off."""
        place = self.place_at(event.position().toPoint())
        if place >= 0:
            self._toggle(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Move and mark."""
        steps = {
            Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -self._columns, Qt.Key.Key_Down: self._columns
        }  # fmt: skip
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self._at = max(0, min(len(self.shown) - 1, self._at + step))
            self.update()
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_X) and self.shown:
            self._toggle(self._at)
        else:
            super().keyPressEvent(event)
