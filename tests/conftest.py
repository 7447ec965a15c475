"""Fixtures shared by all tests."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture
def system_tool() -> Callable[[Path | None], None]:
    """Skip where a program or file of the operating system is missing; fail instead where CI requires it."""

    def need(place: Path | None) -> None:
        if place is None or not place.exists():
            reason = f"needs {place or 'a program'} of the operating system"
            if os.environ.get("PHOTOHASH_REQUIRE_SYSTEM_TOOLS"):
                pytest.fail(reason)
            pytest.skip(reason)

    return need
