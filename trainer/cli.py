"""`photohash-trainer`: rebuild the model from a hashtagged corpus, headless."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from photohash.errors import PhotohashError

app = typer.Typer(
    name="photohash-trainer",
    help="Rebuild photohash's model from a corpus of hashtagged photos.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

RecipeFile = Annotated[Path, typer.Argument(help="A recipe, e.g. resources/recipes/default.toml.")]
Corpus = Annotated[Path, typer.Option(help="Folder of Parquet files with the columns image and hashtags.")]
Out = Annotated[Path, typer.Option(help="Folder for everything made on the way; run again to go on.")]
Device = Annotated[str, typer.Option(help="cpu, cuda or mps.")]


@app.command()
def vocabulary(recipe: RecipeFile, corpus: Corpus, out: Out) -> None:
    """Choose the tags of a corpus; vocabulary.csv explains every hashtag."""
    from trainer.rebuild import prepare_corpus
    from trainer.recipe import read_recipe

    prepared = prepare_corpus(read_recipe(recipe), corpus, out)
    print(f"{len(prepared.vocabulary.entries)} tags, explained in {out / 'vocabulary.csv'}")


@app.command()
def rebuild(recipe: RecipeFile, corpus: Corpus, out: Out, device: Device = "cpu") -> None:
    """Everything, from corpus to bundle; what an earlier run has finished is not done again."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    from trainer.rebuild import finish, prepare_corpus, train
    from trainer.recipe import read_recipe

    console = Console(stderr=True)
    chosen = read_recipe(recipe)
    console.print("Packing the corpus and choosing the vocabulary ...")
    prepared = prepare_corpus(chosen, corpus, out)
    console.print(f"{len(prepared.train)} photos, {len(prepared.vocabulary.entries)} tags")
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[rate]:.0f} photos/s"))
    with Progress(*columns, TimeRemainingColumn(), console=console) as bar:
        task = bar.add_task("Training", total=chosen.training.images, rate=0.0)
        for step in train(chosen, prepared, out, device):
            bar.update(
                task,
                completed=step.images,
                rate=step.images_per_second,
                description=f"Training at {step.size} px, loss {step.loss:.3f}",
            )
    bundle = finish(chosen, prepared, out, device)
    for figure in bundle.evaluation:
        print(f"{figure.set}: {figure.metric} {figure.value:.3f}")
    print(f"Bundle: {out / 'bundle'}")


@app.command()
def export(recipe: RecipeFile, corpus: Corpus, out: Out, device: Device = "cpu") -> None:
    """Evaluate, calibrate and export the last checkpoint of a run as it stands."""
    from trainer.rebuild import finish, prepare_corpus
    from trainer.recipe import read_recipe

    chosen = read_recipe(recipe)
    for figure in finish(chosen, prepare_corpus(chosen, corpus, out), out, device).evaluation:
        print(f"{figure.set}: {figure.metric} {figure.value:.3f}")


@app.command()
def compile_wordnet(source: Annotated[Path, typer.Argument(help="WordNet's own database folder.")]) -> None:
    """Compile WordNet 3.0 into resources/wordnet; only needed when the format changes."""
    from trainer import wordnet
    from trainer.resources import resources

    print(f"{wordnet.compile_wordnet(source, resources() / 'wordnet')} synsets")


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
