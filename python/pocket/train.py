"""Trains the pocket model by the clock: the learning rate follows elapsed seconds, so a run ends well whatever the machine's load.

Usage: python -m pocket.train --corpus DIR --run DIR --seconds 3600 [--threads 2] [--seed 1] [--restart-share 0.4 --fall-seconds 600]
Resumes from RUN/checkpoint.pt when it is there. A file RUN/deadline (seconds) changes the planned length of a running training.
"""

from __future__ import annotations

import argparse
import json
import logging
import math
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
import torch.nn.functional as F

from .model import Pocket, Shape
from .optimizer import Muon
from .packing import Batch, Corpus, batches

LOG = logging.getLogger("pocket.train")
WINDOW = 320
WARM_SECONDS = 40.0
FLOOR = 0.03


@dataclass
class Progress:
    """What a checkpoint remembers besides the tensors."""

    step: int = 0
    row: int = 0
    seconds: float = 0.0
    tokens: int = 0


@dataclass(frozen=True)
class Restart:
    """A later part of a training: hold `share` of the peak rate from `since`, then fall straight to nothing in the last `fall` seconds."""

    since: float
    share: float
    fall: float


def rate(seconds: float, planned: float, restart: Restart | None = None) -> float:
    """Share of the peak rate after `seconds`: short warm-up, then a cosine that ends at `planned`; a restart warms up, holds and falls."""
    if restart is not None:
        warm = min(1.0, (seconds - restart.since + 1.0) / WARM_SECONDS)
        return warm * restart.share * min(1.0, max(0.0, planned - seconds) / max(1.0, restart.fall)) + 0.005
    warm = min(1.0, (seconds + 1.0) / WARM_SECONDS)
    done = min(1.0, seconds / planned)
    return warm * (FLOOR + (1 - FLOOR) * 0.5 * (1 + math.cos(math.pi * done)))


def loss_of(model: Pocket, batch: Batch) -> torch.Tensor:
    """Weighted mean cross entropy; only weighted targets pass the output layer. Products in bf16, sums and residuals in fp32."""
    chosen = batch.weights > 0
    with torch.autocast("cpu", torch.bfloat16):
        features = model.features(batch.ids, batch.positions, batch.mask)
        logits = F.linear(features[chosen], model.embedding).float()
    weights = batch.weights[chosen]
    return (F.cross_entropy(logits, batch.targets[chosen], reduction="none") * weights).sum() / weights.sum()


def planned_seconds(run: Path, fallback: float) -> float:
    """The planned length, from RUN/deadline when someone changed it."""
    try:
        return float((run / "deadline").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return fallback


def save(path: Path, model: Pocket, optimizers: list[torch.optim.Optimizer], progress: Progress) -> None:
    """Writes a checkpoint by rename, so a kill never leaves half a file."""
    part = path.with_suffix(".part")
    torch.save({"model": model.state_dict(), "optimizers": [each.state_dict() for each in optimizers], "progress": asdict(progress), "shape": asdict(model.shape)}, part)
    part.replace(path)


def train(corpus_folder: Path, run: Path, seconds: float, size: int, seed: int, peak: float, muon_peak: float, checkpoint_every: float, restart_share: float | None, fall: float) -> None:
    """Trains until the planned seconds of training time have passed."""
    run.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(seed)
    model = Pocket(Shape())
    matrices = [parameter for parameter in model.parameters() if parameter.ndim == 3]
    others = [parameter for parameter in model.parameters() if parameter.ndim < 3]
    optimizers: list[torch.optim.Optimizer] = [
        Muon(matrices, lr=muon_peak, weight_decay=0.01),
        torch.optim.AdamW(others, lr=peak, betas=(0.9, 0.95), weight_decay=0.0),
    ]
    progress = Progress()
    path = run / "checkpoint.pt"
    if path.exists():
        saved = torch.load(path, weights_only=True)
        model.load_state_dict(saved["model"])
        # A mean of two ends (average.py) has no optimizer state: it starts afresh.
        for optimizer, state in zip(optimizers, saved.get("optimizers", []), strict="optimizers" in saved):
            optimizer.load_state_dict(state)
        progress = Progress(**saved["progress"])
        LOG.info("resumed at step %d, %.0f s", progress.step, progress.seconds)
    # Saves half the time on CPU; the checkpoint keeps the plain names.
    model.features = torch.compile(model.features)  # type: ignore[method-assign]
    resumed_at = progress.seconds
    peaks = [muon_peak, peak]
    total, since_log, saved_at, logged = 0.0, 0, progress.seconds, time.monotonic()
    corpus = Corpus.load(corpus_folder)
    for batch, row in batches(corpus, progress.row, size, WINDOW):
        began = time.monotonic()
        planned = planned_seconds(run, seconds)
        share = rate(progress.seconds, planned, None if restart_share is None else Restart(resumed_at, restart_share, min(fall, planned - resumed_at)))
        for optimizer, top in zip(optimizers, peaks, strict=True):
            for group in optimizer.param_groups:
                group["lr"] = top * share
        loss = loss_of(model, batch)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(others, 1.0)
        for optimizer in optimizers:
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
        progress.step += 1
        progress.row = row
        progress.tokens += int((batch.ids != 0).sum())
        progress.seconds += time.monotonic() - began
        total, since_log = total + loss.item(), since_log + 1
        if progress.step % 25 == 0:
            pace = since_log * batch.ids.numel() / (time.monotonic() - logged)
            LOG.info("%s", json.dumps({"step": progress.step, "seconds": round(progress.seconds), "millionTokens": round(progress.tokens / 1e6, 2), "loss": round(total / since_log, 4), "slotsPerSecond": round(pace), "share": round(share, 3)}))
            total, since_log, logged = 0.0, 0, time.monotonic()
        if progress.seconds - saved_at > checkpoint_every or progress.seconds >= planned:
            save(path, model, optimizers, progress)
            saved_at = progress.seconds
        if progress.seconds >= planned:
            LOG.info("finished at step %d, %d tokens", progress.step, progress.tokens)
            return


def main() -> None:
    """Command line entry."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--seconds", type=float, required=True)
    parser.add_argument("--batch", type=int, default=12)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--peak", type=float, default=4e-3)
    parser.add_argument("--muon-peak", type=float, default=0.02)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--checkpoint-every", type=float, default=150.0)
    parser.add_argument("--restart-share", type=float, help="on resuming, hold this share of the peak rate, then fall to nothing")
    parser.add_argument("--fall-seconds", type=float, default=math.inf, help="with --restart-share: how long the fall at the end takes; by default the whole part")
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.set_num_threads(options.threads)
    train(options.corpus, options.run, options.seconds, options.batch, options.seed, options.peak, options.muon_peak, options.checkpoint_every, options.restart_share, options.fall_seconds)


if __name__ == "__main__":
    main()
