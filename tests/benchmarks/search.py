"""How long a library of a million photos takes to answer.

    uv run --group test python tests/benchmarks/search.py [COUNT]

COUNT (1,000,000) photos with up to five tags each, made with SQL alone in the first schema and then migrated: 2,000
tags, the commonest on some 15 % of the photos, rank r on 15 / r^0.7 %; rank r is a kind of rank r / 10; 5,000 folders,
ten years, twelve cameras; 2 % of the tags are decided; vectors of 400 numbers. Printed are, in milliseconds, the
first answer of all, before anything is kept; the first of a session, each asked of a library just opened that the
system had to read from the disk; the medians of five more, of the clock and of the processor; how many were found.
"""

from __future__ import annotations

import os
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Connection, create_engine

from photohash.app import App
from photohash.library.migrations.versions import v0001
from photohash.library.search import search

TAGS, FOLDERS, DIMENSION = 2000, 5000, 400
QUERIES = (
    "", "tag0000", "tag0000 tag0001", "tag0000 -tag0001", "-tag0000", "(tag0003 | tag0004) tag0000", '"tag 000"',
    "tag0000 score>0.8", "score>0.97", "state:accepted", "source:person tag0002", "source:model tag0002",
    "state:rejected tag0001", "is:unreviewed", "is:untagged", "is:failed", "folder:2019", 'folder:"2019/trip 2100"',
    "taken:2019", "taken:2019-06 tag0000", "camera:fuji", "file:img_4711", "#tag0003", "#tag0001",
    "#tag0003 score>0.8",
)  # fmt: skip


def fill(connection: Connection, count: int) -> None:
    """Put the photos, their tags and what was said of them into an empty library."""
    random = np.random.default_rng(0)
    start = datetime(2015, 1, 1)
    connection.exec_driver_sql("INSERT INTO volume VALUES (1, 'disk')")
    connection.exec_driver_sql("INSERT INTO root (id, volume_id, path) VALUES (1, 1, '/photos')")
    connection.exec_driver_sql("INSERT INTO model VALUES (1, 'm', 'hash', 'M', 'CC0')")
    connection.exec_driver_sql(
        "INSERT INTO tag (id, name, display) VALUES (?, ?, ?)",
        [(number + 1, f"tag{number:04}", f"tag {number:04}") for number in range(TAGS)],
    )
    connection.exec_driver_sql(
        "INSERT INTO tag_parent (tag_id, parent_id) VALUES (?, ?)",
        [(number + 1, number // 10 + 1) for number in range(10, TAGS)],
    )
    chance = 0.3 / np.arange(1, TAGS + 1) ** 0.7
    chosen = random.choice(TAGS, size=(count, 5), p=chance / chance.sum()) + 1
    scores = random.beta(2, 2, size=(count, 5)).round(4)
    said = random.random((count, 5))
    step = 100_000
    for first in range(0, count, step):
        numbers = range(first, min(count, first + step))
        connection.exec_driver_sql(
            "INSERT INTO photo (id, root_id, path, size, mtime_ns, content_hash, taken_at, camera, state)"
            " VALUES (?, 1, ?, 1, 1, ?, ?, ?, ?)",
            [
                (
                    number + 1,
                    f"{2015 + number * 10 // count}/trip {number * FOLDERS // count}/IMG_{number}.jpg",
                    f"{number - (number % 500 == 0):032x}",
                    str(start + timedelta(seconds=number * 315_000_000 // count)) + ".000000" if number % 20 else None,
                    f"{('Fujifilm', 'Canon', 'Nikon')[number % 3]} {number % 12}",
                    "failed" if number % 1000 == 7 else "indexed",
                )
                for number in numbers
            ],
        )
        connection.exec_driver_sql(
            "INSERT INTO embedding (model_id, photo_id, vector) VALUES (1, ?, ?)",
            [
                (number + 1, random.standard_normal(DIMENSION, np.float32).astype(np.float16).tobytes())
                for number in numbers
            ],
        )
        connection.exec_driver_sql(
            "INSERT OR IGNORE INTO photo_tag (photo_id, tag_id, state, source, score, model_id)"
            " VALUES (?, ?, ?, ?, ?, 1)",
            [
                (number + 1, int(tag), *_state(luck), float(score))
                for number in numbers
                for tag, score, luck in zip(chosen[number], scores[number], said[number], strict=True)
            ],
        )


def _state(luck: float) -> tuple[str, str]:
    if luck < 0.015:
        return "accepted", "person"
    return ("rejected", "person") if luck < 0.02 else ("suggested", "model")


def make(file: Path, count: int) -> None:
    """A library of the first version: without triggers that count, it fills in a minute."""
    engine = create_engine(f"sqlite:///{file}")
    with engine.begin() as connection, Operations.context(MigrationContext.configure(connection)):
        v0001.upgrade()
        connection.exec_driver_sql("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
        connection.exec_driver_sql("INSERT INTO alembic_version VALUES ('0001')")
        fill(connection, count)
    engine.dispose()


def forget(file: Path) -> None:
    """Have the system forget what it read of a file, where it can be asked to."""
    if hasattr(os, "posix_fadvise"):
        with file.open("rb") as stream:
            os.fsync(stream.fileno())
            os.posix_fadvise(stream.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def clocked(ask: Callable[[App], Any], app: App) -> tuple[float, float, Any]:
    """Milliseconds by the clock, by the processor, and the answer."""
    begin, busy = time.perf_counter(), time.process_time()
    answer = ask(app)
    return 1e3 * (time.perf_counter() - begin), 1e3 * (time.process_time() - busy), answer


def look_alikes(app: App) -> Any:
    """What `similar:` finds, asked of the library, which knows only a made-up model."""
    with app.database.read() as connection:
        return search(connection, "similar:IMG_4711.jpg", 1, app._kept)


def questions() -> dict[str, Callable[[App], Any]]:
    """What is asked, by the name that is printed."""
    asked: dict[str, Callable[[App], Any]] = {
        f"find {query!r}": lambda app, query=query: app.find(query) for query in QUERIES
    }  # type: ignore[dict-item]
    return asked | {
        "find 'similar:IMG_4711.jpg'": look_alikes,
        "grouped by day": lambda app: app.grouped(app.find(""), "day")[1],
        "grouped by folder": lambda app: app.grouped(app.find(""), "folder")[1],
        "count_found()": App.count_found,
        "rows of 64 photos": lambda app: app.rows(range(1, 65)),
        "tags()": App.tags,
        "complete('tag 1')": lambda app: app.complete("tag 1"),
        "folders()": App.folders,
        "counts()": lambda app: app.counts().photos,
        "review('tag0000')": lambda app: app.review("tag0000").left,
        "review(None)": lambda app: app.review(None).left,
        "failed()": App.failed,
        "duplicates()": App.duplicates,
    }


def main() -> None:
    """Make the library, ask, print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "library.sqlite"
        start = time.perf_counter()
        make(file, count)
        print(f"{count:,} photos made in {time.perf_counter() - start:.0f} s, {file.stat().st_size / 1e6:,.0f} MB")
        ask_all(file)


def ask_all(file: Path) -> None:
    """Ask a library everything, and print how long each answer took."""
    start = time.perf_counter()
    app = App(file)
    app.roots()
    print(f"migrated in {time.perf_counter() - start:.0f} s, {file.stat().st_size / 1e6:,.0f} MB")
    afresh = {name: clocked(ask, app)[0] for name, ask in questions().items()}
    taken = clocked(App.close, app)[0]
    print(f"closed in {taken:.0f} ms, {file.stat().st_size / 1e6:,.0f} MB with what is kept")
    print(f"{'':32}{'afresh':>9}{'session':>9}{'then':>9}{'busy':>9}{'found':>11}")
    for name, ask in questions().items():
        forget(file)
        app = App(file)
        app.roots()
        session, _, answer = clocked(ask, app)
        clock, busy, _ = zip(*(clocked(ask, app) for _ in range(5)), strict=True)
        app.close()
        figures = (afresh[name], session, statistics.median(clock), statistics.median(busy))
        found = len(answer) if hasattr(answer, "__len__") else answer
        print(f"{name:32}" + "".join(f"{figure:9.1f}" for figure in figures) + f"{found:11,}")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB, making included")


if __name__ == "__main__":
    main()
