"""Which places of a list are chosen, as ranges: choosing a million costs as much as choosing one."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import numpy.typing as npt


class Selection:
    """Places from 0 on. Immutable; every change gives another selection."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, ranges: Iterable[range] = ()) -> None:
        starts: list[int] = []
        ends: list[int] = []
        for each in sorted((each for each in ranges if each), key=lambda each: each.start):
            if ends and each.start <= ends[-1]:
                ends[-1] = max(ends[-1], each.stop)
            else:
                starts.append(each.start)
                ends.append(each.stop)
        self._starts, self._ends = starts, ends

    @classmethod
    def of(cls, places: npt.NDArray[np.intp]) -> Selection:
        """Some places (n,), in rising order."""
        if not len(places):
            return cls()
        ends = np.flatnonzero(np.diff(places) != 1)
        starts = places[np.concatenate(([0], ends + 1))].tolist()
        stops = (places[np.concatenate((ends, [len(places) - 1]))] + 1).tolist()
        return cls(range(start, stop) for start, stop in zip(starts, stops, strict=True))

    @property
    def ranges(self) -> list[range]:
        """Rising, apart from each other."""
        return [range(start, end) for start, end in zip(self._starts, self._ends, strict=True)]

    def __contains__(self, place: int) -> bool:
        found = bisect_right(self._starts, place) - 1
        return found >= 0 and place < self._ends[found]

    def __len__(self) -> int:
        return sum(self._ends) - sum(self._starts)

    def __iter__(self) -> Iterator[int]:
        for each in self.ranges:
            yield from each

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Selection) and (self._starts, self._ends) == (other._starts, other._ends)

    __hash__ = None  # type: ignore[assignment]

    def with_range(self, more: range) -> Selection:
        """These and those."""
        return Selection([*self.ranges, more])

    def toggled(self, place: int) -> Selection:
        """One place chosen that was not, or the other way round."""
        if place not in self:
            return self.with_range(range(place, place + 1))
        parts = []
        for each in self.ranges:
            if place in each:
                parts += [range(each.start, place), range(place + 1, each.stop)]
            else:
                parts.append(each)
        return Selection(parts)
