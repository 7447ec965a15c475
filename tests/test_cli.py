"""The commands as a person types them: real processes, what they print, and how they end."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

pytestmark = pytest.mark.usefixtures("home")

ALL_TAGS = {"goldenretriever", "beagle", "tabby", "tuba", "dog", "animal"}


def photohash(*arguments: object, code: int = 0, **environment: str) -> subprocess.CompletedProcess[str]:
    answer = subprocess.run(
        [sys.executable, "-m", "photohash", *map(str, arguments)],
        capture_output=True, encoding="utf-8", errors="surrogateescape", env=os.environ | environment, check=False,
    )  # fmt: skip
    assert answer.returncode == code, (answer.returncode, answer.stdout, answer.stderr)
    assert "Traceback" not in answer.stderr
    return answer


def rows(answer: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in answer.stdout.splitlines()]


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    folder = tmp_path / "my photos"
    folder.mkdir()
    for number in range(3):
        noise = np.random.default_rng(number).integers(0, 255, (12, 16, 3), np.uint8)
        Image.fromarray(noise).resize((160, 120)).save(folder / f"{number}.jpg")
    return folder


def test_tag_prints_a_json_object_a_line(pictures: Path) -> None:
    found = rows(photohash("tag", pictures, "--threshold", "0"))
    assert [row["path"] for row in found] == [str(pictures / f"{number}.jpg") for number in range(3)]
    assert all(row["error"] is None and {tag["tag"] for tag in row["tags"]} == ALL_TAGS for row in found)
    assert all(0 <= tag["score"] <= 1 for row in found for tag in row["tags"])
    said = [tag["tag"] for tag in found[0]["tags"]]
    assert set(said[-2:]) == {"dog", "animal"}, "what only sums up others comes after these"


def test_tag_as_csv_and_for_people(pictures: Path) -> None:
    answer = photohash("tag", pictures / "0.jpg", "--top", "2", "--format", "csv")
    lines = list(csv.DictReader(io.StringIO(answer.stdout)))
    assert len(lines) == 2 and set(lines[0]) == {"path", "tag", "score", "error"}
    assert " #" in photohash("tag", pictures / "0.jpg", "--format", "table").stdout


def test_a_bad_file_is_named_and_the_run_goes_on(pictures: Path) -> None:
    (pictures / "1.jpg").write_bytes(b"\xff\xd8\xff garbage")
    answer = photohash("tag", pictures, code=1)
    assert [bool(row["tags"]) for row in rows(answer)] == [True, False, True]
    assert rows(answer)[1]["error"] and str(pictures / "1.jpg") in answer.stderr


def test_tag_writes_sidecars_when_asked(pictures: Path) -> None:
    photohash("tag", pictures / "0.jpg", "--sidecars", "--top", "1")
    assert "<dc:subject>" in (pictures / "0.jpg.xmp").read_text()


def test_the_life_of_a_library(pictures: Path, tmp_path: Path) -> None:
    library = ("--library", tmp_path / "my.sqlite")
    first = pictures / "0.jpg"
    answer = photohash("add", pictures, *library)
    assert "3 photos read" in answer.stderr
    assert len(rows(photohash("search", "dog", *library))) == 3

    photohash("reject", "#Dog", first, *library)
    photohash("accept", "holiday", pictures, *library)
    assert len(rows(photohash("search", "dog holiday", *library))) == 2
    (holiday,) = [tag for tag in rows(photohash("search", "holiday", *library))[0]["tags"] if tag["tag"] == "holiday"]
    assert (holiday["state"], holiday["source"]) == ("accepted", "person")

    photohash("undo", *library)
    assert rows(photohash("search", "holiday", *library)) == []
    photohash("redo", *library)
    assert len(rows(photohash("search", "holiday", *library))) == 3

    near = rows(photohash("similar", first, *library))
    assert {row["path"] for row in near} == {str(pictures / "1.jpg"), str(pictures / "2.jpg")}
    assert near[0]["similarity"] >= near[1]["similarity"]

    exported = rows(photohash("export", "--format", "json", *library))
    assert [row["path"] for row in exported] == sorted(row["path"] for row in exported) and len(exported) == 3
    assert len(list(csv.DictReader(io.StringIO(photohash("export", "--format", "csv", *library).stdout)))) == 21

    planned = photohash("export", "--sidecars", "--dry-run", *library).stdout
    assert f"{first}.xmp" in planned and not list(pictures.glob("*.xmp"))
    photohash("export", "--sidecars", *library)
    assert len(list(pictures.glob("*.xmp"))) == 3

    (pictures / "2.jpg").unlink()
    photohash("scan", *library)
    assert [row["path"] for row in rows(photohash("search", "is:missing", *library))] == [str(pictures / "2.jpg")]
    assert not any("Error" in line for line in photohash("doctor", *library).stdout.splitlines())


def test_a_tag_of_ones_own_is_learned(home: Path, tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    for number in range(80):
        colours = np.random.default_rng(number).integers(0, 255, (6, 8, 3), np.uint8)
        if number < 14:
            colours = colours // 8 + np.array([220, 10, 10], np.uint8)
        Image.fromarray(colours).resize((320, 240)).save(folder / f"{number:03}.jpg")
    photohash("add", folder)
    photohash("accept", "red", *(folder / f"{number:03}.jpg" for number in range(10)))
    (row,) = rows(photohash("learn"))
    assert row["tag"] == "red" and row["accepted"] == 10 and row["passes"] is True and row["held_out"] > 0.9
    found = {Path(each["path"]).stem for each in rows(photohash("search", "#red", "state:suggested"))}
    assert len(found) == row["suggested"] and found >= {f"{number:03}" for number in range(10, 14)}
    assert rows(photohash("learn")) == [row]


def test_models_can_be_listed_shown_installed_and_removed(home: Path, tiny_bundle: Path, tmp_path: Path) -> None:
    bundle = tmp_path / "mine"
    bundle.mkdir()
    for file in tiny_bundle.iterdir():
        (bundle / file.name).write_bytes(file.read_bytes().replace(b'"id": "tiny"', b'"id": "mine"'))
    photohash("models", "import", bundle)
    photohash("models", "use", "mine")
    active = {row["id"]: row["in use"] for row in rows(photohash("models", "list"))}
    assert active["mine"] and not active["tiny"]
    assert rows(photohash("models", "show", "mine"))[0]["tags"] == 6
    photohash("models", "remove", "tiny")
    assert not (home / "models" / "tiny").exists()


def test_a_damaged_model_is_listed_with_its_reason_and_the_others_work(home: Path, pictures: Path) -> None:
    broken = home / "models" / "broken"
    broken.mkdir()
    (broken / "bundle.json").write_text('{"format": 1, "id": ')
    listed = {row["id"]: row for row in rows(photohash("models", "list"))}
    assert listed["broken"]["problem"].startswith("cannot be used: ") and "damaged" in listed["broken"]["problem"]
    assert listed["tiny"]["in use"] and not listed["tiny"]["problem"]
    assert len(rows(photohash("tag", pictures))) == 3
    refused = photohash("tag", pictures, "--model", "broken", code=2).stderr
    assert "model broken cannot be used" in refused and "bundle.json is damaged" in refused
    assert "cannot be used" in photohash("models", "use", "broken", code=2).stderr
    (home / "settings.json").write_text('{"model": "broken", "device": "cpu"}')
    assert {row["id"]: row["in use"] for row in rows(photohash("models", "list"))}["broken"]
    photohash("models", "remove", "broken")
    assert not broken.exists()
    assert len(rows(photohash("tag", pictures))) == 3


def test_tags_can_be_edited_and_put_back(pictures: Path) -> None:
    photohash("add", pictures)
    photohash("tags", "rename", "#dog", "Mein Hund")
    photohash("tags", "merge", "tabby", "tuba", "--into", "things")
    photohash("tags", "place", "things", "--below", "animal")
    photohash("tags", "hide", "beagle")
    assert "deleted from 3 photos" in photohash("tags", "delete", "goldenretriever").stderr
    listed = {row["tag"]: row for row in rows(photohash("tags", "list"))}
    assert set(listed) == {"animal", "beagle", "meinhund", "things"}
    assert listed["things"]["suggested"] == 3 and listed["things"]["kind of"] == "animal"
    assert listed["beagle"]["hidden"] and listed["meinhund"]["spelling"] == "Mein Hund"
    for _ in range(5):
        photohash("undo")
    assert {row["tag"] for row in rows(photohash("tags", "list"))} == ALL_TAGS


def test_settings_can_be_listed_read_and_changed(home: Path) -> None:
    photohash("settings", "set", "theme", "dark")
    assert photohash("settings", "get", "theme").stdout == "dark\n"
    listed = {row["name"]: row for row in rows(photohash("settings", "list"))}
    assert listed["theme"]["value"] == "dark" and listed["theme"]["choices"] == "system, dark, light"
    assert listed["model"]["value"] == "tiny"


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("tag", "a.jpg", "--model", "nope"), "nope is not installed"),
        (("tag", "a.jpg", "--device", "abacus"), "abacus"),
        (("add", "/no/such/folder"), "/no/such/folder: is not a folder"),
        (("search", "score>"), "score"),
        (("accept", "dog", "/no/such/photo.jpg"), "/no/such/photo.jpg: is not in the library"),
        (("export",), "--sidecars"),
        (("settings", "set", "theme", "plaid"), "system, dark, light"),
        (("settings", "get", "colour"), "there is no setting colour"),
        (("models", "import", "/no/such/folder"), "/no/such/folder"),
        (("search", "dog", "--library", "/proc/nowhere/library.sqlite"), "/proc/nowhere/library.sqlite"),
        (("frobnicate",), "frobnicate"),
        (("gui",), "photohash tag PHOTOS"),
        ((), "photohash tag PHOTOS"),
    ],
)
def test_bad_input_gets_one_clear_line_and_code_2(arguments: tuple[str, ...], named: str) -> None:
    answer = photohash(*arguments, code=2, DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert named in answer.stderr
    if arguments != ("frobnicate",):
        assert len(answer.stderr.strip().splitlines()) == 1


def test_a_path_that_does_not_exist_is_a_failure_of_that_path(pictures: Path) -> None:
    answer = photohash("tag", "/no/such.jpg", pictures / "0.jpg", code=1)
    assert [row["error"] for row in rows(answer)] == ["no such file or folder", None]


def test_names_that_are_not_utf8_are_printed_as_they_are(pictures: Path) -> None:
    odd = os.fsdecode(os.fsencode(pictures) + b"/caf\xe9.jpg")
    (pictures / "0.jpg").rename(odd)
    assert odd in [row["path"] for row in rows(photohash("tag", pictures))]
    assert odd in photohash("tag", pictures, "--format", "csv").stdout


def test_ctrl_c_stops_with_130_and_the_next_run_goes_on(pictures: Path, home: Path) -> None:
    content = (pictures / "0.jpg").read_bytes()
    for number in range(3, 1500):
        (pictures / f"{number}.jpg").write_bytes(content + number.to_bytes(2, "big"))
    process = subprocess.Popen(
        [sys.executable, "-m", "photohash", "add", str(pictures)], stderr=subprocess.PIPE, text=True
    )
    library = home / "library.sqlite"
    while not (library.exists() and rows(photohash("search", "dog"))):
        time.sleep(0.1)  # until it is in the middle of its work
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=30)
    assert "Traceback" not in said
    if process.returncode != 0:  # a quick machine may have finished
        assert process.returncode == 130 and "stopped" in said
    photohash("scan")
    assert len(rows(photohash("search", "dog"))) == 1500
