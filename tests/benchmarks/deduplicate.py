"""How many copies de-duplication finds among real photos, by kind of copy, and which pairs a corpus has by itself.

    uv run --group test python tests/benchmarks/deduplicate.py CORPUS OUT [QUERIES]

CORPUS is a folder of Parquet files with an `image` column, named train-* and val-*. Copies of QUERIES (3,200) random
photos are looked for in the whole corpus; then copies inside the corpus and between train and val are written to OUT,
with contact sheets of the weakest pairs and of random ones, to be judged by eye: real duplicates are no false
positives. The thresholds were set with copies made from other seeds.
"""

from __future__ import annotations

import io
import random
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow.parquet
from PIL import Image, ImageOps

from trainer.deduplicate import Pair, duplicates_between, duplicates_within, write_report
from trainer.fingerprint import features

if TYPE_CHECKING:
    from collections.abc import Callable


class ParquetPhotos:
    """The photos of Parquet files, encoded, in memory."""

    def __init__(self, files: list[Path]) -> None:
        self._keys, self._contents = [], []
        for file in files:
            column = pyarrow.parquet.read_table(file, columns=["image"]).column("image").combine_chunks()
            contents = column.field("bytes").to_pylist()
            self._keys += [f"{file.stem}:{row}" for row in range(len(contents))]
            self._contents += contents

    def __len__(self) -> int:
        return len(self._keys)

    def key(self, position: int) -> str:
        return self._keys[position]

    def image(self, position: int) -> Image.Image:
        return Image.open(io.BytesIO(self._contents[position])).convert("RGB")


def cropped(image: Image.Image, rng: random.Random) -> Image.Image:
    """80 % of both sides, anywhere."""
    width, height = round(image.width * 0.8), round(image.height * 0.8)
    left, top = rng.randint(0, image.width - width), rng.randint(0, image.height - height)
    return image.crop((left, top, left + width, top + height))


def trimmed(image: Image.Image, rng: random.Random) -> Image.Image:
    """80 to 100 % of each side, anywhere; the shape changes a little."""
    share = rng.uniform(0.8, 1)
    width, height = (round(side * min(1, max(0.8, share + rng.uniform(-0.04, 0.04)))) for side in image.size)
    left, top = rng.randint(0, image.width - width), rng.randint(0, image.height - height)
    return image.crop((left, top, left + width, top + height))


def resized(image: Image.Image, rng: random.Random) -> Image.Image:
    """Half to twice the size."""
    scale = rng.uniform(0.5, 2)
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    return image.resize(size, rng.choice([Image.Resampling.BILINEAR, Image.Resampling.BICUBIC]))


def mirrored(image: Image.Image, rng: random.Random) -> Image.Image:
    """Left for right."""
    return ImageOps.mirror(image)


def compressed(image: Image.Image, rng: random.Random) -> Image.Image:
    """As a JPEG of quality 40 to 95."""
    content = io.BytesIO()
    image.save(content, "JPEG", quality=rng.randint(40, 95))
    return Image.open(content).convert("RGB")


KINDS = {
    "compressed": (compressed,),
    "resized": (resized,),
    "cropped": (cropped,),
    "mirrored": (mirrored,),
    "cropped, compressed": (cropped, compressed),
    "trimmed, compressed": (trimmed, compressed),
    "resized, mirrored, compressed": (resized, mirrored, compressed),
    "cropped, mirrored, resized, compressed": (cropped, mirrored, resized, compressed),
}


class Copies:
    """One copy of each photo at `positions`, its kind by its place."""

    def __init__(self, photos: ParquetPhotos, positions: list[int]) -> None:
        kinds = list(KINDS)
        self.kinds = [kinds[number % len(kinds)] for number in range(len(positions))]
        self._keys = [photos.key(position) for position in positions]
        self._images = []
        for position, kind in zip(positions, self.kinds, strict=True):
            image, rng = photos.image(position), random.Random(position)
            for change in KINDS[kind]:
                image = change(image, rng)
            self._images.append(image)

    def __len__(self) -> int:
        return len(self._keys)

    def key(self, position: int) -> str:
        return self._keys[position]

    def image(self, position: int) -> Image.Image:
        return self._images[position]


def contact_sheet(pairs: list[Pair], photos: ParquetPhotos, file: Path) -> None:
    """Pairs side by side, ten to a row."""
    positions = {photos.key(position): position for position in range(len(photos))}
    sheet = Image.new("RGB", (10 * 200, 100 * -(-len(pairs) // 10)), "white")
    for number, pair in enumerate(pairs):
        for side, key in enumerate((pair.first, pair.second)):
            place = (number % 10 * 200 + side * 97, number // 10 * 100)
            sheet.paste(photos.image(positions[key]).resize((96, 96)), place)
    sheet.save(file)


def timed(name: str, job: Callable[[], Any]) -> Any:
    """What `job` returns; its time on the wall and on the processors is printed."""
    wall, cpu = time.perf_counter(), time.process_time()
    result = job()
    print(f"{name}: {time.perf_counter() - wall:.0f} s, {time.process_time() - cpu:.0f} CPU s", flush=True)
    return result


def print_recall(copies: Copies, pairs: list[Pair]) -> None:
    """The share of copies that were found, by kind, and how many were rightly called mirrored or not."""
    found = {pair.first: pair for pair in pairs if pair.first == pair.second}
    hits, totals, flagged = Counter[str](), Counter(copies.kinds), 0
    for position, kind in enumerate(copies.kinds):
        pair = found.get(copies.key(position))
        hits[kind] += pair is not None
        flagged += pair is not None and pair.mirrored == ("mirrored" in kind)
    for kind, total in totals.items():
        print(f"  {kind:40} {hits[kind] / total:7.2%} of {total}")
    print(
        f"  {'all':40} {hits.total() / len(copies):7.2%}; {flagged / hits.total():.2%} rightly called mirrored or not"
    )
    print(f"  {sum(pair.first != pair.second for pair in pairs)} pairs with another photo", flush=True)


def main() -> None:
    corpus, out = Path(sys.argv[1]), Path(sys.argv[2])
    queries = int(sys.argv[3]) if len(sys.argv) > 3 else 3200
    train, val = (ParquetPhotos(sorted(corpus.glob(f"{part}-*.parquet"))) for part in ("train", "val"))
    both = ParquetPhotos(sorted(corpus.glob("*.parquet")))
    vectors = timed(f"features of {len(both)} photos", lambda: features(both))
    copies = Copies(both, random.Random(31).sample(range(len(both)), queries))
    pairs = timed(
        f"{queries} copies against {len(both)}", lambda: duplicates_between(copies, both, other_vectors=vectors)
    )
    print_recall(copies, pairs)

    cut = len(train)
    jobs = {
        "train against val": lambda: duplicates_between(train, val, vectors[:cut], vectors[cut:]),
        "within": lambda: duplicates_within(both, vectors),
    }
    for name, job in jobs.items():
        pairs = timed(name, job)
        named = {key for pair in pairs for key in (pair.first, pair.second)}
        print(f"  {len(pairs)} pairs, {len(named)} photos ({len(named) / len(both):.3%})", flush=True)
        folder = out / name.replace(" ", "-")
        write_report(folder, pairs, {"photos": len(both)})
        contact_sheet(sorted(pairs, key=lambda pair: pair.similarity)[:100], both, folder / "weakest.png")
        contact_sheet(random.Random(31).sample(pairs, min(100, len(pairs))), both, folder / "random.png")


if __name__ == "__main__":
    main()
