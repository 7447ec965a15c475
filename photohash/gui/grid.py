"""The photos as a grid. Only what is in view exists: a million photos cost as much as a hundred."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from photohash.gui.source import PhotoSource, Shown

_MARGIN = 8
_EMPTY = "Drop photos or a folder here"


class PhotoGrid(QAbstractScrollArea):
    """Thumbnails with their tags. Arrows, Page keys, Home and End move; Shift and Ctrl select more."""

    selected = Signal()
    activated = Signal(int)
    """The id of a photo that was double-clicked, or on which Return was pressed."""

    def __init__(self, source: PhotoSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._ids: Sequence[int] = ()
        self._side = 180
        self._current = -1
        self._anchor = -1
        self._selection: set[int] = set()
        self._hint = _EMPTY
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Photos")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        source.changed.connect(self.viewport().update)

    # What is shown

    @property
    def ids(self) -> Sequence[int]:
        """Ids of the photos, in the order shown."""
        return self._ids

    def set_ids(self, ids: Sequence[int], hint: str = _EMPTY) -> None:
        """Show these photos; those that were selected stay so. `hint` is shown when there are none."""
        chosen = set(self.selected_ids())
        current = self._ids[self._current] if 0 <= self._current < len(self._ids) else None
        self._ids = ids
        self._hint = hint
        self._selection = {place for place, each in enumerate(ids) if each in chosen} if chosen else set()
        self._current = next((place for place in self._selection if ids[place] == current), -1)
        self._lay_out()

    def set_side(self, side: int) -> None:
        """Draw thumbnails this many pixels wide."""
        self._side = side
        self._lay_out()

    def selected_ids(self) -> list[int]:
        """Ids of the selected photos, in the order shown."""
        return [self._ids[place] for place in sorted(self._selection) if place < len(self._ids)]

    def select_all(self) -> None:
        """Select every photo shown."""
        self._selection = set(range(len(self._ids)))
        self._announce()

    # Geometry: place -> column and row -> pixels

    @property
    def _cell(self) -> QSize:
        return QSize(self._side + 2 * _MARGIN, self._side + 2 * _MARGIN + 2 * self.fontMetrics().height())

    @property
    def columns(self) -> int:
        """Photos side by side."""
        return max(1, self.viewport().width() // self._cell.width())

    def _lay_out(self) -> None:
        lines = -(-len(self._ids) // self.columns)
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(self._cell.height() // 3)
        bar.setRange(0, max(0, lines * self._cell.height() - self.viewport().height()))
        self.viewport().update()

    def _rect(self, place: int) -> QRect:
        line, column = divmod(place, self.columns)
        corner = QPoint(column * self._cell.width(), line * self._cell.height() - self.verticalScrollBar().value())
        return QRect(corner, self._cell)

    def place_at(self, point: QPoint) -> int:
        """The place of the photo under a point of the viewport; -1 where there is none."""
        column = point.x() // self._cell.width()
        place = (point.y() + self.verticalScrollBar().value()) // self._cell.height() * self.columns + column
        return place if column < self.columns and 0 <= place < len(self._ids) else -1

    def visible(self) -> range:
        """Places in view."""
        top = self.verticalScrollBar().value() // self._cell.height() * self.columns
        lines = self.viewport().height() // self._cell.height() + 2
        return range(min(top, len(self._ids)), min(len(self._ids), top + lines * self.columns))

    # Drawing

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw what is in view and ask for what is missing there."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if not self._ids:
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            painter.drawText(
                self.viewport().rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._hint
            )
        places = self.visible()
        for place in places:
            self._draw(painter, place, self._source.get(self._ids[place]))
        painter.end()
        self._source.request([self._ids[place] for place in places])

    def _draw(self, painter: QPainter, place: int, shown: Shown | None) -> None:
        palette = self.palette()
        cell = self._rect(place)
        chosen = place in self._selection
        if chosen:
            painter.fillRect(cell.adjusted(2, 2, -2, -2), palette.color(QPalette.ColorRole.Highlight))
        square = QRect(cell.x() + _MARGIN, cell.y() + _MARGIN, self._side, self._side)
        pen = palette.color(QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text)
        painter.setPen(pen)
        if shown is None or shown.picture.isNull():
            painter.fillRect(square, palette.color(QPalette.ColorRole.AlternateBase))
            if shown is not None and shown.row.photo.error:
                painter.drawText(
                    square.adjusted(8, 8, -8, -8),
                    Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
                    f"cannot be read:\n{shown.row.photo.error}",
                )
        else:
            size = shown.picture.size().scaled(square.size(), Qt.AspectRatioMode.KeepAspectRatio)
            target = QRect(QPoint(0, 0), size)
            target.moveCenter(square.center())
            painter.drawImage(target, shown.picture)
        if shown is not None:
            tags = [tag for tag in shown.row.tags if tag.state != "rejected"]
            text = "  ".join(f"#{tag.display}" for tag in tags) or shown.row.photo.path.name
            below = QRect(square.x(), square.bottom() + 4, self._side, 2 * painter.fontMetrics().height())
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, _lines(text, painter.fontMetrics(), self._side))
        if place == self._current and self.hasFocus():
            painter.drawRect(cell.adjusted(2, 2, -3, -3))

    # Moving and selecting

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the first photo in view where it is."""
        self._lay_out()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Select."""
        self._go(self.place_at(event.position().toPoint()), event.modifiers(), clicked=True)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Open."""
        place = self.place_at(event.position().toPoint())
        if place >= 0:
            self.activated.emit(self._ids[place])

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Move, select, open."""
        key = Qt.Key(event.key())
        page = max(1, self.viewport().height() // self._cell.height()) * self.columns
        steps = {
            Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -self.columns, Qt.Key.Key_Down: self.columns,
            Qt.Key.Key_PageUp: -page, Qt.Key.Key_PageDown: page, Qt.Key.Key_Home: -len(self._ids),
            Qt.Key.Key_End: len(self._ids),
        }  # fmt: skip
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and 0 <= self._current < len(self._ids):
            self.activated.emit(self._ids[self._current])
        elif key == Qt.Key.Key_A and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.select_all()
        elif key in steps and self._ids:
            self._go(max(0, min(len(self._ids) - 1, self._current + steps[key])), event.modifiers(), clicked=False)
        else:
            super().keyPressEvent(event)

    def _go(self, place: int, modifiers: Qt.KeyboardModifier, clicked: bool) -> None:
        more = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        if place < 0:
            if not more:
                self._selection = set()
        elif modifiers & Qt.KeyboardModifier.ShiftModifier and self._anchor >= 0:
            between = range(min(place, self._anchor), max(place, self._anchor) + 1)
            self._selection = (self._selection if more else set()) | set(between)
        else:
            self._anchor = place
            if more and clicked:
                self._selection ^= {place}
            elif not more:
                self._selection = {place}
        self._current = place
        if place >= 0:
            self._bring_into_view(place)
        self._announce()

    def _bring_into_view(self, place: int) -> None:
        cell, bar = self._rect(place), self.verticalScrollBar()
        if cell.top() < 0:
            bar.setValue(bar.value() + cell.top())
        elif cell.bottom() > self.viewport().height():
            bar.setValue(bar.value() + cell.bottom() - self.viewport().height())

    def _announce(self) -> None:
        self.viewport().update()
        self.selected.emit()


def _lines(text: str, metrics: QFontMetrics, width: int) -> str:
    """Text in two lines at most, whole tags on the first."""
    first = ""
    words = text.split("  ")
    while words and metrics.horizontalAdvance(f"{first}  {words[0]}") <= width:
        first = f"{first}  {words.pop(0)}".strip()
    if not first:
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    rest = metrics.elidedText("  ".join(words), Qt.TextElideMode.ElideRight, width)
    return f"{first}\n{rest}" if rest else first
