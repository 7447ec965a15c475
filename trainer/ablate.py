"""The paper's ablations at any size: what sampling, loss, wrong labels, data and vocabulary are worth.

Every variant is trained with every seed; what an earlier, stopped run has finished is not trained again.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, get_args

import msgspec
import numpy as np
import xxhash
from msgspec.structs import replace

from photohash.errors import UsageError
from trainer.evaluate import mean_average_precision, predict, recall_at
from trainer.rebuild import Rebuild
from trainer.recipe import Loss, Sampling

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    import numpy.typing as npt

    from trainer.recipe import Recipe

AXES = ("sampling", "loss", "noise", "data", "vocabulary")
METRICS = ("recall@1", "recall@5", "mAP")
_NOISE = (0.0, 0.1, 0.25, 0.5)
_DATA = (0.125, 0.25, 0.5, 1.0)
_VOCABULARY = (0.25, 0.5, 1.0)
"""Share of the recipe's tags, most frequent first."""


@dataclass(frozen=True, slots=True)
class Variant:
    """One value on one axis, as a recipe."""

    axis: str
    value: str
    recipe: Recipe


class Result(msgspec.Struct, frozen=True):
    """What one variant came to with one seed: metric -> value in [0, 1]."""

    axis: str
    value: str
    seed: int
    figures: dict[str, float]


def variants(recipe: Recipe, axes: Sequence[str], tags: int) -> list[Variant]:
    """Every value on every axis; the recipe's own choice is on each of them.

    Args:
        tags: number of outputs that the recipe's vocabulary has.

    Raises:
        UsageError: there is no such axis.
    """
    if unknown := set(axes) - set(AXES):
        raise UsageError(f"ablate: there is no axis {', '.join(sorted(unknown))}; choose from {', '.join(AXES)}")

    def planned(axis: str, field: str, values: Sequence[Any]) -> list[Variant]:
        return [Variant(axis, str(v), replace(recipe, plan=replace(recipe.plan, **{field: v}))) for v in values]

    every = {
        "sampling": planned("sampling", "sampling", get_args(Sampling)),
        "loss": [
            Variant("loss", loss, replace(recipe, training=replace(recipe.training, loss=loss)))
            for loss in get_args(Loss)
        ],
        "noise": planned("noise", "noise", _NOISE),
        "data": planned("data", "share", _DATA),
        "vocabulary": [
            Variant("vocabulary", str(top), replace(recipe, vocabulary=replace(recipe.vocabulary, top=top)))
            if top < tags
            else Variant("vocabulary", str(top), recipe)
            for top in (round(share * tags) for share in _VOCABULARY)
        ],
    }
    return [variant for axis in AXES if axis in axes for variant in every[axis]]


def ablate(
    recipe: Recipe,
    corpus: Path,
    out: Path,
    axes: Sequence[str] = AXES,
    seeds: int = 3,
    device: str = "cpu",
    workers: int | None = None,
    report: Callable[[str], None] = lambda line: None,
) -> Iterator[Result]:
    """Train and judge every variant with every seed.

    Judged on the validation photos of the corpus, with the labels as they are, over the tags that all variants have
    in common.
    """
    base = Rebuild(recipe, corpus, out, device)
    base.run("vocabulary")
    chosen = variants(recipe, axes, base.outputs)
    common = _most_frequent(base, min(_VOCABULARY) if "vocabulary" in axes else 1.0)
    for seed in range(seeds):
        for variant in chosen:
            seeded = replace(variant.recipe, seed=recipe.seed + seed)
            report(f"{variant.axis} {variant.value}, seed {seeded.seed}")
            figures = _figures(seeded, common, corpus, out, device, workers)
            yield Result(variant.axis, variant.value, seeded.seed, figures)


def _most_frequent(base: Rebuild, share: float) -> list[str]:
    outputs = [entry.name for entry in base.entries if entry.output is not None]
    return outputs[: round(share * len(outputs))]


def _figures(
    recipe: Recipe, common: list[str], corpus: Path, out: Path, device: str, workers: int | None
) -> dict[str, float]:
    name = xxhash.xxh3_64_hexdigest(msgspec.json.encode([recipe, common]))
    folder = out / "ablation" / name
    done = folder / "result.json"
    if done.is_file():
        return msgspec.json.decode(done.read_bytes(), type=dict[str, float])
    rebuild = Rebuild(recipe, corpus, folder, device, workers=workers, base=out)
    rebuild.run("train")
    network, _ = rebuild.network(device)
    examples = rebuild.examples("validation")
    places = {entry.name: entry.output for entry in rebuild.entries if entry.output is not None}
    columns = [places[tag] for tag in common]
    probabilities = predict(network, examples, recipe.input, device).softmax[:, columns]
    figures = _judged(probabilities, examples.truth(rebuild.outputs)[:, columns])
    partial = done.with_suffix(".partial")
    partial.write_bytes(msgspec.json.encode(figures))
    partial.replace(done)
    return figures


def _judged(probabilities: npt.NDArray[np.float32], true: npt.NDArray[np.bool_]) -> dict[str, float]:
    return {
        "recall@1": recall_at(probabilities, true, 1),
        "recall@5": recall_at(probabilities, true, min(5, true.shape[1])),
        "mAP": mean_average_precision(probabilities, true),
    }


@dataclass(frozen=True, slots=True)
class Summary:
    """A variant over its seeds: mean, and half the width of the 95 % interval of the mean (Student's t)."""

    axis: str
    value: str
    metric: str
    mean: float
    half_width: float
    seeds: int


def summarise(results: Sequence[Result]) -> list[Summary]:
    """Means and intervals, in the order of the results."""
    from scipy import stats

    found = []
    for axis, value in dict.fromkeys((result.axis, result.value) for result in results):
        for metric in METRICS:
            values = [r.figures[metric] for r in results if (r.axis, r.value) == (axis, value)]
            n = len(values)
            spread = float(stats.t.ppf(0.975, n - 1) * np.std(values, ddof=1) / n**0.5) if n > 1 else float("nan")
            found.append(Summary(axis, value, metric, float(np.mean(values)), spread, n))
    return found


def write_results(results: Sequence[Result], folder: Path) -> None:
    """`ablation.csv`, a row a variant, seed and metric; `ablation.png`, the means with their intervals."""
    with (folder / "ablation.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("axis", "value", "seed", "metric", "figure"))
        for result in results:
            for metric, figure in result.figures.items():
                writer.writerow((result.axis, result.value, result.seed, metric, f"{figure:.4f}"))
    _plot(summarise(results), folder / "ablation.png")


def _plot(summaries: Sequence[Summary], file: Path) -> None:
    import matplotlib as mpl
    from matplotlib.figure import Figure

    axes = list(dict.fromkeys(summary.axis for summary in summaries))
    with mpl.rc_context({"font.size": 9}):
        figure = Figure(figsize=(3 * len(axes), 3.4), layout="constrained")
        plots = figure.subplots(1, len(axes), squeeze=False, sharey=True)[0]
        for axis, plot in zip(axes, plots, strict=True):
            for metric in METRICS:
                rows = [row for row in summaries if (row.axis, row.metric) == (axis, metric)]
                plot.errorbar(
                    [row.value for row in rows], [row.mean for row in rows],
                    yerr=np.nan_to_num([row.half_width for row in rows]), marker="o", capsize=3, label=metric,
                )  # fmt: skip
            plot.set_title(axis)
            plot.grid(alpha=0.3)
        plots[0].legend()
        figure.savefig(file, dpi=120)
