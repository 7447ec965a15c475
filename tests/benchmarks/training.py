"""How fast we train beside torchvision's reference classification script: same network, batch, photos and machine.

    uv run --group test python tests/benchmarks/training.py [PHOTOS]

PHOTOS (1,280) of 341 x 256 pixels, as shards for us and as an image folder for the reference. The reference is the
loop of references/classification/train.py with its defaults (RandomResizedCrop, flip, 32-bit floats, label smoothing
off, accuracy and loss read at each step), put together here from torchvision's own parts. Ours is `fit` as it is, with
moving average, clipping, log and TensorBoard. In turns, in one run; figures are medians over rounds.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import torch
from loader import write_shards
from msgspec.structs import replace
from torch import nn
from torch.utils.data import DataLoader
from torchvision import models
from torchvision.datasets import ImageFolder
from torchvision.transforms import v2

from photohash.paths import resources_dir
from photohash.tagging.bundle import Architecture
from trainer.examples import Examples
from trainer.fit import fit
from trainer.recipe import Recipe, Stage, read_recipe

NETWORK, BATCH, SIZE, CLASSES, WORKERS, ROUNDS = "shufflenet_v2_x1_0", 64, 128, 16, 2, 3
MEAN, STD = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)


def reference(folder: Path) -> float:
    """Photos a second of the reference loop, without the start of its workers."""
    transform = v2.Compose(
        [
            v2.RandomResizedCrop(SIZE, antialias=True), v2.RandomHorizontalFlip(), v2.PILToTensor(),
            v2.ToDtype(torch.float, scale=True), v2.Normalize(MEAN, STD),
        ]
    )  # fmt: skip
    data = DataLoader(ImageFolder(folder, transform), BATCH, shuffle=True, num_workers=WORKERS, drop_last=True)
    network = models.get_model(NETWORK, weights=None, num_classes=CLASSES).train()
    criterion = nn.CrossEntropyLoss()
    steps = torch.optim.SGD(network.parameters(), lr=0.1, momentum=0.9, weight_decay=1e-4)
    done, started = 0, 0.0
    for place, (images, targets) in enumerate(data):
        output = network(images)
        loss = criterion(output, targets)
        steps.zero_grad()
        loss.backward()
        steps.step()
        (output.argmax(1) == targets).float().mean().item()
        loss.item()
        if place == 0:
            started = time.perf_counter()
        else:
            done += len(images)
    return done / (time.perf_counter() - started)


def ours(recipe: Recipe, examples: Examples, run: Path) -> tuple[float, float]:
    """Photos a second of `fit`, without the start of its workers; and the share of its time that it waited."""
    nothing = examples.take(np.array([], dtype=np.intp))
    started, done, waited = 0.0, 0, 0.0
    for place, step in enumerate(fit(recipe, examples, nothing, CLASSES, run, workers=WORKERS)):
        if place == 0:
            started = time.perf_counter()
        else:
            done += BATCH
            waited += step.stall * BATCH / step.images_per_second
    spent = time.perf_counter() - started
    return done / spent, waited / spent


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1280
    recipe = read_recipe(resources_dir() / "recipes" / "wsl-resnext101-32x8d.toml")
    training = replace(
        recipe.training, images=count, batch=BATCH, stages=(Stage(1, SIZE),), precision="float32",
        checkpoint_images=10 * count,
    )  # fmt: skip
    recipe = replace(recipe, architecture=Architecture(NETWORK), training=training)
    with tempfile.TemporaryDirectory() as place:
        examples = write_shards(Path(place), count)
        for position in range(count):
            file = Path(place) / "folder" / f"{position % CLASSES:02}" / f"{position:05}.jpg"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(examples._shards.read(examples.place(position)))
        rates: dict[str, list[float]] = {"reference": [], "ours": []}
        stalls = []
        for turn in range(ROUNDS):
            rates["reference"].append(reference(Path(place) / "folder"))
            rate, stall = ours(recipe, examples, Path(place) / f"run-{turn}")
            rates["ours"].append(rate)
            stalls.append(stall)
    print(f"{NETWORK}, batch {BATCH}, {SIZE} px, {torch.get_num_threads()} threads, {WORKERS} workers")
    for name, values in rates.items():
        print(f"{name:9} {statistics.median(values):7.1f} photos/s")
    ratios = [one / other for one, other in zip(rates["ours"], rates["reference"], strict=True)]
    print(f"ours is {statistics.median(ratios):.2f} times the reference; it waits {statistics.median(stalls):.1%}")


if __name__ == "__main__":
    main()
