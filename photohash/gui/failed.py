"""The photos that could not be read, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from photohash.gui import files
from photohash.gui.list_page import ListPage
from photohash.gui.operation import Changed
from photohash.gui.phrases import phrase
from photohash.gui.runner import Latest
from photohash.gui.words import place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from photohash.app import App
    from photohash.gui.runner import Runner
    from photohash.library.records import Photo

Index = QModelIndex | QPersistentModelIndex


class FailedPage(ListPage):
    """A table of photos with reasons; one button tries them all again."""

    retried = Signal()

    def __init__(self, app: App, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._latest = Latest(runner, "questions")
        self.model = _Reasons(self)
        self.table = QTableView(self)
        self.table.setModel(self.model)
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.setWordWrap(False)
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 12)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setHighlightSections(False)
        self.table.setColumnWidth(0, 220)
        self.table.setColumnWidth(1, 320)
        self.table.setAccessibleName(self.tr("Photos that could not be read"))
        self.table.doubleClicked.connect(lambda index: files.show_in_folder(self.model.photo(index.row()).path))
        self.again = self.button(self.tr("Try again"), self.retried.emit)
        self.lay_out(self.table, [self.again])
        runner.changed.connect(self._changed)

    def refresh(self) -> None:
        """Look again."""
        self._latest.ask(self._app.failed, self._show)

    def _changed(self, what: Changed) -> None:
        if self.isVisible() and what & Changed.PHOTOS:
            self.refresh()

    def _show(self, failed: Sequence[Photo]) -> None:
        self.title.setText(self.tr("%Ln photos could not be read", "", len(failed)))
        self.again.setEnabled(bool(failed))
        self.model.set_photos(failed)


class _Reasons(QAbstractTableModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._photos: Sequence[Photo] = ()
        self._titles = (self.tr("Photo"), self.tr("Folder"), self.tr("Reason"))

    def photo(self, row: int) -> Photo:
        return self._photos[row]

    def set_photos(self, failed: Sequence[Photo]) -> None:
        self.beginResetModel()
        self._photos = failed
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._photos)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        photo = self._photos[index.row()]
        return (photo.path.name, place(photo.path.parent), phrase(photo.error or ""))[index.column()]

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None
