"""The only place where threads and Qt meet: work goes out to threads, results come back to the window's own."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from photohash.errors import PhotohashError
from photohash.jobs.job import Cancel, Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from photohash.jobs.job import Progress

Result = TypeVar("Result")


class Runner(QObject):
    """Questions are answered in order by one thread; jobs run one after another in another.

    `failed` brings the one line that a PhotohashError says. Anything else that goes wrong is a bug and is
    raised in the window's thread, where it is seen.
    """

    failed = Signal(str)
    progressed = Signal(object)
    """A job's Progress."""
    busy = Signal(bool)
    """Whether a job runs."""
    _delivered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._questions = ThreadPoolExecutor(1, "questions")
        self._jobs = ThreadPoolExecutor(1, "jobs")
        self._cancel = Cancel()
        self._resume = threading.Event()
        self._resume.set()
        self._waiting = 0
        self._stopped = False
        self._delivered.connect(lambda function: function(), Qt.ConnectionType.QueuedConnection)

    def ask(self, question: Callable[[], Result], then: Callable[[Result], None]) -> None:
        """Run `question` in a thread and `then`, with what it returns, in the window's."""
        self._submit(self._questions, question, then)

    def follow(self, job: Callable[[Cancel], Iterator[Progress]], then: Callable[[], None]) -> None:
        """Run a job after those that wait already; `then` is called when it is done or cancelled."""
        self._waiting += 1
        self.busy.emit(True)

        def work() -> None:
            steps = job(self._cancel)
            try:
                for step in steps:
                    self.progressed.emit(step)
                    self._resume.wait()
            except Cancelled:
                return
            finally:
                self._deliver(ended)

        def ended() -> None:
            self._waiting -= 1
            if self._waiting == 0:
                self._cancel = Cancel()
                self.busy.emit(False)

        self._submit(self._jobs, work, lambda _: then())

    def pause(self, paused: bool) -> None:
        """Hold the running job between two items, or let it go on."""
        if paused:
            self._resume.clear()
        else:
            self._resume.set()

    def cancel(self) -> None:
        """Stop the running job and those that wait. What they stored stays."""
        self._cancel.set()
        self._resume.set()

    def stop(self) -> None:
        """Stop everything and wait for the threads; nothing is delivered any more."""
        self._stopped = True
        self.cancel()
        self._questions.shutdown(cancel_futures=True)
        self._jobs.shutdown(cancel_futures=True)

    def _submit(self, pool: ThreadPoolExecutor, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        if self._stopped:
            return

        def run() -> None:
            try:
                result = work()
            except PhotohashError as error:
                self.failed.emit(str(error))
            except BaseException as error:
                self._deliver(partial(_raise, error))
            else:
                self._deliver(lambda: then(result))

        pool.submit(run)

    def _deliver(self, function: Callable[[], None]) -> None:
        if not self._stopped:
            self._delivered.emit(function)


def _raise(error: BaseException) -> None:
    raise error
