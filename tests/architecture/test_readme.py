"""The README tells of every command, and its commands exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import typer

import photohash.cli.main
import trainer.cli

README = (Path(__file__).resolve().parents[2] / "README.md").read_text()


def commands(program: str, app: typer.Typer) -> list[str]:
    def walk(name: str, command: object) -> list[str]:
        below = getattr(command, "commands", None)
        if below is None:
            return [name]
        return [each for key, value in below.items() for each in walk(f"{name} {key}", value)]

    return walk(program, typer.main.get_command(app))


ALL = [*commands("photohash", photohash.cli.main.app), *commands("photohash-trainer", trainer.cli.app)]


@pytest.mark.parametrize("command", ALL)
def test_every_command_is_documented(command: str) -> None:
    assert re.search(rf"`?{re.escape(command)}\b", README), f"{command} is not in README.md"


def test_the_readme_names_no_command_that_is_not_there() -> None:
    named = {match[0] for match in re.finditer(r"(?:(?<=`)|(?<=uv run ))photohash(?:-trainer)? [a-z-]+", README)}
    known = {name for full in ALL for name in (full, " ".join(full.split()[:2]))}
    assert {name for name in named if name not in known and "pytest" not in name} == set()
