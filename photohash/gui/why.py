"""Why a tag is on a photo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from photohash.gui import icons
from photohash.gui.runner import Latest
from photohash.gui.source import PhotoSource
from photohash.gui.strip import Strip
from photohash.gui.words import percent

if TYPE_CHECKING:
    from photohash.app import App
    from photohash.gui.runner import Runner
    from photohash.library.records import Explanation


class Why(QFrame):
    """The score and what it had to reach, what the tag is a kind of, and like which photos this one is."""

    def __init__(self, app: App, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._latest = Latest(runner, "questions")
        self.strip = Strip(PhotoSource(app, runner, self), 56, self)
        self._title = QLabel(self)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        self._title.setFont(font)
        self.text = QLabel(self)
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = QToolButton(self)
        close.setIcon(icons.icon("close"))
        close.setAutoRaise(True)
        close.setAccessibleName(self.tr("Close"))
        close.clicked.connect(self.hide)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 6, 6, 12)
        layout.addLayout(top)
        layout.addWidget(self.text)
        layout.addWidget(self.strip)
        self.hide()

    def explain(self, photo_id: int, tag: str) -> None:
        """Explain a tag on a photo."""
        self._latest.ask(lambda: self._app.explain(photo_id, tag), self._show)

    def _show(self, why: Explanation) -> None:
        self._title.setText(self.tr("Why #{tag}?").format(tag=why.display))
        self.text.setText("\n".join(self._lines(why)))
        self.strip.set_ids(why.nearest)
        self.show()

    def _lines(self, why: Explanation) -> list[str]:
        lines = []
        if why.source == "person":
            lines.append(self.tr("You accepted it.") if why.state == "accepted" else self.tr("You rejected it."))
        elif why.source == "file":
            lines.append(self.tr("It is a keyword in the file or its sidecar."))
        if why.score is not None and why.model is not None:
            if why.learned:
                line = self.tr("Learned from %Ln photos that have it: {score}.", "", why.accepted)
            elif why.threshold is None:
                line = self.tr("{model} gives it {score}.")
            else:
                line = self.tr("{model} gives it {score}; it is suggested from {threshold} on.")
            threshold = percent(why.threshold or 0)
            lines.append(line.format(model=why.model, score=percent(why.score), threshold=threshold))
        lines += [" › ".join(reversed(path)) for path in why.paths if len(path) > 1]
        if why.nearest:
            lines.append(self.tr("Most like these, which have it:"))
        return lines
