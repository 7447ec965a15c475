"""The page and the picture that a run leaves: whole, self-contained, and right about what they show."""

from __future__ import annotations

import base64
import io
import json
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from photohash.tagging.bundle import Evaluation, Tag
from trainer.curves import read_log, write_curves
from trainer.held_out import HeldOut
from trainer.report import confusions, galleries, write_report

COLOURS = ("red", "lime", "blue")
NAMES = ("beagle", "dog", "car")


class Coloured:
    """Photos of one colour each, by their tag: ten a tag, then one that has none."""

    def __len__(self) -> int:
        return 31

    def key(self, position: int) -> str:
        return f"<b>{position}</b>.jpg"

    def image(self, position: int) -> Image.Image:
        return Image.new("RGB", (150, 100), COLOURS[position // 10] if position < 30 else "white")


@pytest.fixture
def state() -> HeldOut:
    """Cars 20 and 21 are taken for beagles, dog 10 for a beagle, beagle 0 for a dog."""
    true = np.zeros((31, 3), dtype=bool)
    true[np.arange(30), np.arange(30) // 10] = True
    softmax = np.where(true, 0.8, 0.1).astype(np.float32)
    softmax[[20, 21, 10]] = (0.5, 0.2, 0.3), (0.9, 0.0, 0.1), (0.7, 0.2, 0.1)
    softmax[[0, 30]] = (0.1, 0.8, 0.1), (0.3, 0.3, 0.4)
    tags = tuple(
        Tag(name, name, None, ("dog",) if name == "beagle" else (), place, (1.0, 0.0), 0.45)
        for place, name in enumerate(NAMES)
    )
    return HeldOut(tags, softmax, true)


class Page(HTMLParser):
    """What a browser would fetch, and what it would show."""

    def __init__(self, content: str) -> None:
        super().__init__()
        self.sources: list[str] = []
        self.words: list[str] = []
        self.elements: list[str] = []
        self.feed(content)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.sources += [value or "" for name, value in attributes if name in ("src", "href", "xlink:href", "srcset")]

    def handle_data(self, data: str) -> None:
        self.words.append(data.strip())


def write_log(file: Path, *lines: object) -> Path:
    file.write_text("".join(line if isinstance(line, str) else json.dumps(line) + "\n" for line in lines))
    return file


def test_confused_tags_come_with_the_photos_that_the_network_is_surest_of(state: HeldOut) -> None:
    (pair,) = confusions(state, Coloured())
    # A beagle taken for a dog is right, and a dog taken for a beagle may be.
    assert (pair.tag, pair.taken_for, pair.count, pair.of) == ("car", "beagle", 2, 10)
    assert [(picture.key, picture.caption) for picture in pair.pictures] == [
        ("<b>21</b>.jpg", "0.90"), ("<b>20</b>.jpg", "0.50"),
    ]  # fmt: skip
    content = base64.b64decode(pair.pictures[0].uri.partition("base64,")[2])
    with Image.open(io.BytesIO(content)) as image:
        red, green, blue = image.convert("RGB").getpixel((10, 10))  # type: ignore[misc]
    assert blue > 200 > 50 > max(red, green)


def test_best_and_worst_photos_of_a_tag(state: HeldOut) -> None:
    found = {gallery.tag: gallery for gallery in galleries(state, Coloured())}
    assert next(iter(found)) == "dog"
    car = found["car"]
    assert [picture.caption for picture in car.best] == ["0.80"] * 5
    assert [picture.key for picture in car.missed[:2]] == ["<b>21</b>.jpg", "<b>20</b>.jpg"]
    assert car.wrong[0].key == "<b>30</b>.jpg"
    assert galleries(state.take(np.arange(3)), Coloured()) == []


def test_the_page_needs_nothing_beside_it(state: HeldOut, tmp_path: Path) -> None:
    log = write_log(
        tmp_path / "log.jsonl",
        {"images": 96, "of": 192, "loss": 5.1, "size": 64, "images_per_second": 80.0, "stall": 0.01},
        {"images": 192, "of": 192, "loss": 4.2, "size": 96, "images_per_second": 80.0, "stall": 0.01, "new": [1]},
        {"images": 192, "validation recall@5": 0.5},
    )
    figures = [
        Evaluation("validation", "mAP", 0.4321),
        Evaluation("set", "top-1", 0.5), Evaluation("set", "top-1, 95 % from", 0.4),
        Evaluation("set", "top-1, 95 % to", 0.6), Evaluation("set", "photos judged", 1200.0),
    ]  # fmt: skip
    write_report(
        tmp_path / "report.html", "A <run>", {"corpus": "photos & tags"}, figures, state, Coloured(), log,
        {"pairs": 12345}, ["Left out: nothing."],
    )  # fmt: skip
    content = (tmp_path / "report.html").read_text()
    page = Page(content)
    assert all(source.startswith(("data:image/jpeg;base64,", "#")) for source in page.sources)
    assert page.elements.count("svg") == 2
    assert "b" not in page.elements
    assert "@import" not in content
    assert "url(" not in content.replace("url(#", "")
    for words in ("A <run>", "photos & tags", "0.432", "0.500 (0.400 to 0.600)", "1,200", "12,345",
                  "car taken for beagle", "recall@5", "Left out: nothing.", "96 px"):  # fmt: skip
        assert words in page.words, words
    assert set(NAMES) <= set(page.words)
    assert not (tmp_path / "report.partial").exists()


def test_the_page_of_a_run_without_log_or_duplicates(state: HeldOut, tmp_path: Path) -> None:
    write_report(tmp_path / "report.html", "Run", {}, [], state, Coloured())
    words = Page((tmp_path / "report.html").read_text()).words
    assert "Curves" not in words
    assert "Duplicates" not in words
    assert "Calibration" in words


def test_a_log_is_read_though_its_run_was_killed_and_resumed(tmp_path: Path) -> None:
    log = write_log(
        tmp_path / "log.jsonl",
        {"images": 10, "loss": 3.0}, {"images": 20, "loss": 2.0}, {"images": 30, "loss": 9.0},
        {"images": 20, "loss": 2.5}, {"images": 20, "validation mAP": 0.1}, '{"images": 30, "lo',
    )  # fmt: skip
    assert [(record["images"], record.get("loss")) for record in read_log(log)] == [
        (10, 3.0), (20, 2.0), (20, 2.5), (20, None),
    ]  # fmt: skip
    assert read_log(tmp_path / "none.jsonl") == []


@pytest.mark.parametrize("steps", [0, 1, 250])
def test_curves_are_drawn_at_any_time_of_a_run(tmp_path: Path, steps: int) -> None:
    records = ({"images": 32 * n, "loss": 5 / n, "size": 64} for n in range(1, steps + 1))
    log = write_log(tmp_path / "log.jsonl", *records)
    write_curves(log, tmp_path / "curves.png")
    with Image.open(tmp_path / "curves.png") as image:
        assert image.format == "PNG"
        assert image.width > 800
        painted = np.asarray(image.convert("RGB"), dtype=int)
    blue = (painted[:, :, 2] - painted[:, :, 0] > 80).sum()
    assert (blue > 200) == (steps == 250)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["curves.png", "log.jsonl"]
