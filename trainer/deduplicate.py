"""Copies of photos, inside a set and between two: candidates by nearest fingerprints, checked by pixels.

After [WSL] section 2.3, which looked for the 21 nearest neighbours of evaluation photos among R-MAC features; here
every photo is looked for by its whole, its crops and the mirror images of both (`trainer.fingerprint`),
and what is found counts only if the pixels agree (`trainer.copies`).
"""

from __future__ import annotations

import csv
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import cv2
import msgspec
import numpy as np
from threadpoolctl import threadpool_limits

from trainer.copies import agreement, thumbnail
from trainer.fingerprint import VIEWS, WHOLE, features, seen_as

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path
    from typing import Any

    import numpy.typing as npt

    from trainer.fingerprint import View
    from trainer.photos import Photos

NEIGHBOURS = 21
SIMILARITY = 0.86
"""Least inner product of two views' fingerprints that makes their photos candidates."""

AGREEMENT = 0.7
"""Least agreement of pixels that makes candidates a pair."""

_HOPELESS = -1.0
"""Agreement under which no other view of the same photos will do better..."""

_TRIED = 4
"""...and views, the most similar first, that are tried above it: things symmetric look much like their mirror image."""

EXACT_BELOW = 2_000
"""Photos up to which every fingerprint is compared with every other..."""

COMPRESSED_FROM = 2_000_000
"""...and from which the index keeps one byte a number instead of four."""

_CHUNK = 4096
_REMEMBERED = 2**16
"""Photos of a set whose thumbnails are kept at hand for more than one check: 4.8 KB each."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two photos of which one is a copy of the other; `similarity` is the agreement of their pixels, up to 1."""

    first: str
    second: str
    similarity: float
    mirrored: bool


class _Candidate(NamedTuple):
    similarity: float
    view: View
    """What the part shows of the whole."""
    turned: bool
    """Whether the second photo is the whole and the first the part."""


_Found = defaultdict[tuple[int, int], list[_Candidate]]


def duplicates_within(
    photos: Photos,
    vectors: npt.NDArray[np.float32] | None = None,
    report: Callable[[int], None] = lambda done: None,
    cuts: bool = True,
) -> list[Pair]:
    """Copies inside one set, each pair once, in the order of the set.

    `vectors` are the set's `features`, where they are at hand; `report` is told how many candidates are checked.
    Without `cuts` copies of the whole alone are looked for, mirrored or not: a twentieth of the searching.
    """
    vectors = features(photos) if vectors is None else vectors
    found: _Found = defaultdict(list)
    views = VIEWS if cuts else tuple(view for view in VIEWS if view.side == WHOLE.side)
    for whole, part, similarity, view in _search(vectors, vectors, views):
        if whole != part:
            pair = (min(whole, part), max(whole, part))
            found[pair].append(_Candidate(similarity, view, whole > part))
    return _verify(photos, photos, found, report)


def duplicates_between(
    photos: Photos,
    others: Photos,
    vectors: npt.NDArray[np.float32] | None = None,
    other_vectors: npt.NDArray[np.float32] | None = None,
    report: Callable[[int], None] = lambda done: None,
) -> list[Pair]:
    """Photos of one set (`first`) with copies in another (`second`), in the order of the first set.

    Either may be the cut. `vectors` and `other_vectors` are the sets' `features`, where they are at hand.
    """
    vectors = features(photos) if vectors is None else vectors
    other_vectors = features(others) if other_vectors is None else other_vectors
    found: _Found = defaultdict(list)
    for whole, part, similarity, view in _search(vectors, other_vectors):
        found[whole, part].append(_Candidate(similarity, view, False))
    for whole, part, similarity, view in _search(other_vectors, vectors):
        found[part, whole].append(_Candidate(similarity, view, True))
    return _verify(photos, others, found, report)


def index_of(
    vectors: npt.NDArray[np.float32], exact_below: int = EXACT_BELOW, compressed_from: int = COMPRESSED_FROM
) -> Any:
    """A FAISS index of unit vectors (n, d) by inner product: exact, or inverted lists, or those in single bytes."""
    import faiss

    count, dimension = vectors.shape
    if count < exact_below:
        index: Any = faiss.IndexFlatIP(dimension)
    else:
        lists = int(8 * count**0.5)
        kind = "Flat" if count < compressed_from else "SQ8"
        index = faiss.index_factory(dimension, f"IVF{lists},{kind}", faiss.METRIC_INNER_PRODUCT)
        index.nprobe = min(lists, 12)
        index.cp.seed = 1
        index.cp.niter = 8
        index.cp.min_points_per_centroid = 1
        index.cp.max_points_per_centroid = 64
        index.train(vectors)
    index.add(vectors)
    return index


def write_report(folder: Path, pairs: Iterable[Pair], counts: dict[str, int], cuts: bool = True) -> None:
    """`duplicates.json` with counts and parameters, and `duplicates.csv` with the pairs, into `folder`.

    `counts` names what was compared, e.g. the sets and their sizes; `cuts` says whether cut copies were looked for
    inside a set, as they always are between two.
    """
    pairs = list(pairs)
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "duplicates.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(("first", "second", "similarity", "mirrored"))
        for pair in pairs:
            writer.writerow((pair.first, pair.second, f"{pair.similarity:.4f}", str(pair.mirrored).lower()))
    summary = {
        "counts": counts | {
            "pairs": len(pairs),
            "mirrored": sum(pair.mirrored for pair in pairs),
            "first": len({pair.first for pair in pairs}),
            "second": len({pair.second for pair in pairs}),
        },
        "parameters": {
            "neighbours": NEIGHBOURS,
            "views": len(VIEWS),
            "similarity": SIMILARITY,
            "agreement": AGREEMENT,
            "smallest_cut": min(view.side for view in VIEWS),
            "cuts_within": cuts,
        },
    }  # fmt: skip
    (folder / "duplicates.json").write_bytes(msgspec.json.format(msgspec.json.encode(summary), indent=1))


def _search(
    vectors: npt.NDArray[np.float32], others: npt.NDArray[np.float32], views: Sequence[View] = VIEWS
) -> Iterator[tuple[int, int, float, View]]:
    """Photos of which a view looks like the whole of one of `others`: both positions, similarity, the view."""
    if not len(vectors) or not len(others):
        return
    index, neighbours = index_of(seen_as(others, WHOLE)), min(NEIGHBOURS, len(others))
    # A view for each thread: threads of the libraries' own would wait for each other at every product of matrices.
    with threadpool_limits(1), ThreadPoolExecutor() as pool:
        for start in range(0, len(vectors), _CHUNK):
            chunk = vectors[start : start + _CHUNK]
            searched = pool.map(lambda view, chunk=chunk: index.search(seen_as(chunk, view), neighbours), views)
            for view, (scores, positions) in zip(views, searched, strict=True):
                for row, column in np.argwhere(scores >= SIMILARITY).tolist():
                    yield start + row, int(positions[row, column]), float(scores[row, column]), view


def _verify(photos: Photos, others: Photos, found: _Found, report: Callable[[int], None]) -> list[Pair]:
    """The candidates whose pixels agree."""
    cv2.setNumThreads(1)  # our own threads check many small pairs at once
    firsts = lru_cache(_REMEMBERED)(lambda position: thumbnail(photos.image(position)))
    seconds = firsts if others is photos else lru_cache(_REMEMBERED)(lambda at: thumbnail(others.image(at)))

    def check(pair: tuple[int, int]) -> Pair | None:
        first, second = firsts(pair[0]), seconds(pair[1])
        for candidate in sorted(found[pair], key=lambda each: -each.similarity)[:_TRIED]:
            whole, part = (second, first) if candidate.turned else (first, second)
            score = agreement(whole, part, candidate.view)
            if score >= AGREEMENT:
                return Pair(photos.key(pair[0]), others.key(pair[1]), score, candidate.view.mirrored)
            if score < _HOPELESS:
                break
        return None

    pairs: list[Pair] = []
    ordered = sorted(found)
    with ThreadPoolExecutor() as pool:
        for start in range(0, len(ordered), _CHUNK):
            chunk = ordered[start : start + _CHUNK]
            pairs += (pair for pair in pool.map(check, chunk) if pair is not None)
            report(start + len(chunk))
    return pairs
