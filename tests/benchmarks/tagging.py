"""How near tagging comes to its limits: raw shrink-on-load decoding on all cores, and the network alone.

    uv run --group test python tests/benchmarks/tagging.py [COUNT]

Everything is measured in turns in one run over COUNT (1,000) 12-megapixel JPEGs; figures are medians over rounds.
Where the network runs on the cores that decode, both limits share them, so the sum of both is printed, too.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from pictures import make_jpegs

from photohash.app import App
from photohash.imaging.decode import decode
from photohash.imaging.thumbnails import Thumbnails
from photohash.imaging.volumes import volume_identity
from photohash.jobs.index import index
from photohash.jobs.job import Cancel
from photohash.jobs.prefetch import cores
from photohash.jobs.scan import scan
from photohash.jobs.tag import decode_size, tag_files
from photohash.library import photos
from photohash.library.database import Database

ROUNDS = 4


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    tagger = App().tagger
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        paths = make_jpegs(folder / "photos", count)
        size = sum(path.stat().st_size for path in paths) / count
        print(f"{count} JPEGs of 4000 x 3000, {size / 1e6:.1f} MB each; {cores()} cores")
        print(f"{tagger.id} on {tagger.device}")
        share = [paths[start::ROUNDS] for start in range(ROUNDS)]
        pixels = tagger.prepare(decode(paths[0], decode_size(tagger)))

        def raw_decode(chunk: list[Path]) -> None:
            with ThreadPoolExecutor(cores()) as pool:
                for _ in pool.map(lambda path: decode(path, decode_size(tagger)), chunk):
                    pass

        def raw_forward(chunk: list[Path]) -> None:
            batch = np.stack([pixels] * tagger.batch_size)
            for start in range(0, len(chunk), tagger.batch_size):
                tagger._engine.run(batch[: len(chunk) - start])

        def tag(chunk: list[Path]) -> None:
            assert all(result.error is None for result in tag_files(chunk, tagger, Cancel()))

        def add(chunk: list[Path]) -> None:
            with tempfile.TemporaryDirectory() as library:
                root = Path(library) / "photos"
                root.mkdir()
                for path in chunk:
                    (root / path.name).hardlink_to(path)
                database = Database(Path(library) / "library.sqlite")
                thumbnails = Thumbnails(Path(library) / "thumbnails.sqlite")
                with database.write() as connection:
                    known = photos.add_root(connection, root, volume_identity(root))
                for step in (*scan(database, known, Cancel()), *index(database, thumbnails, tagger, Cancel())):
                    assert not step.failures
                database.close()
                thumbnails.close()

        rates: dict[str, list[float]] = {}
        jobs: dict[str, Callable[[list[Path]], None]] = {
            "raw decode": raw_decode, "raw forward": raw_forward, "tag": tag, "add": add,
        }  # fmt: skip
        for chunk in share:
            for name, job in jobs.items():
                start = time.perf_counter()
                job(chunk)
                rates.setdefault(name, []).append(len(chunk) / (time.perf_counter() - start))
        middle = {name: statistics.median(values) for name, values in rates.items()}
        for name, rate in middle.items():
            print(f"{name:12} {rate:7.1f} photos/s")
        slower = min(middle["raw decode"], middle["raw forward"])
        shared = 1 / (1 / middle["raw decode"] + 1 / middle["raw forward"])
        for name in ("tag", "add"):
            print(
                f"{name:4} is {middle[name] / slower:.0%} of the slower limit,"
                f" {middle[name] / shared:.0%} of both limits on the same cores"
            )


if __name__ == "__main__":
    main()
