"""What can be chosen: made from the declarations in `photohash.settings`, so that nothing is said twice."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from photohash.gui import actions
from photohash.gui.language import tr
from photohash.settings import declared

if TYPE_CHECKING:
    from photohash.app import App
    from photohash.gui.runner import Runner
    from photohash.settings import Setting

_ELSEWHERE = ("model",)
"""Chosen in a dialog of its own."""
_SPELLINGS = {
    "en": "English", "de": "Deutsch", "fr": "Français", "es": "Español", "ja": "日本語", "zh": "简体中文",
    "cpu": "CPU", "cuda": "NVIDIA GPU", "mps": "Apple GPU",
}  # fmt: skip
"""What is called the same in every language."""


class SettingsDialog(QDialog):
    """A line for each setting; what is changed holds at once."""

    def __init__(self, app: App, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._runner = runner
        self._choices = _SPELLINGS | {
            "auto": self.tr("Automatic"),
            "system": self.tr("As the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "name": self.tr("By name"),
            "photos": self.tr("Most photos first"),
        }
        self.fields: dict[str, QWidget] = {}
        self.setWindowTitle(self.tr("Settings"))
        self.setMinimumWidth(600)
        form = QFormLayout()
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(6)
        for setting in declared():
            if setting.name not in _ELSEWHERE:
                self._add(form, setting)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, parent=self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(14)
        layout.addLayout(form)
        layout.addWidget(buttons)

    def _add(self, form: QFormLayout, setting: Setting) -> None:
        # Titles and descriptions are translated where they are shown: the declaration knows no Qt.
        title = tr(setting.title)
        widget = self._widget(setting)
        widget.setAccessibleName(title)
        self.fields[setting.name] = widget
        description = QLabel(tr(setting.description), self)
        description.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        description.setWordWrap(True)
        widget.setAccessibleDescription(description.text())
        if isinstance(widget, QCheckBox):
            widget.setText(title)
            form.addRow("", widget)
        else:
            form.addRow(title, widget)
        form.addRow("", description)

    def _widget(self, setting: Setting) -> QWidget:
        value = getattr(self._app.settings, setting.name)
        change = partial(self._change, setting.name)
        match setting.kind:
            case "choice":
                combo = QComboBox(self)
                for choice in setting.choices:
                    combo.addItem(self._choices[choice], choice)
                combo.setCurrentIndex(combo.findData(value))
                combo.activated.connect(lambda place: change(combo.itemData(place)))
                return combo
            case "number":
                spin = QSpinBox(self)
                spin.setRange(setting.least or 0, 1 << 30 if setting.most is None else setting.most)
                spin.setValue(value)
                spin.valueChanged.connect(change)
                return spin
            case "switch":
                box = QCheckBox(self)
                box.setChecked(value)
                box.toggled.connect(change)
                return box
        line = QLineEdit(value or "", self)
        line.editingFinished.connect(lambda: change(line.text()))
        return line

    def _change(self, name: str, value: object) -> None:
        self._runner.perform(actions.change_setting(self._app, name, value))
