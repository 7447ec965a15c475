"""The line that tags are typed or pasted into."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from photohash.gui.completion import Completion
from photohash.hashtag import normalise

if TYPE_CHECKING:
    from photohash.app import App
    from photohash.gui.runner import Runner


class TagEntry(QLineEdit):
    """Return adds what was typed: one tag, or several with # or commas between, as they are pasted."""

    entered = Signal(list)
    """Tags, as typed."""

    def __init__(self, app: App, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Add tags: beagle, or #dog #beach"))
        self.setAccessibleName(self.tr("Add tags"))
        self.setClearButtonEnabled(True)
        self.completion = Completion(self, app, runner, _last_tag, lambda tag: tag)
        self.returnPressed.connect(self.submit)

    def submit(self) -> None:
        """Hand over what was typed."""
        tags = split_tags(self.text())
        if tags:
            self.clear()
            self.entered.emit(tags)


def split_tags(text: str) -> list[str]:
    """Tags in a text: between #, commas and line ends; a text without any of them is one tag."""
    parts = (part.strip() for part in re.split(r"[#,;\n]", text))
    return list(dict.fromkeys(part for part in parts if normalise(part)))


def _last_tag(before: str) -> int:
    start = max(before.rfind(mark) for mark in "#,;") + 1
    return start + len(before[start:]) - len(before[start:].lstrip())
