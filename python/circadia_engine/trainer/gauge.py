"""How far the student has gone from the base, read on everyday answers that the base gave itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from .anchors import read_anchors
from .batches import group_rows, make_batch
from .dataset import Dataset
from .loss import divergences, learned_logits, token_losses
from .settings import TrainingSettings

MOST_ROWS = 64

StopReason = Literal["kl", "nll"]


@dataclass(frozen=True)
class GaugeReading:
    """Nats a token, every answer token counted once: KL(base || student), and how surprising the base's answer is."""

    kl: float
    nll: float


class Gauge:
    """Reads the base when it is made, so it must be made before anything was learned."""

    def __init__(
        self, network: Any, data: Dataset, settings: TrainingSettings, lengths: Sequence[int], check: Callable[[], None]
    ) -> None:
        self._rows = data.rows[:MOST_ROWS]
        self._groups = group_rows(self._rows, settings.batch_size)
        self._lengths = lengths
        self._anchors = read_anchors(network, self._rows, lambda _: True, check)
        self.base = self.read(network, check)

    def read(self, network: Any, check: Callable[[], None]) -> GaugeReading:
        """The distance now; leaves the network in training mode."""
        network.eval()
        kl, nll, count = 0.0, 0.0, 0
        for group in self._groups:
            check()
            anchors = [self._anchors[index] for index in group]
            batch = make_batch([self._rows[index] for index in group], self._lengths, anchors, 1.0)
            logits = learned_logits(network, batch.inputs, batch.places)
            if batch.anchors:
                ids, logs, _ = batch.anchors
                kl += float(divergences(logits, ids, logs)[: batch.count].sum().item())
            nll += float(token_losses(logits, batch.targets)[: batch.count].sum().item())
            count += batch.count
        network.train()
        return GaugeReading(kl / count, nll / count)


def limit_crossed(settings: TrainingSettings, base: GaugeReading, now: GaugeReading) -> StopReason | None:
    """Which limit the student has crossed; a limit of 0 is none."""
    if settings.kl_limit > 0 and now.kl > settings.kl_limit:
        return "kl"
    if settings.nll_limit > 0 and now.nll - base.nll > settings.nll_limit:
        return "nll"
    return None
