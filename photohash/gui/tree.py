"""What the sidebar shows, as a tree that is built in a thread and only read in the window's."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from photohash.gui import icons
from photohash.gui.files import holds_photos
from photohash.gui.words import number

if TYPE_CHECKING:
    from collections.abc import Iterator

Kind = Literal["section", "query", "review", "duplicates", "failed", "search", "folder", "tag"]
Index = QModelIndex | QPersistentModelIndex
COUNT = Qt.ItemDataRole.UserRole
NODE = Qt.ItemDataRole.UserRole + 1


@dataclass(slots=True, eq=False)
class Node:
    """A line of the sidebar. `query` is what it shows; `name` is what the library calls it.

    `key` is the same for the same line of a newer tree. A line that is not `live` is greyed: a drive that is not
    there, a hidden tag.
    """

    kind: Kind
    title: str
    name: str = ""
    query: str = ""
    icon: str = ""
    count: int | None = None
    live: bool = True
    tip: str = ""
    children: list[Node] = field(default_factory=list)
    parent: Node | None = None
    key: str = ""
    row: int = 0

    def add(self, child: Node) -> Node:
        """Put a line below this one."""
        child.parent, child.row = self, len(self.children)
        child.key = f"{self.key}\n{child.kind} {child.name or child.title}"
        self.children.append(child)
        return child

    def walk(self) -> Iterator[Node]:
        """All below."""
        for child in self.children:
            yield child
            yield from child.walk()


class TreeModel(QAbstractItemModel):
    """Shows a tree of nodes. Photos may be dropped on tags."""

    renamed = Signal(str, str)
    """A tag's name, and what it is to be called."""
    dropped = Signal(object, object)
    """A tag's Node, and the QMimeData."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = Node("section", "")
        self._nodes: dict[int, Node] = {}
        self._numbers: dict[int, int] = {}

    @property
    def root(self) -> Node:
        """Above the first lines."""
        return self._root

    def set_root(self, root: Node) -> bool:
        """Show another tree; False when the lines are the same and only what they say changed."""
        lines = list(root.walk())
        same = [node.key for node in lines] == [node.key for node in self._root.walk()]
        if not same:
            self.beginResetModel()
        self._root = root
        # Qt holds on to lines by number; the same lines have the same numbers.
        self._nodes = dict(enumerate(lines))
        self._numbers = {id(node): number for number, node in self._nodes.items()}
        if not same:
            self.endResetModel()
        elif lines:
            self._say_changed(root)
        return not same

    def _say_changed(self, node: Node) -> None:
        if node.children:
            self.dataChanged.emit(self.index_of(node.children[0]), self.index_of(node.children[-1]))
            for child in node.children:
                self._say_changed(child)

    def node(self, index: Index) -> Node:
        """The line at an index."""
        return self._nodes[index.internalId()] if index.isValid() else self._root

    def index_of(self, node: Node) -> QModelIndex:
        """The index of a line."""
        return self.createIndex(node.row, 0, self._numbers[id(node)])

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:
        """A line below another."""
        children = self.node(parent).children
        return self.index_of(children[row]) if 0 <= row < len(children) and column == 0 else QModelIndex()

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        """The line above."""
        above = self.node(index).parent if index.isValid() else None
        return QModelIndex() if above is None or above is self._root else self.index_of(above)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802
        """Lines below a line."""
        return len(self.node(parent).children)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802
        """One."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a line says."""
        node = self.node(index)
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return node.title
            case Qt.ItemDataRole.DecorationRole:
                return icons.icon(node.icon) if node.icon else None
            case Qt.ItemDataRole.ToolTipRole:
                return node.tip or None
            case Qt.ItemDataRole.AccessibleTextRole:
                return node.title if node.count is None else f"{node.title}, {number(node.count)}"
        if role == COUNT:
            return node.count
        return node if role == NODE else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        """A tag is called something else; it shows so once the library has it."""
        node = self.node(index)
        if role != Qt.ItemDataRole.EditRole or not value.strip() or value == node.title:
            return False
        self.renamed.emit(node.name, value.strip())
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Sections are not chosen, tags take photos and may be renamed."""
        node = self.node(index)
        if node.kind == "section":
            return Qt.ItemFlag.ItemIsEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if node.kind == "tag":
            flags |= Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDropEnabled
        return flags

    def mimeTypes(self) -> list[str]:  # noqa: N802
        """What photos come as."""
        return ["text/uri-list"]

    def canDropMimeData(  # noqa: N802
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Photos, on a tag."""
        return self.node(parent).kind == "tag" and holds_photos(data)

    def dropMimeData(  # noqa: N802
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Tag what was dropped."""
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        self.dropped.emit(self.node(parent), data)
        return True

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802
        """The photos stay where they are."""
        return Qt.DropAction.CopyAction
