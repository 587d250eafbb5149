"""Our training loop against mlx_lm's train(): same model, rows, rank and optimizer, step by step in turns.

Usage: python bench/train_bench.py MODEL_FOLDER [--template pocket] [--epochs 1] [--kl-weight 20] [--as-loaded]; one
JSON line. Both sides have the same BLAS and the same matrices; with --as-loaded theirs stay as mlx_lm loads them.
Half of the rows are replay rows: with a KL weight our steps hold them to the base as well, theirs never do. Taking
turns at every step keeps the ratio true on a busy machine; the ratio of processor time is truer still.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from circadia_engine.blas import use_fast_blas  # noqa: E402
from circadia_engine.runtime import prepare_process  # noqa: E402

_TEXT = "the day was long and the sea was calm so we sat by the fire and told a story about an old dog"


_ROWS = 40


@dataclass
class Clock:
    """Seconds of wall and of processor time, summed."""

    wall: float = 0.0
    processor: float = 0.0
    _started: tuple[float, float] = (0.0, 0.0)

    def start(self) -> None:
        self._started = (time.perf_counter(), time.process_time())

    def stop(self) -> None:
        self.wall += time.perf_counter() - self._started[0]
        self.processor += time.process_time() - self._started[1]


def main() -> None:
    """Every step of theirs is followed by one of ours; both see each row once an epoch."""
    parser = argparse.ArgumentParser()
    parser.add_argument("model")
    parser.add_argument("--template", default="pocket")
    parser.add_argument("--epochs", type=int, default=1)
    parser.add_argument("--kl-weight", type=float, default=20)
    parser.add_argument("--as-loaded", action="store_true")
    choice = parser.parse_args()
    prepare_process()
    use_fast_blas()
    steps = choice.epochs * _ROWS
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = folder / "rows.jsonl"
        file.write_text("".join(json.dumps(row) + "\n" for row in _rows()), encoding="utf-8")
        ours = _our_steps(choice.model, choice.template, file, steps, choice.kl_weight, folder)
        our_start = next(ours)
        raw_clock, our_clock, raw_start = _take_turns(choice, file, steps, folder, ours)
    report = {
        "bench": "train",
        "steps": steps,
        "klWeight": choice.kl_weight,
        "theirMatrices": "as mlx_lm loads them" if choice.as_loaded else "as ours",
        "rawStepsPerSecond": round(steps / raw_clock.wall, 3),
        "engineStepsPerSecond": round(steps / our_clock.wall, 3),
        "ratio": round(raw_clock.wall / our_clock.wall, 4),
        "processorRatio": round(raw_clock.processor / our_clock.processor, 4),
        "startLossDifference": abs(raw_start - our_start),
    }
    print(json.dumps(report))


def _rows() -> list[dict[str, Any]]:
    chance = random.Random(7)
    rows = []
    for number in range(_ROWS):
        question = " ".join(chance.choices(_TEXT.split(), k=chance.randint(5, 14)))
        answer = " ".join(chance.choices(_TEXT.split(), k=chance.randint(4, 14)))
        messages = [{"role": "user", "content": question}, {"role": "assistant", "content": answer}]
        rows.append({"messages": messages, "kind": "replay" if number % 2 else "style"})
    return rows


def _take_turns(
    choice: argparse.Namespace, file: Path, steps: int, folder: Path, ours: Iterator[float]
) -> tuple[Clock, Clock, float]:
    """(their clock, our clock, their exact loss before training); `ours` does one of our steps at each turn."""
    import mlx.core as mx
    import mlx.nn as nn
    import mlx.optimizers as optimizers
    import numpy as np
    from mlx_lm.tuner.trainer import TrainingArgs, evaluate, iterate_batches, train
    from mlx_lm.tuner.utils import linear_to_lora_layers
    from mlx_lm.utils import load

    from circadia_engine.model import load_model
    from circadia_engine.trainer.dataset import read_dataset

    model = load_model(choice.model, choice.template)
    rows = read_dataset(str(file), model.encoder, 1024, "lastReply").rows
    dataset = [(row.tokens, row.learn.index(True)) for row in rows]
    network = load(choice.model)[0] if choice.as_loaded else model.network
    network.freeze()
    mx.random.seed(7)
    np.random.seed(7)
    linear_to_lora_layers(network, len(network.layers), {"rank": 8, "scale": 2.0, "dropout": 0.0})
    raw_clock, our_clock = Clock(), Clock()

    def exact_loss(network: Any, batch: Any, lengths: Any) -> tuple[Any, Any]:
        targets = batch[:, 1:]
        places = mx.arange(1, targets.shape[1] + 1)
        mask = (places >= lengths[:, 0:1]) & (places < lengths[:, 1:])
        losses = nn.losses.cross_entropy(network(batch[:, :-1]), targets) * mask
        return losses.astype(mx.float32).sum() / mask.sum(), mask.sum()

    def turns(**arguments: Any) -> Iterator[Any]:
        batches = iterate_batches(**arguments)
        while True:
            raw_clock.start()
            yield next(batches)
            raw_clock.stop()
            our_clock.start()
            next(ours)
            our_clock.stop()

    arguments = TrainingArgs(
        batch_size=1,
        iters=steps + 1,
        steps_per_report=10**9,
        steps_per_save=10**9,
        max_seq_length=1024,
        adapter_file=str(folder / "raw.safetensors"),
    )
    with contextlib.redirect_stdout(io.StringIO()):
        start = evaluate(network, dataset, 1, -1, 1024, exact_loss)
        network.train()
        # One step more than is counted: a step of theirs ends when they ask for the next batch.
        train(network, optimizers.Adam(learning_rate=1e-4), dataset, None, arguments, iterate_batches=turns)
    return raw_clock, our_clock, start


def _our_steps(path: str, template: str, file: Path, steps: int, kl_weight: float, folder: Path) -> Iterator[float]:
    """First our exact loss before training, then the loss of one step at a time."""
    from circadia_engine.model import load_model
    from circadia_engine.trainer.dataset import read_dataset
    from circadia_engine.trainer.events import Trained, Validated
    from circadia_engine.trainer.run import TrainingRun
    from circadia_engine.trainer.settings import TrainingSettings

    model = load_model(path, template)
    rows = read_dataset(str(file), model.encoder, 1024, "lastReply")
    settings = TrainingSettings(
        rank=8,
        scale=2.0,
        dropout=0.0,
        layers=-1,
        learning_rate=1e-4,
        warmup_fraction=0.0,
        schedule="constant",
        steps=steps + 1,
        batch_size=1,
        maximum_sequence=1024,
        loss_on="lastReply",
        seed=7,
        evaluate_every=0,
        checkpoint_every=0,
        gradient_checkpoint=False,
        kl_weight=kl_weight,
    )
    run = TrainingRun(model.network, settings, rows, rows, folder / "ours")
    for event in run.events(lambda: None, lambda _: None):
        if isinstance(event, Trained | Validated):
            yield event.loss


if __name__ == "__main__":
    main()
