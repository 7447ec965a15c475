"""Photos as files that other programs understand: dragged in and out, opened, shown in their folder."""

from __future__ import annotations

import sys
from array import array
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QProcess, QUrl
from PySide6.QtGui import QDesktopServices

if TYPE_CHECKING:
    from collections.abc import Sequence

_IDS = "application/x-photohash-ids"


def photo_data(photo_ids: Sequence[int], paths: Sequence[Path]) -> QMimeData:
    """Photos on their way out of the grid: files for other programs, ids for the sidebar."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    data.setData(_IDS, array("q", photo_ids).tobytes())
    return data


def holds_photos(data: QMimeData) -> bool:
    """Whether something dragged is files, or photos of the library."""
    return data.hasUrls() or data.hasFormat(_IDS)


def ids_of(data: QMimeData) -> Sequence[int]:
    """Ids of photos dragged from the grid; none for files from elsewhere."""
    return array("q", bytes(data.data(_IDS).data()))


def paths_of(data: QMimeData) -> list[Path]:
    """Files and folders dragged here from another program."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def open_file(path: Path) -> bool:
    """Open a file with the program that the system has for it; False when there is none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def show_in_folder(path: Path) -> bool:
    """Open the folder of a file, with the file selected where the system can."""
    if sys.platform == "win32":
        return QProcess.startDetached("explorer", ["/select,", str(path)])[0]
    if sys.platform == "darwin":
        return QProcess.startDetached("open", ["-R", str(path)])[0]
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
