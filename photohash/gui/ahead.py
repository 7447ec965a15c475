"""Photos decoded before they are looked at, so that the next one is there when it is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from photohash.errors import PhotoError
from photohash.gui.pictures import load_photo

if TYPE_CHECKING:
    from collections.abc import Sequence

    from photohash.app import App
    from photohash.gui.runner import Runner
    from photohash.library.records import TaggedPhoto

_AT_ONCE = 2
"""Photos decoded at a time: as many as there are threads for pictures."""


@dataclass(frozen=True, slots=True)
class Ready:
    """A photo with its tags and its picture, whose shorter side was asked to be `short_side`; null if unreadable."""

    row: TaggedPhoto
    picture: QImage
    short_side: int


class Ahead(QObject):
    """Keeps the photos that are wanted now, in the order they are wanted, and no others."""

    ready = Signal(int)
    """The id of a photo that has become ready."""

    def __init__(self, app: App, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._runner = runner
        self._wanted: list[int] = []
        self._short_side = 0
        self._ready: dict[int, Ready] = {}
        self._decoding: set[int] = set()
        self._looks = 0

    def get(self, photo_id: int) -> Ready | None:
        """A photo, if it is ready."""
        return self._ready.get(photo_id)

    def want(self, photo_ids: Sequence[int], short_side: int) -> None:
        """Make these ready, the first ones first, their shorter sides at least so many pixels; forget all others."""
        self._wanted, self._short_side = list(photo_ids), short_side
        self._ready = {each: self._ready[each] for each in photo_ids if each in self._ready}
        self._decode()

    def forget(self) -> None:
        """Look at each photo again: something has changed them."""
        self._looks += 1
        self._ready.clear()
        self._decode()

    def _decode(self) -> None:
        for each in self._wanted:
            if len(self._decoding) >= _AT_ONCE:
                return
            known = self._ready.get(each)
            if each not in self._decoding and (known is None or known.short_side < self._short_side):
                self._decoding.add(each)
                self._ask(each, self._short_side)

    def _ask(self, photo_id: int, short_side: int) -> None:
        look = self._looks

        def done(found: Ready | None) -> None:
            if photo_id in self._wanted and look == self._looks:
                if found is None:
                    self._wanted.remove(photo_id)
                else:
                    self._ready[photo_id] = found
                    self.ready.emit(photo_id)
            self._decode()

        self._runner.ask(
            lambda: _load(self._app, photo_id, short_side), done, "pictures",
            ended=lambda: self._decoding.discard(photo_id),
        )  # fmt: skip


def _load(app: App, photo_id: int, short_side: int) -> Ready | None:
    rows = app.rows([photo_id])
    if not rows:
        return None
    try:
        return Ready(rows[0], load_photo(rows[0].photo.path, short_side), short_side)
    except PhotoError:
        return Ready(rows[0], QImage(), short_side)
