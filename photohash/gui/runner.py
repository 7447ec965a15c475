"""The only place where threads and Qt meet: work goes out to threads, results come back to the window's own."""

from __future__ import annotations

import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from photohash.errors import PhotohashError
from photohash.jobs.job import Cancel, Cancelled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from photohash.gui.operation import Operation

Result = TypeVar("Result")
Step = TypeVar("Step")

Lane = Literal["questions", "counts", "rows", "pictures", "actions", "jobs", "watch"]
"""Work that is not to wait for other work: searches, what comes into view, photos decoded, what the person does..."""
LANES: dict[Lane, int] = {
    "questions": 2, "counts": 1, "rows": 1, "pictures": 2, "actions": 1, "jobs": 1, "watch": 1
}  # fmt: skip
"""Threads of each; with one, things are done in the order asked. A slow question does not keep the next waiting."""


_TURN = 0.0005
"""Seconds that a thread may keep the interpreter while the window waits for it; Python's own 5 ms add up to jerks."""


class Runner(QObject):
    """Answers questions, performs operations in order, and runs jobs one after another.

    `failed` brings the one line that a PhotohashError says. Anything else that goes wrong is a bug and is
    raised in the window's thread, where it is seen.
    """

    failed = Signal(str)
    progressed = Signal(object)
    """A job's Progress."""
    busy = Signal(bool)
    """Whether a job runs."""
    performed = Signal(object, object)
    """An Operation that is done, and its result."""
    changed = Signal(object)
    """What changed, as Changed: by an operation or by a job under way."""
    _delivered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Every call into Qt lets other threads run; to come back from each takes the window as long as this.
        sys.setswitchinterval(_TURN)
        self._lanes = {name: ThreadPoolExecutor(threads, name) for name, threads in LANES.items()}
        self._cancel = Cancel()
        self._watching = Cancel()
        self._resume = threading.Event()
        self._resume.set()
        self._waiting = 0
        self._stopped = False
        self._delivered.connect(lambda function: function(), Qt.ConnectionType.QueuedConnection)

    def ask(
        self,
        question: Callable[[], Result],
        then: Callable[[Result], None],
        lane: Lane = "questions",
        otherwise: Callable[[PhotohashError], None] | None = None,
        ended: Callable[[], None] | None = None,
    ) -> None:
        """Run `question` in a thread and `then`, with what it returns, in the window's.

        `otherwise` takes the error in place of `failed`; `ended` is called first, whatever comes of it.
        """
        if self._stopped:
            return

        def run() -> None:
            try:
                result = question()
            except PhotohashError as error:
                answer = partial(otherwise, error) if otherwise else partial(self.failed.emit, str(error))
            except BaseException as error:
                answer = partial(_raise, error)
            else:
                answer = partial(then, result)
            self._deliver(partial(_both, ended, answer))

        self._lanes[lane].submit(run)

    def perform(self, operation: Operation) -> None:
        """Do what the person asked for, after what they asked for before."""

        def done(result: object) -> None:
            self.performed.emit(operation, result)
            self.changed.emit(operation.changed)

        self.ask(operation.work, done, "actions")

    def follow(
        self,
        job: Callable[[Cancel], Iterator[Step]],
        then: Callable[[], None],
        show: Callable[[Step], None] | None = None,
    ) -> None:
        """Run a job after those that wait already; `then` is called when it is done, not when it was cancelled.

        `show` takes what the job yields, in the window's thread, in place of `progressed`.
        """
        if self._stopped:
            return
        self._waiting += 1
        self.busy.emit(True)

        def work() -> bool:
            try:
                for step in job(self._cancel):
                    self._deliver(partial(show or self.progressed.emit, step))
                    self._resume.wait()
            except Cancelled:
                return False
            return True

        def ended() -> None:
            self._waiting -= 1
            if self._waiting == 0:
                self._cancel = Cancel()
                self.busy.emit(False)

        self.ask(work, lambda finished: then() if finished else None, "jobs", ended=ended)

    def watch(self, changes: Callable[[Cancel], Iterator[None]], then: Callable[[], None]) -> None:
        """Call `then` for each of `changes` from now on, in place of those watched so far."""
        self._watching.set()
        self._watching = cancel = Cancel()

        def work() -> None:
            for _ in changes(cancel):
                self._deliver(then)

        self.ask(work, lambda _: None, "watch")

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
        self._watching.set()
        self.cancel()
        for pool in self._lanes.values():
            pool.shutdown(wait=False, cancel_futures=True)
        for pool in self._lanes.values():
            pool.shutdown()

    def _deliver(self, function: Callable[[], None]) -> None:
        if not self._stopped:
            self._delivered.emit(function)


class Latest:
    """Questions of which only the newest answer matters: those overtaken are not asked, or not heard."""

    def __init__(self, runner: Runner, lane: Lane) -> None:
        self._runner = runner
        self._lane = lane
        self._asking = 0
        self._newest = 0
        self._wanted: Callable[[], None] | None = None

    def ask(
        self,
        question: Callable[[], Result],
        then: Callable[[Result], None],
        otherwise: Callable[[PhotohashError], None] | None = None,
    ) -> None:
        """As `Runner.ask`."""
        self._newest += 1
        number = self._newest

        def heard(answer: Callable[[Any], None], result: Any) -> None:
            if number == self._newest:
                answer(result)

        def start() -> None:
            self._asking += 1
            self._runner.ask(
                question, partial(heard, then), self._lane,
                partial(heard, otherwise or (lambda error: self._runner.failed.emit(str(error)))), self._ended,
            )  # fmt: skip

        if self._asking == LANES[self._lane]:
            self._wanted = start
        else:
            start()

    def forget(self) -> None:
        """Hear no answer to what was asked so far."""
        self._newest += 1
        self._wanted = None

    def _ended(self) -> None:
        self._asking -= 1
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            wanted()


def _both(first: Callable[[], None] | None, second: Callable[[], None]) -> None:
    if first is not None:
        first()
    second()


def _raise(error: BaseException) -> None:
    raise error
