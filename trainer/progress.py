"""A rebuild as a person sees it: a bar a step on a terminal, a line a step elsewhere."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer.fit import Step
    from trainer.rebuild import Stage

_TITLES: dict[Stage, str] = {
    "ingest": "Shrinking photos",
    "deduplicate": "Looking for copies",
    "vocabulary": "Choosing the vocabulary",
    "plan": "Planning",
    "train": "Training",
    "evaluate": "Evaluating",
    "export": "Exporting",
}


class Bars:
    """A bar for each step."""

    def __init__(self, bars: Progress) -> None:
        self._bars = bars
        self._task: TaskID | None = None

    def begin(self, stage: Stage) -> None:
        """A step begins, so the one before is done."""
        self.end()
        if not sys.stderr.isatty():
            print(_TITLES[stage], file=sys.stderr, flush=True)
        self._task = self._bars.add_task(_TITLES[stage], total=None, note="")

    def photos(self, done: int, total: int | None) -> None:
        """So many photos are done."""
        assert self._task is not None
        self._bars.update(self._task, completed=done, total=total)

    def trained(self, step: Step) -> None:
        """A step of training is done."""
        assert self._task is not None
        note = f"loss {step.loss:.3f}, {step.size} px, {step.images_per_second:,.0f}/s, waiting {step.stall:.0%}"
        self._bars.update(self._task, completed=step.images, total=step.of, note=note)

    def end(self) -> None:
        """The last step is done."""
        if self._task is not None:
            task = self._bars.tasks[self._task]
            self._bars.update(self._task, total=task.completed or 1, completed=task.completed or 1)


@contextmanager
def show() -> Iterator[Bars]:
    """Bars on stderr while the block runs."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(),
               TextColumn("{task.fields[note]}"))  # fmt: skip
    console = Console(stderr=True)
    with Progress(*columns, console=console, disable=not console.is_terminal) as progress:
        bars = Bars(progress)
        yield bars
        bars.end()
