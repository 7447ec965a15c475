"""Curves of a run, drawn from its `log.jsonl`: loss and accuracy over the photos seen."""

from __future__ import annotations

import io
import json
import math
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    import numpy.typing as npt
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from trainer.evaluate import Reliability

Record = dict[str, Any]

GREY = "#808791"
"""Readable on white and on black: the report is both."""
COLOURS = ("#3b82c4", "#d9822b", "#3f9c5a", "#b5537a", "#8a6fc9", "#5b9aa0")
_OF_STEPS = frozenset({"images", "of", "loss", "size", "images_per_second", "stall", "learning_rate"})


def read_log(file: Path) -> list[Record]:
    """The records of a run's log, in the order of photos seen; a line that a killed run left half written is no record.

    Where a resumed run went over the same photos again, what it wrote last holds.
    """
    records: list[Record] = []
    for line in file.read_text(encoding="utf-8").splitlines() if file.is_file() else ():
        try:
            record = json.loads(line)
        except json.JSONDecodeError:
            continue
        if isinstance(record, dict) and "images" in record:
            while records and records[-1]["images"] > record["images"]:
                records.pop()
            records.append(record)
    return records


def write_curves(log: Path, file: Path) -> None:
    """Draw the curves of `log.jsonl` as a PNG picture, whole or not at all; may be called while the run goes on."""
    figure = draw_curves(read_log(log))
    partial = file.with_suffix(".partial")
    figure.savefig(partial, format="png", dpi=110, facecolor="white")
    partial.replace(file)


def draw_curves(records: Sequence[Record]) -> Figure:
    """Loss on the left, and on the right every figure in [0, 1] that the run took on validation photos."""
    figure = _figure(10, 3.6)
    left, right = figure.subplots(1, 2)
    steps = [record for record in records if isinstance(record.get("loss"), (int, float))]
    images = np.array([record["images"] for record in steps], dtype=float)
    losses = np.array([record["loss"] for record in steps], dtype=float)
    _style(left, "Loss", "photos seen")
    if len(steps):
        left.plot(images, losses, color=COLOURS[0], alpha=0.25, linewidth=0.8)
        left.plot(images, _smooth(losses), color=COLOURS[0], linewidth=1.8)
        _mark_sizes(left, steps)
    _style(right, "Accuracy on validation photos", "photos seen")
    for place, (name, points) in enumerate(_accuracies(records).items()):
        colour = COLOURS[place % len(COLOURS)]
        right.plot(*zip(*points, strict=True), color=colour, marker="o", markersize=3, label=name)
    if right.lines:
        right.set_ylim(0, 1)
        right.legend(frameon=False, labelcolor=GREY, fontsize=8)
    else:
        right.text(0.5, 0.5, "none measured yet", color=GREY, ha="center", transform=right.transAxes)
    return figure


def draw_reliability(table: Reliability) -> Figure:
    """A reliability diagram: the share of tags that are right, over their score. Honest scores lie on the diagonal."""
    figure = _figure(5, 3.6)
    axes = figure.subplots()
    edges = np.linspace(0, 1, len(table.weight) + 1)
    _style(axes, "Are scores right as often as they say?", "score")
    axes.plot((0, 1), (0, 1), color=GREY, linestyle=":", linewidth=1)
    heights = np.nan_to_num(table.precision)
    axes.bar(edges[:-1], heights, 1 / len(table.weight), align="edge", color=COLOURS[0], alpha=0.45)
    axes.plot(table.score, table.precision, color=COLOURS[1], marker="o", markersize=4, linestyle="none")
    axes.set(xlim=(0, 1), ylim=(0, 1), ylabel="share that is right")
    return figure


def as_svg(figure: Figure) -> str:
    """The figure as an SVG element, to be put into a page."""
    from matplotlib import rc_context

    file = io.StringIO()
    # Text stays text, and equal curves give equal pages.
    with rc_context({"svg.fonttype": "none", "svg.hashsalt": "photohash"}):
        figure.savefig(file, format="svg", transparent=True, metadata={"Date": None})
    svg = file.getvalue()
    return svg[svg.index("<svg") :]


def _figure(width: float, height: float) -> Figure:
    from matplotlib.figure import Figure

    return Figure(figsize=(width, height), layout="constrained")


def _style(axes: Axes, title: str, below: str) -> None:
    axes.set_title(title, color=GREY, fontsize=10, loc="left")
    axes.set_xlabel(below, color=GREY, fontsize=9)
    axes.yaxis.label.set_color(GREY)
    axes.tick_params(colors=GREY, labelsize=8)
    axes.set_facecolor("none")
    axes.grid(color=GREY, alpha=0.2, linewidth=0.6)
    for name, spine in axes.spines.items():
        spine.set_visible(name in ("left", "bottom"))
        spine.set_color(GREY)
    axes.xaxis.set_major_formatter(lambda value, _: f"{value:,.0f}" if value > 1 else f"{value:g}")


def _mark_sizes(axes: Axes, steps: Sequence[Record]) -> None:
    """A line where the resolution of training changes."""
    last = None
    for step in steps:
        size = step.get("size")
        if size is not None and size != last:
            axes.axvline(step["images"], color=GREY, linewidth=0.8, linestyle=":")
            axes.text(
                step["images"], 0.98, f" {size} px", color=GREY, fontsize=8, va="top",
                transform=axes.get_xaxis_transform(),
            )  # fmt: skip
            last = size


def _accuracies(records: Iterable[Record]) -> dict[str, list[tuple[int, float]]]:
    found: dict[str, list[tuple[int, float]]] = {}
    for record in records:
        for name, value in record.items():
            if name not in _OF_STEPS and isinstance(value, (int, float)) and 0 <= value <= 1:
                found.setdefault(name.removeprefix("validation "), []).append((record["images"], float(value)))
    return found


def _smooth(values: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """A centred mean over a hundredth of the run, over what there is of it at the ends."""
    width = 2 * (math.ceil(len(values) / 100) // 2) + 1
    kernel = np.ones(width)
    return np.asarray(np.convolve(values, kernel, "same") / np.convolve(np.ones_like(values), kernel, "same"))
