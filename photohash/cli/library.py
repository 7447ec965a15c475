"""Commands on the library: fill it, look into it, decide, take back, hand on."""

from __future__ import annotations

from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from photohash.cli.options import DeviceOption, LibraryOption, ModelOption
from photohash.cli.output import Format, FormatOption, print_records, print_rows, say
from photohash.cli.progress import follow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from photohash.app import App
    from photohash.jobs.job import Progress
    from photohash.library.records import TaggedPhoto

COLUMNS = ("path", "tag", "state", "source", "score")

PhotosArgument = Annotated[list[Path], typer.Argument(metavar="PATHS...", help="Photos, or folders for all in them.")]
TagArgument = Annotated[str, typer.Argument(metavar="TAG", help="The tag, with or without #.")]


def add(
    folders: Annotated[list[Path], typer.Argument(metavar="FOLDER...", help="Folders of photos.")],
    library: LibraryOption = None,
    model: ModelOption = None,
    device: DeviceOption = None,
) -> None:
    """Put folders into the library: index and tag what is in them."""
    from photohash.app import App
    from photohash.jobs.job import Cancel

    with closing(App(library, model, device)) as app:
        _finish(app, *_update(app, app.add(folders, Cancel())))


def scan(
    retry: Annotated[bool, typer.Option("--retry", help="Also try again what could not be read before.")] = False,
    watch: Annotated[bool, typer.Option("--watch", help="Stay, and do it again whenever something changes.")] = False,
    library: LibraryOption = None,
    model: ModelOption = None,
    device: DeviceOption = None,
) -> None:
    """Bring the library up to date with the disk."""
    from photohash.app import App
    from photohash.jobs.job import Cancel

    with closing(App(library, model, device)) as app:
        if not app.roots():
            say("the library has no folders yet; add one (photohash add FOLDER)")
        elif watch:
            for _ in app.watch(Cancel()):
                _update(app, app.scan(Cancel(), retry))
        else:
            _finish(app, *_update(app, app.scan(Cancel(), retry)))


def _update(app: App, job: Iterator[Progress]) -> tuple[int, int]:
    from photohash.jobs.job import Cancel

    found = follow(job, lambda: app.tagger.device)
    if app.settings.learn:
        follow(app.learn(Cancel()))
    return found


def _finish(app: App, done: int, failed: int) -> None:
    counts = app.counts()
    say(f"{done:,} photos read, {failed:,} of them failed; the library has {counts.photos:,} photos")
    if failed:
        raise typer.Exit(1)


def search(
    query: Annotated[list[str], typer.Argument(metavar="QUERY...", help='Such as: beach -people taken:2024')],
    library: LibraryOption = None,
    format: FormatOption = None,
) -> None:
    """Print the photos that a query means, newest first."""
    from photohash.app import App

    with closing(App(library)) as app:
        print_rows((row(each) for each in app.search(" ".join(query))), format, COLUMNS)


def similar(
    photo: Annotated[Path, typer.Argument(metavar="PHOTO", help="A photo, in the library or not.")],
    top: Annotated[int, typer.Option(min=1, help="How many.")] = 20,
    library: LibraryOption = None,
    model: ModelOption = None,
    device: DeviceOption = None,
    format: FormatOption = None,
) -> None:
    """Print the photos of the library that look most like one."""
    from photohash.app import App

    with closing(App(library, model, device)) as app:
        found = app.similar(photo, top)
    print_rows(
        ({**row(each), "similarity": round(score, 4)} for each, score in found), format, ("similarity", *COLUMNS)
    )


def learn(library: LibraryOption = None, model: ModelOption = None, format: FormatOption = None) -> None:
    """Learn your own tags from the photos that have them, and suggest them for others like those."""
    from photohash.app import App
    from photohash.jobs.job import Cancel

    with closing(App(library, model)) as app:
        follow(app.learn(Cancel()))
        print_records([asdict(each) for each in app.learned()], format)


def accept(tag: TagArgument, paths: PhotosArgument, library: LibraryOption = None) -> None:
    """Say that a tag is right for photos of the library."""
    _decide(tag, paths, library, "accepted")


def reject(tag: TagArgument, paths: PhotosArgument, library: LibraryOption = None) -> None:
    """Say that a tag is wrong for photos of the library; it is not suggested for them again."""
    _decide(tag, paths, library, "rejected")


def _decide(tag: str, paths: list[Path], library: Path | None, state: Literal["accepted", "rejected"]) -> None:
    from photohash.app import App

    changed = App(library).decide(tag, paths, state)
    say(f"{state} on {changed:,} photos" + ("" if changed else "; it was so already"))


def undo(library: LibraryOption = None) -> None:
    """Take back your last accept or reject; again for the one before."""
    from photohash.app import App

    change = App(library).undo()
    say(f"took back: {change.title}" if change else "there is nothing to take back")


def redo(library: LibraryOption = None) -> None:
    """Do again what undo took back."""
    from photohash.app import App

    change = App(library).redo()
    say(f"did again: {change.title}" if change else "there is nothing to do again")


def export(
    format: Annotated[
        Format | None, typer.Option("--format", help="Print every photo with its tags, by path.", show_default=False)
    ] = None,
    sidecars: Annotated[bool, typer.Option("--sidecars", help="Write accepted tags into XMP sidecar files.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say which sidecars would change.")] = False,
    library: LibraryOption = None,
) -> None:
    """Hand tags on: as CSV or JSON, or as XMP sidecars that other programs read."""
    from photohash.app import App
    from photohash.errors import UsageError
    from photohash.jobs.job import Cancel

    if sidecars == (format is not None):
        raise UsageError("choose either --format csv|json|table or --sidecars")
    if dry_run and not sidecars:
        raise UsageError("--dry-run goes with --sidecars")
    app = App(library)
    if not sidecars:
        print_rows((row(each) for each in app.export_rows()), format, COLUMNS)
        return
    steps = list(app.export_sidecars(Cancel(), dry_run))
    failures = [failure for step in steps for failure in step.failures]
    for step in steps:
        if not step.failures:
            print(f"{step.current}.xmp")
    for failure in failures:
        say(f"{failure.path}: {failure.reason}")
    say(f"{len(steps) - len(failures):,} sidecars {'would be' if dry_run else 'were'} written")
    if failures:
        raise typer.Exit(1)


def row(tagged: TaggedPhoto) -> dict[str, Any]:
    """A photo of the library as it is printed."""
    return {
        "path": str(tagged.photo.path),
        "tags": [
            {
                "tag": tag.name,
                "score": None if tag.score is None else round(tag.score, 4),
                "state": tag.state,
                "source": tag.source,
                "display": tag.display,
            }
            for tag in tagged.tags
        ],
    }
