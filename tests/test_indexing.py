"""Scanning and indexing real folders: what is found, what is kept, what survives a kill."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from photohash.imaging.sidecar import read_keywords, write_keywords
from photohash.imaging.thumbnails import Thumbnails
from photohash.imaging.volumes import volume_identity
from photohash.jobs.export import export_rows, export_sidecars
from photohash.jobs.index import index
from photohash.jobs.job import Cancel, Cancelled, Failure, Progress
from photohash.jobs.scan import scan
from photohash.library import decisions, embeddings, photos
from photohash.library.database import Database
from photohash.library.records import Counts, Root, TaggedPhoto
from photohash.tagging.tagger import Tagger


class Bench:
    """A library, a folder of photos and a tagger."""

    def __init__(self, folder: Path, tagger: Tagger) -> None:
        self.photos = folder / "photos"
        self.photos.mkdir()
        self.database = Database(folder / "library.sqlite")
        self.thumbnails = Thumbnails(folder / "thumbnails.sqlite")
        self.tagger = tagger
        with self.database.write() as c:
            self.root = photos.add_root(c, self.photos, volume_identity(self.photos))

    def scan(self) -> list[Progress]:
        return list(scan(self.database, self.root, Cancel()))

    def update(self) -> list[Failure]:
        steps = [*self.scan(), *index(self.database, self.thumbnails, self.tagger, Cancel())]
        return [failure for step in steps for failure in step.failures]

    def rows(self) -> dict[str, TaggedPhoto]:
        return {row.photo.path.relative_to(self.photos).as_posix(): row for row in export_rows(self.database)}

    def counts(self) -> Counts:
        with self.database.read() as c:
            return photos.counts(c)

    def decide(self, tag: str, name: str, state: str) -> None:
        with self.database.write() as c:
            decisions.decide(c, [tag], [self.rows()[name].photo.id], state)  # type: ignore[arg-type]

    def states(self, name: str) -> dict[str, str]:
        return {tag.name: f"{tag.state} by {tag.source}" for tag in self.rows()[name].tags}


@pytest.fixture(scope="module")
def tagger(tiny_bundle: Path) -> Tagger:
    return Tagger(tiny_bundle, "cpu")


@pytest.fixture
def bench(tmp_path: Path, tagger: Tagger) -> Iterator[Bench]:
    bench = Bench(tmp_path, tagger)
    yield bench
    bench.database.close()
    bench.thumbnails.close()


def draw(path: Path, seed: int, size: tuple[int, int] = (160, 120), **options: object) -> Path:
    """A photo of noise, no two seeds alike."""
    path.parent.mkdir(parents=True, exist_ok=True)
    noise = np.random.default_rng(seed).integers(0, 255, (size[1] // 8, size[0] // 8, 3), np.uint8)
    Image.fromarray(noise).resize(size).save(path, **options)
    return path


def test_a_photo_is_read_tagged_and_has_a_thumbnail(bench: Bench) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x0110] = "FinePix"
    draw(bench.photos / "trip" / "a.jpg", 1, (640, 480), exif=exif)
    assert bench.update() == []
    row = bench.rows()["trip/a.jpg"]
    assert (row.photo.width, row.photo.height, row.photo.camera) == (480, 640, "FinePix")
    assert row.photo.state == "indexed" and row.photo.content_hash
    assert {tag.name for tag in row.tags} == {"goldenretriever", "beagle", "tabby", "tuba", "dog", "animal"}
    assert bench.thumbnails.get(row.photo.content_hash)
    with bench.database.read() as c:
        vector = embeddings.get_embedding(c, 1, row.photo.id)
    assert vector is not None and vector.dtype == np.float16 and np.isfinite(vector).all()


def test_what_is_unchanged_is_not_read_again(bench: Bench) -> None:
    draw(bench.photos / "a.jpg", 1)
    bench.update()
    steps = list(index(bench.database, bench.thumbnails, bench.tagger, Cancel()))
    assert [(step.done, step.total) for step in steps] == [(0, 0)]


def test_a_changed_photo_is_read_again_and_decisions_stay(bench: Bench) -> None:
    draw(bench.photos / "a.jpg", 1)
    bench.update()
    bench.decide("dog", "a.jpg", "rejected")
    bench.decide("home", "a.jpg", "accepted")
    draw(bench.photos / "a.jpg", 2, (320, 200))
    bench.update()
    assert bench.rows()["a.jpg"].photo.width == 320
    states = bench.states("a.jpg")
    assert states["dog"] == "rejected by person" and states["home"] == "accepted by person"
    assert states["tuba"] == "suggested by model"


def test_a_moved_photo_keeps_its_tags(bench: Bench) -> None:
    draw(bench.photos / "a.jpg", 1)
    bench.update()
    bench.decide("home", "a.jpg", "accepted")
    (bench.photos / "new").mkdir()
    (bench.photos / "a.jpg").rename(bench.photos / "new" / "b.jpg")
    bench.update()
    assert list(bench.rows()) == ["new/b.jpg"]
    assert bench.states("new/b.jpg")["home"] == "accepted by person"


def test_a_deleted_photo_is_missing_and_comes_back_as_it_was(bench: Bench, tmp_path: Path) -> None:
    draw(bench.photos / "a.jpg", 1)
    draw(bench.photos / "b.jpg", 2)
    bench.update()
    bench.decide("home", "a.jpg", "accepted")
    shutil.move(bench.photos / "a.jpg", tmp_path / "a.jpg")
    bench.update()
    assert bench.rows()["a.jpg"].photo.state == "missing"
    shutil.move(tmp_path / "a.jpg", bench.photos / "a.jpg")
    bench.update()
    assert bench.rows()["a.jpg"].photo.state == "indexed"
    assert bench.states("a.jpg")["home"] == "accepted by person"


@pytest.mark.parametrize("how", ["unplugged", "empty"])
def test_a_drive_that_is_not_there_loses_nothing(bench: Bench, tmp_path: Path, how: str) -> None:
    draw(bench.photos / "a.jpg", 1)
    bench.update()
    bench.photos.rename(tmp_path / "elsewhere")
    if how == "empty":
        bench.photos.mkdir()
    assert [step.stage for step in bench.scan()] == ["offline"]
    assert bench.counts().missing == 0
    shutil.rmtree(bench.photos, ignore_errors=True)
    (tmp_path / "elsewhere").rename(bench.photos)
    assert bench.update() == [] and bench.counts().indexed == 1


def test_another_drive_in_the_same_place_is_not_taken_for_it(bench: Bench) -> None:
    draw(bench.photos / "a.jpg", 1)
    bench.update()
    (bench.photos / "a.jpg").unlink()
    draw(bench.photos / "other.jpg", 2)
    root = bench.root
    bench.root = Root(root.id, root.path, "uuid:of-another-drive", True)
    assert [step.stage for step in bench.scan()] == ["offline"]
    assert list(bench.rows()) == ["a.jpg"] and bench.counts().missing == 0


@pytest.mark.skipif(os.geteuid() == 0 if hasattr(os, "geteuid") else True, reason="root may read every folder")
def test_photos_in_a_folder_that_cannot_be_read_stay(bench: Bench) -> None:
    draw(bench.photos / "closed" / "a.jpg", 1)
    draw(bench.photos / "b.jpg", 2)
    bench.update()
    (bench.photos / "closed").chmod(0)
    try:
        (failure,) = bench.update()
    finally:
        (bench.photos / "closed").chmod(0o755)
    assert "cannot be read" in failure.reason and bench.counts().missing == 0


def test_a_damaged_photo_is_named_once_and_read_again_when_mended(bench: Bench) -> None:
    draw(bench.photos / "good.jpg", 1)
    (bench.photos / "bad.jpg").write_bytes(b"\xff\xd8\xff not a photo")
    (failure,) = bench.update()
    assert failure.path == str(bench.photos / "bad.jpg") and failure.reason
    assert bench.update() == []
    assert (bench.counts().indexed, bench.counts().failed) == (1, 1)
    draw(bench.photos / "bad.jpg", 2)
    assert bench.update() == []
    assert bench.counts().indexed == 2


def test_a_photo_that_goes_while_it_waits_is_not_called_damaged(bench: Bench) -> None:
    draw(bench.photos / "a.jpg", 1)
    bench.scan()
    (bench.photos / "a.jpg").unlink()
    (failure,) = [f for step in index(bench.database, bench.thumbnails, bench.tagger, Cancel()) for f in step.failures]
    assert failure.reason == "no such file"
    assert (bench.counts().failed, bench.counts().pending) == (0, 1)


def test_keywords_of_the_file_and_its_sidecar_are_accepted_tags(bench: Bench) -> None:
    draw(bench.photos / "a.jpg", 1)
    write_keywords(bench.photos / "a.jpg", ["Grandma's garden"])
    bench.update()
    assert bench.states("a.jpg")["grandmasgarden"] == "accepted by file"


def test_names_that_are_not_utf8_are_indexed(bench: Bench) -> None:
    draw(bench.photos / "a.jpg", 1)
    (bench.photos / "a.jpg").rename(os.fsdecode(os.fsencode(bench.photos) + b"/caf\xe9.jpg"))
    assert bench.update() == []
    assert [os.fsencode(name) for name in bench.rows()] == [b"caf\xe9.jpg"]


def test_a_cancelled_run_keeps_what_it_did_and_the_next_goes_on(bench: Bench) -> None:
    for number in range(40):
        draw(bench.photos / f"{number}.jpg", number)
    bench.scan()
    cancel = Cancel()
    job = index(bench.database, bench.thumbnails, bench.tagger, cancel)
    next(job), next(job)
    cancel.set()
    with pytest.raises(Cancelled):
        list(job)
    first = bench.counts().indexed
    assert bench.tagger.batch_size <= first < 40
    steps = list(index(bench.database, bench.thumbnails, bench.tagger, Cancel()))
    assert steps[0].total == 40 - first and bench.counts().indexed == 40


def test_sidecars_get_what_was_accepted_only(bench: Bench) -> None:
    draw(bench.photos / "a.jpg", 1)
    draw(bench.photos / "b.jpg", 2)
    write_keywords(bench.photos / "a.jpg", ["tuba", "Alps"])
    bench.update()
    bench.decide("golden retriever", "a.jpg", "accepted")
    bench.decide("tuba", "a.jpg", "rejected")
    (planned,) = export_sidecars(bench.database, Cancel(), dry_run=True)
    assert planned.current == str(bench.photos / "a.jpg")
    assert read_keywords(bench.photos / "a.jpg") == ("tuba", "Alps")
    assert len(list(export_sidecars(bench.database, Cancel()))) == 1
    assert read_keywords(bench.photos / "a.jpg") == ("Alps", "golden retriever")
    assert list(export_sidecars(bench.database, Cancel())) == []
    assert not (bench.photos / "b.jpg.xmp").exists()
