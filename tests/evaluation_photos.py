"""Lays out the photos that the embedded model is calibrated and judged on, of no source that it learned from.

    python tests/evaluation_photos.py CLONES OUT

takes the photos that resources/recipes/evaluation.csv lists from clones of public repositories, each at
CLONES/OWNER/NAME, with a work tree or bare, and writes two splits, without a repository in common, as
`evaluation.elsewhere` of a recipe has them:

    OUT/train/THING/    photos that scores are calibrated on
    OUT/val/THING/      photos to judge by

A thing is a tag of the model, several joined by `+`, or something that neither its tags nor their broader ones name.

Repositories that are not there are named at the end, and so are photos that they lack: the rest is of use without.
"""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path

MANIFEST = Path(__file__).parents[1] / "resources" / "recipes" / "evaluation.csv"
"""A photo a row: repository (OWNER/NAME), commit, path in it, split, tags or thing."""


def content(clone: Path, commit: str, path: str) -> bytes:
    """A file as it was at a commit.

    Raises:
        subprocess.CalledProcessError: the clone does not hold it.
    """
    show = ["git", "-C", str(clone), "cat-file", "blob", f"{commit}:{path}"]
    return subprocess.run(show, check=True, capture_output=True).stdout


def lay_out(clones: Path, out: Path, manifest: Path = MANIFEST) -> list[str]:
    """Write every photo there is; what is missing, one line a repository or photo."""
    missing = dict[str, None]()
    with manifest.open(newline="", encoding="utf-8") as file:
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
    if len(sys.argv) != 3:
        sys.exit("Usage: python tests/evaluation_photos.py CLONES OUT")
    missing = lay_out(Path(sys.argv[1]), Path(sys.argv[2]))
    if missing:
        sys.exit("\n".join(["Missing:", *missing]))


if __name__ == "__main__":
    main()
