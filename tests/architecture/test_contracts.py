"""The rules that keep the code in its layers, and the start quick."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HEAVY = {"torch", "torchvision", "onnxruntime", "PySide6", "sqlalchemy", "numpy", "PIL"}


def test_layers() -> None:
    program = Path(sys.executable).with_name("lint-imports")
    answer = subprocess.run([program, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stdout


def loaded_by(*arguments: str) -> set[str]:
    """Top-level packages that a command loads."""
    code = (
        "import sys\n"
        "from photohash.cli.main import main\n"
        f"sys.argv = ['photohash', *{arguments!r}]\n"
        "try:\n    main()\n"
        "except SystemExit as end:\n    assert not end.code, end.code\n"
        "print(*{name.partition('.')[0] for name in sys.modules}, file=sys.stderr)"
    )
    answer = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(answer.stderr.splitlines()[-1].split())


def test_help_loads_nothing_heavy() -> None:
    assert not loaded_by("--help") & HEAVY


@pytest.mark.usefixtures("home")
def test_searching_loads_neither_networks_nor_the_window() -> None:
    assert not loaded_by("search", "dog") & {"torch", "torchvision", "onnxruntime", "PySide6"}


@pytest.mark.usefixtures("home")
def test_tagging_on_a_cpu_does_not_load_pytorch(tmp_path: Path) -> None:
    from PIL import Image

    Image.new("RGB", (90, 90)).save(tmp_path / "a.png")
    assert not loaded_by("tag", "--device", "cpu", str(tmp_path / "a.png")) & {"torch", "PySide6", "sqlalchemy"}
