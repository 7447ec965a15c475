"""How long a rescan takes that finds nothing changed.

    uv run --group test python tests/benchmarks/rescan.py [COUNT]

COUNT (100,000) files in folders of 500; beside it, the time that listing them with os.walk and os.stat takes.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from photohash.imaging.volumes import volume_identity
from photohash.jobs.job import Cancel
from photohash.jobs.scan import scan
from photohash.library import photos
from photohash.library.database import Database


def _walk(root: Path) -> Iterator[tuple[Path, list[str], list[str]]]:
    for top, folders, names in os.walk(root):
        yield Path(top), folders, names


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as place:
        root = Path(place) / "photos"
        for number in range(count):
            if number % 500 == 0:
                (root / f"{number:07}").mkdir(parents=True)
                folder = os.open(root / f"{number:07}", os.O_RDONLY)
            os.close(os.open(f"{number:07}.jpg", os.O_CREAT | os.O_WRONLY, dir_fd=folder))
        database = Database(Path(place) / "library.sqlite")
        with database.write() as connection:
            known = photos.add_root(connection, root, volume_identity(root))

        def timed(name: str) -> None:
            start = time.perf_counter()
            steps = list(scan(database, known, Cancel()))
            spent = time.perf_counter() - start
            print(f"{name:12} {steps[-1].done:,} files in {spent:.2f} s")

        timed("first scan")
        for _ in range(3):
            timed("rescan")
        start = time.perf_counter()
        total = sum(len([(top / name).stat() for name in names]) for top, _, names in _walk(root))
        print(f"{'os.walk':12} {total:,} files in {time.perf_counter() - start:.2f} s")
        with database.read() as connection:
            assert photos.counts(connection).photos == count


if __name__ == "__main__":
    main()
