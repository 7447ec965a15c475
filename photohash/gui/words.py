"""Numbers, sizes and dates as the person's language writes them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from photohash.gui.language import tr

if TYPE_CHECKING:
    from datetime import date


def number(value: int) -> str:
    """12,345."""
    return QLocale().toString(value)


def decimal(value: float) -> str:
    """2.8, without zeros that say nothing."""
    return QLocale().toString(value, "g", 6)


def photos(count: int) -> str:
    """1 photo, 12,345 photos."""
    return tr("%Ln photos", "", count)


def size(count: int) -> str:
    """A number of bytes: 3.1 MB."""
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def place(folder: Path) -> str:
    """A folder as people write it: ~/Pictures, where that is the custom, for one in their home."""
    home = Path.home()
    if sys.platform == "win32" or not folder.is_relative_to(home):
        return str(folder)
    return str(Path("~", folder.relative_to(home)))


def day(value: date) -> str:
    """Friday, 21 June 2024."""
    return QLocale().toString(QDate(value.year, value.month, value.day), QLocale.FormatType.LongFormat)


def percent(score: float) -> str:
    """A score in [0, 1]: 87 %."""
    return tr("{number} %").format(number=round(100 * score))
