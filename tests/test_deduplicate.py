"""Copies of photos are found, whatever was done to them; photos that only look alike are not."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageEnhance, ImageOps

from trainer.deduplicate import SIMILARITY, Pair, duplicates_between, duplicates_within, index_of, write_report
from trainer.fingerprint import VIEWS, WHOLE, View, features, seen_as

if TYPE_CHECKING:
    from pathlib import Path


class Drawn:
    """Photos in memory, by name."""

    def __init__(self, images: dict[str, Image.Image]) -> None:
        self._keys, self._images = list(images), list(images.values())

    def __len__(self) -> int:
        return len(self._keys)

    def key(self, position: int) -> str:
        return self._keys[position]

    def image(self, position: int) -> Image.Image:
        return self._images[position]


def layer(seed: int, scale: int, size: tuple[int, int]) -> np.ndarray:
    """Noise of one scale, in [-0.5, 0.5]."""
    width, height = size
    noise = np.random.default_rng(seed).random((height // scale + 2, width // scale + 2, 3)) * 255
    picture = Image.fromarray(noise.astype(np.uint8)).resize(size, Image.Resampling.BICUBIC)
    return np.asarray(picture, np.float32) / 255 - 0.5


def draw(seed: int, shading: int | None = None, size: tuple[int, int] = (120, 90)) -> Image.Image:
    """Clouds at every scale; drawings with the same `shading` look alike from afar and differ in detail."""
    total = 160 * layer(1000 + (seed if shading is None else shading), 40, size)
    for scale, weight in ((16, 25), (8, 40), (4, 30)):
        total += weight * layer(scale * 100_000 + seed, scale, size)
    return Image.fromarray((total + 127).clip(0, 255).astype(np.uint8))


def compressed(image: Image.Image, quality: int = 40) -> Image.Image:
    content = io.BytesIO()
    image.save(content, "JPEG", quality=quality)
    return Image.open(content).convert("RGB")


def cropped(image: Image.Image, left: float, top: float) -> Image.Image:
    """80 % of both sides; `left` and `top` from 0 to 1."""
    x, y = round(left * 0.2 * image.width), round(top * 0.2 * image.height)
    return image.crop((x, y, x + round(0.8 * image.width), y + round(0.8 * image.height)))


COPIES = {
    "compressed": compressed,
    "halved": lambda image: image.resize((60, 45)),
    "doubled": lambda image: image.resize((240, 180)),
    "corner": lambda image: cropped(image, 0, 1),
    "middle": lambda image: cropped(image, 0.4, 0.55),
    "mirrored": ImageOps.mirror,
    "mirrored corner": lambda image: compressed(ImageOps.mirror(cropped(image, 1, 0.2)), 60),
    "everything": lambda image: compressed(ImageOps.mirror(cropped(image, 0.7, 0.3)).resize((77, 58)), 70),
}

ORIGINALS = Drawn({f"photo {seed}": draw(seed) for seed in range(60)})
ORIGINAL_VECTORS = features(ORIGINALS)


@pytest.mark.parametrize("kind", COPIES)
def test_a_copy_is_found_in_another_set(kind: str) -> None:
    copies = Drawn({f"photo {seed}": COPIES[kind](draw(seed)) for seed in range(0, 60, 5)})
    pairs = duplicates_between(copies, ORIGINALS, other_vectors=ORIGINAL_VECTORS)
    assert [(pair.first, pair.second) for pair in pairs] == [(copies.key(i), copies.key(i)) for i in range(len(copies))]
    assert all(pair.mirrored == (kind.startswith("mirrored") or kind == "everything") for pair in pairs)


def test_the_whole_is_found_where_the_other_set_has_the_cut() -> None:
    cuts = Drawn({"cut": cropped(draw(7), 1, 1)})
    assert [(pair.first, pair.second) for pair in duplicates_between(ORIGINALS, cuts)] == [("photo 7", "cut")]


def test_copies_inside_a_set_are_named_once_in_its_order() -> None:
    images = {f"photo {seed}": draw(seed) for seed in range(10)}
    photos = Drawn({"cut of 3": cropped(draw(3), 0, 0), **images, "mirror of 8": ImageOps.mirror(draw(8))})
    pairs = duplicates_within(photos)
    assert [(pair.first, pair.second, pair.mirrored) for pair in pairs] == [
        ("cut of 3", "photo 3", False),
        ("photo 8", "mirror of 8", True),
    ]
    assert pairs == duplicates_within(photos, features(photos))
    assert pairs[1:] == duplicates_within(photos, cuts=False)


def on_plain_ground(cloth: Image.Image) -> Image.Image:
    """Trousers cut out of `cloth`, on white."""
    mask = Image.new("L", cloth.size)
    ImageDraw.Draw(mask).polygon([(30, 8), (90, 8), (98, 84), (72, 84), (60, 36), (48, 84), (22, 84)], fill=255)
    return Image.composite(cloth, Image.new("RGB", cloth.size, "white"), mask)


LOOK_ALIKES = {
    "one shading": [draw(seed, shading=1) for seed in range(12)],
    "one outline": [on_plain_ground(draw(seed)) for seed in range(12)],
    "one outline, other colours": [
        on_plain_ground(Image.new("RGB", (120, 90), colour)) for colour in ("#302838", "#3c2a2a", "#283c30")
    ],
}


@pytest.mark.parametrize("kind", LOOK_ALIKES)
def test_look_alikes_are_no_copies(kind: str) -> None:
    alike = Drawn({f"photo {number}": image for number, image in enumerate(LOOK_ALIKES[kind])})
    whole = seen_as(features(alike), WHOLE)
    # Most are candidates, so it is the pixels that tell them apart.
    assert np.median(np.sort(whole @ whole.T, axis=1)[:, -2]) > SIMILARITY
    assert duplicates_within(alike) == []


def test_a_copy_of_an_outline_on_plain_ground_is_found() -> None:
    trousers = on_plain_ground(draw(3))
    photos = Drawn({"trousers": trousers, "others": on_plain_ground(draw(4)), "copy": compressed(trousers, 70)})
    assert [(pair.first, pair.second) for pair in duplicates_within(photos)] == [("trousers", "copy")]


def test_blank_photos_are_not_called_copies_of_each_other() -> None:
    blank = Drawn({"white": Image.new("RGB", (64, 64), "white"), "grey": Image.new("RGB", (64, 64), "grey")})
    assert duplicates_within(blank) == []
    assert duplicates_between(blank, Drawn({})) == []


def test_a_view_of_a_fingerprint_is_the_fingerprint_of_that_view() -> None:
    smooth = [ImageEnhance.Contrast(draw(seed).resize((6, 6)).resize((160, 160))).enhance(0.6) for seed in range(5)]
    cut = Drawn({str(i): ImageOps.mirror(image.crop((32, 16, 160, 144))) for i, image in enumerate(smooth)})
    views = seen_as(features(Drawn({str(i): image for i, image in enumerate(smooth)})), View(0.2, 0.1, 0.8, True))
    assert (views * seen_as(features(cut), WHOLE)).sum(axis=1).min() > 0.98
    assert len(VIEWS) == len(set(VIEWS))


@pytest.mark.parametrize("compressed_from", [10**9, 0], ids=["lists", "compressed lists"])
def test_large_sets_find_what_the_exact_index_finds(compressed_from: int) -> None:
    vectors = np.random.default_rng(0).normal(size=(3000, 96)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    near = vectors[::10] + np.random.default_rng(1).normal(size=(300, 96)).astype(np.float32) * 0.03
    exact = index_of(vectors).search(near, 1)[1]
    listed = index_of(vectors, exact_below=1000, compressed_from=compressed_from).search(near, 1)[1]
    assert (exact[:, 0] == np.arange(0, 3000, 10)).all()
    assert (exact == listed).mean() >= 0.99


def test_the_report_counts_and_names_the_pairs(tmp_path: Path) -> None:
    pairs = [Pair("a", "b", 0.98765, False), Pair("a", "c", 0.91, True)]
    write_report(tmp_path / "report", pairs, {"photos": 3}, cuts=False)
    summary = json.loads((tmp_path / "report/duplicates.json").read_text())
    assert summary["counts"] == {"photos": 3, "pairs": 2, "mirrored": 1, "first": 1, "second": 2}
    assert summary["parameters"]["neighbours"] == 21
    assert summary["parameters"]["cuts_within"] is False
    with (tmp_path / "report/duplicates.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows[0] == {"first": "a", "second": "b", "similarity": "0.9877", "mirrored": "false"}
    assert [row["mirrored"] for row in rows] == ["false", "true"]
