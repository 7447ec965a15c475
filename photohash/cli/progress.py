"""Runs a job in front of the person: a bar on a terminal, named failures, a count at the end."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from typing import TYPE_CHECKING, TypeVar

from photohash.cli.output import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from rich.progress import Progress as Bar

    from photohash.jobs.job import Progress

Item = TypeVar("Item")

_STAGES = {
    "scan": "Looking for photos", "tag": "Tagging", "export": "Writing sidecars", "download": "Downloading",
    "convert": "Installing", "learn": "Learning your tags",
}  # fmt: skip


def follow(job: Iterable[Progress], device: Callable[[], str] | None = None) -> tuple[int, int]:
    """Run a job to its end; returns how many photos its last stage did, and how many of all failed.

    Each failure is named on stderr. On a terminal a bar shows count, rate, time left and device.
    """
    done = failed = 0
    stage = ""
    with _bar() if sys.stderr.isatty() else nullcontext() as bar:
        for step in job:
            for failure in step.failures:
                say(f"{failure.path}: {failure.reason}")
            failed += len(step.failures)
            if step.stage == "offline":
                say(f"{step.current}: is offline (its drive is not there, or it is empty); nothing of it is changed")
                continue
            if bar and step.stage != stage:
                where = f" on {device()}" if device and step.stage == "tag" else ""
                task = bar.add_task(_STAGES[step.stage] + where, total=step.total)
            stage, done = step.stage, step.done
            if bar:
                bar.update(task, completed=done, total=step.total)
    return done, failed


def counted(items: Iterable[Item], shown: bool) -> Iterator[Item]:
    """Pass items on; when `shown`, and on a terminal, a line on stderr counts them."""
    if not (shown and sys.stderr.isatty()):
        yield from items
        return
    with _bar() as bar:
        task = bar.add_task("Tagging", total=None)
        for item in items:
            bar.advance(task)
            yield item


def _bar() -> Bar:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        ProgressColumn,
        Task,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.text import Text

    class Rate(ProgressColumn):
        """Photos a second."""

        def render(self, task: Task) -> Text:
            return Text(f"{task.speed:,.0f}/s" if task.speed else "", style="cyan")

    return Progress(
        TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), Rate(), TimeRemainingColumn(),
        console=Console(stderr=True),
    )  # fmt: skip
