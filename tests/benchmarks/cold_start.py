"""From the start of the process to a painted window, and the memory of a window on a large library.

    uv run --group test python tests/benchmarks/cold_start.py [RUNS]

The photohash window and a bare PySide6 window are started in turns, RUNS (9) times each, on an empty library; then
one on a library of 100,000 photos, before a model is loaded. Linux only. Without a DISPLAY, Qt paints offscreen.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from photohash.library import photos
from photohash.library.database import Database
from photohash.library.records import FoundFile, PhotoFacts

PHOTOS = 100_000
SETTLED = 5.0
"""Seconds after which the window on the large library is looked at."""

_WATCH = """
import sys, time
from PySide6.QtCore import QTimer

stay = int(sys.argv.pop())

def watch(window, base):
    # Prints when the window has been painted, and closes it a while later.
    def painted(self, event):
        base.paintEvent(self, event)
        if not hasattr(self, "seen"):
            self.seen = True
            print(time.monotonic(), flush=True)
            QTimer.singleShot(stay, self.close)
    window.paintEvent = painted
"""
_BARE = (
    _WATCH
    + """
from PySide6.QtWidgets import QApplication, QMainWindow
class Bare(QMainWindow): pass
watch(Bare, QMainWindow)
app = QApplication([])
window = Bare()
window.resize(1100, 760)
window.show()
app.exec()
"""
)
_PHOTOHASH = (
    _WATCH
    + """
from PySide6.QtWidgets import QMainWindow
from photohash.cli.main import main
from photohash.gui.main_window import MainWindow
watch(MainWindow, QMainWindow)
sys.argv[1:] = ["gui"]
main()
"""
)


def start(code: str, home: Path, stay: int = 0) -> tuple[subprocess.Popen[str], float]:
    """A process that runs `code`, and the seconds until its window was painted."""
    environment = {**os.environ, "PHOTOHASH_HOME": str(home)}
    if not os.environ.get("DISPLAY"):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    began = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, "-c", code, str(stay)], env=environment, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout
    return process, float(process.stdout.readline()) - began


def fill(file: Path) -> None:
    """A library of 100,000 photos that have been read."""
    database = Database(file)
    with database.write() as connection:
        root = photos.add_root(connection, file.parent / "photos", "disk")
        names = [f"{number // 500:04}/{number:06}.jpg" for number in range(PHOTOS)]
        photos.put_found(connection, root.id, [FoundFile(name, 10, 20) for name in names])
        known = photos.known_files(connection, root.id)
        facts = (PhotoFacts(f"{place:032x}", 4000, 3000) for place in range(PHOTOS))
        photos.put_indexed(connection, [(known[name].photo_id, fact) for name, fact in zip(names, facts, strict=True)])
    database.close()


def resident(pid: int) -> float:
    """Resident memory of a process in MB."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.partition("VmRSS:")[2].split()[0]) / 1000


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    with tempfile.TemporaryDirectory() as place:
        empty, large = Path(place) / "empty", Path(place) / "large"
        times: dict[str, list[float]] = {"bare": [], "photohash": []}
        for _ in range(runs):
            for name, code in (("bare", _BARE), ("photohash", _PHOTOHASH)):
                process, seconds = start(code, empty)
                process.communicate()
                times[name].append(seconds)
        for name, spent in times.items():
            print(f"{name:10} painted after {statistics.median(spent):.2f} s ({min(spent):.2f} to {max(spent):.2f})")
        large.mkdir()
        fill(large / "library.sqlite")
        process, _ = start(_PHOTOHASH, large, int(SETTLED * 1000) + 2000)
        time.sleep(SETTLED)
        print(f"{'photohash':10} {resident(process.pid):.0f} MB with {PHOTOS:,} photos")
        process.communicate()


if __name__ == "__main__":
    main()
