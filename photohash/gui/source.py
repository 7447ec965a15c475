"""What the grid shows of each photo: its row and its thumbnail, loaded when it comes into view."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from photohash.app import App
    from photohash.gui.runner import Runner
    from photohash.library.records import TaggedPhoto

_KEPT = 3000
"""Photos kept in memory: some 3000 x 300 KB at most, and many screens to scroll back."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A photo as the grid draws it; `picture` is null until there is a thumbnail."""

    row: TaggedPhoto
    picture: QImage


class PhotoSource(QObject):
    """A cache of photos by id. One request is under way at a time, always for what is in view now."""

    changed = Signal()

    def __init__(self, app: App, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._runner = runner
        self._shown: OrderedDict[int, Shown] = OrderedDict()
        self._stale: set[int] = set()
        self._loading = False

    def get(self, photo_id: int) -> Shown | None:
        """A photo, if it is loaded."""
        return self._shown.get(photo_id)

    def request(self, photo_ids: Sequence[int]) -> None:
        """Load those of the photos in view that are not there yet; `changed` says when some are."""
        if self._loading:
            return
        wanted = [each for each in photo_ids if each not in self._shown or each in self._stale][:64]
        if wanted:
            self._loading = True
            self._runner.ask(lambda: _load(self._app, wanted), self._loaded)

    def refresh(self) -> None:
        """Load again what is shown, when it comes into view: something has changed it."""
        self._stale = set(self._shown)
        self.changed.emit()

    def _loaded(self, photos: dict[int, Shown]) -> None:
        self._loading = False
        self._shown.update(photos)
        self._stale.difference_update(photos)
        while len(self._shown) > _KEPT:
            self._stale.discard(self._shown.popitem(last=False)[0])
        self.changed.emit()


def _load(app: App, photo_ids: Sequence[int]) -> dict[int, Shown]:
    shown = {}
    for row in app.rows(photo_ids):
        content = app.thumbnails.get(row.photo.content_hash) if row.photo.content_hash else None
        shown[row.photo.id] = Shown(row, QImage.fromData(content) if content else QImage())
    return shown
