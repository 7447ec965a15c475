"""What can be reached along the links of a graph, such as that of what is a kind of what."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Node = TypeVar("Node", int, str)


def reached(start: Iterable[Node], links: Mapping[Node, Iterable[Node]]) -> set[Node]:
    """These nodes and all that links lead to from them; loops do no harm."""
    found: set[Node] = set()
    ahead = list(start)
    while ahead:
        current = ahead.pop()
        if current not in found:
            found.add(current)
            ahead.extend(links.get(current, ()))
    return found
