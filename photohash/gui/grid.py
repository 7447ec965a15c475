"""The photos as a grid. Only what is in view exists: a million photos cost as much as a hundred."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from photohash.gui import cell, theme
from photohash.gui.listing import Geometry, Listing
from photohash.gui.selection import Selection

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy.typing as npt

    from photohash.gui.source import PhotoSource

_GAP = 10
_EDGE = 12
SIDES = (80, 320)
"""Smallest and largest thumbnails, in pixels."""


class PhotoGrid(QAbstractScrollArea):
    """Thumbnails with their tags. Arrows, Page keys, Home and End move; Shift and Ctrl select more."""

    selected = Signal()
    activated = Signal(int)
    """The id of a photo that was double-clicked, or on which Return was pressed."""
    dragged = Signal()
    """The selected photos are being dragged away."""
    side_changed = Signal(int)

    def __init__(self, source: PhotoSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._listing = Listing()
        self._side = 168
        self._captions = True
        self._current = -1
        self._anchor = -1
        self._selection = Selection()
        self._pressed: QPoint | None = None
        self._hint = ""
        self._geometry = Geometry(0, (0,), 1, 1, 1, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Photos"))
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        source.changed.connect(self.viewport().update)

    # What is shown

    @property
    def ids(self) -> Sequence[int]:
        """Ids of the photos, in the order shown."""
        return self._listing.ids

    @property
    def listing(self) -> Listing:
        """The photos and their headings."""
        return self._listing

    @property
    def side(self) -> int:
        """Width that thumbnails have at least, in pixels."""
        return self._side

    def set_listing(self, listing: Listing, hint: str = "") -> None:
        """Show these photos; those that were selected stay so. `hint` is shown when there are none."""
        ids = np.asarray(listing.ids, dtype=np.int64)
        if not np.array_equal(ids, np.asarray(self.ids, dtype=np.int64)):
            at = np.flatnonzero(ids == self.current_id())
            self._selection = _found_again(self.selected_ids(), ids)
            self._current = self._anchor = int(at[0]) if len(at) else -1
        self._listing = listing
        self._hint = hint
        self._lay_out()
        self.selected.emit()

    def set_side(self, side: int) -> None:
        """Draw thumbnails at least this many pixels wide; the photo at the top of the view stays there."""
        first = self._geometry.visible(self._top, self._top).start
        self._side = max(SIDES[0], min(SIDES[1], side))
        self._lay_out()
        if 0 < first < len(self.ids):
            self.verticalScrollBar().setValue(self._geometry.corner(first)[1] - self._geometry.heading)
        self.side_changed.emit(self._side)

    def set_captions(self, shown: bool) -> None:
        """Show tags below each photo, or not."""
        self._captions = shown
        self._lay_out()

    def selected_ids(self, limit: int | None = None) -> Sequence[int]:
        """Ids of the selected photos, or of the first of them, in the order shown."""
        found = array("q")
        for part in self._selection.ranges:
            stop = part.stop if limit is None else min(part.stop, part.start + limit - len(found))
            found.extend(self.ids[part.start : stop])
            if limit is not None and len(found) >= limit:
                break
        return found

    @property
    def selection_count(self) -> int:
        """How many photos are selected."""
        return len(self._selection)

    @property
    def current_place(self) -> int:
        """The place that the keyboard is at; -1 for none."""
        return self._current

    def current_id(self) -> int | None:
        """The photo that the keyboard is at."""
        return self.ids[self._current] if 0 <= self._current < len(self.ids) else None

    def select_all(self) -> None:
        """Select every photo shown."""
        self._selection = Selection([range(len(self.ids))])
        self._announce()

    def clear_selection(self) -> None:
        """Select none."""
        self._selection = Selection()
        self._announce()

    def step(self, by: int) -> int | None:
        """Go on to the photo so many places further, and select it alone; its id, None at either end."""
        place = self._current + by
        if not 0 <= place < len(self.ids):
            return None
        self._go(place, Qt.KeyboardModifier.NoModifier, clicked=False)
        return self.ids[place]

    # Geometry

    @property
    def columns(self) -> int:
        """Photos side by side."""
        return self._geometry.columns

    @property
    def tile(self) -> int:
        """Width of a thumbnail as drawn: at least `side`, and as much more as fills the line."""
        return int(self._geometry.width) - _GAP

    @property
    def _top(self) -> int:
        return self.verticalScrollBar().value()

    def _lay_out(self) -> None:
        room = max(1, self.viewport().width() - 2 * _EDGE + _GAP)
        columns = max(1, room // (self._side + _GAP))
        width = room / columns
        caption = self.fontMetrics().height() + 6 if self._captions else 0
        groups = self._listing.groups
        starts = tuple(group.start for group in groups) or (0,)
        heading = self.fontMetrics().height() + 26 if groups else 0
        self._geometry = Geometry(len(self.ids), starts, columns, width, int(width) + caption, heading)
        bar = self.verticalScrollBar()
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(max(1, self._geometry.height // 3))
        bar.setRange(0, max(0, self._geometry.total + 2 * _EDGE - _GAP - self.viewport().height()))
        self.viewport().update()

    def rect_of(self, place: int) -> QRect:
        """Where a thumbnail is, in the viewport."""
        left, top = self._geometry.corner(place)
        return QRect(left + _EDGE, top + _EDGE - self._top, self.tile, self.tile)

    def place_at(self, point: QPoint) -> int:
        """The place of the photo under a point of the viewport; -1 where there is none."""
        return self._geometry.place_at(point.x() - _EDGE, point.y() - _EDGE + self._top)

    def visible(self) -> range:
        """Places in view."""
        top = self._top - _EDGE
        return self._geometry.visible(top, top + self.viewport().height())

    # Drawing

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw what is in view and ask for what is missing there."""
        painter = QPainter(self.viewport())
        painter.setRenderHints(QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing)
        if not self.ids:
            painter.setPen(theme.muted(self.palette()))
            painter.drawText(
                self.viewport().rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._hint
            )
        places = self.visible()
        self._draw_headings(painter, places)
        for place in places:
            cell.draw(
                painter, self.palette(), self.rect_of(place), self._source.get(self.ids[place]),
                chosen=place in self._selection, current=place == self._current and self.hasFocus(),
                captions=self._captions,
            )  # fmt: skip
        painter.end()
        self._source.request([self.ids[place] for place in places], round(self.tile * self.devicePixelRatioF()))

    def _draw_headings(self, painter: QPainter, places: range) -> None:
        groups = self._listing.groups
        if not groups or not places:
            return
        for number in range(self._geometry.group_of(places.start), self._geometry.group_of(places[-1]) + 1):
            top = self._geometry.heading_top(number) + _EDGE - self._top
            area = QRect(_EDGE, top, self.viewport().width() - 2 * _EDGE, self._geometry.heading - 8)
            cell.draw_heading(painter, self.palette(), area, groups[number].title)

    # Moving and selecting

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the first photo in view where it is."""
        first = self._geometry.visible(self._top, self._top).start
        self._lay_out()
        if 0 < first < len(self.ids) and event.oldSize().width() != event.size().width():
            self.verticalScrollBar().setValue(self._geometry.corner(first)[1] - self._geometry.heading)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Start at the first photo."""
        if self._current < 0 and self.ids:
            self._current = self._anchor = self.visible().start
        super().focusInEvent(event)
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """With Ctrl, make thumbnails larger or smaller."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_side(self._side + (12 if event.angleDelta().y() > 0 else -12))
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Select; what is selected stays so until the button is up, for it may be dragged."""
        place = self.place_at(event.position().toPoint())
        self._pressed = event.position().toPoint() if place >= 0 else None
        right = event.button() == Qt.MouseButton.RightButton
        if place in self._selection and (right or not event.modifiers()):
            self._current = place
            self._announce()
        else:
            self._go(place, event.modifiers(), clicked=True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Drag the selected photos."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        if (event.position().toPoint() - self._pressed).manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            self.dragged.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """A click on one of many selected leaves only that one."""
        place = self.place_at(event.position().toPoint())
        plain = not event.modifiers() and event.button() == Qt.MouseButton.LeftButton
        if self._pressed is not None and plain and place >= 0 and len(self._selection) > 1:
            self._go(place, event.modifiers(), clicked=True)
        self._pressed = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Open."""
        place = self.place_at(event.position().toPoint())
        if place >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.activated.emit(self.ids[place])

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Move, select, open."""
        key = Qt.Key(event.key())
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        target = self._target(key)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_id() is not None:
            self.activated.emit(self.current_id())
        elif key == Qt.Key.Key_A and control:
            self.select_all()
        elif key == Qt.Key.Key_Space and self._current >= 0:
            self._selection = self._selection.toggled(self._current)
            self._announce()
        elif key == Qt.Key.Key_Escape and self._selection:
            self.clear_selection()
        elif target is not None and self.ids:
            self._go(max(0, min(len(self.ids) - 1, target)), event.modifiers(), clicked=False)
        else:
            super().keyPressEvent(event)

    def _target(self, key: Qt.Key) -> int | None:
        """The place that a key leads to."""
        at = max(0, self._current)
        page = max(1, self.viewport().height() // self._geometry.height)
        match key:
            case Qt.Key.Key_Left:
                return at - 1
            case Qt.Key.Key_Right:
                return self._current + 1
            case Qt.Key.Key_Up:
                return self._geometry.vertical(at, -1)
            case Qt.Key.Key_Down:
                return self._geometry.vertical(at, 1)
            case Qt.Key.Key_PageUp:
                return self._geometry.vertical(at, -page)
            case Qt.Key.Key_PageDown:
                return self._geometry.vertical(at, page)
            case Qt.Key.Key_Home:
                return 0
            case Qt.Key.Key_End:
                return len(self.ids) - 1
        return None

    def _go(self, place: int, modifiers: Qt.KeyboardModifier, clicked: bool) -> None:
        more = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        if place < 0:
            if not more:
                self._selection = Selection()
        elif modifiers & Qt.KeyboardModifier.ShiftModifier and self._anchor >= 0:
            between = range(min(place, self._anchor), max(place, self._anchor) + 1)
            self._selection = self._selection.with_range(between) if more else Selection([between])
        else:
            self._anchor = place
            if more and clicked:
                self._selection = self._selection.toggled(place)
            elif not more:
                self._selection = Selection([range(place, place + 1)])
        if place >= 0:
            self._current = place
            self._bring_into_view(place)
        self._announce()

    def _bring_into_view(self, place: int) -> None:
        bar = self.verticalScrollBar()
        top = self._geometry.corner(place)[1]
        if self._geometry.starts[self._geometry.group_of(place)] + self.columns > place:
            top -= self._geometry.heading
        bottom = self._geometry.corner(place)[1] + self._geometry.height + _EDGE
        if top < bar.value():
            bar.setValue(top)
        elif bottom > bar.value() + self.viewport().height():
            bar.setValue(bottom - self.viewport().height())

    def _announce(self) -> None:
        self.viewport().update()
        self.selected.emit()

    def sizeHint(self) -> QSize:  # noqa: N802
        """As much as there is."""
        return QSize(720, 560)


def _found_again(chosen: Sequence[int], ids: npt.NDArray[np.int64]) -> Selection:
    """The places of photos in another list."""
    known = np.asarray(chosen, dtype=np.int64)
    # A million of each are looked up in a moment: ids are small numbers.
    wanted = np.zeros(1 + max(known.max(initial=0), ids.max(initial=0)), dtype=np.bool_)
    wanted[known] = True
    return Selection.of(np.flatnonzero(wanted[ids]))
