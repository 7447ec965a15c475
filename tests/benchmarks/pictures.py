"""Photos of our own making for the benchmarks: as large and as detailed as a camera's."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
from PIL import Image


def draw(seed: int, size: tuple[int, int]) -> Image.Image:
    """Clouds of noise at every scale, which compress as photos do (some 4 MB at 12 megapixels)."""
    rng = np.random.default_rng(seed)
    width, height = size
    total = np.zeros((height, width, 3), np.float32)
    for scale, weight in ((512, 90), (128, 50), (32, 24), (8, 10), (2, 10), (1, 3)):
        noise = rng.random((height // scale + 2, width // scale + 2, 3), np.float32) * 255
        layer = Image.fromarray(noise.astype(np.uint8)).resize(size, Image.Resampling.BICUBIC)
        total += (np.asarray(layer, np.float32) - 127) * (weight / 90)
    return Image.fromarray((total + 127).clip(0, 255).astype(np.uint8))


def make_jpegs(folder: Path, count: int, size: tuple[int, int] = (4000, 3000), drawings: int = 16) -> list[Path]:
    """`count` JPEG files, no two with the same bytes, of `drawings` different pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    contents = []
    for seed in range(min(count, drawings)):
        content = io.BytesIO()
        draw(seed, size).save(content, "JPEG", quality=90)
        contents.append(content.getvalue())
    paths = [folder / f"{number:05}.jpg" for number in range(count)]
    for number, path in enumerate(paths):
        # Decoders stop at the end-of-image marker: what follows only makes the file unlike the others.
        path.write_bytes(contents[number % len(contents)] + number.to_bytes(4, "big"))
    return paths
