"""`photohash tag`: tags of files as they lie, without a library."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from photohash.cli.options import DeviceOption, ModelOption
from photohash.cli.output import FormatOption, print_rows, say
from photohash.cli.progress import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from photohash.jobs.tag import FileTags


def tag(
    paths: Annotated[list[Path], typer.Argument(metavar="PATHS...", help="Photos, and folders of photos.")],
    top: Annotated[int | None, typer.Option(min=1, help="At most this many tags a photo.", show_default=False)] = None,
    threshold: Annotated[
        float | None,
        typer.Option(
            min=0, max=1, help="Show tags that score at least this; 0 shows all. Each tag's own if not given.",
            show_default=False,
        ),
    ] = None,
    model: ModelOption = None,
    device: DeviceOption = None,
    sidecars: Annotated[bool, typer.Option("--sidecars", help="Also write the tags into XMP sidecar files.")] = False,
    format: FormatOption = None,
) -> None:
    """Print the tags of photos. No library is touched."""
    from photohash.app import App
    from photohash.jobs.job import Cancel

    app = App(model=model, device=device)
    # On a terminal the rows themselves show how far it is.
    on_screen = sys.stdout.isatty()
    done = failed = 0

    def rows() -> Iterator[dict[str, Any]]:
        nonlocal done, failed
        for result in counted(app.tag(paths, Cancel(), top, threshold), shown=not on_screen):
            error = result.error or (_write_sidecar(result) if sidecars else None)
            done += 1
            if error:
                failed += 1
                say(f"{result.path}: {error}")
            tags = [{"tag": each.name, "score": round(each.score, 4), "display": each.display} for each in result.tags]
            yield {"path": str(result.path), "tags": tags, "error": error}

    print_rows(rows(), format, ("path", "tag", "score", "error"))
    if done == 0:
        say(f"no photos in {', '.join(map(str, paths))}")
    if failed:
        say(f"{failed:,} of {done:,} could not be tagged")
        raise typer.Exit(1)


def _write_sidecar(result: FileTags) -> str | None:
    from photohash.errors import PhotoError
    from photohash.imaging.sidecar import write_keywords

    try:
        write_keywords(result.path, [each.display for each in result.tags])
    except PhotoError as error:
        return error.reason
    return None
