"""The embedded model on a CPU: eager PyTorch, channels_last, torch.compile and ONNX Runtime, in turns in one run.

    uv run --group test python tests/benchmarks/backends.py
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

import numpy as np
import torch

from photohash.app import App
from photohash.tagging.bundle import WEIGHTS
from photohash.tagging.engine import OnnxEngine, TorchEngine

BATCH = 16
ROUNDS = 12


def main() -> None:
    model = App().store.get(None)
    onnx = OnnxEngine(model.folder / "weights.onnx")
    engine = TorchEngine(model.folder / WEIGHTS, model.bundle, "cpu")
    size = model.bundle.input.size
    pixels = np.random.default_rng(0).integers(0, 255, (BATCH, size, size, 3), np.uint8)
    network = engine._network
    batch = torch.from_numpy(pixels)
    compiled = torch.compile(network)

    def run(function: Callable[[torch.Tensor], object], layout: torch.memory_format) -> Callable[[], object]:
        def forward() -> object:
            with torch.inference_mode():
                return function(batch)

        network.to(memory_format=layout)
        return forward

    backends: dict[str, Callable[[], Callable[[], object]]] = {
        "eager": lambda: run(network, torch.contiguous_format),
        "channels_last": lambda: run(network, torch.channels_last),
        "torch.compile": lambda: run(compiled, torch.channels_last),
        "ONNX Runtime": lambda: lambda: onnx.run(pixels),
    }
    rates: dict[str, list[float]] = {name: [] for name in backends}
    for turn in range(ROUNDS + 2):
        for name, prepare in backends.items():
            forward = prepare()
            forward()
            start = time.perf_counter()
            forward()
            if turn >= 2:
                rates[name].append(BATCH / (time.perf_counter() - start))
    difference = max(
        float(np.abs(ours - theirs).max()) for ours, theirs in zip(onnx.run(pixels), engine.run(pixels), strict=True)
    )
    print(f"{model.bundle.id}, {size} px, batch {BATCH}, {torch.get_num_threads()} threads")
    for name, values in rates.items():
        print(f"{name:14} {statistics.median(values):7.1f} photos/s")
    print(f"largest difference of logits and embeddings, ONNX Runtime to PyTorch: {difference:.1e}")


if __name__ == "__main__":
    main()
