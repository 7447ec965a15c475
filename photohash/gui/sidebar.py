"""Beside the photos: folders, tags, saved searches, and what is to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QMenu,
    QMessageBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from photohash.gui import actions, icons, theme
from photohash.gui.contents import contents
from photohash.gui.files import ids_of, paths_of
from photohash.gui.found import FoundCounts
from photohash.gui.operation import Changed
from photohash.gui.runner import Latest
from photohash.gui.tag_dialog import ask_tag
from photohash.gui.tree import COUNT, NODE, Node, TreeModel
from photohash.gui.words import number

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from photohash.app import App
    from photohash.gui.runner import Runner
    from photohash.settings import TagOrder


class Sidebar(QTreeView):
    """A line that is chosen shows its photos; photos dropped on a tag get it."""

    chosen = Signal(object)
    """A Node."""
    review_wanted = Signal(str)
    """A tag to review."""

    def __init__(self, app: App, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._runner = runner
        self._latest = Latest(runner, "questions")
        self._counts = FoundCounts(app, runner, self)
        self._counts.counted.connect(self._look)
        self._open: set[str] = set()
        self._sections: set[str] = set()
        self._filling = False
        self.tree = TreeModel(self)
        self.setModel(self.tree)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(self.tr("Library"))
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(18)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QTreeView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QTreeView.EditTrigger.EditKeyPressed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setDragDropMode(QTreeView.DragDropMode.DropOnly)
        self.setAcceptDrops(True)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.customContextMenuRequested.connect(self._show_menu)
        self.expanded.connect(lambda index: self._open.add(self.tree.node(index).key))
        self.collapsed.connect(lambda index: self._open.discard(self.tree.node(index).key))
        self.selectionModel().currentChanged.connect(self._choose)
        self.clicked.connect(self._click)
        self.tree.renamed.connect(lambda name, display: runner.perform(actions.rename_tag(app, name, display)))
        self.tree.dropped.connect(self._drop)
        runner.changed.connect(self._changed)

    def refresh(self) -> None:
        """Look again at what the library knows."""
        self._look()
        self._counts.count()

    def _look(self) -> None:
        found = self._counts.found
        self._latest.ask(lambda: contents(self._app, found), self._show)

    def select_query(self, query: str) -> None:
        """Mark the line that shows what a query means, if there is one."""
        found = next((node for node in self.tree.root.walk() if node.kind != "section" and node.query == query), None)
        self._filling = True
        if found is None or found.kind in ("review", "duplicates", "failed"):
            self.selectionModel().clear()
        elif self._current() is not found:
            self.setCurrentIndex(self.tree.index_of(found))
        self._filling = False

    def _changed(self, what: Changed) -> None:
        if what & (Changed.PHOTOS | Changed.TAGS | Changed.SEARCHES):
            self.refresh()
        elif what & Changed.SETTINGS:
            self._look()

    def _show(self, root: Node) -> None:
        current = self._current()
        self._filling = True
        scrolled = self.verticalScrollBar().value()
        if self.tree.set_root(root):
            sections = {node.key for node in root.children}
            self._open |= sections - self._sections
            self._sections |= sections
            for node in root.walk():
                if node.key in self._open:
                    self.setExpanded(self.tree.index_of(node), True)
                if current is not None and node.key == current.key:
                    self.setCurrentIndex(self.tree.index_of(node))
            self.verticalScrollBar().setValue(scrolled)
        self._filling = False

    def _current(self) -> Node | None:
        index = self.currentIndex()
        return self.tree.node(index) if index.isValid() else None

    def _choose(self, index: QModelIndex) -> None:
        if not self._filling and index.isValid() and self.tree.node(index).kind != "section":
            self.chosen.emit(self.tree.node(index))

    def _click(self, index: QModelIndex) -> None:
        node = self.tree.node(index)
        if node.kind == "section":
            self.setExpanded(index, not self.isExpanded(index))
        elif self.selectionModel().isSelected(index) and len(self.selectionModel().selectedIndexes()) == 1:
            self.chosen.emit(node)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Return shows what is at the cursor."""
        node = self._current()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and node and node.kind != "section":
            self.chosen.emit(node)
        elif event.matches(QKeySequence.StandardKey.Delete) and node is not None:
            self._remove(node)
        else:
            super().keyPressEvent(event)

    # Drops and menus

    def _drop(self, node: Node, data: QMimeData) -> None:
        ids = ids_of(data)
        if ids:
            self._runner.perform(actions.decide(self._app, [node.title], ids, "accepted"))
        else:
            self._runner.perform(actions.accept_files(self._app, node.title, paths_of(data)))

    def _selected_tags(self) -> list[Node]:
        nodes = [self.tree.node(index) for index in self.selectionModel().selectedIndexes()]
        return list({node.name: node for node in nodes if node.kind == "tag"}.values())

    def _show_menu(self, point: QPoint) -> None:
        index = self.indexAt(point)
        if not index.isValid():
            return
        node = self.tree.node(index)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if node.kind == "tag":
            self._fill_tag_menu(menu, node, index)
        elif node.name == "tags" and node.kind == "section":
            self._fill_order_menu(menu)
        elif node.kind == "search":
            menu.addAction(self.tr("Forget this search"), lambda: self._remove(node))
        elif node.kind == "folder" and node.parent is not None and node.parent.kind == "section":
            menu.addAction(self.tr("Remove from the library…"), lambda: self._remove(node))
        if not menu.isEmpty():
            menu.popup(self.viewport().mapToGlobal(point))

    def _fill_tag_menu(self, menu: QMenu, node: Node, index: QModelIndex) -> None:
        tags = self._selected_tags()
        if len(tags) > 1:
            menu.addAction(self.tr("Merge %Ln tags…", "", len(tags)), lambda: self._merge(tags))
            return
        menu.addAction(self.tr("Review…"), lambda: self.review_wanted.emit(node.name))
        menu.addSeparator()
        menu.addAction(self.tr("Rename"), lambda: self.edit(index))
        menu.addAction(self.tr("Merge into…"), lambda: self._merge([node]))
        menu.addAction(self.tr("Make it a kind of…"), lambda: self._place(node))
        if node.parent is not None and node.parent.kind == "tag":
            menu.addAction(
                self.tr("Put on top"), lambda: self._runner.perform(actions.set_parent(self._app, node.name, None))
            )
        hide = self.tr("Do not suggest it any more") if node.live else self.tr("Suggest it again")
        menu.addAction(hide, lambda: self._runner.perform(actions.hide_tag(self._app, node.name, node.live)))
        menu.addSeparator()
        menu.addAction(self.tr("Delete"), lambda: self._remove(node))

    def _fill_order_menu(self, menu: QMenu) -> None:
        def add(title: str, order: TagOrder) -> None:
            change = actions.change_setting(self._app, "tag_order", order)
            action = menu.addAction(title, lambda: self._runner.perform(change))
            action.setCheckable(True)
            action.setChecked(self._app.settings.tag_order == order)

        add(self.tr("Most photos first"), "photos")
        add(self.tr("By name"), "name")

    def _merge(self, nodes: list[Node]) -> None:
        names = ", ".join(f"#{node.title}" for node in nodes)

        def merge(into: str) -> None:
            self._runner.perform(actions.merge_tags(self._app, [node.name for node in nodes], into))

        ask_tag(self, self._app, self._runner, self.tr("Merge {tags} into").format(tags=names), merge)

    def _place(self, node: Node) -> None:
        def place(parent: str) -> None:
            self._runner.perform(actions.set_parent(self._app, node.name, parent))

        ask_tag(self, self._app, self._runner, self.tr("#{tag} is a kind of").format(tag=node.title), place)

    def _remove(self, node: Node) -> None:
        if node.kind == "tag":
            self._runner.perform(actions.delete_tag(self._app, node.name))
        elif node.kind == "search":
            self._runner.perform(actions.remove_search(self._app, node.name))
        elif node.kind == "folder" and node.parent is not None and node.parent.kind == "section":
            self._remove_folder(node)

    def _remove_folder(self, node: Node) -> None:
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(self.tr("Remove {folder} from the library?").format(folder=node.title))
        box.setInformativeText(
            self.tr(
                "Its files stay as they are. What you decided on its %Ln photos is forgotten for good.",
                "",
                node.count or 0,
            )
        )
        remove = box.addButton(self.tr("Remove"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.buttonClicked.connect(lambda button: self._forget_folder(node) if button is remove else None)
        box.open()

    def _forget_folder(self, node: Node) -> None:
        def found(root_id: int | None) -> None:
            if root_id is not None:
                self._runner.perform(actions.remove_folder(self._app, root_id, node.title))

        self._runner.ask(
            lambda: next((root.id for root in self._app.roots() if str(root.path) == node.name), None), found
        )

    def drawBranches(  # noqa: N802
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Nothing but the arrow: styles also mark here what is selected, which the line does by itself."""
        painter.fillRect(rect, self.palette().color(QPalette.ColorRole.Window))
        super().drawBranches(painter, rect, index)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Narrow."""
        return QSize(220, 400)

    def selectionCommand(  # noqa: N802
        self, index: QModelIndex | QPersistentModelIndex, event: object = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Sections are only opened and closed."""
        if index.isValid() and self.tree.node(index).kind == "section":
            return QItemSelectionModel.SelectionFlag.NoUpdate
        return super().selectionCommand(index, event)  # type: ignore[arg-type]


class _Delegate(QStyledItemDelegate):
    """Name at the left, count at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        node: Node = index.data(NODE)
        return QSize(80, option.fontMetrics.height() + (22 if node.kind == "section" else 11))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        node: Node = index.data(NODE)
        palette = option.palette
        rect: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if node.kind == "section":
            font = QFont(option.font)
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
            painter.setPen(theme.muted(palette))
            painter.drawText(
                rect.adjusted(12, 0, -8, -4), Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, node.title
            )
            painter.restore()
            return
        ink = palette.color(QPalette.ColorRole.WindowText)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            active = bool(option.state & QStyle.StateFlag.State_Active)
            fill = theme.accent(palette) if active else theme.mixed(palette.color(QPalette.ColorRole.Window), ink, 0.14)
            painter.setBrush(fill)
            painter.drawRoundedRect(rect.adjusted(0, 1, -6, -1), 6, 6)
            ink = palette.color(QPalette.ColorRole.HighlightedText) if active else ink
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.mixed(palette.color(QPalette.ColorRole.Window), ink, 0.06))
            painter.drawRoundedRect(rect.adjusted(0, 1, -6, -1), 6, 6)
        if not node.live and not chosen:
            ink = theme.muted(palette)
        left = rect.left() + 6
        if node.icon:
            size = 16
            icons.draw(painter, node.icon, QRect(left, rect.center().y() - size // 2 + 1, size, size), ink)
            left += size + 7
        right = rect.right() - 14
        count: int | None = index.data(COUNT)
        if count is not None:
            text = number(count)
            painter.setPen(ink if chosen else theme.muted(palette))
            width = option.fontMetrics.horizontalAdvance(text)
            area = QRect(right - width, rect.top(), width + 1, rect.height())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, text)
            right -= width + 8
        painter.setPen(ink)
        title = option.fontMetrics.elidedText(node.title, Qt.TextElideMode.ElideRight, right - left)
        painter.drawText(QRect(left, rect.top(), right - left, rect.height()), Qt.AlignmentFlag.AlignVCenter, title)
        if option.state & QStyle.StateFlag.State_HasFocus and not chosen:
            painter.setPen(theme.accent(palette))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(0, 1, -6, -1), 6, 6)
        painter.restore()
