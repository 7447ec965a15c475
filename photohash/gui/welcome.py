"""What an empty library shows."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from photohash.gui import icons, theme


class Welcome(QWidget):
    """Drop photos or a folder here."""

    folder_wanted = Signal()
    photos_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        title = QLabel(self.tr("Drop photos or a folder here"), self)
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.7)
        title.setFont(font)
        text = QLabel(
            self.tr(
                "photohash names what is in your photos. They stay where they are, and nothing leaves this computer."
            ),
            self,
        )
        text.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        text.setWordWrap(True)
        text.setFixedWidth(440)
        self.button = QPushButton(self.tr("Choose a folder…"), self)
        self.button.setDefault(True)
        self.button.setMinimumHeight(self.fontMetrics().height() + 18)
        self.button.setMinimumWidth(200)
        self.button.clicked.connect(self.folder_wanted)
        loose = QPushButton(self.tr("Only try a few photos"), self)
        loose.setFlat(True)
        loose.clicked.connect(self.photos_wanted)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addStretch(3)
        layout.addWidget(_Picture(self), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(8)
        # A label with lines of its own is given too little height by a layout that stretches around it.
        text.setMinimumHeight(text.heightForWidth(text.width()))
        for label in (title, text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(12)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(loose, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(4)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """A dashed frame: here."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.line(self.palette()), 2, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(20, 20, -20, -20), 16, 16)


class _Picture(QWidget):
    """Two photos, one over the other, and a hash."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Large enough to be seen, small enough to be calm."""
        return QSize(132, 104)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        base, text = self.palette().color(QPalette.ColorRole.Base), theme.muted(self.palette())
        painter.setPen(QPen(theme.mixed(base, text, 0.5), 2))
        for angle, corner in ((-8.0, QRectF(10, 18, 84, 66)), (5.0, QRectF(32, 14, 84, 66))):
            painter.save()
            painter.translate(corner.center())
            painter.rotate(angle)
            painter.translate(-corner.center())
            painter.setBrush(theme.mixed(base, text, 0.08))
            painter.drawRoundedRect(corner, 7, 7)
            painter.restore()
        painter.translate(74, 47)
        painter.rotate(5)
        icons.draw(painter, "tag", QRectF(-22, -22, 44, 44), theme.accent(self.palette()))
