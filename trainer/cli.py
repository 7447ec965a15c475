"""`photohash-trainer`: rebuild the model from a hashtagged corpus, headless."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from photohash.errors import PhotohashError

if TYPE_CHECKING:
    from trainer.rebuild import Stage

app = typer.Typer(
    name="photohash-trainer",
    help="Rebuild photohash's model from a corpus of hashtagged photos.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

RecipeFile = Annotated[Path, typer.Argument(metavar="RECIPE.toml", help="Such as resources/recipes/default.toml.")]
Corpus = Annotated[Path, typer.Option(metavar="DIR", help="Folder of a corpus in any of the layouts that are read.")]
Out = Annotated[Path, typer.Option(metavar="DIR", help="Folder for all that is made; run again to go on.")]
Device = Annotated[str, typer.Option(metavar="cpu|cuda|mps", help="Where to train and evaluate.")]
Workers = Annotated[
    int | None, typer.Option(min=0, help="Processes that make batches; one a core if not given.", show_default=False)
]
Resume = Annotated[bool, typer.Option("--resume/--restart", help="Go on from the last checkpoint, or train afresh.")]


def _run(
    until: Stage, recipe: Path, corpus: Path, out: Path, device: str = "cpu", workers: int | None = None,
    resume: bool = True,
) -> None:  # fmt: skip
    from trainer.progress import show
    from trainer.rebuild import Rebuild
    from trainer.recipe import read_recipe

    with show() as listener:
        Rebuild(read_recipe(recipe), corpus, out, device, listener, workers).run(until, resume)


@app.command()
def ingest(recipe: RecipeFile, corpus: Corpus, out: Out) -> None:
    """Read a corpus, shrink its photos once, and write shards; rejects.csv names what cannot be used."""
    _run("ingest", recipe, corpus, out)


@app.command()
def deduplicate(recipe: RecipeFile, corpus: Corpus, out: Out) -> None:
    """Find copies of evaluation photos and of each other; duplicates.csv names them."""
    _run("deduplicate", recipe, corpus, out)


@app.command()
def vocabulary(recipe: RecipeFile, corpus: Corpus, out: Out) -> None:
    """Choose the tags of a corpus; vocabulary.csv explains every hashtag."""
    _run("vocabulary", recipe, corpus, out)


@app.command()
def plan(recipe: RecipeFile, corpus: Corpus, out: Out) -> None:
    """Give every photo its labels and its repeat factor: all that training needs beside the shards."""
    _run("plan", recipe, corpus, out)


@app.command()
def train(
    recipe: RecipeFile, corpus: Corpus, out: Out, device: Device = "cpu", workers: Workers = None,
    resume: Resume = True,
) -> None:  # fmt: skip
    """Train, or go on training. On many GPUs: torchrun --nproc-per-node N -m trainer train ..."""
    _run("train", recipe, corpus, out, device, workers, resume)


@app.command()
def evaluate(recipe: RecipeFile, corpus: Corpus, out: Out, device: Device = "cpu") -> None:
    """Judge and calibrate the trained network on validation photos."""
    _run("evaluate", recipe, corpus, out, device)
    _print_figures(out)


@app.command()
def export(recipe: RecipeFile, corpus: Corpus, out: Out) -> None:
    """Write the trained network as a bundle that the app loads."""
    _run("export", recipe, corpus, out)
    print(f"Bundle: {out / 'bundle'}")


@app.command()
def rebuild(
    recipe: RecipeFile, corpus: Corpus, out: Out, device: Device = "cpu", workers: Workers = None,
    resume: Resume = True,
) -> None:  # fmt: skip
    """Everything, from corpus to bundle; what an earlier run has finished is not done again."""
    _run("export", recipe, corpus, out, device, workers, resume)
    _print_figures(out)
    print(f"Bundle: {out / 'bundle'}")


@app.command()
def ablate(
    recipe: RecipeFile, corpus: Corpus, out: Out, device: Device = "cpu", workers: Workers = None,
    axis: Annotated[list[str] | None, typer.Option(help="sampling, loss, noise, data or vocabulary; all if not given.",
                                                   show_default=False)] = None,
    seeds: Annotated[int, typer.Option(min=1, help="Times that each variant is trained.")] = 3,
) -> None:  # fmt: skip
    """Train variants of a recipe and compare them: a table, ablation.csv and ablation.png."""
    from rich.console import Console
    from rich.table import Table

    from trainer.ablate import AXES, METRICS, summarise, write_results
    from trainer.ablate import ablate as run
    from trainer.recipe import read_recipe

    results = []
    for result in run(
        read_recipe(recipe), corpus, out, axis or AXES, seeds, device, workers,
        lambda line: print(line, file=sys.stderr, flush=True),
    ):  # fmt: skip
        results.append(result)
        write_results(results, out)
    rows = summarise(results)
    table = Table("axis", "value", *METRICS, title="mean and half width of the 95 % interval", box=None)
    for axis_name, value in dict.fromkeys((row.axis, row.value) for row in rows):
        cells = [f"{r.mean:.3f} ± {r.half_width:.3f}" for r in rows if (r.axis, r.value) == (axis_name, value)]
        table.add_row(axis_name, value, *cells)
    Console().print(table)


@app.command()
def compile_wordnet(source: Annotated[Path, typer.Argument(help="WordNet's own database folder.")]) -> None:
    """Compile WordNet 3.0 into resources/wordnet; only needed when the format changes."""
    from photohash.paths import resources_dir
    from trainer import wordnet

    print(f"{wordnet.compile_wordnet(source, resources_dir() / 'wordnet')} synsets")


def _print_figures(out: Path) -> None:
    from trainer.judge import read_judgement

    for figure in read_judgement(out / "evaluation.json").figures:
        print(f"{figure.set}: {figure.metric} {figure.value:.3f}")


def main() -> None:
    """Run the command line: exit code 0 done, 2 usage or environment error, 130 interrupted."""
    try:
        app()
    except PhotohashError as error:
        print(f"photohash-trainer: {error}", file=sys.stderr)
        sys.exit(2)
    except KeyboardInterrupt:
        print("photohash-trainer: stopped; run the same command to go on", file=sys.stderr)
        sys.exit(130)
