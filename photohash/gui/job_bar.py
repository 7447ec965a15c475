"""What runs: how far it is, how fast, on what; pause and cancel. And what went wrong, with what to do."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

if TYPE_CHECKING:
    from photohash.jobs.job import Progress

_STAGES = {"scan": "Looking for photos", "tag": "Tagging", "export": "Writing sidecars"}


class JobBar(QWidget):
    """One line at the foot of the window."""

    cancelled = Signal()
    paused = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = QLabel(self)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._bar = QProgressBar(self)
        self._bar.setFixedWidth(220)
        self._pause = QPushButton("Pause", self)
        self._pause.setCheckable(True)
        self._pause.toggled.connect(self.paused)
        self._cancel = QPushButton("Cancel", self)
        self._cancel.clicked.connect(self.cancelled)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.addWidget(self._text, 1)
        for widget in (self._bar, self._pause, self._cancel):
            layout.addWidget(widget)
        self._failed = 0
        self._stage = ""
        self._started = 0.0
        self.set_busy(False)

    @property
    def text(self) -> str:
        """What it says now."""
        return self._text.text()

    def say(self, text: str) -> None:
        """Say one line."""
        self._text.setText(text)

    def set_busy(self, busy: bool) -> None:
        """Show or hide what a running job has."""
        for widget in (self._bar, self._pause, self._cancel):
            widget.setVisible(busy)
        self._pause.setChecked(False)
        if not busy:
            self._failed, self._stage = 0, ""

    def show_progress(self, step: Progress, device: str) -> None:
        """Show how far a job is."""
        self._failed += len(step.failures)
        if step.stage == "offline":
            self.say(f"{step.current} is offline; nothing of it is changed")
            return
        if step.stage != self._stage:
            self._stage, self._started = step.stage, time.monotonic()
        self._bar.setRange(0, step.total or 0)
        self._bar.setValue(step.done)
        elapsed = time.monotonic() - self._started
        parts = [_STAGES[step.stage]]
        parts.append(f"{step.done:,}" if step.total is None else f"{step.done:,} of {step.total:,}")
        if step.done and elapsed > 0.5:
            rate = step.done / elapsed
            parts.append(f"{rate:,.0f}/s")
            if step.total:
                parts.append(f"{_duration((step.total - step.done) / rate)} left")
        if device and step.stage == "tag":
            parts.append(device)
        if self._failed:
            parts.append(f"{self._failed:,} could not be read")
        self.say("  ·  ".join(parts))


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"
