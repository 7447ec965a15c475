"""How many copies de-duplication finds among real photos, by kind of copy, and which pairs a corpus has by itself.

    uv run --group test python tests/benchmarks/deduplicate.py CORPUS OUT [QUERIES]

CORPUS is a folder of Parquet files with an `image` column, named train-* and val-*. Copies of QUERIES (2,100) random
photos are looked for in the whole corpus; then copies inside the corpus and between train and val are written to OUT,
each with a contact sheet, to be judged by eye: real duplicates are no false positives.
"""

from __future__ import annotations

import io
import random
import sys
import time
from collections import Counter
from pathlib import Path

import pyarrow.parquet
from PIL import Image, ImageOps

from trainer.deduplicate import Pair, duplicates_between, duplicates_within, write_report
from trainer.fingerprint import features


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


def contact_sheet(pairs: list[Pair], photos: dict[str, Image.Image], file: Path) -> None:
    """Pairs side by side, the worst first, ten to a row."""
    sheet = Image.new("RGB", (10 * 200, 100 * -(-len(pairs) // 10)), "white")
    for number, pair in enumerate(pairs):
        for side, key in enumerate((pair.first, pair.second)):
            place = (number % 10 * 200 + side * 97, number // 10 * 100)
            sheet.paste(photos[key].resize((96, 96)), place)
    sheet.save(file)


def main() -> None:
    corpus, out = Path(sys.argv[1]), Path(sys.argv[2])
    queries = int(sys.argv[3]) if len(sys.argv) > 3 else 2100
    train, val = (ParquetPhotos(sorted(corpus.glob(f"{part}-*.parquet"))) for part in ("train", "val"))
    both = ParquetPhotos(sorted(corpus.glob("*.parquet")))
    start = time.perf_counter()
    vectors = features(both)
    print(f"features of {len(both)} photos: {time.perf_counter() - start:.0f} s", flush=True)

    copies = Copies(both, random.Random(1).sample(range(len(both)), queries))
    start = time.perf_counter()
    pairs = duplicates_between(copies, both, other_vectors=vectors)
    found = {pair.first: pair for pair in pairs if pair.first == pair.second}
    print(f"{queries} copies against {len(both)}: {time.perf_counter() - start:.0f} s")
    hits, totals, flagged = Counter[str](), Counter(copies.kinds), 0
    for position, kind in enumerate(copies.kinds):
        pair = found.get(copies.key(position))
        hits[kind] += pair is not None
        flagged += pair is not None and pair.mirrored == ("mirrored" in kind)
    for kind, total in totals.items():
        print(f"  {kind:40} {hits[kind] / total:7.2%} of {total}")
    print(f"  {'all':40} {hits.total() / queries:7.2%}; {flagged / hits.total():.2%} of them rightly called mirrored")
    print(
        f"  {sum(pair.first != pair.second for pair in pairs)} pairs with another photo than the copied one", flush=True
    )

    images = {both.key(position): position for position in range(len(both))}
    cut = len(train)
    jobs = {
        "train against val": lambda: duplicates_between(train, val, vectors[:cut], vectors[cut:]),
        "within": lambda: duplicates_within(both, vectors),
    }
    for name, job in jobs.items():
        start = time.perf_counter()
        pairs = job()
        named = {key for pair in pairs for key in (pair.first, pair.second)}
        print(f"{name}: {len(pairs)} pairs, {len(named)} photos ({len(named) / len(both):.3%}), "
              f"{time.perf_counter() - start:.0f} s", flush=True)  # fmt: skip
        folder = out / name.replace(" ", "-")
        write_report(folder, pairs, {"photos": len(both)})
        worst = sorted(pairs, key=lambda pair: pair.similarity)[:100]
        contact_sheet(worst, {key: both.image(images[key]) for key in named}, folder / "pairs.png")


if __name__ == "__main__":
    main()
