"""photohash in the menus: what the desktop is told, that it starts us, and that nothing stays behind."""

from __future__ import annotations

import os
import plistlib
import shutil
import subprocess
import sys
from collections.abc import Callable
from configparser import RawConfigParser
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QIcon
from pytestqt.qtbot import QtBot

from photohash.desktop_entry.freedesktop import Freedesktop, quote
from photohash.desktop_entry.launcher import launcher
from photohash.desktop_entry.macos import MacOS
from photohash.desktop_entry.windows import Windows
from photohash.errors import UsageError
from photohash.paths import resources_dir

AWKWARD = '/opt/my "photos" $5 100% `x`/back\\slash/photohash'


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    return tmp_path / "share"


def photohash(*arguments: str) -> str:
    command = [sys.executable, "-m", "photohash", "desktop-entry", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=True).stderr


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def read(entry: Path) -> dict[str, str]:
    parser = RawConfigParser()
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(entry, encoding="utf-8")
    return dict(parser["Desktop Entry"])


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="menus of freedesktop.org")
def test_install_and_remove_from_the_command_line(data: Path) -> None:
    data.mkdir()
    (data / "mine.txt").touch()
    entry = data / "applications" / "photohash.desktop"
    assert str(entry) in photohash("install")
    first = files(data)
    assert str(entry) in photohash("install")
    assert files(data) == first
    for size in (16, 32, 48, 256, 512):
        with Image.open(data / "icons" / "hicolor" / f"{size}x{size}" / "apps" / "photohash.png") as icon:
            assert icon.size == (size, size)
    assert str(entry) in photohash("remove")
    assert list(data.rglob("*")) == [data / "mine.txt"]
    assert "nothing to remove" in photohash("remove")


def test_other_programs_keep_their_entries(data: Path) -> None:
    other = data / "applications" / "other.desktop"
    other.parent.mkdir(parents=True)
    other.write_text("[Desktop Entry]\nType=Application\nName=Other\nExec=other\nMimeType=image/png;\n")
    Freedesktop().install(["/usr/bin/photohash"])
    Freedesktop().remove()
    assert other.exists()
    assert not list(data.rglob("photohash*"))


@pytest.mark.parametrize("command", [["/usr/bin/photohash"], [AWKWARD], ["/usr/bin/python3", "-m", "photohash"]])
def test_the_entry_is_valid(data: Path, command: list[str], system_tool: Callable[[Path | None], None]) -> None:
    validator = shutil.which("desktop-file-validate")
    system_tool(Path(validator) if validator else None)
    assert validator
    entry = Freedesktop().install(command)[0]
    answer = subprocess.run([validator, entry], capture_output=True, text=True, check=False)
    assert (answer.returncode, answer.stdout) == (0, "")


@pytest.mark.skipif(sys.platform == "win32", reason="asks a shell")
def test_the_entry_starts_a_program_of_any_name(data: Path) -> None:
    """Undone as the specification says: string escapes, quotes (the shell's), field codes."""
    line = read(Freedesktop().install([AWKWARD])[0])["Exec"].replace("\\\\", "\\")
    answer = subprocess.run(["sh", "-c", f"printf '%s\\n' {line}"], capture_output=True, text=True, check=True)
    program, gui, photos = answer.stdout.splitlines()
    assert (program.replace("%%", "%"), gui, photos) == (AWKWARD, "gui", "%F")
    assert quote("/usr/bin/photohash") == "/usr/bin/photohash"


def test_the_launcher_starts_us_from_anywhere(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    answer = subprocess.run(
        [*launcher(), "--version"], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    assert answer.stdout.startswith("photohash ")
    assert Path(launcher()[0]).is_absolute()


def test_a_frozen_build_is_its_own_launcher(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert launcher() == [sys.executable]


@pytest.mark.parametrize(
    ("frozen", "program", "rest"), [(True, "photohash", []), (False, "python", ["-m", "photohash"])]
)
def test_on_windows_no_console_opens(
    frozen: bool, program: str, rest: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(sys, "frozen", frozen, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / f"{program}.exe"))
    assert launcher() == [str(tmp_path / f"{program}.exe"), *rest]
    (tmp_path / f"{program}w.exe").touch()
    assert launcher() == [str(tmp_path / f"{program}w.exe"), *rest]


def test_a_folder_that_cannot_be_written_is_named(data: Path) -> None:
    data.write_text("a file where a folder should be")
    with pytest.raises(UsageError, match="cannot be written"):
        Freedesktop().install(["/usr/bin/photohash"])


@pytest.mark.skipif(sys.platform == "win32", reason="runs a shell script")
def test_the_mac_bundle_starts_the_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    program = tmp_path / "my program"
    program.write_text('#!/bin/sh\necho "$@"\n')
    program.chmod(0o755)
    (bundle,) = MacOS().install([str(program)])
    assert MacOS().install([str(program)]) == [bundle]
    about = plistlib.loads((bundle / "Contents" / "Info.plist").read_bytes())
    assert (bundle / "Contents" / "Resources" / about["CFBundleIconFile"]).is_file()
    assert "public.image" in about["CFBundleDocumentTypes"][0]["LSItemContentTypes"]
    start = bundle / "Contents" / "MacOS" / about["CFBundleExecutable"]
    answer = subprocess.run([start, "/photos/a b"], capture_output=True, text=True, check=True)
    assert answer.stdout == "gui /photos/a b\n"
    assert MacOS().remove() == [bundle]
    assert not bundle.exists() and MacOS().remove() == []


def test_the_windows_shortcut_names_program_and_icon(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("APPDATA", str(tmp_path / "O'Brien"))
    script = Windows().script([r"C:\Users\O'Brien\pythonw.exe", "-m", "photohash"])
    assert r"$link.TargetPath = 'C:\Users\O''Brien\pythonw.exe'" in script
    assert "$link.Arguments = '-m photohash gui'" in script
    assert "O''Brien" in script.partition("CreateShortcut(")[2].partition(")")[0]
    assert Windows().remove() == []


def test_the_icon_is_drawn_at_every_size(qtbot: QtBot) -> None:
    icon = QIcon(str(resources_dir() / "icons" / "photohash.ico"))
    sizes = {size.width() for size in icon.availableSizes()}
    assert {16, 32, 48, 256} <= sizes
    image = icon.pixmap(16, 16).toImage()
    middle, bar, corner = image.pixelColor(8, 7), image.pixelColor(5, 5), image.pixelColor(0, 0)
    assert middle.red() > middle.blue() + 60  # the photo
    assert bar.lightness() > 240  # the hash
    assert corner.alpha() < 128
