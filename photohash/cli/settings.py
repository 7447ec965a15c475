"""`photohash settings`: what can be chosen, and what is."""

from __future__ import annotations

from typing import Annotated

import typer

from photohash.cli.output import FormatOption, print_records, say

settings = typer.Typer(help="What can be chosen, and what is.", no_args_is_help=True)

NameArgument = Annotated[str, typer.Argument(metavar="NAME", help="The setting, as settings list shows it.")]


@settings.command("list")
def list_settings(format: FormatOption = None) -> None:
    """Print every setting, its value, what it may be and what it means."""
    from photohash.app import App
    from photohash.settings import declared

    chosen = App().settings
    print_records(
        [
            {
                "name": each.name,
                "value": _text(getattr(chosen, each.name)),
                "choices": each.values,
                "meaning": each.description,
            }
            for each in declared()
        ],
        format,
    )


@settings.command()
def get(name: NameArgument) -> None:
    """Print the value of a setting."""
    from photohash.app import App
    from photohash.settings import find

    print(_text(getattr(App().settings, find(name).name)))


@settings.command("set")
def set_value(
    name: NameArgument,
    value: Annotated[str, typer.Argument(metavar="VALUE", help="What it is from now on; '' for the default.")],
) -> None:
    """Change a setting for good."""
    from photohash.app import App

    app = App()
    app.set_setting(name, value)
    say(f"{name} is {_text(getattr(app.settings, name)) or 'as it comes'} from now on")


def _text(value: object) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)
