"""What can be reached along the links of a graph, such as that of what is a kind of what."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Node = TypeVar("Node", int, str)


def distances(start: Iterable[Node], links: Mapping[Node, Iterable[Node]]) -> dict[Node, int]:
    """These nodes and all that links lead to from them, with the fewest links to each; loops do no harm."""
    found = dict.fromkeys(start, 0)
    ahead = deque(found)
    while ahead:
        current = ahead.popleft()
        for node in links.get(current, ()):
            if node not in found:
                found[node] = found[current] + 1
                ahead.append(node)
    return found


def reached(start: Iterable[Node], links: Mapping[Node, Iterable[Node]]) -> set[Node]:
    """These nodes and all that links lead to from them; loops do no harm."""
    return set(distances(start, links))
