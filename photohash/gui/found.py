"""How many photos the tags of the sidebar find, kinds of them included: counted behind what it shows."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from photohash.app import App
    from photohash.gui.runner import Runner

_REST = 9
"""Times as long as it counted that it rests: in a large library that is being filled, each count takes a while."""


class FoundCounts(QObject):
    """Counts when asked to, once more after a rest if it was asked meanwhile."""

    counted = Signal()

    def __init__(self, app: App, runner: Runner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._runner = runner
        self._found: Mapping[str, int] = {}
        self._busy = False
        self._again = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._go_on)

    @property
    def found(self) -> Mapping[str, int]:
        """What was counted last, by the names of tags that have others below them."""
        return self._found

    def count(self) -> None:
        """Count, now or soon."""
        if self._busy:
            self._again = True
            return
        self._busy, self._again = True, False
        start = time.monotonic()

        def rest() -> None:
            self._rest.start(round(_REST * 1000 * (time.monotonic() - start)))

        self._runner.ask(self._app.count_found, self._show, "counts", ended=rest)

    def _show(self, found: Mapping[str, int]) -> None:
        if found != self._found:
            self._found = found
            self.counted.emit()

    def _go_on(self) -> None:
        self._busy = False
        if self._again:
            self.count()
