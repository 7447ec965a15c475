"""Photos that a list names, out of clones of small repositories, and the lists that the embedded model comes from."""

from __future__ import annotations

import csv
import subprocess
from pathlib import Path

from trainer.listed_photos import lay_out

RESOURCES = Path(__file__).parents[1] / "resources"


def rows_of(listed: Path) -> list[dict[str, str]]:
    with listed.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def clone_with(folder: Path, files: dict[str, bytes], bare: Path | None = None) -> str:
    """A repository with one commit, whose id is returned, and perhaps a bare clone of it."""

    def git(*arguments: str) -> str:
        author = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
        done = subprocess.run(["git", *author, *arguments], cwd=folder, check=True, capture_output=True, text=True)
        return done.stdout.strip()

    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    git("init", "--quiet")
    git("add", ".")
    git("commit", "--quiet", "--message=Photos")
    commit = git("rev-parse", "HEAD")
    if bare:
        git("clone", "--quiet", "--bare", ".", str(bare))
    return commit


def test_photos_of_clones_are_laid_out_by_tag_and_the_rest_is_named(tmp_path: Path) -> None:
    clones, out = tmp_path / "clones", tmp_path / "out"
    zoo = clone_with(clones / "ann" / "zoo", {"a/lion.jpg": b"first", "b/lion.jpg": b"second"})
    (clones / "ann" / "zoo" / "a" / "lion.jpg").write_bytes(b"edited")
    desk = clone_with(tmp_path / "desk", {"pen.jpg": b"pen"}, bare=clones / "bob" / "desk")
    manifest = tmp_path / "manifest.csv"
    rows = [
        ("ann/zoo", zoo, "a/lion.jpg", "train", "lion"),
        ("ann/zoo", zoo, "b/lion.jpg", "train", "lion"),
        ("ann/zoo", zoo, "c/lion.jpg", "train", "lion"),
        ("bob/desk", desk, "pen.jpg", "val", "pen"),
        ("eve/gone", desk, "pen.jpg", "val", "pen"),
    ]
    with manifest.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([("repository", "commit", "path", "split", "tag"), *rows])

    missing = lay_out(manifest, clones, out)

    found = {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}
    assert found == {
        "train/lion/ann__zoo__a__lion.jpg": b"first",
        "train/lion/ann__zoo__b__lion.jpg": b"second",
        "val/pen/bob__desk__pen.jpg": b"pen",
    }
    assert missing == [f"ann/zoo: c/lion.jpg at {zoo}", "eve/gone"]


def test_what_is_judged_by_is_of_other_repositories_than_what_is_calibrated_on_or_learned_from() -> None:
    rows = rows_of(RESOURCES / "recipes" / "evaluation.csv")
    learned = rows_of(RESOURCES / "corpora" / "named.csv")

    for listed in (rows, learned):
        assert len({(row["repository"], row["path"]) for row in listed}) == len(listed)
    train, judged = ({row["repository"] for row in rows if row["split"] == split} for split in ("train", "val"))
    assert train
    assert judged
    assert not train & judged
    assert learned
    assert not (train | judged) & {row["repository"] for row in learned}
