"""Our training loop against mlx_lm's train(), same model, rows, rank and optimizer, in turns, in one run.

Usage: python bench/train_bench.py MODEL_FOLDER [--template pocket] [--rounds 3] [--steps 30]; prints one JSON line.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import random
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from circadia_engine.runtime import prepare_process  # noqa: E402

_TEXT = "the day was long and the sea was calm so we sat by the fire and told a story about an old dog"


def main() -> None:
    """Alternates both loops on fresh copies of the model."""
    parser = argparse.ArgumentParser()
    parser.add_argument("model")
    parser.add_argument("--template", default="pocket")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--steps", type=int, default=30)
    choice = parser.parse_args()
    prepare_process()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "rows.jsonl")
        file.write_text("".join(json.dumps(row) + "\n" for row in _rows()), encoding="utf-8")
        pairs = []
        for _ in range(choice.rounds):
            raw = _raw_run(choice.model, choice.template, file, choice.steps, Path(folder))
            pairs.append((raw, _our_run(choice.model, choice.template, file, choice.steps, Path(folder))))
    ratios = [ours[0] / raw[0] for raw, ours in pairs]
    report = {
        "bench": "train",
        "rounds": choice.rounds,
        "steps": choice.steps,
        "rawStepsPerSecond": round(statistics.median(raw[0] for raw, _ in pairs), 3),
        "engineStepsPerSecond": round(statistics.median(ours[0] for _, ours in pairs), 3),
        "ratio": round(statistics.median(ratios), 4),
        "startLossDifference": max(abs(raw[1] - ours[1]) for raw, ours in pairs),
    }
    print(json.dumps(report))


def _rows() -> list[dict[str, Any]]:
    chance = random.Random(7)
    rows = []
    for _ in range(40):
        question = " ".join(chance.choices(_TEXT.split(), k=chance.randint(5, 14)))
        answer = " ".join(chance.choices(_TEXT.split(), k=chance.randint(4, 14)))
        messages = [{"role": "user", "content": question}, {"role": "assistant", "content": answer}]
        rows.append({"messages": messages, "kind": "style"})
    return rows


def _raw_run(path: str, template: str, file: Path, steps: int, folder: Path) -> tuple[float, float]:
    """(steps per second, exact loss before training) of mlx_lm's own loop with its own loss."""
    import mlx.core as mx
    import mlx.nn as nn
    import mlx.optimizers as optimizers
    import numpy as np
    from mlx_lm.tuner.trainer import TrainingArgs, evaluate, train
    from mlx_lm.tuner.utils import linear_to_lora_layers

    from circadia_engine.model import load_model
    from circadia_engine.trainer.dataset import read_dataset

    model = load_model(path, template)
    rows = read_dataset(str(file), model.encoder, 1024, "lastReply").rows
    # mlx_lm's default loss counts from `steps >= offset`, which is the first answer token at this offset.
    dataset = [(row.tokens, row.learn.index(True)) for row in rows]
    network = model.network
    network.freeze()
    mx.random.seed(7)
    np.random.seed(7)
    linear_to_lora_layers(network, len(network.layers), {"rank": 8, "scale": 2.0, "dropout": 0.0})

    def exact_loss(network: Any, batch: Any, lengths: Any) -> tuple[Any, Any]:
        targets = batch[:, 1:]
        places = mx.arange(1, targets.shape[1] + 1)
        mask = (places >= lengths[:, 0:1]) & (places < lengths[:, 1:])
        losses = nn.losses.cross_entropy(network(batch[:, :-1]), targets) * mask
        return losses.astype(mx.float32).sum() / mask.sum(), mask.sum()

    arguments = TrainingArgs(
        batch_size=1,
        iters=steps,
        steps_per_report=steps,
        steps_per_save=10**9,
        max_seq_length=1024,
        adapter_file=str(folder / "raw.safetensors"),
    )
    with contextlib.redirect_stdout(io.StringIO()):
        start = evaluate(network, dataset, 1, -1, 1024, exact_loss)
        network.train()
        started = time.perf_counter()
        train(network, optimizers.Adam(learning_rate=1e-4), dataset, None, arguments)
        seconds = time.perf_counter() - started
    return steps / seconds, start


def _our_run(path: str, template: str, file: Path, steps: int, folder: Path) -> tuple[float, float]:
    """(steps per second, exact loss before training) of our loop; saving counts on both sides."""
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
        steps=steps,
        batch_size=1,
        maximum_sequence=1024,
        loss_on="lastReply",
        seed=7,
        evaluate_every=0,
        checkpoint_every=0,
        gradient_checkpoint=False,
    )
    run = TrainingRun(model.network, settings, rows, rows, folder / "ours")
    started, seconds, start = time.perf_counter(), 0.0, None
    for event in run.events(lambda: None, lambda _: None):
        if isinstance(event, Validated):
            # The raw loop does not evaluate here; start the clock again after the first, stop before the last.
            start = event.loss if start is None else start
            started = time.perf_counter()
        elif isinstance(event, Trained) and event.step == steps:
            seconds = time.perf_counter() - started
    assert start is not None
    return steps / seconds, start


if __name__ == "__main__":
    main()
