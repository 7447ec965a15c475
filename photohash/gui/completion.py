"""Tags offered while one types, in any line of text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit

from photohash.gui.runner import Latest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from photohash.app import App
    from photohash.gui.runner import Runner

_OFFERED = 12


class Completion(QObject):
    """Asks the library for tags that begin like the word at the cursor, and puts the one chosen in its place.

    Args:
        word: from the text before the cursor to where the word begins in it.
        insert: from a tag to what is put in.
        more: other words that are offered first, from the word typed.
    """

    chosen = Signal()

    def __init__(
        self,
        line: QLineEdit,
        app: App,
        runner: Runner,
        word: Callable[[str], int],
        insert: Callable[[str], str],
        more: Callable[[str], Sequence[str]] = lambda _: (),
    ) -> None:
        super().__init__(line)
        self._line = line
        self._app = app
        self._latest = Latest(runner, "questions")
        self._word = word
        self._insert = insert
        self._more = more
        self._model = QStringListModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(line)
        popup = self._completer.popup()
        assert popup is not None
        self._popup = popup
        self._completer.setMaxVisibleItems(_OFFERED)
        self._completer.activated.connect(self._take)
        line.textEdited.connect(self._typed)

    @property
    def offered(self) -> list[str]:
        """What is offered now."""
        return self._model.stringList() if self._popup.isVisible() else []

    def _prefix(self) -> str:
        before = self._line.text()[: self._line.cursorPosition()]
        return before[self._word(before) :]

    def _typed(self) -> None:
        prefix = self._prefix()
        if not re.search(r"\w", prefix):
            self._latest.forget()
            self._popup.hide()
            return
        typed = prefix.lstrip('-#"(')
        self._latest.ask(lambda: self._app.complete(typed, _OFFERED), lambda tags: self._offer(prefix, tags))

    def _offer(self, prefix: str, tags: Sequence[str]) -> None:
        words = [*self._more(prefix), *tags]
        if prefix != self._prefix() or not words or words == [prefix]:
            self._popup.hide()
            return
        self._model.setStringList(words)
        rect = self._line.rect()
        rect.setWidth(min(rect.width(), 360))
        self._completer.complete(rect)

    def _take(self, word: str) -> None:
        text, cursor = self._line.text(), self._line.cursorPosition()
        start = self._word(text[:cursor])
        while start < cursor and text[start] in "-(#":
            start += 1
        put = word if word.endswith((":", ">")) else self._insert(word)
        self._line.setText(text[:start] + put + text[cursor:])
        self._line.setCursorPosition(start + len(put))
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit()
