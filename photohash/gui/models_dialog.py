"""The models: which tags, what else there is, where it comes from and under which terms."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from photohash.gui import actions, words
from photohash.gui.operation import Changed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from photohash.app import App, Card
    from photohash.gui.operation import Operation
    from photohash.gui.runner import Runner


class ModelsDialog(QDialog):
    """A card for each model. A download runs in the job bar, and goes on where it was when it is stopped."""

    model_used = Signal()
    """Another model tags from now on."""

    def __init__(self, app: App, runner: Runner, device: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._runner = runner
        self._device = device
        self._using: Operation | None = None
        self.setWindowTitle(self.tr("Models"))
        self.resize(620, 560)
        self._cards = QWidget(self)
        self._column = QVBoxLayout(self._cards)
        self._column.setContentsMargins(0, 0, 8, 0)
        self._column.setSpacing(10)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._cards)
        own = _small(
            self.tr("Train your own from hashtagged photos: {command}").format(
                command="photohash-trainer rebuild RECIPE.toml --corpus DIR --out DIR"
            ),
            self,
        )
        own.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        load = QPushButton(self.tr("Import from a folder…"), self)
        load.clicked.connect(self._import)
        close = QPushButton(self.tr("Close"), self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        foot.addWidget(load)
        foot.addStretch(1)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addWidget(area, 1)
        layout.addWidget(own)
        layout.addLayout(foot)
        runner.changed.connect(self._changed)
        runner.performed.connect(self._performed)
        self.refresh()

    @property
    def cards(self) -> list[ModelCard]:
        """The cards, in order."""
        return self._cards.findChildren(ModelCard, options=Qt.FindChildOption.FindDirectChildrenOnly)

    def refresh(self) -> None:
        """Look again at which models there are."""
        self._runner.ask(self._app.catalog, self._show)

    def _performed(self, operation: Operation, _: object) -> None:
        if operation is self._using:
            self.model_used.emit()

    def _changed(self, what: Changed) -> None:
        if what & Changed.MODELS:
            self.refresh()

    def _show(self, cards: Sequence[Card]) -> None:
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        for card in cards:
            self._column.addWidget(ModelCard(card, self._device, self._do, self._cards))
        self._column.addStretch(1)

    def _do(self, card: Card, what: str) -> None:
        match what:
            case "use":
                self._using = actions.use_model(self._app, card.id, card.title)
                self._runner.perform(self._using)
            case "remove":
                self._runner.perform(actions.remove_model(self._app, card.id, card.title))
            case "download":
                self._ask_licence(card)

    def _ask_licence(self, card: Card) -> None:
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.RichText)
        box.setText(self.tr("{title} is published under {licence}.").format(title=card.title, licence=card.licence))
        box.setInformativeText(
            self.tr('<a href="{url}">Read the terms</a>. Do you accept them, and download {size}?').format(
                url=card.licence_url, size=words.size(card.size)
            )
        )
        accept = box.addButton(self.tr("Accept and download"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.buttonClicked.connect(lambda button: self.download(card.id) if button is accept else None)
        box.open()

    def download(self, model_id: str) -> None:
        """Download a model whose licence was accepted; the job bar shows how far it is."""
        self._runner.follow(
            lambda cancel: self._app.install_model(model_id, cancel),
            lambda: self._runner.changed.emit(Changed.MODELS),
        )

    def _import(self) -> None:
        dialog = QFileDialog(self, self.tr("Import a model that you trained"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.filesSelected.connect(
            lambda names: self._runner.perform(actions.import_model(self._app, Path(names[0])))
        )
        dialog.open()


class ModelCard(QFrame):
    """One model: what it is, and what can be done with it."""

    def __init__(self, card: Card, device: str, do: Callable[[Card, str], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.card = card
        self.buttons: dict[str, QPushButton] = {}
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAccessibleName(card.title)
        title = QLabel(card.title, self)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        title.setFont(font)
        state = ""
        if card.problem:
            state = self.tr("Cannot be used: {reason}").format(reason=card.problem)
        elif card.active:
            state = self.tr("In use on {device}").format(device=device) if device else self.tr("In use")
        elif not card.installed:
            state = self.tr("Can be downloaded")
        facts = [
            "" if card.problem else self.tr("%Ln tags", "", card.tags),
            words.size(card.size),
            self.tr("comes with photohash") if card.embedded else "",
            self.tr("licence: {licence}").format(licence=card.licence) if card.licence else "",
        ]
        text = QVBoxLayout()
        text.setSpacing(4)
        text.addWidget(title)
        text.addWidget(_small("   ·   ".join(fact for fact in facts if fact), self))
        if state:
            text.addWidget(_small(state, self))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(8)
        layout.addLayout(text, 1)
        choices = []
        if not card.installed:
            choices.append(("download", self.tr("Download…")))
        else:
            if not card.active and not card.problem:
                choices.append(("use", self.tr("Use")))
            if not card.embedded and (card.problem or not card.active):
                choices.append(("remove", self.tr("Remove")))
        for name, label in choices:
            button = QPushButton(label, self)
            button.setAutoDefault(False)
            button.setAccessibleName(f"{label}: {card.title}")
            button.clicked.connect(partial(do, card, name))
            layout.addWidget(button)
            self.buttons[name] = button


def _small(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setWordWrap(True)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label
