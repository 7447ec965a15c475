"""How well tags of one's own are learned: a person who tags some photos, and then says of what is suggested.

    uv run --group test python tests/benchmarks/learn.py FOLDER [OTHERS...]

Each folder in FOLDER holds photos of one thing; OTHERS are folders of other photos, which should get none of the tags.
All are indexed into a library of its own by the model in use. Of each thing, six photos get a tag; then five times over
the tags are learned, and yes or no is said of the ten likeliest suggestions of each. Printed are, for each round and on
average over the things: photos with the tag and rejected, the share of things that are suggested at all, photos
suggested, which share of those is right, and the score that was shown for it.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

import numpy as np

from photohash.app import App
from photohash.jobs.job import Cancel

SAID, ROUNDS, ASKED = 6, 5, 10


def main() -> None:
    """Index, tag, learn, say, print."""
    folder, *others = (Path(name).absolute() for name in sys.argv[1:])
    with tempfile.TemporaryDirectory() as place:
        app = App(Path(place) / "library.sqlite")
        for _ in app.add([folder, *others], Cancel()):
            pass
        things: dict[str, set[int]] = defaultdict(set)
        for row in app.search(""):
            if row.photo.path.is_relative_to(folder):
                things[row.photo.path.parent.name].add(row.photo.id)
        things = {name: ids for name, ids in things.items() if len(ids) >= 5 * SAID}
        tags = {name: f"thing {number}" for number, name in enumerate(sorted(things))}
        random = np.random.default_rng(0)
        for name, ids in things.items():
            app.decide_photos([tags[name]], random.choice(sorted(ids), SAID, replace=False).tolist(), "accepted")
        print(f"{app.counts().photos:,} photos, {len(things)} things")
        for number in range(ROUNDS):
            start = time.perf_counter()
            for _ in app.learn(Cancel()):
                pass
            print_round(app, things, tags, number, time.perf_counter() - start)
        app.close()


def print_round(app: App, things: dict[str, set[int]], tags: dict[str, str], number: int, seconds: float) -> None:
    """Look at what is suggested, say what is right, print."""
    learned = {each.tag: each for each in app.learned()}
    shown, right, scores, given = [], [], [], 0
    for name, ids in things.items():
        found = list(app.rows(app.find(f'#"{tags[name]}" state:suggested')))
        score = {
            row.photo.id: tag.score or 0.0 for row in found for tag in row.tags if tag.display == tags[name]
        }
        given += bool(score)
        shown.append(len(score))
        right += [photo_id in ids for photo_id in score]
        scores += score.values()
        best = sorted(score, key=lambda photo_id: -score[photo_id])[:ASKED]
        app.decide_photos([tags[name]], [each for each in best if each in ids], "accepted")
        app.decide_photos([tags[name]], [each for each in best if each not in ids], "rejected")
    print(
        f"round {number}: {statistics.mean(each.accepted for each in learned.values()):5.1f} with it, "
        f"{statistics.mean(each.rejected for each in learned.values()):5.1f} rejected, "
        f"{given / len(things):4.0%} suggested, on {statistics.mean(shown):5.1f} photos, "
        f"right {statistics.mean(right or [0]):4.0%}, score {statistics.mean(scores or [0]):.2f}, {seconds:.1f} s"
    )


if __name__ == "__main__":
    main()
