"""Above the grid: what is searched for, how it is grouped, how large it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSlider, QWidget

from photohash.gui import icons, theme
from photohash.gui.grid import SIDES

if TYPE_CHECKING:
    from photohash.gui.grid import PhotoGrid
    from photohash.gui.search_bar import SearchBar
    from photohash.library.groups import Grouping


class TopBar(QWidget):
    """Search line, grouping, size."""

    grouping_changed = Signal()

    def __init__(self, search_bar: SearchBar, grid: PhotoGrid, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.groups = QComboBox(self)
        self.groups.setAccessibleName(self.tr("Grouping"))
        for text, value in (
            (self.tr("No groups"), None), (self.tr("By day"), "day"), (self.tr("By folder"), "folder")
        ):  # fmt: skip
            self.groups.addItem(text, value)
        self.groups.currentIndexChanged.connect(self.grouping_changed)
        self.size_slider = QSlider(Qt.Orientation.Horizontal, self)
        self.size_slider.setRange(*SIDES)
        self.size_slider.setValue(grid.side)
        self.size_slider.setFixedWidth(110)
        self.size_slider.setAccessibleName(self.tr("Thumbnail size"))
        self.size_slider.valueChanged.connect(grid.set_side)
        grid.side_changed.connect(self.size_slider.setValue)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 12, 6)
        layout.setSpacing(10)
        layout.addWidget(search_bar, 1)
        for widget in (self.groups, self._sign("small"), self.size_slider, self._sign("large")):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
            widget.setMinimumHeight(search_bar.line.minimumHeight())

    @property
    def grouping(self) -> Grouping | None:
        """By what photos are put under headings."""
        chosen: Grouping | None = self.groups.currentData()
        return chosen

    def _sign(self, icon: str) -> QWidget:
        return _Sign(icon, self)


class _Sign(QWidget):
    """An icon beside the slider, in the colours of now."""

    def __init__(self, icon: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setFixedWidth(16)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        area = QRect(0, (self.height() - 16) // 2, 16, 16)
        icons.draw(painter, self._icon, area, theme.muted(self.palette()))
