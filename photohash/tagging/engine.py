"""Runs a bundle's network on the best device there is."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Protocol

import numpy as np

from photohash.errors import ModelError, UsageError
from photohash.tagging.bundle import ONNX, WEIGHTS, Bundle
from photohash.tagging.pytorch import has_pytorch, need_pytorch

if TYPE_CHECKING:
    from pathlib import Path

    import numpy.typing as npt

DEVICES = ("auto", "cpu", "cuda", "mps")

Output = tuple["npt.NDArray[np.float32]", "npt.NDArray[np.float32]"]
"""Logits (n, tags) and embeddings (n, dimension)."""


class Engine(Protocol):
    """A loaded network. `device` names what it runs on; `batch_size` is what it likes to be given."""

    device: str
    batch_size: int

    def run(self, pixels: npt.NDArray[np.uint8]) -> Output:
        """Logits and embeddings of uint8 pixels (n, size, size, 3)."""
        ...


def load_engine(folder: Path, bundle: Bundle, device: str = "auto") -> Engine:
    """Load a bundle's weights on a device.

    `auto` takes CUDA, then Apple's MPS, then the CPU. On a CPU the bundle's ONNX weights are run by ONNX
    Runtime, which is the fastest there and spares loading PyTorch; without them PyTorch runs. Where PyTorch is not
    installed, `auto` takes the CPU.

    Raises:
        UsageError: the device is not there, or PyTorch, which it needs, is not.
        ModelError: the weights do not fit the description.
    """
    if device not in DEVICES:
        raise UsageError(f"device {device} is not known; choose one of {', '.join(DEVICES)}")
    if device == "auto":
        device = _best_device()
    if device == "cpu" and (folder / ONNX).is_file():
        return OnnxEngine(folder / ONNX)
    need_pytorch(f"model {bundle.id} on a CPU" if device == "cpu" else f"device {device}")
    return TorchEngine(folder / WEIGHTS, bundle, device)


class OnnxEngine:
    """ONNX Runtime on all CPU cores."""

    def __init__(self, file: Path) -> None:
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = _cores()
        # Idle workers would otherwise spin on the cores that decode the next photos.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        options.log_severity_level = 3
        try:
            self._session = onnxruntime.InferenceSession(
                file.read_bytes(), options, providers=["CPUExecutionProvider"]
            )
        # ONNX Runtime raises a dozen classes that share nothing but this.
        except Exception as error:
            raise ModelError(f"{file}: the weights cannot be loaded; install the model again") from error
        self.device = "cpu (ONNX Runtime)"
        self.batch_size = 16

    def run(self, pixels: npt.NDArray[np.uint8]) -> Output:
        """Logits and embeddings of uint8 pixels (n, size, size, 3)."""
        logits, embeddings = self._session.run(["logits", "embedding"], {"pixels": pixels})
        return logits, embeddings


class TorchEngine:
    """PyTorch, in half precision where the device likes it; halves its batch when memory runs out."""

    def __init__(self, file: Path, bundle: Bundle, device: str) -> None:
        import torch

        from photohash.tagging.network import Network, read_weights

        if device == "cuda" and not torch.cuda.is_available():
            raise UsageError("device cuda is not there: PyTorch finds no NVIDIA GPU; use --device auto")
        if device == "mps" and not torch.backends.mps.is_available():
            raise UsageError("device mps is not there: PyTorch finds no Apple GPU; use --device auto")
        network = Network(bundle.architecture, bundle.input, bundle.outputs)
        weights = read_weights(file)
        try:
            network.load_state_dict(weights)
        except RuntimeError as error:
            raise ModelError(
                f"{file}: the weights do not fit bundle.json; install the model again"
            ) from error
        self._network = network.eval().to(device).to(memory_format=torch.channels_last)
        self._torch_device = device
        name = torch.cuda.get_device_name() if device == "cuda" else "PyTorch"
        self.device = f"{device} ({name})"
        self.batch_size = 16 if device == "cpu" else 128

    def run(self, pixels: npt.NDArray[np.uint8]) -> Output:
        """Logits and embeddings of uint8 pixels (n, size, size, 3)."""
        import torch

        try:
            with torch.inference_mode():
                logits, embeddings = self._network(torch.from_numpy(pixels).to(self._torch_device))
                return logits.float().cpu().numpy(), embeddings.float().cpu().numpy()
        except torch.OutOfMemoryError:
            if len(pixels) == 1:
                raise
            # A GPU that other programs share: smaller batches from here on.
            self.batch_size = half = max(1, len(pixels) // 2)
        parts = [self.run(pixels[:half]), self.run(pixels[half:])]
        return np.concatenate([part[0] for part in parts]), np.concatenate([part[1] for part in parts])


def _best_device() -> str:
    # Loading PyTorch takes seconds; a machine without a GPU driver need not.
    if not has_pytorch() or not _may_have_gpu():
        return "cpu"
    import torch

    if torch.cuda.is_available():
        return "cuda"
    return "mps" if torch.backends.mps.is_available() else "cpu"


def _may_have_gpu() -> bool:
    import ctypes.util
    import sys

    if sys.platform == "darwin":
        return os.uname().machine == "arm64"
    return ctypes.util.find_library("nvcuda" if sys.platform == "win32" else "cuda") is not None


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
