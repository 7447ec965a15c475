"""A folder for each class: image sets for transfer, split for training and judging."""

from __future__ import annotations

import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import xxhash
from PIL import Image

from photohash.errors import PhotoError, UsageError
from photohash.imaging.decode import PHOTO_SUFFIXES, decode

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    import numpy.typing as npt

_JUDGED = 0.2
"""Share of a set without a split of its own that is held out."""
_VALIDATION = ("val", "validation", "test")
_CHUNK = 256


@dataclass(frozen=True)
class Unreadable:
    """A picture that could not be opened: CLASS/NAME, and why."""

    key: str
    reason: str


class Split:
    """Photos with one class each: `len()`, `key(i)`, `image(i)`, and `targets` (n,), places in the set's classes.

    The pixels, with the shorter side at most as long as asked for, lie in a file that goes with the object: a photo
    is decoded once, however often it is trained on.
    """

    def __init__(self, folder: Path, classes: Sequence[str], keys: Sequence[str], short_side: int) -> None:
        self.unreadable: list[Unreadable] = []
        self._keys: list[str] = []
        self._sizes: list[tuple[int, int]] = []
        self._offsets = [0]
        targets = []
        place = {name: target for target, name in enumerate(classes)}

        def opened(key: str) -> Image.Image | PhotoError:
            try:
                return decode(folder / key, short_side)
            except PhotoError as error:
                return error

        with tempfile.TemporaryFile() as file, ThreadPoolExecutor() as pool:
            for start in range(0, len(keys), _CHUNK):
                chunk = keys[start : start + _CHUNK]
                for key, image in zip(chunk, pool.map(opened, chunk), strict=True):
                    if isinstance(image, PhotoError):
                        self.unreadable.append(Unreadable(key, image.reason))
                        continue
                    self._offsets.append(self._offsets[-1] + file.write(image.tobytes()))
                    self._keys.append(key)
                    self._sizes.append((image.height, image.width))
                    targets.append(place[key.partition("/")[0]])
            file.flush()
            # What is mapped stays when the file is closed; an empty file cannot be mapped.
            self._pixels: npt.NDArray[np.uint8] = (
                np.memmap(file, dtype=np.uint8, mode="r") if targets else np.empty(0, np.uint8)
            )
        self.targets = np.array(targets, dtype=np.intp)

    def __len__(self) -> int:
        return len(self._keys)

    def key(self, position: int) -> str:
        """CLASS/NAME."""
        return self._keys[position]

    def image(self, position: int) -> Image.Image:
        """The photo as RGB."""
        pixels = self._pixels[self._offsets[position] : self._offsets[position + 1]]
        return Image.fromarray(pixels.reshape(*self._sizes[position], 3))


@dataclass(frozen=True)
class FolderSet:
    """Both splits of a set, and its classes by name, sorted."""

    name: str
    classes: tuple[str, ...]
    train: Split
    validation: Split

    @property
    def unreadable(self) -> list[Unreadable]:
        """The pictures of both splits that could not be opened."""
        return self.train.unreadable + self.validation.unreadable


def read_folder_set(folder: Path, short_side: int) -> FolderSet:
    """Open SET/train/CLASS/* and SET/val/CLASS/*, or SET/CLASS/* of which a fifth is held out, by hash.

    Pictures that cannot be opened are left out and listed.

    Raises:
        UsageError: the folder is not there, or holds no classes, or only one.
    """
    if not folder.is_dir():
        raise UsageError(f"{folder}: no such folder")
    train = folder / "train"
    validation = next((folder / name for name in _VALIDATION if (folder / name).is_dir()), None)
    if train.is_dir() and validation is not None:
        keys, judged = _keys(train), _keys(validation)
    else:
        train = validation = folder
        every = _keys(folder)
        judged = [key for key in every if xxhash.xxh3_64_intdigest(key.encode()) < _JUDGED * 2**64]
        keys = sorted(set(every) - set(judged))
    classes = tuple(sorted({key.partition("/")[0] for key in keys + judged}))
    if len(classes) < 2:
        raise UsageError(f"{folder}: needs a folder of photos for each of two classes or more")
    return FolderSet(
        folder.name, classes, Split(train, classes, keys, short_side), Split(validation, classes, judged, short_side)
    )


def _keys(folder: Path) -> list[str]:
    """Every photo as CLASS/NAME, sorted; files beside the class folders are of no class."""
    found: Iterable[Path] = (
        file for each in folder.iterdir() if each.is_dir() for file in each.rglob("*") if file.is_file()
    )
    return sorted(file.relative_to(folder).as_posix() for file in found if file.suffix.lower() in PHOTO_SUFFIXES)
