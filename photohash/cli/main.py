"""All commands, and what becomes of errors: one clear line and an exit code."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from photohash import __version__
from photohash.cli import library, tagging
from photohash.cli.desktop_entry import desktop_entry
from photohash.cli.models import models
from photohash.cli.options import LibraryOption
from photohash.cli.output import FormatOption, print_records, say, use_utf8
from photohash.cli.settings import settings
from photohash.cli.tags import tags
from photohash.errors import PhotohashError


class _Group(TyperGroup):
    """Commands with photohash's exit codes: 2 for what the person or the machine must mend, 130 for Ctrl-C."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        # `photohash ~/Pictures` opens the window on a folder, as dropping it on the icon does.
        if args and not args[0].startswith("-") and args[0] not in self.commands and Path(args[0]).exists():
            args = ["gui", *args]
        return super().parse_args(ctx, args)

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except PhotohashError as error:
            say(str(error))
            raise typer.Exit(2) from None
        except KeyboardInterrupt:
            say("stopped; what was done so far is kept, and the next run goes on from there")
            raise typer.Exit(130) from None


app = typer.Typer(
    cls=_Group,
    help="Names what is in your photos, on your own computer.",
    epilog="Alone, or with folders, it opens the window.",
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # its panels would take longer to load than all the rest
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"photohash {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Names what is in your photos, on your own computer."""
    if context.invoked_subcommand is None:
        gui([], None)


@app.command()
def gui(
    paths: Annotated[
        list[Path] | None, typer.Argument(metavar="[PATHS...]", help="Folders to add.", show_default=False)
    ] = None,
    library: LibraryOption = None,
) -> None:
    """Open the window."""
    if sys.platform.startswith("linux") and not any(
        os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    ):
        say("there is no screen to open the window on; use: photohash tag PHOTOS")
        raise typer.Exit(2)
    from photohash.gui.application import run

    raise typer.Exit(run(paths or [], library))


@app.command()
def doctor(library: LibraryOption = None, format: FormatOption = None) -> None:
    """Print what photohash runs on, and whether library and model are sound."""
    from photohash.app import App
    from photohash.doctor import examine

    findings = list(examine(App(library)))
    print_records([{"name": each.name, "value": each.value, "ok": each.ok} for each in findings], format)
    if not all(finding.ok for finding in findings):
        raise typer.Exit(2)


app.command()(tagging.tag)
app.command()(library.add)
app.command()(library.scan)
app.command()(library.search)
app.command()(library.similar)
app.command()(library.learn)
app.command()(library.accept)
app.command()(library.reject)
app.command()(library.undo)
app.command()(library.redo)
app.command()(library.export)
app.add_typer(tags, name="tags")
app.add_typer(models, name="models")
app.add_typer(settings, name="settings")
app.add_typer(desktop_entry, name="desktop-entry")


def main() -> None:
    """Run the command line."""
    use_utf8()
    app(prog_name="photohash")
