"""The settings of one run, checked, and the learning rate they give at each step."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass

from ..fields import Fields, bad_request
from ..wire import Json

_SCHEDULES = ("constant", "cosine")
_LOSSES = ("lastReply", "replies", "all")


@dataclass(frozen=True)
class TrainingSettings:
    """What the core chose; `scale` multiplies the low-rank product directly, as in mlx-lm."""

    rank: int
    scale: float
    dropout: float
    layers: int
    learning_rate: float
    warmup_fraction: float
    schedule: str
    steps: int
    batch_size: int
    maximum_sequence: int
    loss_on: str
    seed: int
    evaluate_every: int
    checkpoint_every: int
    gradient_checkpoint: bool
    kl_weight: float = 0.0
    """How much KL(base || student) counts on the learned tokens of replay rows."""
    kl_limit: float = 0.0
    """Nats a token on the gauge; beyond it the run ends at the last checkpoint within. 0 is no limit."""
    nll_limit: float = 0.0
    """By how many nats a token the gauge's answers may become more surprising. 0 is no limit."""

    def fingerprint(self) -> dict[str, Json]:
        """Everything that must be equal for a run to be continued."""
        return asdict(self)


def read_settings(fields: Fields) -> TrainingSettings:
    """Settings from the wire; bad_request names the field that is wrong."""
    layers = fields.integer("layers", -1, 10_000)
    if layers == 0:
        raise bad_request("The field layers of settings must be -1 for all layers, or at least 1.")
    return TrainingSettings(
        rank=fields.integer("rank", 1, 1024),
        scale=fields.number("scale", 0, 1000),
        dropout=fields.number("dropout", 0, 0.95, 0.0),
        layers=layers,
        learning_rate=fields.number("learningRate", 0, 1000),
        warmup_fraction=fields.number("warmupFraction", 0, 1, 0.0),
        schedule=fields.choice("schedule", _SCHEDULES),
        steps=fields.integer("steps", 1, 10_000_000),
        batch_size=fields.integer("batchSize", 1, 4096),
        maximum_sequence=fields.integer("maximumSequence", 8, 1_000_000),
        loss_on=fields.choice("lossOn", _LOSSES),
        seed=fields.integer("seed", 0, 2**53 - 1),
        evaluate_every=fields.integer("evaluateEvery", 0, 10_000_000),
        checkpoint_every=fields.integer("checkpointEvery", 0, 10_000_000),
        gradient_checkpoint=fields.flag("gradientCheckpoint"),
        kl_weight=fields.number("klWeight", 0, 1000, 0.0),
        kl_limit=fields.number("klLimit", 0, 1000, 0.0),
        nll_limit=fields.number("nllLimit", 0, 1000, 0.0),
    )


def learning_rate_at(settings: TrainingSettings, step: int) -> float:
    """The rate of a step counted from 1: linear warm-up, then constant or a cosine that ends near zero."""
    warmup = round(settings.warmup_fraction * settings.steps)
    if step <= warmup:
        return settings.learning_rate * step / warmup
    if settings.schedule == "constant":
        return settings.learning_rate
    progress = (step - 1 - warmup) / max(settings.steps - warmup, 1)
    return settings.learning_rate * 0.5 * (1 + math.cos(math.pi * progress))
