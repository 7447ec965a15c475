"""How near the loader comes to its limit: libjpeg-turbo decoding and one resize, on as many processes.

    uv run --group test python tests/benchmarks/loader.py [PHOTOS] [PROCESSES]

PHOTOS (4,000) of 341 x 256 pixels in shards, made into 224-px views with the published augmentation (random resized
crop, flip), in turns with the raw work in one run; figures are medians over rounds.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from multiprocessing import get_context
from pathlib import Path

import cv2
import simplejpeg
from msgspec.structs import replace
from pictures import draw

from photohash.paths import resources_dir
from trainer.corpus import Post
from trainer.data import Views, batches
from trainer.domains import Domains
from trainer.examples import Examples
from trainer.ingest import shrink
from trainer.recipe import CorpusRecipe, Recipe, read_recipe
from trainer.shards import Shards, ShardWriter

ROUNDS = 5
BATCH = 64


def write_shards(folder: Path, count: int) -> Examples:
    """One shard of `count` photos of 16 pictures."""
    import pyarrow.parquet as pq

    photos = [shrink(draw(seed, (341, 256)), CorpusRecipe()) for seed in range(16)]
    writer = ShardWriter(folder, 0, 0)
    for number in range(count):
        writer.add(Post(str(number), (), "drawn", None), photos[number % 16], "train")
    writer.close(count)
    table = pq.read_table(folder / "00000.parquet").to_pydict()
    return Examples.of(Shards(folder), table | {"labels": [[0]] * count, "factor": [1.0] * count})


def raw(files: list[bytes]) -> None:
    """Decode and resize, as a random crop of mean size would be."""
    cv2.setNumThreads(1)
    for content in files:
        pixels = simplejpeg.decode_jpeg(content)
        height, width = pixels.shape[:2]
        part = pixels[round(0.12 * height) : round(0.88 * height), round(0.12 * width) : round(0.88 * width)]
        cv2.resize(part, (224, 224), interpolation=cv2.INTER_AREA)


def views(recipe: Recipe, examples: Examples) -> Iterator[int]:
    for batch in batches(Views(recipe, examples, Domains(recipe, examples, 1)), recipe, 0, PROCESSES):
        yield len(batch.pixels)


PROCESSES = int(sys.argv[2]) if len(sys.argv) > 2 else 2


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 4000
    published = read_recipe(resources_dir() / "recipes" / "wsl-resnext101-32x8d.toml")
    recipe = replace(published, training=replace(published.training, images=count, batch=BATCH))
    with tempfile.TemporaryDirectory() as place, get_context("fork").Pool(PROCESSES) as pool:
        examples = write_shards(Path(place), count)
        files = [examples._shards.read(examples.place(position)) for position in range(count)]
        parts = [files[start : start + BATCH] for start in range(0, count, BATCH)]
        pool.map(raw, parts[:PROCESSES])
        rates: dict[str, list[float]] = {"raw": [], "loader": []}
        for _ in range(ROUNDS):
            start = time.perf_counter()
            pool.map(raw, parts, chunksize=4)
            rates["raw"].append(count / (time.perf_counter() - start))
            loaded = views(recipe, examples)
            # Starting the workers is paid once in a run, not once a batch.
            next(loaded)
            start = time.perf_counter()
            done = sum(loaded)
            rates["loader"].append(done / (time.perf_counter() - start))
    for name, values in rates.items():
        print(f"{name:7} {statistics.median(values) / PROCESSES:7.0f} photos/s a process, {PROCESSES} processes")
    ratios = [loader / alone for loader, alone in zip(rates["loader"], rates["raw"], strict=True)]
    print(f"the loader reaches {statistics.median(ratios):.0%} of raw decoding and resizing")


if __name__ == "__main__":
    main()
