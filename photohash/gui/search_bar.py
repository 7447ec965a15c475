"""The line that says what is shown, in the library's query language."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QInputDialog, QLabel, QLineEdit, QVBoxLayout, QWidget

from photohash.gui import actions, icons, theme
from photohash.gui.completion import Completion
from photohash.gui.phrases import phrase
from photohash.gui.term_chips import TermChips
from photohash.library.query import FIELDS, Quality, QueryError, quoted, terms
from photohash.library.records import TagSource, TagState

if TYPE_CHECKING:
    from photohash.app import App
    from photohash.errors import PhotohashError
    from photohash.gui.runner import Runner

_PAUSE = 200
"""Milliseconds without a key before it is searched."""
_VALUES = {"is": get_args(Quality), "state": get_args(TagState), "source": get_args(TagSource)}


class SearchBar(QWidget):
    """A line with completion; below it the terms of the query, or what is wrong with it."""

    changed = Signal()

    def __init__(self, app: App, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._runner = runner
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr('Search: beach -people taken:2024 camera:fuji "golden gate"'))
        self.line.setClearButtonEnabled(True)
        self.line.setAccessibleName(self.tr("Search"))
        self.line.setMinimumHeight(self.fontMetrics().height() + 16)
        look = QAction(icons.icon("search"), self.tr("Search"), self)
        look.triggered.connect(self._search_now)
        self.line.addAction(look, QLineEdit.ActionPosition.LeadingPosition)
        self._star = QAction(icons.icon("star"), self.tr("Save this search…"), self)
        self._star.triggered.connect(self.save)
        self.line.addAction(self._star, QLineEdit.ActionPosition.TrailingPosition)
        self._star.setVisible(False)
        self.completion = Completion(self.line, app, runner, _word, _written, _fields)
        self.completion.chosen.connect(self._search_now)
        self.terms = TermChips(self)
        self.terms.removed.connect(self._take_out)
        self._error = QLabel(self)
        self._error.setWordWrap(True)
        self._error.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._search_now)
        self.line.textChanged.connect(self._typed)
        self.line.returnPressed.connect(self._search_now)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.line)
        layout.addWidget(self.terms)
        layout.addWidget(self._error)

    @property
    def query(self) -> str:
        """What is typed."""
        return self.line.text()

    @property
    def error(self) -> str:
        """What is wrong with it, "" if nothing is known to be."""
        return "" if self._error.isHidden() else self._error.text()

    def set_query(self, query: str) -> None:
        """Put a query there, and search at once."""
        self.line.setText(query)
        self._search_now()

    def explain(self, error: PhotohashError | None) -> None:
        """Say what is wrong with the query; None when it is right."""
        if error is None:
            self._error.hide()
            return
        if isinstance(error, QueryError):
            line = self.tr("{reason}, at character {position}")
            text = line.format(reason=phrase(error.reason), position=error.position + 1)
        else:
            text = phrase(str(error))
        palette = self._error.palette()
        palette.setColor(QPalette.ColorRole.WindowText, theme.rejected(self.palette()))
        self._error.setPalette(palette)
        self._error.setText(text[:1].upper() + text[1:])
        self._error.show()

    def save(self) -> None:
        """Ask for a name, and keep the query under it."""
        query = self.query.strip()
        if not query:
            return
        dialog = QInputDialog(self)
        dialog.setWindowTitle(self.tr("Save this search"))
        dialog.setLabelText(self.tr("Name"))
        dialog.setTextValue(query)
        dialog.textValueSelected.connect(
            lambda name: self._runner.perform(actions.save_search(self._app, name, query))
        )
        dialog.open()

    def _typed(self) -> None:
        self._star.setVisible(bool(self.query.strip()))
        self._timer.start()

    def _search_now(self) -> None:
        self._timer.stop()
        try:
            self.terms.set_terms(terms(self.query))
        except QueryError:
            # What is wrong is said below the line when the search has failed.
            self.terms.set_terms(())
        self.changed.emit()

    def _take_out(self, place: int) -> None:
        kept = self.terms.terms[:place] + self.terms.terms[place + 1 :]
        self.set_query(" ".join(kept))
        if not kept:
            self.line.setFocus()


def _word(before: str) -> int:
    """Where the word at the end begins: after the last blank, bracket or bar that is not within quotes."""
    quote = before.rfind('"') if before.count('"') % 2 else -1
    return max((before.rfind(mark, 0, quote if quote >= 0 else len(before)) for mark in " ()|"), default=-1) + 1


def _written(tag: str) -> str:
    """A tag as the query language takes it."""
    return tag if tag.isalnum() else quoted(tag)


def _fields(word: str) -> list[str]:
    """Names of fields that begin like a word, and what may stand behind them."""
    minus, bare = ("-", word[1:]) if word.startswith("-") else ("", word)
    field, colon, value = bare.partition(":")
    if colon:
        return [f"{minus}{field}:{each}" for each in _VALUES.get(field, ()) if each.startswith(value) and each != value]
    names = [f"{name}:" for name in FIELDS] + ["score>"]
    return [minus + name for name in names if bare and name.startswith(bare)]
