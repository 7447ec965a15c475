"""A line that comes up over the photos and goes by itself: what was done, what went wrong, what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from photohash.gui import icons, theme

if TYPE_CHECKING:
    from collections.abc import Callable

_SHOWN = 6000
_ERROR_SHOWN = 20000
"""Milliseconds."""
_MARGIN = 16


class Notice(QWidget):
    """One line over the foot of `parent`, never in the way: it takes no focus and stops nothing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._error = False
        self._do: Callable[[], None] = lambda: None
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.button = QPushButton(self)
        self.button.clicked.connect(self._act)
        close = QToolButton(self)
        close.setIcon(icons.icon("close"))
        close.setAutoRaise(True)
        close.setAccessibleName(self.tr("Close this notice"))
        close.clicked.connect(self.hide)
        for widget in (self.button, close):
            widget.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._layout = layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.addWidget(self._text, 1)
        layout.addWidget(self.button)
        layout.addWidget(close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What it says, "" when it is not there."""
        return "" if self.isHidden() else self._text.text()

    def say(self, text: str, action: str = "", do: Callable[[], None] | None = None) -> None:
        """Show a line, and a button that does something about it."""
        self._show(text, error=False, action=action, do=do)

    def complain(self, text: str, action: str = "", do: Callable[[], None] | None = None) -> None:
        """Show what went wrong; it stays longer."""
        self._show(text, error=True, action=action, do=do)

    def _show(self, text: str, error: bool, action: str, do: Callable[[], None] | None) -> None:
        if not text:
            return
        self._error = error
        self._text.setText(text)
        self.setAccessibleName(text)
        self.button.setText(action)
        self.button.setVisible(bool(action))
        if do is not None:
            self._do = do
        self._timer.start(_ERROR_SHOWN if error else _SHOWN)
        self.show()
        self._place()
        self.raise_()

    def _act(self) -> None:
        self.hide()
        self._do()

    def _place(self) -> None:
        parent = self._over
        room = parent.width() - 2 * _MARGIN
        text = self.fontMetrics().horizontalAdvance(self._text.text()) + 24
        wanted = text + self._layout.sizeHint().width() - self._text.sizeHint().width()
        width = min(room, max(260, wanted))
        height = max(self.heightForWidth(width), self._layout.minimumSize().height())
        self.setGeometry((parent.width() - width) // 2, parent.height() - height - _MARGIN, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Stay at the foot."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """A card with a hairline."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        edge = theme.rejected(palette) if self._error else theme.line(palette)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(palette.button())
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
