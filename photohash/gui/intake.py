"""Photos on their way in, what is new on the disk, and what can be learned from what the person says of them."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog

from photohash.app import absolute
from photohash.gui import actions
from photohash.gui.loose import picture_of
from photohash.gui.operation import Changed
from photohash.library.query import quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from photohash.app import App
    from photohash.gui.runner import Runner
    from photohash.jobs.job import Cancel, Progress
    from photohash.jobs.tag import FileTags


LEARNED_AFTER = 8000
"""Milliseconds after the last decision: who decides on many photos is not disturbed in between."""


class Intake(QObject):
    """Starts the jobs that read photos, and those that learn; `window` is what dialogs open over."""

    loose_began = Signal(int)
    """So many photos are being tagged as they lie."""
    loose_tagged = Signal(object, object)
    """One of them: its FileTags and its picture."""
    nothing_found = Signal(Path)
    """A folder was added that no photo is in."""

    def __init__(self, app: App, runner: Runner, window: QWidget) -> None:
        super().__init__(window)
        self._app = app
        self._runner = runner
        self._window = window
        self.device = ""
        """What the model runs on, "" until it has been needed."""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(LEARNED_AFTER)
        self._soon.timeout.connect(self._look_what_to_learn)
        runner.changed.connect(self._changed)

    def start(self) -> None:
        """Do what a run that was cut short left over, and look out for new photos."""
        self._runner.ask(self._app.counts, lambda counts: self.scan() if counts.pending else None)
        self.watch()

    def watch(self) -> None:
        """Scan whenever something changes in the folders that the library has now, if the settings say so."""

        def changes(cancel: Cancel) -> Iterator[None]:
            if self._app.settings.watch_folders:
                yield from islice(self._app.watch(cancel), 1, None)

        self._runner.watch(changes, self.scan)

    def add(self, paths: Sequence[Path]) -> None:
        """Add folders to the library and tag what is in them; tag photos as they lie, without adding them."""
        folders = [path for path in paths if path.is_dir()]
        loose = [path for path in paths if not path.is_dir()]
        if folders:
            self._follow(lambda cancel: self._app.add(folders, cancel), lambda: self._added(folders))
        if loose:
            self._tag_loose(loose)

    def _added(self, folders: Sequence[Path]) -> None:
        self.watch()

        def empty() -> list[Path]:
            return [folder for folder in map(absolute, folders) if not self._app.find(f"folder:{quoted(str(folder))}")]

        self._runner.ask(empty, lambda found: self.nothing_found.emit(found[0]) if found else None)

    def scan(self) -> None:
        """Bring the library up to date with the disk."""
        self._follow(self._app.scan, lambda: None)

    def learn(self) -> None:
        """Learn the person's tags, and suggest them for more photos."""

        def ended() -> None:
            self._runner.changed.emit(Changed.TAGS)

        self._runner.follow(self._app.learn, ended)

    def _changed(self, what: Changed) -> None:
        if what & Changed.TAGS and self._app.settings.learn:
            self._soon.start()

    def _look_what_to_learn(self) -> None:
        self._runner.ask(self._app.something_to_learn, lambda due: self.learn() if due else None)

    def retry(self) -> None:
        """Read again what could not be read."""
        self._runner.perform(actions.retry(self._app))
        self.scan()

    def choose_folder(self) -> None:
        """Ask for a folder to add."""
        self._choose(self.tr("Add a folder of photos"), QFileDialog.FileMode.Directory)

    def choose_photos(self) -> None:
        """Ask for photos that are only to be tagged."""
        self._choose(self.tr("Tag photos"), QFileDialog.FileMode.ExistingFiles)

    def _choose(self, title: str, mode: QFileDialog.FileMode) -> None:
        dialog = QFileDialog(self._window, title)
        dialog.setFileMode(mode)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(lambda names: self.add([Path(name) for name in names]))
        dialog.open()

    def _tag_loose(self, paths: Sequence[Path]) -> None:
        ratio = self._window.devicePixelRatioF()

        def job(cancel: Cancel) -> Iterator[tuple[FileTags, QImage]]:
            for file in self._app.tag_loose(paths, cancel):
                yield file, picture_of(file, ratio)

        self.loose_began.emit(len(paths))
        self._runner.follow(job, lambda: None, lambda step: self.loose_tagged.emit(*step))

    def _follow(self, job: Callable[[Cancel], Iterator[Progress]], then: Callable[[], None]) -> None:
        def steps(cancel: Cancel) -> Iterator[Progress]:
            for step in job(cancel):
                if step.stage == "tag":
                    # Asked here, in the job's thread, for it may have to be loaded first.
                    self.device = self._app.tagger.device
                yield step

        def ended() -> None:
            self._runner.changed.emit(Changed.PHOTOS | Changed.TAGS)
            then()

        self._runner.follow(steps, ended)
