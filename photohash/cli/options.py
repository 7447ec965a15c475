"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

LibraryOption = Annotated[
    Path | None,
    typer.Option("--library", metavar="FILE", help="Library file; yours if not given.", show_default=False),
]
ModelOption = Annotated[
    str | None,
    typer.Option("--model", metavar="ID", help="Model to tag with (see models list).", show_default=False),
]
DeviceOption = Annotated[
    str | None,
    typer.Option("--device", metavar="auto|cpu|cuda|mps", help="Where to run the model.", show_default=False),
]
