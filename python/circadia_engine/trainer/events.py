"""What a training run tells while it goes on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Trained:
    """One step done. `loss` is the weighted mean of this step in nats, `tokens` all tokens learned from so far."""

    step: int
    loss: float
    learning_rate: float
    tokens: int
    steps_per_second: float


@dataclass(frozen=True)
class Validated:
    """Mean loss in nats per token over all validation rows, every token counted once."""

    step: int
    loss: float


@dataclass(frozen=True)
class Saved:
    """A checkpoint is complete on disk."""

    step: int
    path: Path


@dataclass(frozen=True)
class Finished:
    """The last event; `train_loss` is the mean of the last ten steps."""

    steps: int
    train_loss: float
    validation_loss: float | None
    tokens: int
    adapter: Path


Event = Trained | Validated | Saved | Finished
