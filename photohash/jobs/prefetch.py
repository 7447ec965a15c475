"""Work done ahead in threads, handed out in order."""

from __future__ import annotations

import os
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from photohash.jobs.job import Cancel

Item = TypeVar("Item")
Result = TypeVar("Result")


def prefetch(
    items: Iterable[Item],
    function: Callable[[Item], Result],
    cancel: Cancel,
    ahead: int = 64,
    workers: int | None = None,
) -> Iterator[tuple[Item, Result]]:
    """Yield (item, function(item)) in the order of `items`, with up to `ahead` items worked on before asked for.

    `function` should return what went wrong rather than raise: an exception ends the whole work. Threads are
    gone when the iterator ends, is closed or is cancelled; at most the items in work are finished first.

    Raises:
        Cancelled: `cancel` was set.
    """
    pool = ThreadPoolExecutor(workers or cores(), thread_name_prefix="prefetch")
    waiting: deque[tuple[Item, Future[Result]]] = deque()
    try:
        for item in items:
            cancel.check()
            waiting.append((item, pool.submit(function, item)))
            if len(waiting) >= ahead:
                item, future = waiting.popleft()
                yield item, future.result()
        while waiting:
            cancel.check()
            item, future = waiting.popleft()
            yield item, future.result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def cores() -> int:
    """Processor cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
