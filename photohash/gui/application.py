"""Starting and ending the window."""

from __future__ import annotations

import signal
import socket
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication

from photohash.app import App
from photohash.gui.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def run(paths: Sequence[Path], library: Path | None) -> int:
    """Show the window, add `paths` to the library, and stay until it is closed; returns the exit code."""
    qt = QApplication(sys.argv[:1])
    qt.setApplicationName("photohash")
    qt.setDesktopFileName("photohash")
    app = App(library)
    window = MainWindow(app)
    window.show()
    if paths:
        window.add(paths)
    notifier = _close_on_signals(window)
    code = qt.exec()
    notifier.setEnabled(False)
    app.close()
    return code


def _close_on_signals(window: MainWindow) -> QSocketNotifier:
    """SIGTERM and Ctrl-C close the window as its button does.

    Python runs signal handlers only when it gets to run, which Qt's loop does not let it: a byte on a socket
    wakes the loop.
    """
    ours, theirs = socket.socketpair()
    ours.setblocking(False)
    theirs.setblocking(False)
    signal.set_wakeup_fd(theirs.fileno())
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: None)
    notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read, window)

    def close() -> None:
        ours.recv(16)
        window.close()

    notifier.activated.connect(close)
    notifier.destroyed.connect(theirs.close)
    return notifier
