"""What the person asks for, as a thing: the work behind it, what it changes, and what is said when it is done."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Flag, auto
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


class Changed(Flag):
    """What views look at: each refreshes only for what it shows."""

    PHOTOS = auto()
    """Which photos there are, or what is known of them."""
    TAGS = auto()
    """Tags on photos, their names and places."""
    SEARCHES = auto()
    MODELS = auto()
    SETTINGS = auto()


@dataclass(frozen=True, slots=True)
class Operation:
    """One user action. `work` runs in a thread; `said` makes of its result the line shown, "" for none.

    `undoable` says that Ctrl+Z takes it back, which the line offers.
    """

    work: Callable[[], Any]
    changed: Changed
    said: Callable[[Any], str]
    undoable: bool = False
