"""What a run writes of itself: one JSON object a line, and TensorBoard's event files."""

from __future__ import annotations

import json
import warnings
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from trainer.fit import Step


class RunLog:
    """`log.jsonl` and `tensorboard/` in a run's folder.

    A run that is resumed goes on behind the last line before `seen`: what a killed one logged beyond its checkpoint
    is trained, and logged, again.
    """

    def __init__(self, run: Path, seen: int) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of the protocol buffers that TensorBoard still uses
            from torch.utils.tensorboard import SummaryWriter

            self._board = SummaryWriter(str(run / "tensorboard"), purge_step=seen or None)
        file = run / "log.jsonl"
        lines = file.read_text(encoding="utf-8").splitlines(keepends=True) if file.is_file() else []
        kept = [line for line in lines if line.endswith("\n") and json.loads(line)["images"] <= seen]
        self._lines = file.open("w", encoding="utf-8")
        self._lines.writelines(kept)

    def step(self, step: Step, rate: float) -> None:
        """A step of training."""
        self._write({**step._asdict(), "learning_rate": rate})

    def validation(self, images: int, figures: dict[str, float]) -> None:
        """Figures on validation photos after so many images."""
        self._write({"images": images, **{f"validation {name}": value for name, value in figures.items()}})

    def flush(self) -> None:
        """Write all to disk: a checkpoint must not know more than the log."""
        self._lines.flush()
        self._board.flush()

    def close(self) -> None:
        """Write what is left."""
        self._lines.close()
        self._board.close()

    def _write(self, record: dict[str, Any]) -> None:
        self._lines.write(json.dumps(record) + "\n")
        for name, value in record.items():
            if name not in ("images", "of"):
                self._board.add_scalar(name, value, record["images"])
