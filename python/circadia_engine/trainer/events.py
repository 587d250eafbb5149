"""What a training run tells while it goes on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from .gauge import StopReason


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
class Gauged:
    """How far the student is from the base on everyday answers, in nats per token."""

    step: int
    kl: float
    nll: float
    nll_base: float


@dataclass(frozen=True)
class Saved:
    """A checkpoint is complete on disk."""

    step: int
    path: Path


@dataclass(frozen=True)
class Finished:
    """The last event; `train_loss` is the mean of the last ten steps, None before the first.

    `stopped_early` is the step at which the gauge crossed a limit, and which; `steps` is where the adapter stands.
    """

    steps: int
    train_loss: float | None
    validation_loss: float | None
    tokens: int
    adapter: Path
    stopped_early: tuple[int, StopReason] | None


Event = Trained | Validated | Gauged | Saved | Finished
