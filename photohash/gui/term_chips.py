"""What a query asks for, term by term, and to take terms out again."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from photohash.gui import icons, theme
from photohash.gui.chip_row import ICON, PAD, ChipRow, cross_of, draw_outline

if TYPE_CHECKING:
    from collections.abc import Sequence


class TermChip(QAbstractButton):
    """One term. A click, Return, Space, Delete or Backspace takes it out."""

    def __init__(self, term: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(term)
        self.setToolTip(self.tr("Take {term} out of the search").format(term=term))
        self.setAccessibleName(self.toolTip())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:  # noqa: N802
        """The term and its cross."""
        width = 2 * PAD + self.fontMetrics().horizontalAdvance(self.text()) + ICON + 4
        return QSize(min(width, 320), self.fontMetrics().height() + 7)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Round, with a cross."""
        palette = self.palette()
        base, ink = palette.color(QPalette.ColorRole.Window), palette.color(QPalette.ColorRole.WindowText)
        accent = theme.accent(palette)
        hover = 0.08 if self.underMouse() else 0.0
        painter = QPainter(self)
        draw_outline(painter, self, theme.mixed(base, accent, 0.12 + hover), theme.mixed(base, accent, 0.36))
        room = cross_of(self).left() - 4 - PAD
        term = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, int(room) + 1)
        painter.setPen(ink)
        painter.drawText(QRectF(PAD, 0, room, self.height()), Qt.AlignmentFlag.AlignVCenter, term)
        icons.draw(painter, "close", cross_of(self), theme.rejected(palette) if hover else theme.muted(palette))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Take it out by key."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class TermChips(ChipRow):
    """The terms of a query, all of which must hold."""

    removed = Signal(int)
    """The place of a term that is to go."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._terms: tuple[str, ...] = ()
        self.setAccessibleName(self.tr("Terms of the search"))
        self.hide()

    @property
    def terms(self) -> tuple[str, ...]:
        """What is shown."""
        return self._terms

    def set_terms(self, terms: Sequence[str]) -> None:
        """Show these; nothing for none."""
        if tuple(terms) == self._terms:
            return
        self._terms = tuple(terms)
        chips = [TermChip(term, self) for term in terms]
        for place, chip in enumerate(chips):
            chip.clicked.connect(partial(self.removed.emit, place))
        self.set_buttons(chips)
        self.setVisible(bool(terms))
