"""Beside the grid: the selected photo with its tags, or what the selected photos have in common."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from photohash.gui import actions, files, icons
from photohash.gui.facts import facts
from photohash.gui.operation import Changed
from photohash.gui.phrases import phrase
from photohash.gui.preview import Preview
from photohash.gui.runner import Latest
from photohash.gui.tag_chips import Chip, TagChips, chip_of
from photohash.gui.tag_entry import TagEntry
from photohash.gui.why import Why
from photohash.gui.words import number, place

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from photohash.app import App, PhotoDetails
    from photohash.gui.runner import Runner
    from photohash.library.decisions import Decision
    from photohash.library.records import TaggedPhoto, TagState

LOOKED_AT = 1000
"""Of many selected photos, so many are looked at for their tags; what is decided goes for all."""


class Inspector(QScrollArea):
    """Accepts, rejects and adds tags; opens the photo's file."""

    enlarged = Signal(int)
    """The preview of this photo was clicked."""
    wanted = Signal(int)
    """A photo like this one was clicked."""

    def __init__(self, app: App, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._runner = runner
        self._latest = Latest(runner, "rows")
        self._ids: Sequence[int] = ()
        self._count = 0
        self._every: Callable[[], Sequence[int]] = tuple
        self._details: PhotoDetails | None = None
        self.preview = Preview(runner, self, zooms=False)
        self.preview.setFixedHeight(210)
        self.entry = TagEntry(app, runner, self)
        self.chips: dict[TagState, TagChips] = {
            "accepted": TagChips(self), "suggested": TagChips(self), "rejected": TagChips(self)
        }  # fmt: skip
        self.why = Why(app, runner, self)
        self._title = QLabel(self)
        self._where = QLabel(self)
        self._facts = QFormLayout()
        self._headings: dict[TagState, QLabel] = {}
        self.buttons: dict[str, QToolButton] = {}
        self._build()
        runner.changed.connect(self._changed)
        self.set_ids(())

    def _build(self) -> None:
        self.setAccessibleName(self.tr("Selected photos"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        self._title.setFont(bold)
        self.entry.setMinimumHeight(self.fontMetrics().height() + 14)
        for label in (self._title, self._where):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            # A long name without a blank must not widen the window.
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._where.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._content = QWidget(self)
        layout = QVBoxLayout(self._content)
        layout.setContentsMargins(14, 14, 14, 14)
        layout.setSpacing(10)
        layout.addWidget(self.preview)
        layout.addWidget(self._title)
        layout.addWidget(self._where)
        layout.addLayout(self._file_buttons())
        layout.addSpacing(4)
        layout.addWidget(self.entry)
        titles = {"accepted": self.tr("Tags"), "suggested": self.tr("Suggested"), "rejected": self.tr("Rejected")}
        for state, chips in self.chips.items():
            heading = QLabel(titles[state], self)
            heading.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            self._headings[state] = heading
            chips.setAccessibleName(titles[state])
            chips.decided.connect(self._decide)
            chips.asked.connect(self._explain)
            layout.addWidget(heading)
            layout.addWidget(chips)
        layout.addWidget(self.why)
        layout.addSpacing(6)
        self._facts.setHorizontalSpacing(14)
        self._facts.setVerticalSpacing(5)
        layout.addLayout(self._facts)
        layout.addStretch(1)
        self._nothing = QLabel(self.tr("Select a photo to see its tags"), self)
        self._nothing.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        both = QWidget(self)
        stack = QVBoxLayout(both)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.addWidget(self._content)
        stack.addWidget(self._nothing)
        self.setWidget(both)
        self.preview.clicked.connect(self._enlarge)
        self.entry.entered.connect(lambda tags: self._perform(tags, "accepted"))
        self.why.strip.clicked.connect(self.wanted)

    def _file_buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(2)
        for name, text, do in (
            ("open", self.tr("Open"), self.open_file),
            ("folder", self.tr("Show in folder"), self.show_in_folder),
            ("trash", self.tr("Move to trash"), self.trash),
        ):
            button = QToolButton(self)
            button.setIcon(icons.icon(name))
            button.setToolTip(text)
            button.setAccessibleName(text)
            button.setAutoRaise(True)
            button.clicked.connect(do)
            line.addWidget(button)
            self.buttons[name] = button
        line.addStretch(1)
        return line

    @property
    def ids(self) -> Sequence[int]:
        """The photos that it is about."""
        return self._ids

    def set_ids(self, ids: Sequence[int], count: int = 0, every: Callable[[], Sequence[int]] | None = None) -> None:
        """Be about these photos; or about `count`, of which these are the first, and which `every` gives."""
        same = bool(ids) and ids == self._ids and count == self._count
        self._count, self._every = count or len(ids), every or (lambda: ids)
        if same:
            return
        self._ids = ids
        self.why.hide()
        self._content.setVisible(bool(ids))
        self._nothing.setVisible(not ids)
        if not ids:
            self._latest.forget()
            self._details = None
            self.preview.show_photo(None)
        else:
            self._load()

    def _changed(self, what: Changed) -> None:
        if self._ids and what & (Changed.TAGS | Changed.PHOTOS):
            self._load()

    def _load(self) -> None:
        ids = self._ids
        if len(ids) == 1:
            self._latest.ask(lambda: self._app.show(ids[0]), self._show_one)
        else:
            self._latest.ask(lambda: _common(self._app.rows(ids)), self._show_many)

    def _show_one(self, details: PhotoDetails) -> None:
        photo = details.photo
        self._details = details
        self.preview.setVisible(True)
        self.preview.show_photo(photo)
        self._title.setText(photo.path.name)
        self._where.setText(phrase(photo.error) if photo.error else place(photo.path.parent))
        self._set_chips([chip_of(tag) for tag in details.tags])
        self._set_facts(facts(details))

    def _show_many(self, chips: Sequence[Chip]) -> None:
        self._details = None
        self.preview.hide()
        self._title.setText(self.tr("%Ln photos selected", "", self._count))
        if self._count > len(self._ids):
            line = self.tr("Tags of the first {count} are shown; what you decide goes for all.")
        else:
            line = self.tr("What you decide goes for all of them.")
        self._where.setText(line.format(count=number(LOOKED_AT)))
        self._set_chips(chips)
        self._set_facts([])

    def _set_chips(self, chips: Sequence[Chip]) -> None:
        single = len(self._ids) == 1
        for name in ("open", "folder"):
            self.buttons[name].setVisible(single)
        for state, widget in self.chips.items():
            some = [chip for chip in chips if chip.state == state]
            widget.set_chips(some)
            widget.setVisible(bool(some))
            self._headings[state].setVisible(bool(some))

    def _set_facts(self, lines: Sequence[tuple[str, str]]) -> None:
        while self._facts.rowCount():
            self._facts.removeRow(0)
        for name, value in lines:
            heading, label = QLabel(name, self), QLabel(value, self)
            heading.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            label.setWordWrap(True)
            label.setOpenExternalLinks(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
            self._facts.addRow(heading, label)

    # What the person does

    def _decide(self, name: str, state: Decision) -> None:
        self._perform([name], state)

    def _perform(self, tags: Sequence[str], state: Decision) -> None:
        if self._ids:
            self._runner.perform(actions.decide(self._app, tags, self._every(), state))

    def _explain(self, tag: str) -> None:
        if self._ids:
            self.why.explain(self._ids[0], tag)

    def _enlarge(self) -> None:
        if self._ids:
            self.enlarged.emit(self._ids[0])

    @property
    def path(self) -> Path | None:
        """Where the photo is that is shown; None while none is, or several are."""
        return None if self._details is None else self._details.photo.path

    def open_file(self) -> None:
        """Open the photo with the system's program."""
        if self._details is not None:
            files.open_file(self._details.photo.path)

    def show_in_folder(self) -> None:
        """Show where the photo is."""
        if self._details is not None:
            files.show_in_folder(self._details.photo.path)

    def trash(self) -> None:
        """Move the photos to the trash, having asked first where the settings say so."""
        if not self._ids:
            return
        ids = self._every()
        if not self._app.settings.confirm_trash:
            self._runner.perform(actions.trash(self._app, ids))
            return
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setText(self.tr("Move %Ln photos to the trash?", "", len(ids)))
        move = box.addButton(self.tr("Move to trash"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.buttonClicked.connect(
            lambda button: self._runner.perform(actions.trash(self._app, ids)) if button is move else None
        )
        box.open()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Wide enough for chips."""
        return QSize(290, 500)


def _common(rows: Sequence[TaggedPhoto]) -> list[Chip]:
    """Tags of several photos, in the state that most of them are in, with how many have each."""
    votes: dict[str, Counter[TagState]] = {}
    known = {}
    for row in rows:
        for tag in row.tags:
            votes.setdefault(tag.name, Counter())[tag.state] += 1
            known[tag.name] = tag
    chips = []
    for name, states in votes.items():
        state, count = states.most_common(1)[0]
        note = "" if count == len(rows) else f"{count}/{len(rows)}"
        chips.append((-count, Chip(name, known[name].display, state, known[name].source, note)))
    return [chip for _, chip in sorted(chips, key=lambda each: (each[0], each[1].name))][:60]
