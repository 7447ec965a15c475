"""One photo in the light: its file, why it has its tags, what there is to decide, its copies, its way to the trash."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image
from PIL.TiffImagePlugin import IFDRational

from photohash.app import App
from photohash.errors import UsageError
from photohash.imaging.metadata import Exposure
from photohash.jobs.job import Cancel
from photohash.library import embeddings, photos

if TYPE_CHECKING:
    from tests.conftest import Shelf


def draw(path: Path, seed: int, **options: object) -> Path:
    noise = np.random.default_rng(seed).integers(0, 255, (12, 16, 3), np.uint8)
    Image.fromarray(noise).resize((160, 120)).save(path, **options)
    return path


def test_a_photo_shows_how_it_was_taken(shelf: Shelf) -> None:
    exif = Image.Exif()
    exif[0x0110] = "FinePix"
    exif.get_ifd(0x8769).update(
        {0x829A: IFDRational(1, 250), 0x829D: IFDRational(28, 10), 0x8827: 400, 0x920A: 35.0, 0xA434: "XF 35mm"}
    )
    draw(shelf.root / "a.jpg", 1, exif=exif)
    photo = shelf.put("a.jpg", {"dog": 0.9}, camera="FinePix")
    shown = shelf.app.show(photo)
    assert shown.exposure == Exposure("XF 35mm", 1 / 250, 2.8, 400, 35.0)
    assert shown.photo.camera == "FinePix" and [tag.name for tag in shown.tags] == ["dog"]


def test_a_photo_whose_file_is_away_still_shows_what_is_known(shelf: Shelf) -> None:
    shown = shelf.app.show(shelf.put("gone.jpg", {"dog": 0.9}))
    assert shown.exposure is None and shown.photo.path.name == "gone.jpg"
    with pytest.raises(UsageError, match="no longer"):
        shelf.app.show(99)


def test_cameras_that_know_nothing_are_not_believed(shelf: Shelf) -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8769).update({0x829A: IFDRational(0, 1), 0x829D: IFDRational(0, 0)})
    draw(shelf.root / "a.jpg", 1, exif=exif)
    assert shelf.app.show(shelf.put("a.jpg")).exposure == Exposure()


def test_a_tag_is_explained(shelf: Shelf) -> None:
    ids = [shelf.put(f"{number}.jpg") for number in range(4)]
    for photo in ids:
        model = shelf.suggest(photo, {"beagle": 0.7}, beagle="dog", dog="animal")
    vectors = {ids[0]: (1, 0), ids[1]: (0, 1), ids[2]: (0.9, 0.1), ids[3]: (1, 0)}
    with shelf.app.database.write() as c:
        embeddings.put_embeddings(c, model, {each: np.array(v, np.float16) for each, v in vectors.items()})
    shelf.suggest(ids[0], {"beagle": 0.7}, beagle="pet")
    why = shelf.app.explain(ids[0], "#Beagle")
    assert (why.state, why.source, why.score, why.model, why.at) == ("suggested", "model", 0.7, "The model", None)
    assert set(why.paths) == {("beagle", "dog", "animal"), ("beagle", "pet")}
    assert why.nearest == () and why.threshold is None
    shelf.app.decide_photos(["beagle"], ids[:3], "accepted")
    why = shelf.app.explain(ids[0], "beagle")
    assert why.nearest == (ids[2], ids[1]) and why.source == "person"
    assert why.at is not None and abs(datetime.now(UTC).replace(tzinfo=None) - why.at).total_seconds() < 60
    with pytest.raises(UsageError, match="not on this photo"):
        shelf.app.explain(ids[0], "dog")


def test_the_threshold_is_that_of_the_model_in_the_library(tmp_path: Path, home: Path) -> None:
    (tmp_path / "photos").mkdir()
    draw(tmp_path / "photos" / "a.jpg", 1)
    app = App()
    list(app.add([tmp_path / "photos"], Cancel()))
    app.rename_tag("goldenretriever", "Goldie")
    why = app.explain(1, "goldie")
    assert why.threshold == 0.0 and why.names == ("goldie", "goldenretriever")
    assert why.paths == (("Goldie", "dog", "animal"),) and why.model == "Tiny"
    app.close()


def test_the_most_uncertain_photos_are_reviewed_first(shelf: Shelf) -> None:
    scores = {"sure": 0.99, "low": 0.3, "even": 0.52, "odd": 0.45, "gone": 0.5, "done": 0.51}
    ids = {name: shelf.put(f"{name}.jpg", {"dog": score, "cat": 0.9}) for name, score in scores.items()}
    shelf.app.decide_photos(["dog"], [ids["done"]], "rejected")
    with shelf.app.database.write() as c:
        photos.mark_missing(c, [ids["gone"]])
    queue = shelf.app.review("dog")
    assert queue.photo_ids == tuple(ids[name] for name in ("even", "odd", "low", "sure")) and queue.left == 4
    assert shelf.app.review("dog", limit=1).photo_ids == (ids["even"],)
    overview = shelf.app.review(None)
    assert [(tag.name, tag.suggested) for tag in overview.tags] == [("cat", 6), ("dog", 5)] and overview.left == 11


def test_copies_are_found_where_they_are_on_the_disk(shelf: Shelf) -> None:
    ids = {name: shelf.put(name, content_hash=name[0]) for name in ("a2", "a1", "b1", "b2", "c1", "c2", "d", "a3")}
    with shelf.app.database.write() as c:
        photos.mark_missing(c, [ids["b2"]])
        photos.put_failed(c, ids["c2"], "is empty")
    assert shelf.app.duplicates() == [(ids["a1"], ids["a2"], ids["a3"])]


def test_trashed_photos_are_missing_and_keep_their_tags(
    shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trash = tmp_path / "home" / "Trash"
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr("send2trash.plat_other.XDG_DATA_HOME", bytes(trash.parent))
    monkeypatch.setattr("send2trash.plat_other.HOMETRASH_B", bytes(trash))
    draw(shelf.root / "a.jpg", 1)
    (shelf.root / "a.jpg.xmp").write_text("tags")
    first, second = shelf.put("a.jpg"), shelf.put("gone.jpg")
    shelf.app.decide_photos(["home"], [first], "accepted")
    (failure,) = shelf.app.trash([first, second])
    assert (failure.path, failure.reason) == (str(shelf.root / "gone.jpg"), "no such file; is its drive unplugged?")
    assert not list(shelf.root.iterdir())
    assert {file.name for file in (trash / "files").iterdir()} == {"a.jpg", "a.jpg.xmp"}
    assert list(shelf.app.find("is:missing")) == [first]
    assert shelf.states(first) == {"home": "accepted by person"}


def test_loose_photos_are_tagged_and_not_kept(tmp_path: Path, home: Path) -> None:
    draw(tmp_path / "a.jpg", 1)
    (tmp_path / "b.jpg").write_bytes(b"\xff\xd8\xff no photo")
    app = App()
    good, bad = app.tag_loose([tmp_path / "a.jpg", tmp_path / "b.jpg"], Cancel())
    assert good.tags and good.thumbnail is not None and good.thumbnail[8:12] == b"WEBP"
    assert bad.error and bad.thumbnail is None
    assert app.counts().photos == 0
    app.close()
