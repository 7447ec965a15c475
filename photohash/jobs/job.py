"""What every long-running job says and hears."""

from __future__ import annotations

import threading
from dataclasses import dataclass


class Cancelled(Exception):
    """The person stopped the job. Everything stored so far stays."""


class Cancel:
    """A switch that any thread may set and the job looks at between items."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def set(self) -> None:
        """Ask the job to stop."""
        self._event.set()

    @property
    def is_set(self) -> bool:
        """Whether someone asked the job to stop."""
        return self._event.is_set()

    def check(self) -> None:
        """Stop here if someone asked for it.

        Raises:
            Cancelled: someone did.
        """
        if self._event.is_set():
            raise Cancelled


@dataclass(frozen=True, slots=True)
class Failure:
    """A photo that could not be done, and why, as a clause."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is. `total` is None while it is not known; `failures` are those since the last report."""

    stage: str
    done: int
    total: int | None = None
    current: str = ""
    failures: tuple[Failure, ...] = ()
