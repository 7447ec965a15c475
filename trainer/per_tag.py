"""How good each tag is: one row a tag, for `per_tag.csv` and the report."""

from __future__ import annotations

import csv
from dataclasses import astuple, dataclass, fields
from typing import TYPE_CHECKING

import numpy as np

from trainer.evaluate import average_precisions, calibration_error

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from trainer.held_out import HeldOut


@dataclass(frozen=True, slots=True)
class TagRow:
    """One tag on held-out photos; figures that nothing can be said about are None.

    Args:
        photos: how many have the tag, or one below it.
        shown: how many it is shown on, at its threshold.
        average_precision: of all photos by its score.
        precision, recall: of what is shown.
        calibration_error: of its scores from 0.05, in five bins.
        slope, offset: its Platt scaling, a and b.
    """

    tag: str
    synset: str
    photos: int
    shown: int
    average_precision: float | None
    precision: float | None
    recall: float | None
    threshold: float
    calibration_error: float | None
    slope: float
    offset: float


def per_tag(state: HeldOut) -> list[TagRow]:
    """A row for each tag, in the bundle's order. Photos without any tag count: showing one on them is wrong."""
    shown, true = state.shown, state.rolled_true
    hits = (shown & true).sum(axis=0)
    precisions = average_precisions(state.rolled, true)
    rows = []
    for place, tag in enumerate(state.tags):
        photos, count = int(true[:, place].sum()), int(shown[:, place].sum())
        likely = state.scores[:, place] >= 0.05
        error = calibration_error(state.scores[likely, place], true[likely, place], 5) if likely.any() else None
        rows.append(
            TagRow(
                tag=tag.display,
                synset=tag.synset or "",
                photos=photos,
                shown=count,
                average_precision=_rounded(precisions[place]) if photos else None,
                precision=_rounded(hits[place] / count) if count else None,
                recall=_rounded(hits[place] / photos) if photos else None,
                threshold=tag.threshold,
                calibration_error=None if error is None else _rounded(error),
                slope=tag.calibration[0],
                offset=tag.calibration[1],
            )
        )
    return rows


def write_per_tag(rows: Sequence[TagRow], file: Path) -> None:
    """Write the rows as CSV; a figure that nothing can be said about is empty."""
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(field.name for field in fields(TagRow))
        writer.writerows(astuple(row) for row in rows)


def _rounded(value: np.floating | float) -> float:
    return round(float(value), 4)
