"""One function per user action. Each returns the operation that does it; nothing happens until it is performed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from photohash.gui.language import tr
from photohash.gui.operation import Changed, Operation
from photohash.gui.phrases import phrase
from photohash.gui.words import number

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from photohash.app import App, Card
    from photohash.jobs.job import Failure
    from photohash.library.decisions import Decision
    from photohash.library.records import Change


def decide(app: App, tags: Sequence[str], photo_ids: Sequence[int], state: Decision) -> Operation:
    """Accept, reject or clear tags on photos."""
    names = " ".join(f"#{tag.lstrip('#')}" for tag in tags)

    def said(count: int) -> str:
        if count == 0:
            return tr("{tags}: it was so already").format(tags=names)
        line = {
            "accepted": tr("{tags} accepted on %Ln photos", "", count),
            "rejected": tr("{tags} rejected on %Ln photos", "", count),
            "cleared": tr("{tags} taken back on %Ln photos", "", count),
        }[state]
        return line.format(tags=names)

    return Operation(partial(app.decide_photos, tags, photo_ids, state), Changed.TAGS, said, undoable=True)


def sort_out(app: App, tag: str, right: Sequence[int], wrong: Sequence[int]) -> Operation:
    """Accept a tag on some photos and reject it on others."""

    def said(_: None) -> str:
        line = tr("#{tag} accepted on {right} and rejected on {wrong} of %Ln photos", "", len(right) + len(wrong))
        return line.format(tag=tag, right=number(len(right)), wrong=number(len(wrong)))

    return Operation(partial(app.sort_out, tag, right, wrong), Changed.TAGS, said, undoable=True)


def accept_files(app: App, tag: str, paths: Sequence[Path]) -> Operation:
    """Accept a tag on photos that were dropped on it from another program."""

    def said(count: int) -> str:
        return tr("{tags} accepted on %Ln photos", "", count).format(tags=f"#{tag}")

    return Operation(partial(app.decide, tag, paths, "accepted"), Changed.TAGS, said, undoable=True)


def undo(app: App) -> Operation:
    """Take back the last change."""

    def said(change: Change | None) -> str:
        if change is None:
            return tr("There is nothing to take back")
        return tr("Took back: {what}").format(what=phrase(change.title))

    return Operation(app.undo, Changed.TAGS, said)


def redo(app: App) -> Operation:
    """Do again what was taken back."""

    def said(change: Change | None) -> str:
        if change is None:
            return tr("There is nothing to do again")
        return tr("Did again: {what}").format(what=phrase(change.title))

    return Operation(app.redo, Changed.TAGS, said)


def rename_tag(app: App, name: str, display: str) -> Operation:
    """Spell a tag differently."""
    return Operation(
        partial(app.rename_tag, name, display), Changed.TAGS,
        lambda _: tr("Renamed to #{tag}").format(tag=display.lstrip("#")), undoable=True,
    )  # fmt: skip


def merge_tags(app: App, names: Sequence[str], into: str) -> Operation:
    """Make several tags one."""

    def said(count: int) -> str:
        return tr("Merged into #{tag}; %Ln photos changed", "", count).format(tag=into.lstrip("#"))

    return Operation(partial(app.merge_tags, names, into), Changed.TAGS, said, undoable=True)


def delete_tag(app: App, name: str) -> Operation:
    """Take a tag off every photo."""

    def said(count: int) -> str:
        return tr("#{tag} deleted from %Ln photos", "", count).format(tag=name)

    return Operation(partial(app.delete_tag, name), Changed.TAGS, said, undoable=True)


def set_parent(app: App, name: str, parent: str | None) -> Operation:
    """Put a tag below another, or on top."""

    def said(_: None) -> str:
        if parent is None:
            return tr("#{tag} is on top of the hierarchy").format(tag=name)
        return tr("#{tag} is a kind of #{parent}").format(tag=name, parent=parent)

    return Operation(partial(app.set_parent, name, parent), Changed.TAGS, said, undoable=True)


def hide_tag(app: App, name: str, hidden: bool) -> Operation:
    """Neither suggest a tag nor count it, or do so again."""
    line = tr("#{tag} is no longer suggested") if hidden else tr("#{tag} is suggested again")
    return Operation(
        partial(app.hide_tag, name, hidden), Changed.TAGS, lambda _: line.format(tag=name), undoable=True
    )


def save_search(app: App, name: str, query: str) -> Operation:
    """Keep a query under a name."""
    return Operation(
        partial(app.save_search, name, query), Changed.SEARCHES, lambda _: tr("Saved as “{name}”").format(name=name)
    )


def remove_search(app: App, name: str) -> Operation:
    """Forget a saved search."""
    return Operation(
        partial(app.remove_search, name), Changed.SEARCHES, lambda _: tr("“{name}” is forgotten").format(name=name)
    )


def remove_folder(app: App, root_id: int, name: str) -> Operation:
    """Forget a folder; its files stay."""
    return Operation(
        partial(app.remove_folder, root_id), Changed.PHOTOS | Changed.TAGS,
        lambda _: tr("{folder} is no longer in the library; its files are where they were").format(folder=name),
    )  # fmt: skip


def trash(app: App, photo_ids: Sequence[int]) -> Operation:
    """Move photos to the system's trash."""

    def said(failures: Sequence[Failure]) -> str:
        moved = len(photo_ids) - len(failures)
        if failures:
            line = tr("%Ln photos moved to the trash; {path}: {reason}", "", moved)
            return line.format(path=failures[0].path, reason=phrase(failures[0].reason))
        return tr("%Ln photos moved to the trash, from which you can take them back", "", moved)

    return Operation(partial(app.trash, photo_ids), Changed.PHOTOS, said)


def retry(app: App) -> Operation:
    """Have photos that could not be read tried again by the next scan."""

    def said(count: int) -> str:
        return tr("Trying again to read %Ln photos", "", count)

    return Operation(app.retry, Changed.PHOTOS, said)


def use_model(app: App, model_id: str, title: str) -> Operation:
    """Tag with another model from now on."""
    return Operation(
        partial(app.use_model, model_id), Changed.MODELS, lambda _: tr("{model} tags from now on").format(model=title)
    )


def import_model(app: App, folder: Path) -> Operation:
    """Install a model that the trainer wrote."""

    def said(card: Card) -> str:
        return tr("{model} is installed").format(model=card.title)

    return Operation(partial(app.import_model, folder), Changed.MODELS, said)


def remove_model(app: App, model_id: str, title: str) -> Operation:
    """Delete a model from this computer."""
    return Operation(
        partial(app.remove_model, model_id), Changed.MODELS, lambda _: tr("{model} is removed").format(model=title)
    )


def change_setting(app: App, name: str, value: object) -> Operation:
    """Change a setting for good."""
    return Operation(partial(app.set_setting, name, value), Changed.SETTINGS, lambda _: "")
