"""`photohash tags`: the tags themselves. Every change can be taken back with `photohash undo`."""

from __future__ import annotations

from typing import Annotated

import typer

from photohash.cli.options import LibraryOption
from photohash.cli.output import FormatOption, print_records, say

tags = typer.Typer(help="The tags of the library; undo takes back what is changed here.", no_args_is_help=True)

TagArgument = Annotated[str, typer.Argument(metavar="TAG", help="A tag, with or without #.")]


@tags.command("list")
def list_tags(library: LibraryOption = None, format: FormatOption = None) -> None:
    """Print every tag, on how many photos it is suggested, accepted and rejected, and what it is a kind of."""
    from photohash.app import App

    print_records(
        [
            {
                "tag": tag.name,
                "spelling": tag.display,
                "suggested": tag.suggested,
                "accepted": tag.accepted,
                "rejected": tag.rejected,
                "kind of": " ".join(tag.parents),
                "hidden": tag.hidden,
            }
            for tag in App(library).tags()
        ],
        format,
    )


@tags.command()
def rename(
    tag: TagArgument,
    spelling: Annotated[str, typer.Argument(metavar="SPELLING", help="As people spell it from now on.")],
    library: LibraryOption = None,
) -> None:
    """Spell a tag differently or give it another name; its old name means it, too."""
    from photohash.app import App

    App(library).rename_tag(tag, spelling)
    say(f"#{tag.lstrip('#')} is {spelling} from now on")


@tags.command()
def merge(
    names: Annotated[list[str], typer.Argument(metavar="TAG...", help="The tags that become one.")],
    into: Annotated[str, typer.Option("--into", metavar="TAG", help="Which one; it is made if need be.")],
    library: LibraryOption = None,
) -> None:
    """Make several tags one. What you accepted and rejected stays so."""
    from photohash.app import App

    say(f"merged on {App(library).merge_tags(names, into):,} photos")


@tags.command()
def delete(tag: TagArgument, library: LibraryOption = None) -> None:
    """Take a tag off all photos for good: it is not suggested again, until you accept it somewhere."""
    from photohash.app import App

    say(f"deleted from {App(library).delete_tag(tag):,} photos")


@tags.command()
def place(
    tag: TagArgument,
    below: Annotated[
        str | None, typer.Option("--below", metavar="TAG", help="What it is a kind of; on top if not given.")
    ] = None,
    library: LibraryOption = None,
) -> None:
    """Say what a tag is a kind of."""
    from photohash.app import App

    App(library).set_parent(tag, below)
    say(f"#{tag.lstrip('#')} is {f'below #{below}' if below else 'on top'} from now on")


@tags.command()
def hide(
    tag: TagArgument,
    show: Annotated[bool, typer.Option("--show", help="Suggest it again.")] = False,
    library: LibraryOption = None,
) -> None:
    """Neither suggest nor count a tag any more."""
    from photohash.app import App

    App(library).hide_tag(tag, not show)
    say(f"#{tag.lstrip('#')} is {'shown' if show else 'hidden'} from now on")
