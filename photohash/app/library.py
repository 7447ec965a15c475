"""What the library knows, and what the person changes in it: each method is one look or one change."""

from __future__ import annotations

import os
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from photohash.errors import LibraryError, UsageError

# Commands that need no library must not wait for SQLAlchemy.
if TYPE_CHECKING:
    from collections.abc import Sequence

    from photohash.library.database import Connection, Database
    from photohash.library.decisions import Decision
    from photohash.library.groups import Grouping, Heading
    from photohash.library.kept import Kept
    from photohash.library.records import (
        Change,
        Counts,
        FolderNode,
        Photo,
        ReviewQueue,
        Root,
        SavedSearch,
        TaggedPhoto,
        TagNode,
    )


class Library:
    """One library file, opened when it is first needed; no model is.

    Raises:
        PhotohashError: from any method, when the world fails.
    """

    def __init__(self, file: Path) -> None:
        self.library_file = file

    @cached_property
    def database(self) -> Database:
        """The library, made if there is none."""
        from photohash.library.database import Database

        return Database(self.library_file)

    @cached_property
    def _kept(self) -> Kept:
        from photohash.library.kept import Kept

        return Kept()

    def close(self) -> None:
        """Close what was opened; what was worked out is kept for the next time."""
        if "database" not in self.__dict__:
            return
        if self._kept.unsaved:
            # Where another program writes, or the file may not be written, it is worked out again: nobody waits here.
            with suppress(LibraryError), self.database.write(patience=0) as connection:
                self._kept.save(connection)
        self.database.close()

    # Looking

    def roots(self) -> list[Root]:
        """The folders of the library."""
        from photohash.library import photos

        with self.database.read() as connection:
            return photos.roots(connection)

    def counts(self) -> Counts:
        """Totals of the library."""
        from photohash.library import photos

        with self.database.read() as connection:
            return photos.counts(connection)

    def folders(self) -> list[FolderNode]:
        """The folders that hold photos and those on the way to them, root by root, by path."""
        from photohash.library import photos

        with self.database.read() as connection:
            return photos.folders(connection)

    def failed(self) -> list[Photo]:
        """The photos that could not be read, with their reasons, by path."""
        from photohash.library import photos

        with self.database.read() as connection:
            return photos.failed(connection)

    def tags(self) -> list[TagNode]:
        """Every tag that is on a photo, is hidden, or has tags below it, by name."""
        from photohash.library import tags

        with self.database.read() as connection:
            return tags.nodes(connection)

    def count_found(self) -> dict[str, int]:
        """On how many photos each tag that has others below it is found, they being kinds of it."""
        from photohash.library import hierarchy

        with self.database.read() as connection:
            return hierarchy.count_found(connection, self._kept)

    def complete(self, prefix: str, limit: int = 20) -> list[str]:
        """Tags, as people spell them, that begin like what was typed, the most used first."""
        from photohash.library.search import complete

        with self.database.read() as connection:
            return complete(connection, prefix, limit)

    def saved_searches(self) -> list[SavedSearch]:
        """The queries that were given a name, by name."""
        from photohash.library import saved

        with self.database.read() as connection:
            return saved.searches(connection)

    def grouped(self, photo_ids: Sequence[int], by: Grouping) -> tuple[Sequence[int], list[Heading]]:
        """Photos under headings: by the day they were taken, or by folder."""
        from photohash.library.groups import grouped

        with self.database.read() as connection:
            return grouped(connection, self._kept, photo_ids, by)

    def rows(self, photo_ids: Sequence[int]) -> list[TaggedPhoto]:
        """Photos with their tags, in the order of the ids."""
        from photohash.library.search import tagged

        with self.database.read() as connection:
            return list(tagged(connection, photo_ids))

    def review(self, tag: str | None, limit: int = 500) -> ReviewQueue:
        """Photos on which a tag is suggested, the most uncertain first; for None, the tags with most to decide.

        Raises:
            UsageError: there is no such tag.
        """
        from photohash.library import review

        with self.database.read() as connection:
            return review.overview(connection, limit) if tag is None else review.queue(connection, tag, limit)

    def duplicates(self) -> list[tuple[int, ...]]:
        """Groups of photos on the disk that are the same file to the last byte, each group by path."""
        from photohash.library import photos

        with self.database.read() as connection:
            return photos.duplicates(connection)

    # What the person decides

    def decide(self, tag: str, places: Sequence[Path], state: Decision) -> int:
        """Accept, reject or clear a tag on photos, or on all photos of folders; returns on how many that changed.

        Raises:
            UsageError: a path is not in the library; nothing is changed then.
        """
        from photohash.library import decisions

        with self.database.write() as connection:
            chosen = [photo.id for place in places for photo in _photos_at(connection, absolute(place))]
            return decisions.decide(connection, [tag], chosen, state)

    def decide_photos(self, tags: Sequence[str], photo_ids: Sequence[int], state: Decision) -> int:
        """Accept, reject or clear tags on photos, as one change; returns on how many photos that changed anything.

        Cleared, a tag that a model gave is its suggestion again, and any other comes off.

        Raises:
            UsageError: nothing of one of the tags can be a tag; nothing is changed then.
        """
        from photohash.library import decisions

        with self.database.write() as connection:
            return decisions.decide(connection, tags, photo_ids, state)

    def sort_out(self, tag: str, right: Sequence[int], wrong: Sequence[int]) -> None:
        """Accept a tag on some photos and reject it on others, as one change."""
        from photohash.library import decisions

        with self.database.write() as connection:
            decisions.sort_out(connection, tag, right, wrong)

    def undo(self) -> Change | None:
        """Take back the person's last change."""
        from photohash.library import history

        with self.database.write() as connection:
            return history.undo(connection)

    def redo(self) -> Change | None:
        """Do again what was taken back last."""
        from photohash.library import history

        with self.database.write() as connection:
            return history.redo(connection)

    # What the person changes of tags, folders and searches

    def rename_tag(self, name: str, display: str) -> None:
        """Spell a tag differently, or give it another name; whoever uses the old name means it from now on.

        Raises:
            UsageError: there is no such tag, or another one has the name already.
        """
        from photohash.library import edits

        with self.database.write() as connection:
            edits.rename(connection, name, display)

    def merge_tags(self, names: Sequence[str], into: str) -> int:
        """Make several tags one, made if need be; returns how many photos change. Decisions are kept.

        Raises:
            UsageError: there is no such tag among those that are merged.
        """
        from photohash.library import edits

        with self.database.write() as connection:
            return edits.merge(connection, names, into)

    def delete_tag(self, name: str) -> int:
        """Take a tag off every photo, for models and files for good; returns how many photos change.

        Raises:
            UsageError: there is no such tag.
        """
        from photohash.library import edits

        with self.database.write() as connection:
            return edits.remove(connection, name)

    def set_parent(self, name: str, parent: str | None) -> None:
        """Put a tag below another, and no other, or on top of the hierarchy.

        Raises:
            UsageError: there is no such tag, or it would be below itself.
        """
        from photohash.library import edits

        with self.database.write() as connection:
            edits.place(connection, name, parent)

    def hide_tag(self, name: str, hidden: bool) -> None:
        """Neither suggest a tag nor count its suggestions from now on, or do so again.

        Raises:
            UsageError: there is no such tag.
        """
        from photohash.library import edits

        with self.database.write() as connection:
            edits.hide(connection, name, hidden)

    def save_search(self, name: str, query: str) -> None:
        """Keep a query under a name, in place of the one that had it.

        Raises:
            QueryError: the query cannot be understood.
            UsageError: the name is empty.
        """
        from photohash.library import saved

        with self.database.write() as connection:
            saved.save(connection, name, query)

    def remove_search(self, name: str) -> None:
        """Forget a saved search."""
        from photohash.library import saved

        with self.database.write() as connection:
            saved.remove(connection, name)

    def retry(self, photo_ids: Sequence[int] | None = None) -> int:
        """Have photos that could not be read, or all of them, read again by the next scan; returns how many."""
        from photohash.library import photos

        with self.database.write() as connection:
            return photos.retry_failed(connection, photo_ids)

    def remove_folder(self, root_id: int) -> None:
        """Forget a folder with all its photos and every decision on them; the files stay as they are.

        This cannot be undone, and neither can anything that was done before it.
        """
        from photohash.library import photos

        done = False
        while not done:
            with self.database.write() as connection:
                done = photos.remove_root(connection, root_id)


def absolute(path: Path) -> Path:
    """A path as the library stores it: absolute, without `..`, symbolic links kept."""
    return Path(os.path.abspath(path))  # noqa: PTH100  (Path.absolute keeps the dots)


def _photos_at(connection: Connection, place: Path) -> list[Photo]:
    from photohash.library import photos

    found = photos.find(connection, place)
    inside = [found] if found else photos.below(connection, place)
    if not inside:
        raise UsageError(f"{place}: is not in the library; add its folder first (photohash add FOLDER)")
    return inside
