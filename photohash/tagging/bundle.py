"""A model as a folder on disk: `bundle.json`, `weights.safetensors` and, for CPUs, `weights.onnx`.

The trainer writes it and the app reads it; nothing else passes between them.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Annotated, Any, Literal

import msgspec

from photohash.errors import ModelError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FORMAT = 1
WEIGHTS = "weights.safetensors"
ONNX = "weights.onnx"


class Architecture(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A torchvision network by name, e.g. `regnet_x_400mf`, and the arguments of its builder."""

    name: str
    arguments: dict[str, Any] = {}


class Input(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a photo becomes pixels for the network.

    The shorter side is shrunk to `resize` pixels, then a `size` x `size` square is cut from the centre
    (`crop="center"`), or the whole photo is squeezed into that square (`crop="squash"`). `mean` and `std`
    are per channel (R, G, B) for values in [0, 1]. With `mirror` the network sees each photo twice, the second time
    left to right and at `mirror` x `mirror` pixels, and takes the mean of both embeddings: what it takes for something
    else at one size it often knows at another (He et al. 2015, arXiv 1512.03385, section 3.4).
    """

    size: int
    resize: int
    crop: Literal["center", "squash"]
    mean: tuple[float, float, float]
    std: tuple[float, float, float]
    interpolation: Literal["bilinear", "bicubic"] = "bilinear"
    mirror: Annotated[int, msgspec.Meta(ge=1)] | None = None


class Embedding(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The vector that photos are compared by: the input of the classifier."""

    node: str
    dimension: int


class Tag(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One tag of the vocabulary.

    `output` is its place among the network's outputs; None marks a tag that only sums up its descendants.
    `parents` are names of other tags of the bundle. A score is sigmoid(a * logit(p) + b) for `calibration` = (a, b)
    and the rolled-up probability p; it is shown at `threshold` (0 to 1) or above. `synonyms` are other words for the
    tag, by which people may look for it.
    """

    name: str
    display: str
    synset: str | None
    parents: tuple[str, ...]
    output: int | None
    calibration: tuple[float, float]
    threshold: float
    synonyms: tuple[str, ...] = ()


class Training(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where the weights come from, for whoever wants to repeat them."""

    corpus: str
    recipe: dict[str, Any]
    seed: int
    images_seen: int
    notes: str = ""


class Evaluation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One measured figure: set, metric, value."""

    set: str
    metric: str
    value: float


class Bundle(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything in `bundle.json`."""

    format: int
    id: str
    title: str
    licence: str
    source: str
    architecture: Architecture
    input: Input
    embedding: Embedding
    tags: tuple[Tag, ...]
    training: Training | None = None
    evaluation: tuple[Evaluation, ...] = ()

    @property
    def outputs(self) -> int:
        """Number of outputs of the network's classifier."""
        return sum(tag.output is not None for tag in self.tags)


def read_bundle(folder: Path) -> Bundle:
    """Read and check a bundle's description; the weights are not touched.

    Raises:
        ModelError: the folder is no bundle, or not one that this version can use.
    """
    try:
        content = (folder / "bundle.json").read_bytes()
    except OSError as error:
        raise ModelError(f"{folder}: not a model bundle (bundle.json cannot be read)") from error
    try:
        version = msgspec.json.decode(content, type=dict[str, Any]).get("format")
        if version != FORMAT:
            raise ModelError(
                f"{folder}: bundle format {version} is not known; this photohash reads format {FORMAT}"
            )
        bundle = msgspec.json.decode(content, type=Bundle)
    except msgspec.DecodeError as error:
        raise ModelError(f"{folder}: bundle.json is damaged ({error})") from error
    if problem := next(_problems(bundle), None):
        raise ModelError(f"{folder}: bundle.json contradicts itself ({problem})")
    if not (folder / WEIGHTS).is_file():
        raise ModelError(f"{folder}: {WEIGHTS} is missing; install the model again")
    return bundle


def write_bundle(folder: Path, bundle: Bundle) -> None:
    """Write a bundle's description beside its weights."""
    folder.mkdir(parents=True, exist_ok=True)
    content = msgspec.json.format(msgspec.json.encode(bundle), indent=1)
    (folder / "bundle.json").write_bytes(content + b"\n")


def bundle_hash(folder: Path) -> str:
    """BLAKE2 digest (32 hex digits) of a bundle's weights: what two equal models share."""
    with (folder / WEIGHTS).open("rb") as file:
        return hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=16)).hexdigest()


def _problems(bundle: Bundle) -> Iterator[str]:
    names = {tag.name for tag in bundle.tags}
    if len(names) != len(bundle.tags):
        yield "a tag is named twice"
    if sorted(tag.output for tag in bundle.tags if tag.output is not None) != list(range(bundle.outputs)):
        yield "the tags' outputs are not 0, 1, 2, ..."
    for tag in bundle.tags:
        for parent in tag.parents:
            if parent not in names:
                yield f"tag {tag.name} has the unknown parent {parent}"
