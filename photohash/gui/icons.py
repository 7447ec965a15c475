"""Icons of our own, drawn as lines in the colour of the text around them, so that they suit dark and light."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

# What is inside a 24 x 24 <svg> whose strokes are 1.7 wide with round ends.
_SHAPES = {
    "photos": '<rect x="3" y="5" width="18" height="14" rx="2.5"/><circle cx="8.5" cy="10" r="1.6"/>'
    '<path d="M3.5 17l5-4.5 3.5 3 3.5-3.5 5 4.5"/>',
    "add": '<path d="M12 5v14M5 12h14"/>',
    "folder": '<path d="M3 7.5a2 2 0 0 1 2-2h4l2 2.5h8a2 2 0 0 1 2 2V17a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2z"/>',
    "offline": '<path d="M3 7.5a2 2 0 0 1 2-2h4l2 2.5h8a2 2 0 0 1 2 2V17a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2z"/>'
    '<path d="M9.5 11.5l5 5M14.5 11.5l-5 5"/>',
    "tag": '<path d="M9 4l-2 16M17 4l-2 16M4.5 9h16M3.5 15h16"/>',
    "hidden": '<path d="M4 4l16 16M9.6 5.6A9 9 0 0 1 12 5.3c5 0 8 4.2 9 6.7a12 12 0 0 1-3 4"/>'
    '<path d="M6.5 7.7A12 12 0 0 0 3 12c1 2.5 4 6.7 9 6.700a9 9 0 0 0 4-.9"/>',
    "review": '<circle cx="12" cy="12" r="8.5"/><path d="M8.5 12.300l2.5 2.5 4.8-5.3"/>',
    "failed": '<path d="M12 4l9 15.500H3z"/><path d="M12 10v4.500M12 17v.2"/>',
    "duplicates": '<rect x="3.5" y="7.5" width="12" height="12" rx="2"/>'
    '<path d="M8 4.500h10a2 2 0 0 1 2 2V16.5"/>',
    "search": '<circle cx="10.5" cy="10.5" r="6"/><path d="M15 15l5 5"/>',
    "star": '<path d="M12 4l2.5 5.1 5.6.8-4 4 .9 5.6-5-2.7-5 2.7.9-5.6-4-4 5.6-.8z"/>',
    "close": '<path d="M6.5 6.500l11 11M17.5 6.500l-11 11"/>',
    "check": '<path d="M5 12.500l4.5 4.500L19 7.5"/>',
    "skip": '<path d="M6 6l7 6-7 6zM17.5 6v12"/>',
    "pause": '<path d="M9 6v12M15 6v12"/>',
    "play": '<path d="M8 5.500l11 6.5-11 6.500z"/>',
    "back": '<path d="M14.5 5.500L8 12l6.5 6.5"/>',
    "next": '<path d="M9.5 5.500L16 12l-6.5 6.5"/>',
    "inspector": '<rect x="3" y="5" width="18" height="14" rx="2.5"/><path d="M14.5 5v14"/>',
    "sidebar": '<rect x="3" y="5" width="18" height="14" rx="2.5"/><path d="M9.5 5v14"/>',
    "open": '<path d="M13 5h6v6M19 5l-8 8M10 6H6.500a2 2 0 0 0-2 2v9.500a2 2 0 0 0 2 2H16a2 2 0 0 0 2-2V14"/>',
    "map": '<path d="M12 20.500c4-4.8 6-8 6-10.700a6 6 0 0 0-12 0c0 2.7 2 5.9 6 10.700z"/>'
    '<circle cx="12" cy="9.8" r="2.2"/>',
    "trash": '<path d="M4.5 7h15M9.5 7V4.500h5V7M6.5 7l1 12.500h9l1-12.500M10.5 10.500v5.500M13.5 10.500v5.5"/>',
    "question": '<circle cx="12" cy="12" r="8.5"/><path d="M9.7 9.800a2.4 2.4 0 1 1 3.6 2c-.8.5-1.3 1-1.3 2'
    'M12 16.300v.2"/>',
    "fullscreen": '<path d="M4.5 9V4.500H9M15 4.500h4.500V9M19.5 15v4.500H15M9 19.500H4.500V15"/>',
    "model": '<circle cx="6" cy="7" r="2"/><circle cx="6" cy="17" r="2"/><circle cx="18" cy="12" r="2"/>'
    '<path d="M8 7.800l8 3.400M8 16.200l8-3.4"/>',
    "settings": '<path d="M4 8h9M18 8h2M4 16h2M11 16h9"/><circle cx="15.5" cy="8" r="2.2"/>'
    '<circle cx="8.5" cy="16" r="2.2"/>',
    "small": '<rect x="4" y="4" width="4" height="4" rx="1"/><rect x="10" y="4" width="4" height="4" rx="1"/>'
    '<rect x="16" y="4" width="4" height="4" rx="1"/><rect x="4" y="10" width="4" height="4" rx="1"/>'
    '<rect x="10" y="10" width="4" height="4" rx="1"/><rect x="16" y="10" width="4" height="4" rx="1"/>'
    '<rect x="4" y="16" width="4" height="4" rx="1"/><rect x="10" y="16" width="4" height="4" rx="1"/>'
    '<rect x="16" y="16" width="4" height="4" rx="1"/>',
    "large": '<rect x="4" y="4" width="7" height="7" rx="1.5"/><rect x="13" y="4" width="7" height="7" rx="1.5"/>'
    '<rect x="4" y="13" width="7" height="7" rx="1.5"/><rect x="13" y="13" width="7" height="7" rx="1.5"/>',
}


def icon(name: str) -> QIcon:
    """An icon for buttons, menus and lists."""
    return QIcon(_Lines(name))


def draw(painter: QPainter, name: str, rect: QRect | QRectF, colour: QColor) -> None:
    """Draw an icon in a colour."""
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" '
        f'stroke="{colour.name()}" stroke-opacity="{colour.alphaF():.2f}" stroke-width="1.7" '
        f'stroke-linecap="round" stroke-linejoin="round">{_SHAPES[name]}</svg>'
    )
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(rect))


class _Lines(QIconEngine):
    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        palette = QApplication.palette()
        role = QPalette.ColorRole.WindowText
        group = QPalette.ColorGroup.Disabled if mode == QIcon.Mode.Disabled else QPalette.ColorGroup.Active
        if mode == QIcon.Mode.Selected:
            role = QPalette.ColorRole.HighlightedText
        draw(painter, self._name, rect, palette.color(group, role))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _Lines(self._name)
