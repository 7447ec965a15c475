"""What the person changes of tags themselves, each as one change: their names, their places, whether they are shown.

A tag that is merged into another, or that gets another name, leaves its old name behind: whatever a model, a file or
the person calls by that name from then on is the tag that took its place. A deleted tag stays away as a rejected one
does: neither models nor files bring it back, only the person does, by accepting it on a photo.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from photohash.errors import UsageError
from photohash.library.decisions import count_photos
from photohash.library.hierarchy import Hierarchy
from photohash.library.history import Changes, PhotoTagRow, TagRow, photo_tags, record, tag_rows
from photohash.library.names import existing_tag, put_tag, tag_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Connection

    from photohash.library.history import Link
    from photohash.library.names import Named

_SAYING = {"model": 0, "file": 1, "person": 2}
"""Whose word counts more."""


def rename(connection: Connection, typed: str, display: str) -> None:
    """Spell a tag differently, or give it another name.

    Raises:
        UsageError: there is no such tag, or another one has the name already.
    """
    tag = existing_tag(connection, typed)
    (old,) = tag_rows(connection, [tag.id])
    spelt = display.strip().lstrip("#")
    name = tag_name(spelt)
    title = f"rename #{tag.name} to #{name}"
    if name == tag.name:
        if spelt != old.display:
            record(connection, title, Changes(tags=[(old, replace(old, display=spelt, edited=1))]))
        return
    other = _free_name(connection, name, spelt, tag)
    # The two rows exchange their names, so that the tag keeps its key and its photos.
    became = replace(old, name=name, display=spelt, edited=1)
    left = replace(
        other, name=old.name, display=old.display, hidden=0, deleted=0, merged_into=tag.id
    )
    record(
        connection,
        title,
        Changes(tags=[(old, became), (other, left)], unlinked=[*_links(connection, "tag_id", other.id)]),
    )


def merge(connection: Connection, typed: Sequence[str], into: str) -> int:
    """Make several tags one; `into` is made if there is no such tag. Returns how many photos change.

    Where a photo has more than one of them, what the person said of `into` stands, then what the person said of
    another (accepted before rejected), then what a file says, then the model's best suggestion. What was below
    the others is below `into`, which takes their place in the hierarchy if it has none.

    Raises:
        UsageError: there is no such tag among those that are merged.
    """
    target = put_tag(connection, into)
    merged = {tag.id: tag for tag in (existing_tag(connection, each) for each in typed) if tag.id != target.id}
    if not merged:
        return 0
    (kept,) = tag_rows(connection, [target.id])
    gone = tag_rows(connection, [*merged, *_other_names(connection, merged)])
    rows = [(row, replace(row, hidden=0, deleted=0, merged_into=target.id)) for row in gone]
    if kept.deleted:
        rows.append((kept, replace(kept, deleted=0)))
    before = [row for tag_id in merged for row in photo_tags(connection, tag_id)]
    photo_ids = {row.photo_id for row in before}
    standing = {row.photo_id: row for row in photo_tags(connection, target.id, sorted(photo_ids))}
    after = _combined(before, standing, target)
    changed = {row.photo_id for row in after}
    unlinked = [
        link for tag_id in merged for side in ("tag_id", "parent_id") for link in _links(connection, side, tag_id)
    ]
    linked = _moved_links(connection, kept, merged)
    names = " ".join(f"#{tag.name}" for tag in merged.values())
    record(
        connection,
        f"merge {names} into #{target.name} on {count_photos(len(photo_ids))}",
        Changes(
            [*before, *(row for photo_id, row in standing.items() if photo_id in changed)],
            after, rows, list(dict.fromkeys(unlinked)), linked,
        ),
    )  # fmt: skip
    return len(photo_ids)


def remove(connection: Connection, typed: str) -> int:
    """Delete a tag: it comes off every photo, and what was below it moves up. Returns how many photos change.

    Raises:
        UsageError: there is no such tag.
    """
    tag = existing_tag(connection, typed)
    (old,) = tag_rows(connection, [tag.id])
    before = photo_tags(connection, tag.id)
    above, below = [*_links(connection, "tag_id", tag.id)], [*_links(connection, "parent_id", tag.id)]
    known = {link for child, _ in below for link in _links(connection, "tag_id", child)}
    linked = [(child, parent) for child, _ in below for _, parent in above if (child, parent) not in known]
    record(
        connection,
        f"delete #{tag.name} from {count_photos(len(before))}",
        Changes(before, [], [(old, replace(old, deleted=1, hidden=0))], above + below, linked),
    )
    return len(before)


def place(connection: Connection, typed: str, parent: str | None) -> None:
    """Put a tag below one other, and no other, or on top of the hierarchy. Models leave it there.

    Raises:
        UsageError: there is no such tag, or it would be below itself.
    """
    tag = existing_tag(connection, typed)
    above = existing_tag(connection, parent) if parent is not None else None
    if above is not None and tag.id in Hierarchy(connection).above(above.id):
        raise UsageError(f"#{tag.name} cannot be below #{above.name}, which is below it")
    (old,) = tag_rows(connection, [tag.id])
    links = set(_links(connection, "tag_id", tag.id))
    wanted = {(tag.id, above.id)} if above else set()
    record(
        connection,
        f"put #{tag.name} below #{above.name}" if above else f"put #{tag.name} on top",
        Changes(
            tags=[(old, replace(old, edited=1))] if not old.edited else (),
            unlinked=sorted(links - wanted),
            linked=sorted(wanted - links),
        ),
    )


def hide(connection: Connection, typed: str, hidden: bool) -> None:
    """Neither suggest a tag nor count its suggestions from now on, or do so again. Decisions are not touched.

    Raises:
        UsageError: there is no such tag.
    """
    tag = existing_tag(connection, typed)
    (old,) = tag_rows(connection, [tag.id])
    if bool(old.hidden) != hidden:
        verb = "hide" if hidden else "show"
        record(connection, f"{verb} #{tag.name}", Changes(tags=[(old, replace(old, hidden=int(hidden)))]))


def _free_name(connection: Connection, name: str, display: str, tag: Named) -> TagRow:
    """The row that has a name now, which no tag in use does; made if there is none."""
    put_tag(connection, display)
    row = connection.exec_driver_sql("SELECT id FROM tag WHERE name = ?", (name,)).one()
    (other,) = tag_rows(connection, [row.id])
    used = connection.exec_driver_sql(
        "SELECT EXISTS (SELECT 1 FROM photo_tag WHERE tag_id = ?1)"
        " OR EXISTS (SELECT 1 FROM tag_parent WHERE parent_id = ?1)"
        " OR EXISTS (SELECT 1 FROM tag WHERE merged_into = ?1)",
        (other.id,),
    ).scalar()
    if used:
        raise UsageError(f"#{name} is a tag already; merge #{tag.name} into it instead")
    return other


def _combined(
    rows: Iterable[PhotoTagRow], standing: dict[int, PhotoTagRow], target: Named
) -> list[PhotoTagRow]:
    """What becomes of a target's rows when others are merged into it; rows that stay as they are left out."""

    def weight(row: PhotoTagRow) -> tuple[int, bool, bool, float]:
        said = _SAYING[row.source]
        own = row.tag_id == target.id
        return said, own and said == _SAYING["person"], row.state == "accepted", row.score or 0.0

    best = dict(standing)
    for row in rows:
        known = best.get(row.photo_id)
        if known is None or weight(row) > weight(known):
            best[row.photo_id] = row
    shown = "hidden" if target.hidden else "suggested"
    return [
        replace(row, tag_id=target.id, state=shown if row.source == "model" else row.state)
        for photo_id, row in best.items()
        if row is not standing.get(photo_id)
    ]


def _moved_links(connection: Connection, target: TagRow, merged: Iterable[int]) -> list[Link]:
    """Links that put what is below merged tags below the target, and, where it has no place yet, it below theirs."""
    merged = set(merged)
    hierarchy = Hierarchy(connection)
    known = {*_links(connection, "tag_id", target.id), *_links(connection, "parent_id", target.id)}
    children = {child for tag_id in merged for child, _ in _links(connection, "parent_id", tag_id)}
    links = {(child, target.id) for child in children - merged - hierarchy.above(target.id)}
    for child, _ in links:
        hierarchy.add(child, target.id)
    if not target.edited and not _links(connection, "tag_id", target.id):
        parents = {parent for tag_id in merged for _, parent in _links(connection, "tag_id", tag_id)}
        links |= {(target.id, parent) for parent in parents - merged if target.id not in hierarchy.above(parent)}
    return sorted(links - known)


def _other_names(connection: Connection, tag_ids: Iterable[int]) -> list[int]:
    query = "SELECT id FROM tag WHERE merged_into = ?"
    return [row.id for tag_id in tag_ids for row in connection.exec_driver_sql(query, (tag_id,))]


def _links(connection: Connection, side: str, tag_id: int) -> list[Link]:
    rows = connection.exec_driver_sql(f"SELECT tag_id, parent_id FROM tag_parent WHERE {side} = ?", (tag_id,))
    return [(row.tag_id, row.parent_id) for row in rows]
