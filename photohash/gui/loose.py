"""Photos that are tagged as they lie, without being put into the library."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QGuiApplication, QImage, QPainter, QPalette
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from photohash.gui import files, theme
from photohash.gui.list_page import ListPage
from photohash.gui.phrases import phrase
from photohash.gui.pictures import tile
from photohash.gui.words import percent

if TYPE_CHECKING:
    from pathlib import Path

    from photohash.jobs.tag import FileTags

Index = QModelIndex | QPersistentModelIndex
_SIDE = 84
_ROW = Qt.ItemDataRole.UserRole


class LoosePage(ListPage):
    """A line for each photo: what it is, as chips. The hashtags can be copied."""

    folders_wanted = Signal(list)
    """Folders to add to the library, as Paths."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = _Files(self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(_Delegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(self.tr("Tagged photos"))
        self.list.activated.connect(lambda index: files.open_file(self.model.file(index.row()).path))
        self.copy = self.button(self.tr("Copy hashtags"), self._copy)
        self.add = self.button(self.tr("Add their folder to the library"), self._add)
        self.lay_out(self.list, [self.copy, self.add])

    def clear(self) -> None:
        """Forget those shown."""
        self.model.clear()
        self.title.setText(self.tr("Tagging…"))

    def append(self, file: FileTags, picture: QImage) -> None:
        """Show one more."""
        self.model.append(file, picture)
        self.title.setText(self.tr("%Ln photos tagged; the library is as it was", "", self.model.rowCount()))

    def _copy(self) -> None:
        """The tags of those selected, or of all, as they are pasted: the most frequent first."""
        chosen = [index.row() for index in self.list.selectionModel().selectedIndexes()]
        counts: dict[str, int] = {}
        for row in chosen or range(self.model.rowCount()):
            for tag in self.model.file(row).tags:
                counts[tag.name] = counts.get(tag.name, 0) + 1
        names = sorted(counts, key=lambda name: -counts[name])
        QGuiApplication.clipboard().setText(" ".join(f"#{name}" for name in names))

    def _add(self) -> None:
        folders: dict[Path, None] = dict.fromkeys(
            self.model.file(row).path.parent for row in range(self.model.rowCount())
        )
        self.folders_wanted.emit(list(folders))


class _Files(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[tuple[FileTags, QImage]] = []

    def file(self, row: int) -> FileTags:
        return self._rows[row][0]

    def clear(self) -> None:
        self.beginResetModel()
        self._rows = []
        self.endResetModel()

    def append(self, file: FileTags, picture: QImage) -> None:
        self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows))
        self._rows.append((file, picture))
        self.endInsertRows()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        file, _ = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return file.path.name
            case Qt.ItemDataRole.AccessibleTextRole:
                tags = ", ".join(tag.display for tag in file.tags)
                return f"{file.path.name}: {phrase(file.error) if file.error else tags}"
            case Qt.ItemDataRole.ToolTipRole:
                return str(file.path)
        return self._rows[index.row()] if role == _ROW else None


class _Delegate(QStyledItemDelegate):
    """Picture, name, chips."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        return QSize(200, _SIDE + 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        file, picture = index.data(_ROW)
        palette = option.palette
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            fill = theme.mixed(palette.color(QPalette.ColorRole.Base), theme.accent(palette), 0.18)
            painter.setBrush(fill)
            painter.drawRoundedRect(rect.adjusted(6, 2, -6, -2), 8, 8)
        square = QRect(rect.left() + 14, rect.top() + 8, _SIDE, _SIDE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(QPalette.ColorRole.AlternateBase))
        painter.drawRoundedRect(square, 5, 5)
        if not picture.isNull():
            painter.drawImage(QRectF(square), picture)
        left = square.right() + 16
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        line = option.fontMetrics.height()
        name = QRect(left, square.top() + 8, rect.right() - left - 14, line + 4)
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, file.path.name)
        painter.setFont(option.font)
        top = name.bottom() + 10
        if file.error:
            painter.setPen(theme.rejected(palette))
            area = QRect(left, top, name.width(), line + 8)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, phrase(file.error))
        else:
            self._draw_chips(painter, option, file, left, top, rect.right() - 14)
        painter.restore()

    def _draw_chips(
        self, painter: QPainter, option: QStyleOptionViewItem, file: FileTags, left: int, top: int, right: int
    ) -> None:
        palette, metrics = option.palette, option.fontMetrics
        base, text = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Text)
        if not file.tags:
            painter.setPen(theme.muted(palette))
            area = QRect(left, top, right - left, metrics.height() + 8)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self.tr("No tag reaches its threshold"))
        for tag in file.tags:
            score = percent(tag.score)
            width = metrics.horizontalAdvance(tag.display) + metrics.horizontalAdvance(score) + 28
            if left + width > right:
                return
            chip = QRectF(left + 0.5, top + 0.5, width, metrics.height() + 8)
            painter.setPen(theme.mixed(base, text, 0.2))
            painter.setBrush(theme.mixed(base, text, 0.04))
            painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
            inner = chip.adjusted(11, 0, -11, 0)
            painter.setPen(text)
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, tag.display)
            painter.setPen(theme.muted(palette))
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, score)
            left += width + 7


def picture_of(file: FileTags, ratio: float) -> QImage:
    """The square that a line shows. Runs in a thread."""
    return tile(QImage.fromData(file.thumbnail), round(_SIDE * ratio)) if file.thumbnail else QImage()
