"""Review: one tag at a time, the most uncertain photos first, yes or no."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QHideEvent, QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from photohash.gui import actions, icons
from photohash.gui.ahead import Ahead
from photohash.gui.operation import Changed
from photohash.gui.preview import Preview
from photohash.gui.review_sheet import ReviewSheet
from photohash.gui.runner import Latest
from photohash.gui.words import number, percent

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from photohash.app import App
    from photohash.gui.ahead import Ready
    from photohash.gui.operation import Operation
    from photohash.gui.runner import Runner
    from photohash.gui.source import PhotoSource
    from photohash.library.decisions import Decision
    from photohash.library.records import ReviewQueue

_AHEAD = 6
"""Photos that are ready before they are asked about."""


class ReviewPage(QWidget):
    """Y, N and S decide; a decision shows at once and is stored behind it. Escape leaves."""

    left = Signal()

    def __init__(self, app: App, runner: Runner, source: PhotoSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._runner = runner
        self._latest = Latest(runner, "questions")
        self._ahead = Ahead(app, runner, self)
        self._tag = ""
        self._display = ""
        self._queue: list[int] = []
        self._left = 0
        self._skipped: set[int] = set()
        self._known: set[int] = set()
        self._under_way: dict[Operation, Sequence[int]] = {}
        self.tags = QComboBox(self)
        self.question = QLabel(self)
        self.count = QLabel(self)
        self.preview = Preview(runner, self)
        self.preview.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sheet = ReviewSheet(source, self)
        self.many = QToolButton(self)
        self.yes = self._button("check", self.tr("Yes (Y)"), partial(self._answer, "accepted"))
        self.no = self._button("close", self.tr("No (N)"), partial(self._answer, "rejected"))
        self.skip = self._button("skip", self.tr("Skip (S)"), self._skip)
        self._build()
        self.sheet.changed.connect(self._say)
        self._ahead.ready.connect(self._became_ready)
        runner.performed.connect(self._performed)
        runner.failed.connect(self._under_way.clear)
        runner.changed.connect(self._changed)

    def _button(self, icon: str, text: str, do: Callable[[], None]) -> QPushButton:
        button = QPushButton(icons.icon(icon), text, self)
        button.setMinimumHeight(self.fontMetrics().height() + 18)
        button.setMinimumWidth(130)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(do)
        return button

    def _build(self) -> None:
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Review"))
        self.tags.setAccessibleName(self.tr("Tag to review"))
        self.tags.setMinimumWidth(220)
        self.tags.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.tags.activated.connect(lambda place: self.review(self.tags.itemData(place)))
        self.many.setIcon(icons.icon("large"))
        self.many.setMinimumHeight(self.fontMetrics().height() + 12)
        self.tags.setMinimumHeight(self.fontMetrics().height() + 12)
        self.many.setText(self.tr("Many at once (M)"))
        self.many.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.many.setCheckable(True)
        self.many.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.many.toggled.connect(self._switch)
        close = QToolButton(self)
        close.setIcon(icons.icon("close"))
        close.setAutoRaise(True)
        close.setToolTip(self.tr("Back to all photos (Escape)"))
        close.setAccessibleName(close.toolTip())
        close.clicked.connect(self.left)
        large = QFont(self.font())
        large.setPointSizeF(large.pointSizeF() * 1.5)
        self.question.setFont(large)
        self.question.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.count.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.count.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._middle = QStackedWidget(self)
        self._middle.addWidget(self.preview)
        self._middle.addWidget(self.sheet)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.tags)
        top.addStretch(1)
        top.addWidget(self.many)
        top.addWidget(close)
        answers = QHBoxLayout()
        answers.setSpacing(10)
        answers.addStretch(1)
        for button in (self.no, self.skip, self.yes):
            answers.addWidget(button)
        answers.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 14)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addWidget(self.question)
        layout.addWidget(self._middle, 1)
        layout.addLayout(answers)
        layout.addWidget(self.count)

    # What there is to decide

    def review(self, tag: str | None) -> None:
        """Review a tag by its name; None for the one with most to decide."""
        self._tag = tag or ""
        self._queue, self._left, self._skipped, self._known = [], 0, set(), set()
        self._load()

    def _load(self) -> None:
        tag = self._tag

        def look() -> tuple[ReviewQueue, ReviewQueue | None]:
            overview = self._app.review(None)
            wanted = tag or (overview.tags[0].name if overview.tags else "")
            return overview, self._app.review(wanted) if wanted else None

        self._latest.ask(look, lambda found: self._loaded(*found))

    def _loaded(self, overview: ReviewQueue, queue: ReviewQueue | None) -> None:
        self.tags.clear()
        for node in overview.tags:
            self.tags.addItem(f"#{node.display}   {number(node.suggested)}", node.name)
        self._tag = queue.tag or "" if queue is not None else ""
        if queue is not None and self.tags.findData(self._tag) < 0:
            self.tags.addItem(f"#{self._tag}   0", self._tag)
        place = self.tags.findData(self._tag)
        self.tags.setCurrentIndex(place)
        self._display = self.tags.itemText(place).rpartition("   ")[0].lstrip("#")
        decided = {photo_id for ids in self._under_way.values() for photo_id in ids}
        before = self._queue[:1]
        found = [] if queue is None else [
            each for each in queue.photo_ids if each not in decided and each not in self._skipped
        ]  # fmt: skip
        # What one looks at stays in place while others come and go.
        keep = [each for each in before if each in found]
        undone = found and keep and found[0] not in self._known
        self._queue = found if undone else keep + [each for each in found if each not in keep]
        self._known = set(found)
        self._left = 0 if queue is None else max(len(found), queue.left - len(decided) - len(self._skipped))
        self._show()

    def _show(self) -> None:
        if self.many.isChecked():
            self.sheet.set_ids(self._queue)
            self._ahead.want([], 0)
            self._say()
            return
        self._ahead.want(self._queue[:_AHEAD], self.preview.short_side)
        score = None
        ready = self._ready
        if ready is None:
            self.preview.show_photo(None)
        else:
            self.preview.show_photo(ready.row.photo, ready)
            score = next((tag.score for tag in ready.row.tags if tag.name == self._tag), None)
        self.preview.setAccessibleDescription("" if score is None else percent(score))
        self._say(score)

    @property
    def _ready(self) -> Ready | None:
        """The photo that is asked about, once it can be seen."""
        return self._ahead.get(self._queue[0]) if self._queue else None

    def _became_ready(self, photo_id: int) -> None:
        if self._queue[:1] == [photo_id] and not self.many.isChecked():
            self._show()

    def _say(self, score: float | None = None) -> None:
        there = bool(self._queue)
        # No one says yes or no to what they have not seen.
        answerable = there and (self.many.isChecked() or self._ready is not None)
        for button in (self.yes, self.no, self.skip):
            button.setEnabled(answerable)
        if not there:
            self.question.setText(self.tr("Nothing is left to review here"))
        elif self.many.isChecked():
            text = self.tr("Which of these are #{tag}? Click those that are not")
            self.question.setText(text.format(tag=self._display))
        else:
            self.question.setText(self.tr("Is this #{tag}?").format(tag=self._display))
        rest = self.tr("%Ln photos left", "", self._left)
        if score is not None:
            rest += "   ·   " + self.tr("the model is {score} certain").format(score=percent(score))
        self.count.setText(rest if there else "")
        wrong = len(self.sheet.marked) if self.many.isChecked() else 0
        shown = len(self.sheet.shown) if self.many.isChecked() else 1
        if self.many.isChecked() and there:
            yes = self.tr("Accept {count} (Y)").format(count=shown - wrong)
            if wrong:
                yes = self.tr("Accept {count}, reject {wrong} (Y)").format(count=shown - wrong, wrong=wrong)
            self.yes.setText(yes)
            self.no.setText(self.tr("Reject {count} (N)").format(count=shown))
            self.skip.setText(self.tr("Skip all (S)"))
        else:
            self.yes.setText(self.tr("Yes (Y)"))
            self.no.setText(self.tr("No (N)"))
            self.skip.setText(self.tr("Skip (S)"))

    def _switch(self, many: bool) -> None:
        self._middle.setCurrentIndex(1 if many else 0)
        self._show()
        self.setFocus()

    # Answers

    def _answer(self, state: Decision) -> None:
        if not self.yes.isEnabled():
            return
        asked = self.sheet.shown if self.many.isChecked() else self._queue[:1]
        wrong = self.sheet.marked if self.many.isChecked() else set()
        right = [each for each in asked if each not in wrong] if state == "accepted" else []
        if 0 < len(right) < len(asked):
            operation = actions.sort_out(self._app, self._tag, right, [each for each in asked if each in wrong])
        else:
            operation = actions.decide(self._app, [self._tag], asked, "accepted" if right else "rejected")
        self._under_way[operation] = asked
        self._take(asked)
        self._runner.perform(operation)
        self._show()

    def _skip(self) -> None:
        if not self.skip.isEnabled():
            return
        ids = self.sheet.shown if self.many.isChecked() else self._queue[:1]
        self._skipped.update(ids)
        self._take(ids)
        self._show()

    def _take(self, ids: Sequence[int]) -> None:
        taken = set(ids)
        self._queue = [each for each in self._queue if each not in taken]
        self._known -= taken
        self._left = max(len(self._queue), self._left - len(taken))

    def _performed(self, operation: Operation, _: object) -> None:
        self._under_way.pop(operation, None)

    def _changed(self, what: Changed) -> None:
        if what & Changed.PHOTOS:
            self._ahead.forget()
        if self.isVisible() and what & Changed.TAGS:
            self._load()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Hold no pictures that no one sees."""
        self._ahead.want([], 0)
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Decide by key."""
        match event.key():
            case Qt.Key.Key_Y | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._answer("accepted")
            case Qt.Key.Key_N | Qt.Key.Key_Delete:
                self._answer("rejected")
            case Qt.Key.Key_S | Qt.Key.Key_Space:
                self._skip()
            case Qt.Key.Key_M:
                self.many.toggle()
            case Qt.Key.Key_Escape:
                self.left.emit()
            case _:
                super().keyPressEvent(event)
