"""The built program as someone has it who has no Python: it tags, shows its window, and ends.

    uv run --group test --group build pytest -m build

builds it first, which takes minutes. `PHOTOHASH_BUILD` names a folder that is built already.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from screenshots import draw

pytestmark = pytest.mark.build

ROOT = Path(__file__).resolve().parents[1]
LIMIT = 350_000_000
"""Bytes that the build may take."""
LEFT_OUT = {
    "torch", "torchvision", "safetensors", "triton", "nvidia", "trainer", "duckdb", "_duckdb", "ibis", "faiss",
    "tensorboard", "pyarrow", "pandas", "scipy", "sklearn", "cv2", "onnx", "onnxscript", "sympy", "matplotlib",
    "tkinter", "pytest", "_pytest", "pytestqt", "setuptools", "pygments", "jinja2", "unittest",
}  # fmt: skip
Run = Callable[..., subprocess.CompletedProcess[str]]
QT = {"Core", "DBus", "Gui", "Svg", "WaylandClient", "Widgets", "XcbQpa"}


@pytest.fixture(scope="session")
def build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the build."""
    if made := os.environ.get("PHOTOHASH_BUILD"):
        return Path(made).resolve()
    place = tmp_path_factory.mktemp("build")
    command = [sys.executable, "-m", "PyInstaller", "--distpath", place, "--workpath", place / "work"]
    answer = subprocess.run(
        [*command, ROOT / "resources" / "packaging" / "photohash.spec"], capture_output=True, text=True, check=False
    )
    assert answer.returncode == 0, answer.stderr[-5000:]
    assert f"{place / 'photohash'}: " in answer.stdout  # its size, for people
    return place / "photohash"


@pytest.fixture
def alone(tmp_path: Path) -> dict[str, str]:
    """An environment in which nothing of this one helps."""
    places = {"HOME": tmp_path, "XDG_DATA_HOME": tmp_path / "share", "PHOTOHASH_HOME": tmp_path / "photohash"}
    return {"PATH": "", "PYTHONPATH": "", "LANG": "C.UTF-8", **{name: str(place) for name, place in places.items()}}


@pytest.fixture
def photohash(build: Path, alone: dict[str, str], tmp_path: Path) -> Run:
    """Runs the built program."""

    def run(*arguments: object, code: int = 0) -> subprocess.CompletedProcess[str]:
        command = [build / "photohash", *map(str, arguments)]
        answer = subprocess.run(command, cwd=tmp_path, env=alone, capture_output=True, encoding="utf-8", check=False)
        assert answer.returncode == code, (answer.returncode, answer.stdout, answer.stderr)
        assert "Traceback" not in answer.stderr
        return answer

    return run


def rows(answer: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in answer.stdout.splitlines()]


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """A photo for the program itself, and one for each library that it runs in a process of its own."""
    import pillow_heif

    pillow_heif.register_heif_opener()
    folder = tmp_path / "Fotos, schöne"
    folder.mkdir()
    for name, kind in (("a.jpg", "sunset"), ("b.tif", "beach"), ("c.heic", "hills"), ("d.webp", "flowers")):
        draw(kind, random.Random(kind)).save(folder / name)
    return folder


@pytest.fixture
def screen(system_tool: Callable[[Path | None], None]) -> Iterator[str]:
    """A screen that nobody looks at; its name."""
    for program in ("Xvfb", "xwininfo"):
        found = shutil.which(program)
        system_tool(Path(found) if found else None)
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1400x900x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL)
    os.close(writer)
    with os.fdopen(reader) as file:
        number = file.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait()


def test_it_holds_what_the_app_needs_and_no_more(build: Path) -> None:
    from PyInstaller.archive.readers import CArchiveReader

    modules = CArchiveReader(str(build / "photohash")).open_embedded_archive("PYZ.pyz").toc
    top = [entry.name for entry in (build / "_internal").iterdir()]
    assert "photohash" in modules
    assert not LEFT_OUT & {name.partition(".")[0] for name in (*modules, *top)}
    files = [file for file in build.rglob("*") if file.is_file() and not file.is_symlink()]
    names = {file.name for file in files}
    assert {name.removeprefix("libQt6").partition(".")[0] for name in names if name.startswith("libQt6")} == QT
    assert not {name for name in names if name.startswith(("libgtk", "libonnxruntime.so"))}
    assert not names & {"direct_url.json", "photohash_en.ts"}  # where it was built; what translators write
    spoken = {language(file.name) for file in (ROOT / "resources" / "translations").glob("*.qm")}
    for origin in ("qtbase_", "photohash_"):
        assert {language(name) for name in names if name.startswith(origin) and name.endswith(".qm")} == spoken
    assert (build / "_internal" / "LICENSE").is_file()
    assert sum(file.stat().st_size for file in files) < LIMIT


def test_it_tags_photos(photohash: Run, photos: Path) -> None:
    """With its own model; `auto` is the CPU, and the formats that need a process of their own are opened."""
    found = rows(photohash("tag", photos, "--top", "3", "--threshold", "0"))
    assert [Path(row["path"]).name for row in found] == ["a.jpg", "b.tif", "c.heic", "d.webp"]
    assert all(row["error"] is None and len(row["tags"]) == 3 for row in found)


def test_a_raw_photo_that_is_none_is_named(photohash: Run, tmp_path: Path) -> None:
    (tmp_path / "a.cr2").write_bytes(bytes(4096))
    (row,) = rows(photohash("tag", tmp_path / "a.cr2", code=1))
    assert "the RAW data cannot be read" in row["error"]


def test_what_needs_pytorch_says_so(photohash: Run, photos: Path) -> None:
    assert "device cuda needs PyTorch" in photohash("tag", photos, "--device", "cuda", code=2).stderr
    offered = next(row["id"] for row in rows(photohash("models", "list")) if not row["installed"])
    assert "needs PyTorch" in photohash("models", "install", offered, "--accept-licence", code=2).stderr


def test_doctor_finds_it_sound(photohash: Run) -> None:
    found = {row["name"]: row["value"] for row in rows(photohash("doctor"))}
    assert found["torch"] == "not installed"
    assert found["device"] == "cpu (ONNX Runtime)"
    assert found["integrity"] == "sound"
    assert found["pyexiv2"][0].isdigit()


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="menus of freedesktop.org")
def test_it_puts_itself_into_the_menus(
    photohash: Run, build: Path, alone: dict[str, str], tmp_path: Path
) -> None:
    """By the system's own programs, which do not come to see the libraries of the build."""
    program = tmp_path / "bin" / "update-desktop-database"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\n/usr/bin/env > '{tmp_path / 'seen.txt'}'\n")
    program.chmod(0o755)
    alone |= {"PATH": str(program.parent), "LD_LIBRARY_PATH": "/opt/mine"}
    photohash("desktop-entry", "install")
    seen = dict(line.partition("=")[::2] for line in (tmp_path / "seen.txt").read_text().splitlines())
    assert seen["LD_LIBRARY_PATH"] == "/opt/mine"
    assert not [name for name, value in seen.items() if "_internal" in value]
    entry = (tmp_path / "share" / "applications" / "photohash.desktop").read_text()
    assert f"Exec={build / 'photohash'} gui %F\n" in entry
    assert (tmp_path / "share" / "icons" / "hicolor" / "48x48" / "apps" / "photohash.png").is_file()


def test_its_window_shows_a_folder_and_closes(
    photohash: Run, build: Path, alone: dict[str, str], screen: str, photos: Path, tmp_path: Path
) -> None:
    """Dropped on its icon: indexed and tagged, keywords read, and nothing of it is left in the end."""
    photohash("tag", photos / "a.jpg", "--threshold", "0", "--top", "1", "--sidecars")
    complaints = tmp_path / "complaints.txt"
    with complaints.open("w") as file:
        window = subprocess.Popen(
            [build / "photohash", photos], cwd=tmp_path, env=alone | {"DISPLAY": screen}, stdout=file, stderr=file
        )
    try:
        wait(window, lambda: looked_at(Path(alone["PHOTOHASH_HOME"]) / "library.sqlite") == 4)
        wait(window, lambda: is_mapped(screen))
        assert not [place for place in loaded(window.pid) if place.is_relative_to(sys.prefix)]
        window.send_signal(signal.SIGTERM)
        assert window.wait(60) == 0
    finally:
        window.kill()
        window.wait()
    assert complaints.read_text() == ""
    assert not [process for process in Path("/proc").glob("[0-9]*/exe") if runs(process, build / "photohash")]
    assert rows(photohash("search", "source:file")) != []


def wait(program: subprocess.Popen[bytes], condition: Callable[[], bool]) -> None:
    """Until something is so; for long, because the machine may have much else to do."""
    end = time.monotonic() + 120
    while not condition():
        assert program.poll() is None, "it has ended by itself"
        assert time.monotonic() < end, "it takes too long"
        time.sleep(0.2)


def looked_at(library: Path) -> int:
    """How many photos the model has looked at."""
    if not library.exists():
        return 0
    try:
        with closing(sqlite3.connect(f"{library.as_uri()}?mode=ro", uri=True)) as connection:
            (count,) = connection.execute("SELECT count(*) FROM embedding").fetchone()
    except sqlite3.OperationalError:
        return 0  # its tables are being made
    return int(count)


def is_mapped(screen: str) -> bool:
    answer = subprocess.run(
        ["xwininfo", "-display", screen, "-name", "photohash"], capture_output=True, text=True, check=False
    )
    return "Map State: IsViewable" in answer.stdout


def language(file: str) -> str:
    """Of a file of translations, without the country."""
    return Path(file).stem.split("_")[1]


def loaded(pid: int) -> list[Path]:
    """The files that a process has in memory."""
    lines = (line.split(maxsplit=5) for line in Path(f"/proc/{pid}/maps").read_text().splitlines())
    return [Path(fields[5]) for fields in lines if len(fields) == 6 and fields[5].startswith("/")]


def runs(process: Path, program: Path) -> bool:
    try:
        return process.readlink() == program
    except OSError:
        return False  # it has ended, or is another person's
