"""Waiting for something to change below folders."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from photohash.jobs.job import Cancel

QUIET = 2.0
"""Seconds without a change before a copy or an import counts as finished."""
_LOOK = 0.5
"""Seconds between two looks at whether to stop."""

_READING = ("opened", "closed_no_write")


def watch(folders: Sequence[Path], cancel: Cancel) -> Iterator[None]:
    """Yield once at first, and then each time that something below the folders has changed and is quiet again.

    Ends within a second of `cancel` being set. A folder that is not there is not watched.
    """
    changed, stirring = threading.Event(), threading.Event()

    class Handler(FileSystemEventHandler):
        def on_any_event(self, event: FileSystemEvent) -> None:
            if event.event_type not in _READING:  # our own reading is no change
                stirring.set()
                changed.set()

    observer = Observer()
    for folder in folders:
        if folder.is_dir():
            observer.schedule(Handler(), str(folder), recursive=True)
    observer.start()
    try:
        while True:
            yield
            while not changed.wait(_LOOK):
                if cancel.is_set:
                    return
            while stirring.is_set():
                stirring.clear()
                stirring.wait(QUIET)
            changed.clear()
    finally:
        observer.stop()
        observer.join()
