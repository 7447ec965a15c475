"""One photo, as large as there is room: zoomed by wheel and keys, moved by dragging."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from photohash.gui import theme
from photohash.gui.phrases import phrase
from photohash.gui.pictures import load_photo
from photohash.gui.runner import Latest

if TYPE_CHECKING:
    from photohash.errors import PhotohashError
    from photohash.gui.ahead import Ready
    from photohash.gui.runner import Runner
    from photohash.library.records import Photo

_STEP = 1.25
_LARGEST = 16.0
"""Times the photo's own pixels."""


class Preview(QWidget):
    """A photo, upright. Wheel, + and - zoom, 0 fits, 1 shows pixels, as does a double click."""

    clicked = Signal()

    def __init__(self, runner: Runner, parent: QWidget | None = None, zooms: bool = True) -> None:
        super().__init__(parent)
        self._latest = Latest(runner, "pictures")
        self._zooms = zooms
        self._photo: Photo | None = None
        self._picture = QImage()
        self._loaded_side: int | None = 0
        """Short side that was asked for; None for all there is."""
        self._message = ""
        self._scale = 0.0
        """Device-independent pixels of the screen per pixel of the photo; 0 fits."""
        self._centre = QPointF(0.5, 0.5)
        """What is in the middle, as a share of the photo."""
        self._grabbed: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if zooms else Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Photo"))

    @property
    def picture(self) -> QImage:
        """The photo as decoded so far; null while there is none."""
        return self._picture

    @property
    def short_side(self) -> int:
        """Pixels that a photo's shorter side should have to be shown fitted."""
        short = round(min(self.width(), self.height()) * self.devicePixelRatioF())
        return max(160, -(-short // 160) * 160)

    def show_photo(self, photo: Photo | None, ready: Ready | None = None) -> None:
        """Show a photo, fitted into the widget; unless it is `ready`, what is shown stays until it is decoded."""
        if photo is not None and self._photo is not None and photo.id == self._photo.id:
            changed = photo.mtime_ns != self._photo.mtime_ns
            self._photo = photo
            if not changed:
                return
        self._photo = photo
        self._scale, self._centre = 0.0, QPointF(0.5, 0.5)
        self._loaded_side = 0
        self._message = ""
        if photo is None or ready is not None:
            self._latest.forget()
            self._picture = QImage()
        if ready is not None and not ready.picture.isNull():
            self._picture, self._loaded_side = ready.picture, ready.short_side
        if photo is not None:
            self.setAccessibleName(self.tr("Photo {name}").format(name=photo.path.name))
            self._load()
        self.update()

    def fit(self) -> None:
        """Show all of it."""
        self._scale, self._centre = 0.0, QPointF(0.5, 0.5)
        self.update()

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Make it larger or smaller; the point `at` of the widget stays where it is."""
        self._zoom_to(self._factor() * factor, at or QPointF(self.rect().center()))

    # Pictures

    def _full_size(self) -> QSizeF:
        """The photo's own pixels, as far as they are known."""
        size = QSizeF(self._picture.size())
        photo = self._photo
        if photo is None or not photo.width or not photo.height or self._loaded_side is None or size.isEmpty():
            return size
        # The library's width and height are upright as the picture is; if not, the picture knows better.
        if (photo.width >= photo.height) != (size.width() >= size.height()):
            return size
        return QSizeF(photo.width, photo.height)

    def _load(self) -> None:
        photo = self._photo
        if photo is None:
            return
        wanted: int | None = self.short_side
        if self._scale and self._scale * self.devicePixelRatioF() > min(self._picture.width(), self._picture.height()) \
                / max(1.0, min(self._full_size().width(), self._full_size().height())):
            wanted = None
        enough = self._loaded_side is None or (wanted is not None and self._loaded_side >= wanted)
        if enough:
            return
        self._loaded_side = wanted
        self._latest.ask(lambda: load_photo(photo.path, wanted), self._decoded, self._failed)

    def _decoded(self, picture: QImage) -> None:
        self._picture = picture
        self._message = ""
        self.update()

    def _failed(self, error: PhotohashError) -> None:
        self._picture = QImage()
        self._message = phrase(getattr(error, "reason", str(error)))
        self.update()

    # Geometry

    def _fitting(self) -> float:
        size = self._full_size()
        if size.isEmpty():
            return 1.0
        scale = min(self.width() / size.width(), self.height() / size.height())
        return min(scale, 1 / self.devicePixelRatioF()) if self._zooms else scale

    def _factor(self) -> float:
        return self._scale or self._fitting()

    def _target(self) -> QRectF:
        size = self._full_size() * self._factor()
        corner = QPointF(
            self.width() / 2 - self._centre.x() * size.width(), self.height() / 2 - self._centre.y() * size.height()
        )
        return QRectF(corner, size)

    def _zoom_to(self, factor: float, at: QPointF) -> None:
        if self._picture.isNull():
            return
        before = self._target()
        share = QPointF((at.x() - before.x()) / before.width(), (at.y() - before.y()) / before.height())
        fitting = self._fitting()
        if factor <= fitting * 1.001:
            self.fit()
            return
        self._scale = min(factor, _LARGEST)
        size = self._full_size() * self._scale
        self._centre = QPointF(
            share.x() - (at.x() - self.width() / 2) / size.width(),
            share.y() - (at.y() - self.height() / 2) / size.height(),
        )
        self._keep_inside()
        self._load()
        self.update()

    def _keep_inside(self) -> None:
        size = self._full_size() * self._factor()

        def clamp(value: float, room: float, length: float) -> float:
            half = room / 2 / length if length else 1.0
            return 0.5 if half >= 0.5 else max(half, min(1 - half, value))

        self._centre = QPointF(
            clamp(self._centre.x(), self.width(), size.width()), clamp(self._centre.y(), self.height(), size.height())
        )

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """More room may want more pixels."""
        self._keep_inside()
        self._load()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The photo, or why there is none."""
        painter = QPainter(self)
        if self._picture.isNull():
            painter.setPen(theme.muted(self.palette()))
            painter.drawText(
                self.rect().adjusted(16, 16, -16, -16),
                Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
                self._message,
            )
            return
        smooth = self._factor() * self.devicePixelRatioF() < 3
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
        painter.drawImage(self._target(), self._picture)
        if self.hasFocus() and not self._zooms:
            painter.setPen(self.palette().color(QPalette.ColorRole.Highlight))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Zoom at the pointer."""
        if self._zooms:
            self.zoom(_STEP ** (event.angleDelta().y() / 120), event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take hold of it."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._grabbed = event.position().toPoint()
            if self._zooms and self._scale:
                self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Move it."""
        if self._grabbed is None or not self._scale:
            return
        moved = event.position().toPoint() - self._grabbed
        self._grabbed = event.position().toPoint()
        size = self._full_size() * self._scale
        self._centre -= QPointF(moved.x() / size.width(), moved.y() / size.height())
        self._keep_inside()
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Let go."""
        if self._grabbed is not None and not self._zooms:
            self.clicked.emit()
        self._grabbed = None
        self.unsetCursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """All of it, or its own pixels."""
        if not self._zooms:
            return
        if self._scale:
            self.fit()
        else:
            self._zoom_to(1 / self.devicePixelRatioF(), event.position())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """The window has one."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Zoom."""
        match event.key() if self._zooms else 0:
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.zoom(_STEP)
            case Qt.Key.Key_Minus:
                self.zoom(1 / _STEP)
            case Qt.Key.Key_0:
                self.fit()
            case Qt.Key.Key_1:
                self._zoom_to(1 / self.devicePixelRatioF(), QPointF(self.rect().center()))
            case _:
                super().keyPressEvent(event)
