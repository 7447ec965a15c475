"""From a trained network to a bundle that the app loads: the same numbers twice.

`weights.safetensors` is for GPUs, `weights.onnx` for CPUs.
"""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from safetensors.torch import save_file

from photohash.tagging.bundle import (
    FORMAT,
    ONNX,
    WEIGHTS,
    Bundle,
    Embedding,
    Training,
    write_bundle,
)
from trainer.judge import tags_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from photohash.tagging.network import Network
    from trainer.judge import Judgement
    from trainer.recipe import Precision, Recipe
    from trainer.vocabulary import Entry


def round_weights(network: Network) -> None:
    """Round every weight to half precision in place, so that what is evaluated is what is shipped."""
    with torch.no_grad():
        for value in network.state_dict().values():
            if value.is_floating_point():
                value.copy_(value.half().float())


def describe(
    recipe: Recipe, dimension: int, entries: Sequence[Entry], judgement: Judgement, photos: int, seen: int
) -> Bundle:
    """Everything in the bundle but its weights.

    Args:
        dimension: of the embedding.
        photos: how many there were to train on.
        seen: images that the network has seen.
    """
    return Bundle(
        format=FORMAT,
        id=recipe.id,
        title=recipe.title,
        licence=recipe.licence,
        source=recipe.source,
        architecture=recipe.architecture,
        input=recipe.input,
        embedding=Embedding(node="body", dimension=dimension),
        tags=tuple(tags_of(entries, judgement)),
        training=Training(
            corpus=f"{photos:,} photos",
            recipe=recipe.as_dict(),
            seed=recipe.seed,
            images_seen=seen,
            notes=recipe.notes,
        ),
        evaluation=tuple(judgement.figures),
    )


def export(network: Network, bundle: Bundle, folder: Path, precision: Precision = "float32") -> None:
    """Write a bundle.

    Args:
        precision: that the weights are kept in; with `float16` they must have been rounded (`round_weights`).
    """
    network = network.eval().cpu()
    write_bundle(folder, bundle)
    half = precision == "float16"
    weights = {
        name: (value.half() if half and value.is_floating_point() else value).contiguous()
        for name, value in network.state_dict().items()
    }
    save_file(weights, folder / WEIGHTS)
    _write_onnx(network, bundle, folder / ONNX, half)


def _write_onnx(network: Network, bundle: Bundle, file: Path, half: bool) -> None:
    import onnx
    from onnxscript import optimizer

    example = torch.zeros(2, bundle.input.size, bundle.input.size, 3, dtype=torch.uint8)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the exporter warns of its own deprecated parts
        program = torch.onnx.export(
            network,
            (example,),
            dynamo=True,
            input_names=["pixels"],
            output_names=["logits", "embedding"],
            dynamic_shapes=({0: torch.export.Dim("photos")},),
            # Batch normalisation is left for ONNX Runtime to fold when it loads the file: folded here and then
            # rounded, the weights would no longer be those that PyTorch runs.
            optimize=False,
            verbose=False,
        )
    assert program is not None
    # What exporting leaves between a convolution and its normalisation would keep them from being folded.
    optimizer.fold_constants(program.model)
    optimizer.remove_unused_nodes(program.model)
    model = program.model_proto
    _forget_where(model)
    if half:
        _halve(model)
    onnx.checker.check_model(model)
    onnx.save(model, file)


def _forget_where(model: Any) -> None:
    """Without the exporter's notes, which tell of each node in which file of this machine it was made."""
    for part in (model, model.graph, *model.graph.node, *model.graph.input, *model.graph.output,
                 *model.graph.initializer, *model.graph.value_info):  # fmt: skip
        part.ClearField("metadata_props")
        part.ClearField("doc_string")


def _halve(model: object) -> None:
    """Store float weights as float16 behind a Cast, which ONNX Runtime folds away when it loads them."""
    from onnx import TensorProto, helper, numpy_helper

    graph = model.graph  # type: ignore[attr-defined]
    casts = []
    for place, tensor in enumerate(graph.initializer):
        if tensor.data_type != TensorProto.FLOAT or np.prod(tensor.dims) < 64:
            continue
        name = tensor.name
        half = numpy_helper.from_array(numpy_helper.to_array(tensor).astype(np.float16), f"{name}.half")
        graph.initializer[place].CopyFrom(half)
        casts.append(helper.make_node("Cast", [half.name], [name], to=TensorProto.FLOAT))
    for cast in reversed(casts):
        graph.node.insert(0, cast)
    del graph.value_info[:]
