"""`photohash desktop-entry`: photohash in the menus of the desktop."""

from __future__ import annotations

import typer

from photohash.cli.output import say

desktop_entry = typer.Typer(help="photohash in the menus of your desktop.", no_args_is_help=True)


@desktop_entry.command()
def install() -> None:
    """Put photohash into the menus of your desktop, and among the programs that open photos."""
    from photohash.desktop_entry import this_desktop
    from photohash.desktop_entry.launcher import launcher

    say(f"installed {this_desktop().install(launcher())[0]}")


@desktop_entry.command()
def remove() -> None:
    """Take photohash out of the menus again. Library and settings stay."""
    from photohash.desktop_entry import this_desktop

    removed = this_desktop().remove()
    say(f"removed {removed[0]}" if removed else "photohash is not in the menus; there is nothing to remove")
