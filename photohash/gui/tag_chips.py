"""Tags as chips: what a model suggests, with its score, what is right and what is wrong, and to say which."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QMenu, QSizePolicy, QWidget

from photohash.gui import icons, theme
from photohash.gui.chip_row import ICON, PAD, ChipRow, cross_of, draw_outline
from photohash.gui.words import percent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from photohash.library.records import PhotoTag, TagSource, TagState


@dataclass(frozen=True, slots=True)
class Chip:
    """A tag as a chip shows it. `note` stands behind the name: a score, or on how many photos it is."""

    name: str
    display: str
    state: TagState
    source: TagSource
    note: str = ""


def chip_of(tag: PhotoTag) -> Chip:
    """The chip of a tag on one photo."""
    note = percent(tag.score) if tag.score is not None and tag.state == "suggested" else ""
    return Chip(tag.name, tag.display, tag.state, tag.source, note)


class TagChip(QAbstractButton):
    """One chip. A click, Return or Space says that the tag is right; its cross, Delete or N that it is wrong.

    On what the person said already, a click on a rejected tag and the cross of one that they added take it back.
    """

    decided = Signal(str)
    """accepted, rejected or cleared."""
    asked = Signal()
    """Why this tag?"""

    def __init__(self, chip: Chip, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chip = chip
        self._over_cross = False
        self.setText(chip.display)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        states = {"accepted": self.tr("accepted"), "suggested": self.tr("suggested"), "rejected": self.tr("rejected")}
        self.setAccessibleName(", ".join(filter(None, (chip.display, states[chip.state], chip.note))))
        self.setToolTip(self._tip())
        self.clicked.connect(self._click)

    def _tip(self) -> str:
        match self.chip.state:
            case "suggested":
                return self.tr("Click to accept, × to reject")
            case "accepted":
                return self.tr("Accepted; × takes it off")
        return self.tr("Rejected; click to take that back")

    def sizeHint(self) -> QSize:  # noqa: N802
        """Name, note and cross."""
        metrics = self.fontMetrics()
        width = 2 * PAD + metrics.horizontalAdvance(self.chip.display) + ICON + 4
        if self.chip.note:
            width += metrics.horizontalAdvance(self.chip.note) + 6
        if self.chip.state == "accepted":
            width += ICON + 3
        return QSize(min(width, 320), metrics.height() + 9)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Round, in the colour of its state."""
        painter = QPainter(self)
        fill, edge, ink = self._colours()
        draw_outline(painter, self, fill, edge)
        left = float(PAD)
        if self.chip.state == "accepted":
            icons.draw(painter, "check", QRectF(left - 2, (self.height() - ICON) / 2, ICON, ICON), ink)
            left += ICON + 3
        font = QFont(self.font())
        font.setStrikeOut(self.chip.state == "rejected")
        painter.setFont(font)
        painter.setPen(ink)
        metrics = self.fontMetrics()
        note = metrics.horizontalAdvance(self.chip.note) + 6 if self.chip.note else 0
        room = cross_of(self).left() - 4 - left - note
        name = metrics.elidedText(self.chip.display, Qt.TextElideMode.ElideRight, int(room) + 1)
        area = QRectF(left, 0, room + note, self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
        if self.chip.note:
            painter.setFont(self.font())
            painter.setPen(theme.muted(self.palette()))
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self.chip.note)
        if self.chip.state != "rejected":
            strong = self._over_cross and self.underMouse()
            icons.draw(
                painter, "close", cross_of(self),
                theme.rejected(self.palette()) if strong else theme.muted(self.palette()),
            )  # fmt: skip

    def _colours(self) -> tuple[QColor, QColor, QColor]:
        """Fill, edge and text."""
        palette = self.palette()
        base, text = palette.color(QPalette.ColorRole.Window), palette.color(QPalette.ColorRole.WindowText)
        hover = 0.06 if self.underMouse() else 0.0
        match self.chip.state:
            case "accepted":
                green = theme.accepted(palette)
                fill, edge = theme.mixed(base, green, 0.16 + hover), theme.mixed(base, green, 0.42)
                return fill, edge, theme.mixed(green, text, 0.25)
            case "suggested":
                return theme.mixed(base, text, 0.03 + hover), theme.mixed(base, text, 0.22), text
        return theme.mixed(base, text, hover), theme.mixed(base, text, 0.12), theme.muted(palette)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """The cross lights up."""
        self._over_cross = event.position().x() >= cross_of(self).left() - 3
        self.update()
        super().mouseMoveEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        """The chip lights up."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """And goes out."""
        self._over_cross = False
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Decide by key."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space | Qt.Key.Key_Y:
                self._yes()
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace | Qt.Key.Key_N:
                self._no()
            case Qt.Key.Key_Question | Qt.Key.Key_W:
                self.asked.emit()
            case _:
                super().keyPressEvent(event)

    def contextMenuEvent(self, event: object) -> None:  # noqa: N802
        """All that can be said of a tag."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Accept"), lambda: self.decided.emit("accepted"))
        menu.addAction(self.tr("Reject"), lambda: self.decided.emit("rejected"))
        if self.chip.source == "person":
            menu.addAction(self.tr("Take back what I said"), lambda: self.decided.emit("cleared"))
        menu.addSeparator()
        menu.addAction(self.tr("Why this tag?"), self.asked.emit)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _click(self) -> None:
        if self._over_cross:
            self._no()
        else:
            self._yes()

    def _yes(self) -> None:
        match self.chip.state:
            case "suggested":
                self.decided.emit("accepted")
            case "rejected":
                self.decided.emit("cleared")
            case "accepted":
                self.asked.emit()

    def _no(self) -> None:
        if self.chip.state == "accepted" and self.chip.source == "person":
            self.decided.emit("cleared")
        elif self.chip.state != "rejected":
            self.decided.emit("rejected")


class TagChips(ChipRow):
    """The tags of a photo, or of several, in one state."""

    decided = Signal(str, str)
    """A tag's name, and accepted, rejected or cleared."""
    asked = Signal(str)
    """Why this tag?"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: list[Chip] = []

    @property
    def widgets(self) -> list[TagChip]:
        """The chips, in order."""
        return [button for button in self.buttons if isinstance(button, TagChip)]

    def set_chips(self, chips: Sequence[Chip]) -> None:
        """Show these."""
        if list(chips) == self._chips:
            return
        self._chips = list(chips)
        widgets = []
        for chip in chips:
            widget = TagChip(chip, self)
            widget.decided.connect(partial(self.decided.emit, chip.name))
            widget.asked.connect(partial(self.asked.emit, chip.name))
            widgets.append(widget)
        self.set_buttons(widgets)
