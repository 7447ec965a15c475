"""Asks for one tag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from photohash.gui.tag_entry import TagEntry

if TYPE_CHECKING:
    from collections.abc import Callable

    from photohash.app import App
    from photohash.gui.runner import Runner


def ask_tag(parent: QWidget, app: App, runner: Runner, question: str, then: Callable[[str], None]) -> QDialog:
    """Ask for a tag, with completion; `then` is called with it, not when the person changes their mind."""
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle("photohash")
    label = QLabel(question, dialog)
    entry = TagEntry(app, runner, dialog)
    entry.setPlaceholderText("")
    label.setBuddy(entry)
    buttons = QDialogButtonBox(
        QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=dialog
    )
    layout = QVBoxLayout(dialog)
    layout.setSpacing(12)
    for widget in (label, entry, buttons):
        layout.addWidget(widget)
    dialog.setMinimumWidth(360)

    def take(tags: list[str]) -> None:
        dialog.accept()
        then(tags[0])

    entry.entered.connect(take)
    buttons.accepted.connect(entry.submit)
    buttons.rejected.connect(dialog.reject)
    dialog.open()
    entry.setFocus()
    return dialog
