"""Learning the person's own tags from the photos that have them, and suggesting them for others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec
import numpy as np

from photohash.jobs.job import Progress
from photohash.library.embeddings import every_embedding, fetch_embeddings, sample_embeddings
from photohash.library.kept import vectors_version
from photohash.library.learned import lessons, put_learned, unlearned
from photohash.tagging.personal import FEWEST, Background, Probe, fit, log_odds

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    import numpy.typing as npt

    from photohash.jobs.job import Cancel
    from photohash.library.database import Connection, Database
    from photohash.library.ids import Ids
    from photohash.library.kept import Kept
    from photohash.library.learned import Lesson
    from photohash.library.postings import Places

_SAMPLE = 10_000
"""Photos that stand for the whole library."""
_ENOUGH = 2_000
"""Photos with a tag, and as many without it, that it is learned from."""
_FEW, _TIMES, _MANY = 10, 2, 1_000
"""Suggested at once are at most so many photos, or so many times those with the tag, but never more than so many:
then the person says, and it is learned better."""


@dataclass(frozen=True, slots=True)
class Learned:
    """A tag of the person's.

    Attributes:
        accepted, rejected: photos that it is learned from.
        suggested: photos that it is suggested for now.
        held_out: how often a photo with the tag was told from one that nothing was said of, among photos held out:
            0.5 is chance; None before it is learned.
        passes: it is told well enough to be suggested.
    """

    tag: str
    accepted: int
    rejected: int
    suggested: int
    held_out: float | None
    passes: bool


def learn(
    database: Database, kept: Kept, model_id: int, vocabulary: Collection[str], cancel: Cancel
) -> Iterator[Progress]:
    """Learn every tag that the model does not know, and suggest it for photos like those that have it.

    What was learned from the same photos before is not learned again. A tag whose photos cannot be told from others
    is not suggested.

    Args:
        model_id: key of the model whose vectors are compared.
        vocabulary: names of the tags that the model suggests itself.

    Raises:
        Cancelled: `cancel` was set.
        LibraryError: the library cannot be written.
    """
    with database.read() as connection:
        seen = vectors_version(connection, model_id)
        due, gone = _due(connection, kept, model_id, vocabulary, seen)
        if not due and not gone:
            return
        yield Progress("learn", 0, len(due))
        probes: dict[int, Probe] = {}
        background = None
        for done, lesson in enumerate(due, 1):
            cancel.check()
            probe = _known(connection, kept, model_id, lesson)
            if probe is None:
                background = background or _Background(connection, model_id)
                probe = background.fit(connection, lesson)
                if probe is not None:
                    kept.put(_learned(model_id, lesson), lesson.version, msgspec.msgpack.encode(probe))
            if probe is not None and probe.passes:
                probes[lesson.tag_id] = probe
            yield Progress("learn", done, len(due), lesson.display)
        found = _look(connection, model_id, [each for each in due if each.tag_id in probes], probes, cancel)
    for tag_id in gone:
        with database.write() as connection:
            put_learned(connection, model_id, tag_id, {})
    for lesson in due:
        cancel.check()
        with database.write() as connection:
            put_learned(connection, model_id, lesson.tag_id, found.get(lesson.tag_id, {}))
        kept.put(_suggested(model_id, lesson), f"{seen} {lesson.version}", b"")


def something_to_learn(connection: Connection, kept: Kept, model_id: int, vocabulary: Collection[str]) -> bool:
    """Whether something was said, or seen, since `learn` ran last."""
    return any(_due(connection, kept, model_id, vocabulary, vectors_version(connection, model_id)))


def learned(connection: Connection, kept: Kept, model_id: int, vocabulary: Collection[str]) -> list[Learned]:
    """What came of learning each tag, by name."""
    found = []
    for lesson in lessons(connection, kept, vocabulary, FEWEST):
        probe = _known(connection, kept, model_id, lesson)
        found.append(
            Learned(
                lesson.display, len(lesson.accepted), len(lesson.rejected), lesson.suggested,
                None if probe is None else round(probe.held_out, 3), probe is not None and probe.passes,
            )
        )  # fmt: skip
    return found


def _due(
    connection: Connection, kept: Kept, model_id: int, vocabulary: Collection[str], seen: str
) -> tuple[list[Lesson], list[int]]:
    """Tags of which something was said, or photos seen, since they were suggested last; those to suggest no more."""
    taught = lessons(connection, kept, vocabulary, FEWEST)
    kept.fetch(connection, [name(model_id, each) for each in taught for name in (_learned, _suggested)])
    due = [
        each
        for each in taught
        if kept.find(connection, _suggested(model_id, each), f"{seen} {each.version}") is None
    ]
    return due, unlearned(connection, model_id, vocabulary, [each.tag_id for each in taught])


class _Background:
    """A sample of the library, to tell tags from."""

    def __init__(self, connection: Connection, model_id: int) -> None:
        self._model_id = model_id
        every, (self._ids, vectors) = sample_embeddings(connection, model_id, _SAMPLE)
        self._background = Background(vectors, len(every)) if len(every) else None

    def fit(self, connection: Connection, lesson: Lesson) -> Probe | None:
        """What tells the photos of a tag from others; None where too few were seen, or no others."""
        _, accepted = fetch_embeddings(connection, self._model_id, _some(lesson.accepted))
        _, rejected = fetch_embeddings(connection, self._model_id, _some(lesson.rejected))
        undecided = ~np.isin(self._ids, _decided(lesson))
        if self._background is None or len(accepted) < FEWEST or not undecided.any():
            return None
        rejected = rejected if len(rejected) else accepted[:0]
        return fit(accepted, rejected, self._background, undecided, (lesson.yes, lesson.no))


def _known(connection: Connection, kept: Kept, model_id: int, lesson: Lesson) -> Probe | None:
    content = kept.find(connection, _learned(model_id, lesson), lesson.version)
    return None if content is None else msgspec.msgpack.decode(content, type=Probe)


def _learned(model_id: int, lesson: Lesson) -> str:
    return f"learned {model_id} {lesson.tag_id}"


def _suggested(model_id: int, lesson: Lesson) -> str:
    return f"suggested {model_id} {lesson.tag_id}"


def _some(photos: Places) -> list[int]:
    chosen: list[int] = photos[np.random.default_rng(0).permutation(len(photos))[:_ENOUGH]].tolist()
    return chosen


def _decided(lesson: Lesson) -> Places:
    return np.concatenate([lesson.accepted, lesson.rejected])


def _look(
    connection: Connection, model_id: int, taught: list[Lesson], probes: dict[int, Probe], cancel: Cancel
) -> dict[int, dict[int, float]]:
    """The photos that each tag is to be suggested on, with scores: all photos are gone through once."""
    if not taught:
        return {}
    in_order = [probes[each.tag_id] for each in taught]
    decided = [_decided(each) for each in taught]
    ids: list[list[Ids]] = [[] for _ in taught]
    odds: list[list[npt.NDArray[np.float32]]] = [[] for _ in taught]
    for photos, vectors in every_embedding(connection, model_id):
        cancel.check()
        every = log_odds(in_order, vectors)
        for place, probe in enumerate(in_order):
            near = np.flatnonzero(every[:, place] >= probe.least)
            near = near[~np.isin(photos[near], decided[place])]
            ids[place].append(photos[near])
            odds[place].append(every[near, place])
    found = {}
    for place, (lesson, probe) in enumerate(zip(taught, in_order, strict=True)):
        likely, how = np.concatenate(ids[place]), np.concatenate(odds[place])
        best = np.argsort(-how, kind="stable")[: min(max(_FEW, _TIMES * len(lesson.accepted)), _MANY)]
        found[lesson.tag_id] = dict(zip(likely[best].tolist(), probe.scores(how[best]).tolist(), strict=True))
    return found
