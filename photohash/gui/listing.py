"""Which photos are shown, in which order, under which headings."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from photohash.gui import words
from photohash.gui.language import tr

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from photohash.app import App
    from photohash.library.groups import Grouping


class Group(NamedTuple):
    """A heading and the place of the first photo below it."""

    title: str
    start: int


@dataclass(frozen=True, slots=True)
class Listing:
    """Ids of photos in order. `groups` rise by start, the first at 0; () is one list without headings."""

    ids: Sequence[int] = ()
    groups: tuple[Group, ...] = ()


def listing(app: App, query: str, by: Grouping | None) -> Listing:
    """The photos that a query means, grouped or not. Runs in a thread."""
    ids = app.find(query)
    if by is None:
        return Listing(ids)
    ordered, headings = app.grouped(ids, by)
    return Listing(ordered, tuple(Group(_title(heading.what), heading.start) for heading in headings))


def duplicates(app: App) -> Listing:
    """Photos that are there more than once, each with its copies below one heading. Runs in a thread."""
    ids: list[int] = []
    groups = []
    for copies in app.duplicates():
        groups.append(Group(tr("%Ln copies", "", len(copies)), len(ids)))
        ids += copies
    return Listing(ids, tuple(groups))


def _title(what: date | Path | None) -> str:
    if what is None:
        return tr("Without a date")
    return words.place(what) if isinstance(what, Path) else words.day(what)


@dataclass(slots=True)
class Geometry:
    """Where in a scrolled column each place lies: rows of `columns` cells, a heading above each group.

    Pixels count from the top of the whole; nothing here costs more for a million photos than for a hundred, only
    for more groups.
    """

    count: int
    starts: Sequence[int]
    """First places of groups; (0,) for one."""
    columns: int
    width: float
    """Of a cell, in pixels."""
    height: int
    heading: int
    """Height of a heading; 0 for none."""
    _tops: list[int] = field(init=False, default_factory=list)
    total: int = field(init=False, default=0)
    """Height of the whole."""

    def __post_init__(self) -> None:
        top = 0
        for number in range(len(self.starts)):
            self._tops.append(top)
            top += self.heading + self._lines(number) * self.height
        self.total = top

    def heading_top(self, number: int) -> int:
        """Where the heading of a group is."""
        return self._tops[number]

    def group_of(self, place: int) -> int:
        """The group that a place is in."""
        return max(0, bisect_right(self.starts, place) - 1)

    def corner(self, place: int) -> tuple[int, int]:
        """Left and top of a cell."""
        number = self.group_of(place)
        line, column = divmod(place - self.starts[number], self.columns)
        return round(column * self.width), self._tops[number] + self.heading + line * self.height

    def place_at(self, x: int, y: int) -> int:
        """The place whose cell holds a point; -1 where there is none."""
        number = max(0, bisect_right(self._tops, y) - 1)
        below = y - self._tops[number] - self.heading if self._tops else -1
        column = int(x // self.width)
        if below < 0 or x < 0 or column >= self.columns:
            return -1
        place = self.starts[number] + below // self.height * self.columns + column
        return place if place < self._end(number) else -1

    def visible(self, top: int, bottom: int) -> range:
        """Places whose cells reach between two heights."""
        if not self.count:
            return range(0)
        return range(self._first_from(top), min(self.count, self._first_from(bottom) + self.columns))

    def vertical(self, place: int, lines: int) -> int:
        """The place so many lines further down, in the same column where there is one."""
        for _ in range(abs(lines)):
            place = self._below(place) if lines > 0 else self._above(place)
        return place

    def _first_from(self, y: int) -> int:
        number = max(0, bisect_right(self._tops, y) - 1)
        line = max(0, y - self._tops[number] - self.heading) // self.height
        return min(self.starts[number] + line * self.columns, self._end(number))

    def _below(self, place: int) -> int:
        number = self.group_of(place)
        start, end = self.starts[number], self._end(number)
        column = (place - start) % self.columns
        if (place - start) // self.columns + 1 < self._lines(number):
            return min(place + self.columns, end - 1)
        if number + 1 == len(self.starts):
            return place
        return min(self.starts[number + 1] + column, self._end(number + 1) - 1)

    def _above(self, place: int) -> int:
        number = self.group_of(place)
        start = self.starts[number]
        column = (place - start) % self.columns
        if place - self.columns >= start:
            return place - self.columns
        if number == 0:
            return place
        last = self.starts[number - 1] + (self._lines(number - 1) - 1) * self.columns
        return min(last + column, start - 1)

    def _lines(self, number: int) -> int:
        return -(-(self._end(number) - self.starts[number]) // self.columns)

    def _end(self, number: int) -> int:
        return self.starts[number + 1] if number + 1 < len(self.starts) else self.count
