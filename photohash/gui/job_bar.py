"""What runs: how far it is, how fast, on what; pause and cancel. And, at rest, what is shown."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from photohash.gui import icons
from photohash.gui.language import tr
from photohash.gui.words import decimal, number, size

if TYPE_CHECKING:
    from photohash.jobs.job import Progress


class JobBar(QWidget):
    """One line at the foot of the window."""

    cancelled = Signal()
    paused = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status = QLabel(self)
        self._job = QLabel(self)
        self._job.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._bar = QProgressBar(self)
        self._bar.setFixedSize(160, 6)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._pause = self._button("pause", self.tr("Pause"))
        self._pause.setCheckable(True)
        self._pause.toggled.connect(self._toggle)
        self._cancel = self._button("close", self.tr("Stop; what is done is kept"))
        self._cancel.clicked.connect(self.cancelled)
        self._stages = {
            "scan": self.tr("Looking for photos"),
            "tag": self.tr("Tagging"),
            "export": self.tr("Writing sidecars"),
            "download": self.tr("Downloading"),
            "convert": self.tr("Installing"),
            "learn": self.tr("Learning your tags"),
        }
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 3, 8, 3)
        layout.setSpacing(8)
        layout.addWidget(self._status, 1)
        for widget in (self._job, self._bar, self._pause, self._cancel):
            layout.addWidget(widget)
        self.setMinimumHeight(self.fontMetrics().height() + 16)
        self._busy = False
        self._failed = 0
        self._stage = ""
        self._started = 0.0
        self.set_busy(False)

    def _button(self, icon: str, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icons.icon(icon))
        button.setAutoRaise(True)
        button.setToolTip(text)
        button.setAccessibleName(text)
        return button

    @property
    def text(self) -> str:
        """What it says of what is shown."""
        return self._status.text()

    @property
    def job(self) -> str:
        """What it says of the job that runs."""
        return self._job.text()

    @property
    def busy(self) -> bool:
        """Whether a job runs."""
        return self._busy

    def say(self, text: str) -> None:
        """Say what is shown."""
        self._status.setText(text)

    def set_busy(self, busy: bool) -> None:
        """Show or hide what a running job has."""
        self._busy = busy
        for widget in (self._job, self._bar, self._pause, self._cancel):
            widget.setVisible(busy)
        if not busy:
            self._pause.setChecked(False)
            self._failed, self._stage = 0, ""
            self._job.clear()
            self._bar.setRange(0, 0)

    def show_progress(self, step: Progress, device: str) -> None:
        """Show how far a job is."""
        self._failed += len(step.failures)
        if step.stage not in self._stages:
            return
        if step.stage != self._stage:
            self._stage, self._started = step.stage, time.monotonic()
        # In thousandths, for bytes of a download are more than the bar can count.
        self._bar.setRange(0, 1000 if step.total else 0)
        self._bar.setValue(1000 * step.done // step.total if step.total else 0)
        count = size if step.stage == "download" else number
        elapsed = time.monotonic() - self._started
        line = self.tr("{stage} {done}") if step.total is None else self.tr("{stage} {done} of {total}")
        stage, done, total = self._stages[step.stage], count(step.done), count(step.total or 0)
        parts = [line.format(stage=stage, done=done, total=total)]
        if step.done and elapsed > 0.5:
            rate = step.done / elapsed
            parts.append(self.tr("{rate}/s").format(rate=count(round(rate))))
            if step.total:
                parts.append(_left((step.total - step.done) / rate))
        if device and step.stage == "tag":
            parts.append(device)
        if self._failed:
            parts.append(self.tr("%Ln could not be read", "", self._failed))
        self._job.setText("  ·  ".join(parts))

    def _toggle(self, paused: bool) -> None:
        self._pause.setIcon(icons.icon("play" if paused else "pause"))
        text = self.tr("Go on") if paused else self.tr("Pause")
        self._pause.setToolTip(text)
        self._pause.setAccessibleName(text)
        self.paused.emit(paused)


def _left(seconds: float) -> str:
    if seconds < 90:
        return tr("%Ln s left", "", round(seconds))
    if seconds < 5400:
        return tr("%Ln min left", "", round(seconds / 60))
    return tr("{hours} h left").format(hours=decimal(round(seconds / 3600, 1)))


