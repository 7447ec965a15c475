"""A corpus that the tests draw: coloured discs, each with the hashtag of something of that colour; and its recipe."""

from __future__ import annotations

import io
from collections.abc import Collection
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

RECIPE = """
id = "shapes"
title = "Shapes"
licence = "CC0"
source = "drawn by the tests"
[architecture]
name = "shufflenet_v2_x0_5"
[input]
size = 32
resize = 32
crop = "center"
mean = [0.5, 0.5, 0.5]
std = [0.25, 0.25, 0.25]
[corpus]
short_side = 40
per_shard = 200
[deduplicate]
enabled = false
[training]
images = {images}
batch = 32
learning_rate = 0.1
stages = [{{ until = 0.5, size = 32 }}, {{ until = 1.0, size = 40 }}]
checkpoint_images = 96
average = 0.9
[vocabulary]
floor = 5
"""
COLOURS = {"strawberry": "red", "lime": "lime", "sea": "blue", "banana": "yellow"}


def draw(colour: str, random: np.random.Generator) -> bytes:
    """A disc on a dark ground, 48 x 40 pixels, as PNG."""
    image = Image.new("RGB", (48, 40), tuple(random.integers(0, 90, 3)))
    left, top = random.integers(0, 12, 2)
    ImageDraw.Draw(image).ellipse((left, top, left + 28, top + 26), fill=colour)
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def make_corpus(
    folder: Path, *, broken: bool = False, discs: Collection[tuple[str, str]] = COLOURS.items()
) -> Path:
    """60 photos a tag and colour to train on and 12 to judge by; the first is cut off if `broken`."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    random = np.random.default_rng(5)
    folder.mkdir()
    for name, count in (("train-0.parquet", 60), ("val-0.parquet", 12)):
        tags = [tag for tag, _ in discs for _ in range(count)]
        images = [draw(colour, random) for _, colour in discs for _ in range(count)]
        if broken and name.startswith("train"):
            images[0] = images[0][:40]
        table = pa.table(
            {
                "image": [{"bytes": image, "path": f"{place}.png"} for place, image in enumerate(images)],
                "hashtags": [[f"#{tag}"] for tag in tags],
            }
        )
        pq.write_table(table, folder / name)
    return folder


def write_recipe(folder: Path, images: int = 384) -> Path:
    """A recipe for it that trains in seconds."""
    file = folder / f"recipe-{images}.toml"
    file.write_text(RECIPE.format(images=images))
    return file
