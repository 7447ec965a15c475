"""`report.html`: what a run came to, as one page that needs nothing beside it."""

from __future__ import annotations

import base64
import io
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from photohash.paths import resources_dir
from trainer.accuracy import FROM, TO
from trainer.calibrate import cross_fit
from trainer.curves import as_svg, draw_curves, draw_reliability, read_log
from trainer.evaluate import reliability
from trainer.per_tag import per_tag

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    import numpy.typing as npt

    from photohash.tagging.bundle import Evaluation
    from trainer.held_out import HeldOut
    from trainer.photos import Photos

_PAIRS = 12
_TAGS = 12
_PHOTOS = 5
_SHORT_SIDE = 96
_ENOUGH = 5
"""Photos that a tag must have for its best and worst to be shown."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A photo as a data URI, what it is called, and a line below it."""

    uri: str
    key: str
    caption: str


@dataclass(frozen=True, slots=True)
class Confusion:
    """Two tags that the network takes for each other: how often photos of one look most like the other."""

    tag: str
    taken_for: str
    count: int
    of: int
    pictures: list[Picture]


@dataclass(frozen=True, slots=True)
class Gallery:
    """A tag by its photos: surest and right, right but least sure, and surest but wrong."""

    tag: str
    average_precision: float
    best: list[Picture]
    missed: list[Picture]
    wrong: list[Picture]


def write_report(
    file: Path,
    title: str,
    facts: Mapping[str, str],
    figures: Sequence[Evaluation],
    state: HeldOut,
    photos: Photos,
    log: Path | None = None,
    duplicates: Mapping[str, int] | None = None,
    notes: Sequence[str] = (),
) -> None:
    """Write the page, whole or not at all.

    Args:
        facts: of the run, in the order to be shown.
        state, photos: the held-out photos and what the network makes of them, in equal order; the tags are
            calibrated.
        log: the run's `log.jsonl`.
        duplicates: counts of de-duplication, by what they count.
        notes: sentences for the reader, such as what a set left out.
    """
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    # Autoescape: keys and tags come from other people's files.
    environment = Environment(
        loader=FileSystemLoader(resources_dir() / "report"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True,
    )  # fmt: skip
    tagged = state.take(state.tagged)
    scores, shown = cross_fit(tagged.hierarchy, tagged.rolled, tagged.rolled_true)
    page = environment.get_template("report.html").render(
        title=title,
        facts=facts,
        tables=_tables(figures),
        curves=as_svg(draw_curves(read_log(log))) if log is not None else None,
        reliability=as_svg(draw_reliability(reliability(scores[shown], tagged.rolled_true[shown], 10))),
        confusions=confusions(state, photos),
        galleries=galleries(state, photos),
        rows=per_tag(state),
        duplicates=duplicates,
        notes=notes,
    )
    partial = file.with_suffix(".partial")
    partial.write_text(page, encoding="utf-8")
    partial.replace(file)


def confusions(state: HeldOut, photos: Photos, pairs: int = _PAIRS) -> list[Confusion]:
    """The pairs of tags that are confused most, with the photos that the network is surest of.

    A photo counts where the likeliest of the network's own tags is none of the photo's, nor above or below one of
    them: an English springer taken for a dog is less said, but right. It counts for each of its tags.
    """
    best = state.softmax.argmax(axis=1)
    wrong = np.flatnonzero(state.tagged & ~(state.true & _related(state)[best]).any(axis=1))
    found: dict[tuple[int, int], list[int]] = defaultdict(list)
    for row in wrong:
        for tag in np.flatnonzero(state.true[row]):
            found[int(tag), int(best[row])].append(int(row))
    ranked = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))[:pairs]
    names = _names(state)
    return [
        Confusion(
            names[tag], names[taken_for], len(rows), int(state.true[:, tag].sum()),
            _pictures(photos, sorted(rows, key=lambda row: -state.softmax[row, taken_for])[:_PHOTOS],
                      state.softmax[:, taken_for]),
        )
        for (tag, taken_for), rows in ranked
    ]  # fmt: skip


def galleries(state: HeldOut, photos: Photos, tags: int = _TAGS) -> list[Gallery]:
    """Photos of tags from the best to the worst by average precision, in equal steps."""
    rows = per_tag(state)
    enough = [
        (row.average_precision, place)
        for place, row in enumerate(rows)
        if row.average_precision is not None and row.photos >= _ENOUGH
    ]
    ranked = sorted(enough, reverse=True)
    chosen = dict.fromkeys(np.linspace(0, len(ranked) - 1, min(tags, len(ranked))).round().astype(int).tolist())
    result = []
    for average_precision, place in (ranked[position] for position in chosen):
        scores, true = state.scores[:, place], state.rolled_true[:, place]
        order = np.argsort(-scores, kind="stable")
        right, others = order[true[order]], order[~true[order]]
        result.append(
            Gallery(
                rows[place].tag,
                average_precision,
                _pictures(photos, right[:_PHOTOS], scores),
                _pictures(photos, right[_PHOTOS:][::-1][:_PHOTOS], scores),
                _pictures(photos, others[:_PHOTOS], scores),
            )
        )
    return result


@dataclass(frozen=True, slots=True)
class Table:
    """Figures of sets that were measured alike. `down` heads the first column."""

    down: str
    across: list[str]
    rows: list[tuple[str, list[str]]]


def _tables(figures: Sequence[Evaluation]) -> list[Table]:
    """One table for all sets with the same metrics, its longer side downwards."""
    by_set: dict[str, dict[str, float]] = defaultdict(dict)
    for figure in figures:
        by_set[figure.set][figure.metric] = figure.value
    alike: dict[tuple[str, ...], list[tuple[str, list[str]]]] = defaultdict(list)
    for name, values in by_set.items():
        shown = _with_intervals(values)
        alike[tuple(shown)].append((name, list(shown.values())))
    tables = []
    for metrics, sets in alike.items():
        if len(metrics) <= len(sets):
            tables.append(Table("set", list(metrics), sets))
        else:
            rows = [(metric, [values[place] for _, values in sets]) for place, metric in enumerate(metrics)]
            tables.append(Table("metric", [name for name, _ in sets], rows))
    return tables


def _with_intervals(values: Mapping[str, float]) -> dict[str, str]:
    """Figures for people: the ends of an interval go behind what they are of, and counts have no decimals."""
    shown = {}
    for name, value in values.items():
        low, high = values.get(f"{name}{FROM}"), values.get(f"{name}{TO}")
        if not name.endswith((FROM, TO)):
            number = f"{value:,.0f}" if value == int(value) and value > 1 else f"{value:.3f}"
            shown[name] = number if low is None or high is None else f"{number} ({low:.3f} to {high:.3f})"
    return shown


def _related(state: HeldOut) -> npt.NDArray[np.bool_]:
    """(outputs, outputs): whether one is the other, above it or below it."""
    outputs = state.softmax.shape[1]
    places = {tag.output: place for place, tag in enumerate(state.tags)}
    own = [places[output] for output in range(outputs)]
    above = state.hierarchy.roll_up(np.eye(outputs, dtype=np.float32))[:, own] > 0
    return np.asarray(above | above.T)


def _names(state: HeldOut) -> dict[int, str]:
    return {tag.output: tag.display for tag in state.tags if tag.output is not None}


def _pictures(
    photos: Photos, rows: Sequence[int] | npt.NDArray[np.intp], scores: npt.NDArray[np.float32]
) -> list[Picture]:
    return [Picture(_data_uri(photos, int(row)), photos.key(int(row)), f"{scores[row]:.2f}") for row in rows]


def _data_uri(photos: Photos, row: int) -> str:
    image = photos.image(row)
    image.thumbnail((2 * _SHORT_SIDE, _SHORT_SIDE))
    file = io.BytesIO()
    image.save(file, "JPEG", quality=80)
    return "data:image/jpeg;base64," + base64.b64encode(file.getvalue()).decode()
