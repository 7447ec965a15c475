"""`photohash models`: which models there are, and which one tags."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from photohash.cli.output import Format, FormatOption, print_records, say
from photohash.cli.progress import follow

models = typer.Typer(help="The models on this computer.", no_args_is_help=True)

IdArgument = Annotated[str, typer.Argument(metavar="ID", help="The model's id, as models list shows it.")]


@models.command("list")
def list_models(format: FormatOption = None) -> None:
    """Print the models on this computer and those that can be installed; the one in use is marked."""
    from photohash.app import App

    print_records(
        [
            {
                "id": card.id,
                "title": card.title,
                "tags": card.tags,
                "megabytes": round(card.size / 1e6, 1),
                "licence": card.licence,
                "installed": card.installed,
                "in use": card.active,
                "problem": f"cannot be used: {card.problem}" if card.problem else "",
            }
            for card in App().catalog()
        ],
        format,
    )


@models.command()
def show(id: IdArgument, format: FormatOption = None) -> None:
    """Print where a model comes from, what it was trained on and how good it is."""
    from photohash.app import App

    bundle = App().store.get(id).bundle
    facts = {
        "id": bundle.id,
        "title": bundle.title,
        "licence": bundle.licence,
        "source": bundle.source,
        "network": bundle.architecture.name,
        "input": f"{bundle.input.size} px",
        "tags": len(bundle.tags),
    }
    if bundle.training:
        facts["corpus"] = bundle.training.corpus
        facts["images seen"] = bundle.training.images_seen
    for each in bundle.evaluation:
        facts[f"{each.set}: {each.metric}"] = each.value
    if format is Format.table or (format is None and sys.stdout.isatty()):
        print_records([{"": name, "value": value} for name, value in facts.items()], Format.table)
    else:
        print_records([facts], format)


@models.command()
def install(
    id: IdArgument,
    accept_licence: Annotated[
        bool, typer.Option("--accept-licence", help="Say that you have read its licence and keep to it.")
    ] = False,
) -> None:
    """Download a published model and install it; run again, it goes on where it was."""
    from photohash.app import App
    from photohash.errors import UsageError
    from photohash.jobs.job import Cancel

    app = App()
    card = next((card for card in app.catalog() if card.id == id and not card.installed), None)
    if card is not None and not accept_licence:
        raise UsageError(
            f"model {id} ({card.size / 1e6:,.0f} MB) is under {card.licence}; read {card.licence_url}"
            " and, if you accept it, add --accept-licence"
        )
    follow(app.install_model(id, Cancel()))
    say(f"installed {id}; use it with: photohash models use {id}")


@models.command("import")
def import_model(
    source: Annotated[
        Path,
        typer.Argument(
            metavar="FOLDER|FILE", help="A bundle, as photohash-trainer writes it, or a published file of weights."
        ),
    ],
    known_as: Annotated[
        str | None, typer.Option("--as", metavar="ID", help="Which published model a file is.", show_default=False)
    ] = None,
) -> None:
    """Install a model that you trained, or one that you downloaded yourself."""
    from photohash.app import App
    from photohash.errors import UsageError
    from photohash.jobs.job import Cancel

    app = App()
    if source.is_file():
        if known_as is None:
            raise UsageError(f"{source}: say with --as ID which model this is (see models list)")
        follow(app.import_weights(source, known_as, Cancel()))
        say(f"installed {known_as}; use it with: photohash models use {known_as}")
        return
    card = app.import_model(source)
    say(f"installed {card.id} with {card.tags:,} tags; use it with: photohash models use {card.id}")


@models.command()
def use(id: IdArgument) -> None:
    """Tag with this model from now on. What you accepted and rejected stays."""
    from photohash.app import App

    App().use_model(id)
    say(f"from now on {id} tags; photohash scan tags the library again with it")


@models.command()
def remove(id: IdArgument) -> None:
    """Delete an installed model. The library keeps what it said."""
    from photohash.app import App

    App().remove_model(id)
    say(f"removed {id}")
