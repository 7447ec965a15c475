"""Lays out photos that a list names, out of clones of the public repositories that hold them.

    python -m trainer.listed_photos LIST CLONES OUT

`resources/recipes/evaluation.csv` lists what the embedded model is calibrated and judged on (`evaluation.elsewhere` of
its recipe), of no source that it learned from; `resources/corpora/named.csv` lists photos named after what they show,
of which it learns. The clones lie at CLONES/OWNER/NAME, with a work tree or bare; the photos are written to

    OUT/train/THING/    photos to learn from, or that scores are calibrated on
    OUT/val/THING/      photos to judge by, of other repositories
    OUT/other/THING/    photos to learn from, of what no tag names

A thing is a tag of the model, several joined by `+`, or something that neither its tags nor their broader ones name.

Repositories that are not there are named at the end, and so are photos that they lack: the rest is of use without.
"""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path


def content(clone: Path, commit: str, path: str) -> bytes:
    """A file as it was at a commit.

    Raises:
        subprocess.CalledProcessError: the clone does not hold it.
    """
    show = ["git", "-C", str(clone), "cat-file", "blob", f"{commit}:{path}"]
    return subprocess.run(show, check=True, capture_output=True).stdout


def lay_out(listed: Path, clones: Path, out: Path) -> list[str]:
    """Write every photo there is; what is missing, one line a repository or photo.

    Args:
        listed: CSV, a photo a row: repository (OWNER/NAME), commit, path in it, split, tags or thing.
    """
    missing = dict[str, None]()
    with listed.open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            repository, path = row["repository"], row["path"]
            clone = clones / repository
            if not clone.is_dir():
                missing[repository] = None
                continue
            try:
                photo = content(clone, row["commit"], path)
            except subprocess.CalledProcessError:
                missing[f"{repository}: {path} at {row['commit']}"] = None
                continue
            # The whole path: some repositories have several photos of one name.
            name = "__".join([*repository.split("/"), *path.split("/")])
            target = out / row["split"] / row["tag"] / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(photo)
    return list(missing)


def main() -> None:
    if len(sys.argv) != 4:
        sys.exit("Usage: python -m trainer.listed_photos LIST CLONES OUT")
    missing = lay_out(*map(Path, sys.argv[1:]))
    if missing:
        sys.exit("\n".join(["Missing:", *missing]))


if __name__ == "__main__":
    main()
