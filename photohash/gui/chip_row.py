"""Chips in lines, whatever they say: how they look, and how keys go from one to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from photohash.gui import theme
from photohash.gui.flow import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Sequence

ICON = 14
PAD = 10
"""Left and right of what a chip says, in pixels."""


class ChipRow(QWidget):
    """Chips side by side, and below each other where there is no room. Left and Right go from one to the next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def buttons(self) -> list[QAbstractButton]:
        """The chips, in order."""
        found = [self._layout.itemAt(place) for place in range(self._layout.count())]
        widgets = [item.widget() for item in found if item is not None]
        return [widget for widget in widgets if isinstance(widget, QAbstractButton)]

    def set_buttons(self, chips: Sequence[QAbstractButton]) -> None:
        """Show these in place of the others; the focus stays at its place, so that one can go on by key."""
        before = self.buttons
        focused = next((place for place, chip in enumerate(before) if chip.hasFocus()), None)
        # Each chip that is shown in a row that is seen would have the whole window laid out.
        seen = not self.isHidden()
        self.hide()
        for chip in before:
            self._layout.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        last = self._before()
        for chip in chips:
            self._layout.addWidget(chip)
            chip.show()
            self.setTabOrder(last, chip)
            last = chip
        self.setVisible(seen)
        if focused is not None and chips:
            chips[min(focused, len(chips) - 1)].setFocus()

    def _before(self) -> QWidget:
        """What Tab comes from: chips that are made later would otherwise be the last of the window."""
        found = self.previousInFocusChain() or self
        while found is not self and found.focusPolicy() == Qt.FocusPolicy.NoFocus:
            found = found.previousInFocusChain() or self
        return found

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go to the next chip."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        chips = self.buttons
        at = next((place for place, chip in enumerate(chips) if chip.hasFocus()), None)
        if step is not None and at is not None and 0 <= at + step < len(chips):
            chips[at + step].setFocus()
        else:
            super().keyPressEvent(event)


def draw_outline(painter: QPainter, chip: QWidget, fill: QColor, edge: QColor) -> None:
    """The round shape of a chip, with a ring around the one that keys go to."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    outline = QRectF(chip.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setBrush(fill)
    painter.setPen(QPen(edge, 1))
    painter.drawRoundedRect(outline, outline.height() / 2, outline.height() / 2)
    if chip.hasFocus():
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.accent(chip.palette()), 2))
        painter.drawRoundedRect(outline.adjusted(1, 1, -1, -1), outline.height() / 2, outline.height() / 2)


def cross_of(chip: QWidget) -> QRectF:
    """Where the cross of a chip is."""
    return QRectF(chip.width() - PAD - ICON + 3, (chip.height() - ICON) / 2, ICON, ICON)
