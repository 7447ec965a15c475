"""What the person says of tags on photos. No model, file or rescan ever overwrites it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import numpy as np
from msgspec.structs import replace

from photohash.library.history import Changes, PhotoTagRow, TagRow, now, photo_tags, record, tag_rows
from photohash.library.names import find_tag, put_tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Connection

    from photohash.library.names import Named

Decision = Literal["accepted", "rejected", "cleared"]

_VERBS = {"accepted": "accept", "rejected": "reject", "cleared": "clear"}


def decide(connection: Connection, typed: Sequence[str], photo_ids: Sequence[int], state: Decision) -> int:
    """Accept or reject tags on photos, or take back what was said of them, as one change.

    Cleared, a tag that a model gave is its suggestion again, and any other comes off. Accepting a tag that was
    deleted brings it back.

    Returns:
        On how many photos that changed anything.

    Raises:
        UsageError: nothing of one of the tags typed can be a tag; nothing is changed then.
    """
    photo_ids = np.unique(np.asarray(photo_ids, dtype=np.int64)).tolist()  # rows lie in this order
    find = find_tag if state == "cleared" else put_tag
    meant = [tag for tag in (find(connection, each) for each in typed) if tag]
    # A deleted tag is on no photo, so there is nothing of it to clear or reject.
    tags = {tag.id: tag for tag in meant if state == "accepted" or not tag.deleted}
    before: list[PhotoTagRow] = []
    after: list[PhotoTagRow] = []
    for tag in tags.values():
        old, new = _decided(connection, tag, photo_ids, state)
        before += old
        after += new
    changed = {row.photo_id for row in (*before, *after)}
    names = " ".join(f"#{tag.name}" for tag in tags.values())
    title = f"{_VERBS[state]} {names} on {count_photos(len(changed))}"
    record(connection, title, Changes(before, after, _revived(connection, tags.values()) if changed else ()))
    return len(changed)


def sort_out(connection: Connection, typed: str, right: Sequence[int], wrong: Sequence[int]) -> None:
    """Accept a tag on some photos and reject it on others, as one change.

    Raises:
        UsageError: nothing of what was typed can be a tag.
    """
    tag = put_tag(connection, typed)
    accepted, rejected = _decided(connection, tag, right, "accepted"), _decided(connection, tag, wrong, "rejected")
    title = f"accept #{tag.name} on {count_photos(len(accepted[1]))} and reject it on {count_photos(len(rejected[1]))}"
    before, after = accepted[0] + rejected[0], accepted[1] + rejected[1]
    record(connection, title, Changes(before, after, _revived(connection, [tag]) if after else ()))


def count_photos(count: int) -> str:
    """A number of photos, for people."""
    return "1 photo" if count == 1 else f"{count} photos"


def _revived(connection: Connection, tags: Iterable[Named]) -> list[tuple[TagRow, TagRow]]:
    """The rows of tags that were deleted, and what they become."""
    return [(row, replace(row, deleted=0)) for row in tag_rows(connection, [tag.id for tag in tags if tag.deleted])]


def _decided(
    connection: Connection, tag: Named, photo_ids: Sequence[int], state: Decision
) -> tuple[list[PhotoTagRow], list[PhotoTagRow]]:
    """The rows of one tag that change, and what they become."""
    stored = photo_tags(connection, tag.id, photo_ids)
    if state == "cleared":
        said = [row for row in stored if row.state in ("accepted", "rejected")]
        shown = "hidden" if tag.hidden else "suggested"
        return said, [replace(row, state=shown, source="model", at=None) for row in said if row.model_id is not None]
    by_photo = {row.photo_id: row for row in stored}
    at = now()
    before, after = [], []
    for photo_id in photo_ids:
        old = by_photo.get(photo_id)
        if old is None:
            after.append(PhotoTagRow(photo_id, tag.id, state, "person", None, None, at))
        elif (old.state, old.source) != (state, "person"):
            before.append(old)
            after.append(replace(old, state=state, source="person", at=at))
    return before, after
