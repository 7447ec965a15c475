"""Starting and ending the window."""

from __future__ import annotations

import gc
import signal
import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSocketNotifier, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from photohash.app import App
from photohash.gui.language import speak
from photohash.gui.main_window import MainWindow
from photohash.gui.theme import apply_theme
from photohash.paths import resources_dir

if TYPE_CHECKING:
    from collections.abc import Sequence

_SETTLED = 5000
"""Milliseconds after which the library is open, unless it is on a slow drive."""


def run(paths: Sequence[Path], library: Path | None) -> int:
    """Show the window, add `paths` to the library, and stay until it is closed; returns the exit code."""
    qt = Application(sys.argv[:1])
    qt.setApplicationName("photohash")
    qt.setDesktopFileName("photohash")
    qt.setWindowIcon(QIcon(str(resources_dir() / "icons" / "photohash.ico")))
    app = App(library)
    speak(app.settings.language)
    apply_theme(app.settings.theme)
    window = MainWindow(app)
    qt.opened.connect(window.intake.add)
    window.show()
    if paths:
        window.intake.add(paths)
    closer = _SignalCloser(window)
    # What is there once the library is open stays for good. To look through it for garbage again and again would
    # hold up drawing for a tenth of a second each time.
    QTimer.singleShot(_SETTLED, gc.freeze)
    code = qt.exec()
    closer.stop()
    app.close()
    return code


class Application(QApplication):
    """Takes what macOS wants opened: it says so in events, one a file, and not on the command line."""

    opened = Signal(list)
    """The paths of what was dropped on the icon, or opened with us, at once."""

    def __init__(self, arguments: Sequence[str]) -> None:
        super().__init__(arguments)
        self._paths: list[Path] = []

    def event(self, event: QEvent) -> bool:
        """Collect what is to be opened."""
        if not isinstance(event, QFileOpenEvent):
            return super().event(event)
        if not self._paths:
            QTimer.singleShot(0, self._open)
        self._paths.append(Path(event.file()))
        return True

    def _open(self) -> None:
        paths, self._paths = self._paths, []
        self.opened.emit(paths)


class _SignalCloser:
    """SIGTERM and Ctrl-C close the window as its button does.

    Python runs signal handlers only when it gets to run, which Qt's loop does not let it: a byte on a socket
    wakes the loop.
    """

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._ours, self._theirs = socket.socketpair()
        self._ours.setblocking(False)
        self._theirs.setblocking(False)
        self._before = signal.set_wakeup_fd(self._theirs.fileno())
        self._handlers = {
            number: signal.signal(number, lambda *_: None) for number in (signal.SIGTERM, signal.SIGINT)
        }
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._close)

    def _close(self) -> None:
        self._ours.recv(16)
        self._window.close()

    def stop(self) -> None:
        """Leave the signals as they were."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._before)
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        self._ours.close()
        self._theirs.close()
