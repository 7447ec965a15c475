"""What the grid shows of each photo: its row and its picture, loaded when it comes into view."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from photohash.errors import PhotoError
from photohash.gui.pictures import tile, to_qimage

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from photohash.app import App
    from photohash.gui.runner import Runner
    from photohash.library.records import Photo, TaggedPhoto

_KEPT_BYTES = 96_000_000
"""Of tiles kept in memory: a dozen screens to scroll back."""
_BATCH = 64
_SOFT = 1.25
"""Times larger than its thumbnail that a photo may be drawn before it is decoded for it."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A photo as the grid draws it; `picture` is null until there is one, else a square of `side` pixels.

    One that is not `sharp` is a thumbnail made larger.
    """

    row: TaggedPhoto
    picture: QImage
    side: int
    sharp: bool = False


class PhotoSource(QObject):
    """A cache of photos by id. Requests are always for what is in view now.

    Photos that the index has not come to yet, and those that are drawn larger than their thumbnails, are decoded
    here, so that what is looked at is seen first, and seen well.
    """

    changed = Signal()

    def __init__(self, app: App, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._runner = runner
        self._shown: OrderedDict[int, Shown] = OrderedDict()
        self._stale: set[int] = set()
        self._tried: dict[int, int] = {}
        self._gone: set[int] = set()
        self._loading = False
        self._decoding = 0

    def get(self, photo_id: int) -> Shown | None:
        """A photo, if it is loaded."""
        return self._shown.get(photo_id)

    def request(self, photo_ids: Sequence[int], side: int) -> None:
        """Load those of the photos in view that are not there, or not in this size; `changed` says when some are."""
        if not self._loading:
            wanted = [each for each in photo_ids if each not in self._gone and self._lacks(each, side)][:_BATCH]
            if wanted:
                self._loading = True
                known = {each: self._shown[each] for each in wanted if each in self._shown}
                self._runner.ask(
                    lambda: _load(self._app, wanted, known, side),
                    lambda photos: self._loaded(wanted, photos), "rows", ended=self._idle,
                )  # fmt: skip
        for each in photo_ids:
            if self._decoding >= 2:
                break
            shown = self._shown.get(each)
            if shown is not None and not shown.sharp and self._tried.get(each) != side:
                self._decode(shown.row.photo, side)

    def refresh(self) -> None:
        """Load again what is shown, when it comes into view: something has changed it."""
        self._stale = set(self._shown)
        self._gone.clear()
        self.changed.emit()

    def _lacks(self, photo_id: int, side: int) -> bool:
        shown = self._shown.get(photo_id)
        return shown is None or photo_id in self._stale or (shown.side != side and not shown.picture.isNull())

    def _idle(self) -> None:
        self._loading = False

    def _loaded(self, wanted: Sequence[int], photos: Mapping[int, Shown]) -> None:
        self._gone.update(set(wanted) - set(photos))
        for photo_id, shown in photos.items():
            before = self._shown.get(photo_id)
            if before is not None and before.row.photo.mtime_ns != shown.row.photo.mtime_ns:
                self._tried.pop(photo_id, None)
            elif before is not None and _is_better(before, shown):
                shown = replace(shown, picture=before.picture, sharp=before.sharp and before.side >= shown.side)
            self._put(photo_id, shown)
        self._stale.difference_update(photos)
        self.changed.emit()

    def _put(self, photo_id: int, shown: Shown) -> None:
        self._shown[photo_id] = shown
        self._shown.move_to_end(photo_id)
        while len(self._shown) * 4 * shown.side**2 > _KEPT_BYTES:
            gone = self._shown.popitem(last=False)[0]
            self._stale.discard(gone)
            self._tried.pop(gone, None)

    def _decode(self, photo: Photo, side: int) -> None:
        self._tried[photo.id] = side
        if photo.state in ("failed", "missing"):
            return
        self._decoding += 1

        def decoded(picture: QImage) -> None:
            shown = self._shown.get(photo.id)
            if shown is not None and not picture.isNull() and self._tried.get(photo.id) == side:
                self._put(photo.id, replace(shown, picture=picture, side=side, sharp=True))
            self.changed.emit()

        def ended() -> None:
            self._decoding -= 1

        self._runner.ask(lambda: _decode(self._app, photo, side), decoded, "pictures", ended=ended)


def _decode(app: App, photo: Photo, side: int) -> QImage:
    try:
        return tile(to_qimage(app.look(photo, side)), side)
    except PhotoError:
        # The index comes to it, and says what is wrong with it.
        return QImage()


def _is_sharp(photo: Photo, picture: QImage, side: int) -> bool:
    """Whether a photo's own pixels would not look better than a smaller picture of it."""
    short = min(picture.width(), picture.height())
    return short * _SOFT >= side or short >= min(photo.width or side, photo.height or side)


def _is_better(known: Shown, loaded: Shown) -> bool:
    """Whether what is shown of a photo is to stay: there is no thumbnail, or it was decoded meanwhile."""
    if known.picture.isNull() or not _shows_still(known, loaded.row.photo):
        return False
    return loaded.picture.isNull() or (known.sharp and not loaded.sharp and known.side >= loaded.side)


def _shows_still(known: Shown, photo: Photo) -> bool:
    """Whether a picture is of the photo as it is now: unchanged, or now read for the first time."""
    before = known.row.photo
    return before.mtime_ns == photo.mtime_ns and before.content_hash in (None, photo.content_hash)


def _load(app: App, photo_ids: Sequence[int], known: Mapping[int, Shown], side: int) -> dict[int, Shown]:
    shown = {}
    for row in app.rows(photo_ids):
        before = known.get(row.photo.id)
        content_hash = row.photo.content_hash
        same = before is not None and before.side == side and _shows_still(before, row.photo)
        if before is not None and same and not before.picture.isNull():
            shown[row.photo.id] = replace(before, row=row)
            continue
        content = app.thumbnails.get(content_hash) if content_hash else None
        small = QImage.fromData(content) if content else QImage()
        picture = tile(small, side) if content else QImage()
        shown[row.photo.id] = Shown(row, picture, side, _is_sharp(row.photo, small, side))
    return shown
