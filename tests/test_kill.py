"""An indexing run that is killed at any moment goes on as if nothing had happened."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

KILLS = 20
PHOTOS = 1500

pytestmark = [
    pytest.mark.usefixtures("home"),
    pytest.mark.skipif(sys.platform == "win32", reason="sends SIGKILL"),
]


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    folder = tmp_path / "photos"
    folder.mkdir()
    rng = np.random.default_rng(0)
    for number in range(PHOTOS):
        Image.fromarray(rng.integers(0, 255, (60, 80, 3), np.uint8)).save(folder / f"{number:04}.jpg")
    (folder / "bad.jpg").write_bytes(b"\xff\xd8\xff")
    return folder


def add(library: Path, pictures: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "photohash", "add", str(pictures), "--library", str(library)],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip


def indexed(library: Path) -> int:
    if not library.exists():
        return 0
    connection = sqlite3.connect(library, timeout=60)
    try:
        return int(connection.execute("SELECT count(*) FROM photo WHERE state = 'indexed'").fetchone()[0])
    except sqlite3.OperationalError:  # the tables are not there yet
        return 0
    finally:
        connection.close()


def content(library: Path) -> tuple[list[Any], dict[Any, float]]:
    """All rows without their keys, which tell the order of events; and the scores."""
    connection = sqlite3.connect(library)
    photos = connection.execute(
        "SELECT path, size, mtime_ns, content_hash, width, height, state, error FROM photo ORDER BY path"
    ).fetchall()
    scores = connection.execute(
        "SELECT photo.path, tag.name, photo_tag.state, photo_tag.source, photo_tag.score FROM photo_tag"
        " JOIN photo ON photo.id = photo_id JOIN tag ON tag.id = tag_id"
    ).fetchall()
    vectors = connection.execute(
        "SELECT photo.path, length(vector) FROM embedding JOIN photo ON photo.id = photo_id ORDER BY path"
    ).fetchall()
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()
    return [photos, vectors], {tuple(row[:4]): row[4] for row in scores}


def test_killed_at_random_moments_ends_with_the_same_library(tmp_path: Path, pictures: Path) -> None:
    undisturbed = tmp_path / "undisturbed.sqlite"
    start = time.monotonic()
    assert add(undisturbed, pictures).wait() == 1  # bad.jpg
    duration = time.monotonic() - start

    library = tmp_path / "killed.sqlite"
    moments = random.Random(1)
    midway = 0
    for kill in range(KILLS):
        process = add(library, pictures)
        if kill % 4 == 0:
            time.sleep(moments.uniform(0, duration / 2))  # at any moment, start-up included
        else:
            before = indexed(library)
            while indexed(library) == before and process.poll() is None:
                time.sleep(0.01)
            time.sleep(moments.uniform(0, 0.05))
        midway += process.poll() is None
        process.kill()
        process.wait()
    assert midway >= KILLS // 2, "the runs ended before they could be killed"
    assert indexed(library) < PHOTOS, "nothing was left to go on with"
    assert add(library, pictures).wait() in (0, 1)

    rows, scores = content(library)
    expected_rows, expected_scores = content(undisturbed)
    assert rows == expected_rows
    assert scores.keys() == expected_scores.keys()
    assert max(abs(scores[key] - expected_scores[key]) for key in scores) < 1e-4


def test_two_programs_on_one_library_wait_for_each_other(tmp_path: Path, pictures: Path) -> None:
    library = tmp_path / "shared.sqlite"
    answers: list[subprocess.CompletedProcess[str]] = []

    def run(*arguments: object) -> None:
        answers.append(
            subprocess.run(
                [sys.executable, "-m", "photohash", *map(str, arguments), "--library", str(library)],
                capture_output=True, text=True, check=False,
            )
        )  # fmt: skip

    jobs = [("add", pictures), ("add", pictures), ("search", "dog"), ("scan",)]
    threads = [threading.Thread(target=run, args=job) for job in jobs]
    for thread in threads:
        thread.start()
    for number in range(5):
        run("accept" if number % 2 else "reject", "dog", pictures) if indexed(library) else time.sleep(0.5)
    for thread in threads:
        thread.join()
    assert not [answer.stderr for answer in answers if "locked" in answer.stderr or "Traceback" in answer.stderr]
    assert all(answer.returncode in (0, 1) for answer in answers), [answer.stderr for answer in answers]
    assert indexed(library) == PHOTOS
