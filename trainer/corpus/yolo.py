"""Photos with boxes in YOLO's form, as Roboflow exports them: the classes of what is in a photo are its hashtags.

Class names: `names` of `data.yaml`, a list or by number, else a `_darknet.labels` with one a line below the folder.
Boxes or outlines: a text file called as the photo, beside it or in the `labels` beside its `images`, a line each: the
number of the class, then centre and size or the corners, as shares of the photo's sides. Of objects that take up a
small part of the photo it is no photo; one on which nothing counts has no hashtags. Roboflow keeps several altered
copies of a photo (`<photo>.rf.<hash>.jpg`), of which the first is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from photohash.errors import PhotoError, UsageError
from photohash.imaging.folders import find_photos
from trainer.corpus.post import Post, Reject, split_of
from trainer.corpus.text import hashtags

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_NAMES, _DARKNET = "data.yaml", "_darknet.labels"
_SMALLEST = 0.05
"""Share of the photo's area below which an object is beside the point."""


class _Data(msgspec.Struct):
    names: list[str] | dict[int, str]


def fits(folder: Path) -> bool:
    """Whether the folder names the classes of its boxes."""
    return _names_file(folder) is not None


def read(folder: Path) -> Iterator[Post | Reject]:
    """The photos by name, one of each."""
    names = _names(folder)
    seen: set[tuple[str, ...]] = set()
    for photo in find_photos(folder):
        if isinstance(photo, PhotoError):
            yield Reject(photo.path.relative_to(folder).as_posix(), photo.reason)
            continue
        place = photo.relative_to(folder)
        try:
            told = hashtags(names[number] for number in _classes(_labels(photo)))
        except (OSError, ValueError, LookupError) as error:
            yield Reject(place.as_posix(), f"its labels cannot be read ({error})")
            continue
        original, roboflow, _ = photo.name.partition(".rf.")
        # Photos of other things may have come from somewhere else under the same name.
        if roboflow and (original, *sorted(told)) in seen:
            yield Reject(place.as_posix(), "is another copy of a photo, altered")
            continue
        seen.add((original, *sorted(told)))
        split = next((split for name in place.parts[:-1] if (split := split_of(name))), None)
        yield Post(place.as_posix(), told, folder.name, photo, split=split)


def _names_file(folder: Path) -> Path | None:
    if (file := folder / _NAMES).is_file():
        return file
    return next(iter(sorted(folder.glob(f"*/{_DARKNET}"))), None)


def _names(folder: Path) -> dict[int, str]:
    file = _names_file(folder)
    if file is None:
        raise UsageError(f"{folder}: YOLO has the names of its classes in {_NAMES} or */{_DARKNET}")
    try:
        if file.name == _DARKNET:
            return dict(enumerate(file.read_text(encoding="utf-8").splitlines()))
        names = msgspec.yaml.decode(file.read_bytes(), type=_Data).names
    except (OSError, UnicodeDecodeError, msgspec.DecodeError) as error:
        raise UsageError(f"{file}: does not name the classes ({error})") from error
    return names if isinstance(names, dict) else dict(enumerate(names))


def _labels(photo: Path) -> Path | None:
    """The photo's file of boxes; None where it has none, which says that nothing is on it."""
    beside = photo.with_suffix(".txt")
    apart = photo.parent.parent / "labels" / beside.name
    if photo.parent.name != "images":  # images/train/1.jpg, labels/train/1.txt
        apart = photo.parent.parent.parent / "labels" / photo.parent.name / beside.name
    return next((file for file in (beside, apart) if file.is_file()), None)


def _classes(labels: Path | None) -> Iterator[int]:
    for line in filter(str.strip, labels.read_text(encoding="utf-8").splitlines() if labels else ()):
        number, *numbers = map(float, line.split())
        if len(numbers) == 4:
            width, height = numbers[2:]
        else:
            across, down = numbers[::2], numbers[1::2]
            width, height = max(across) - min(across), max(down) - min(down)
        if width * height >= _SMALLEST:
            yield int(number)
