"""The one window: search line, photos, job bar."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from photohash.gui.grid import PhotoGrid
from photohash.gui.job_bar import JobBar
from photohash.gui.runner import Runner
from photohash.gui.source import PhotoSource

if TYPE_CHECKING:
    from collections.abc import Sequence

    from photohash.app import App
    from photohash.jobs.job import Progress

_REFRESH = 1.0
"""Seconds between two looks at a library that is being filled."""


class MainWindow(QMainWindow):
    """Shows a library, and fills it with the folders that are dropped on it."""

    def __init__(self, app: App) -> None:
        super().__init__()
        self._app = app
        self._device = ""
        self._refreshed = 0.0
        self.runner = Runner(self)
        self._source = PhotoSource(app, self.runner, self)
        self.grid = PhotoGrid(self._source, self)
        self.search_line = QLineEdit(self)
        self.job_bar = JobBar(self)
        self._build()
        self.runner.failed.connect(self.job_bar.say)
        self.runner.busy.connect(self.job_bar.set_busy)
        self.runner.progressed.connect(self._progressed)
        self.job_bar.cancelled.connect(self.runner.cancel)
        self.job_bar.paused.connect(self.runner.pause)
        # The window is painted first; the library is opened behind it.
        QTimer.singleShot(0, self.refresh)

    def _build(self) -> None:
        self.setWindowTitle("photohash")
        self.resize(1100, 760)
        self.setAcceptDrops(True)
        self.search_line.setPlaceholderText('Search: beach -people taken:2024 camera:fuji "golden gate"')
        self.search_line.setClearButtonEnabled(True)
        self.search_line.setAccessibleName("Search")
        typing = QTimer(self)
        typing.setSingleShot(True)
        typing.setInterval(200)
        typing.timeout.connect(self.refresh)
        self.search_line.textChanged.connect(lambda: typing.start())
        choose = QPushButton("Add folder…", self)
        choose.clicked.connect(self._choose)
        size = QSlider(Qt.Orientation.Horizontal, self)
        size.setRange(80, 320)
        size.setValue(180)
        size.setFixedWidth(140)
        size.setAccessibleName("Thumbnail size")
        size.valueChanged.connect(self.grid.set_side)
        top = QHBoxLayout()
        for widget in (choose, self.search_line, size):
            top.addWidget(widget)
        centre = QWidget(self)
        layout = QVBoxLayout(centre)
        layout.addLayout(top)
        layout.addWidget(self.grid, 1)
        layout.addWidget(self.job_bar)
        self.setCentralWidget(centre)
        self.grid.selected.connect(self._say_selection)
        QShortcut(QKeySequence.StandardKey.Find, self, self.search_line.setFocus)

    def add(self, paths: Sequence[Path]) -> None:
        """Add folders to the library and tag what is in them."""
        folders = [path for path in paths if path.is_dir()]
        if len(folders) < len(paths):
            self.job_bar.say("Only folders can be added; drop the folder that the photos are in")
        if folders:
            self.runner.follow(lambda cancel: self._app.add(folders, cancel), self._ended)

    def refresh(self) -> None:
        """Look again for what the search line says."""
        query = self.search_line.text()

        def show(ids: Sequence[int]) -> None:
            if query == self.search_line.text():
                self.grid.set_ids(ids, "No photo matches" if query.strip() else "Drop photos or a folder here")
                self._source.refresh()
                if not self.job_bar.text:
                    self.job_bar.say(f"{len(ids):,} photos")

        self.runner.ask(lambda: self._app.find(query), show)

    def _progressed(self, step: Progress) -> None:
        if step.stage == "tag":
            self._device = self._app.tagger.device
        self.job_bar.show_progress(step, self._device)
        if time.monotonic() - self._refreshed > _REFRESH:
            self._refreshed = time.monotonic()
            self.refresh()

    def _ended(self) -> None:
        self.refresh()
        self.runner.ask(
            self._app.counts,
            lambda counts: self.job_bar.say(
                f"{counts.photos:,} photos" + (f", {counts.failed:,} could not be read" if counts.failed else "")
            ),
        )

    def _say_selection(self) -> None:
        chosen = len(self.grid.selected_ids())
        total = f"{len(self.grid.ids):,} photos"
        self.job_bar.say(f"{chosen:,} of {total} selected" if chosen else total)

    def _choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, "Add a folder of photos")
        if folder:
            self.add([Path(folder)])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Take files and folders."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Add what was dropped."""
        event.acceptProposedAction()
        self.add([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Stop what runs; it goes on at the next start."""
        self.runner.stop()
        super().closeEvent(event)
