"""What the untouched base expects at each token to learn, read once and kept small."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from .batches import make_batch
from .dataset import Row
from .loss import learned_logits, split_log_probabilities

MOST_LIKELY = 64
"""Tokens that are told apart at each place; all others share one bucket. Coarser never makes the divergence larger."""
MOST_BYTES = 256 * 1024 * 1024
"""All anchors of a run together: half a million tokens, far more than a night has."""


@dataclass(frozen=True)
class Anchor:
    """`ids` (targets, k) int32: the base's likeliest tokens; `logs` (targets, k + 1) float32: theirs and the rest's."""

    ids: Any
    logs: Any


def read_anchors(
    network: Any,
    rows: Sequence[Row],
    wanted: Callable[[Row], bool],
    check: Callable[[], None],
    drawn: Collection[int] | None = None,
) -> list[Anchor | None]:
    """One anchor for each wanted row, in file order until MOST_BYTES are used; the network must still be the base.

    `drawn` numbers the rows that will be studied at all; without it every row counts as one.

    A full table over a vocabulary of 128 thousand would take half a megabyte a token; this takes half a kilobyte.
    """
    import mlx.core as mx

    found: list[Anchor | None] = []
    room = MOST_BYTES
    network.eval()
    for index, row in enumerate(rows):
        needed = wanted(row) and (drawn is None or index in drawn)
        room -= row.targets * (2 * MOST_LIKELY + 1) * 4 if needed else 0
        if not needed or room < 0:
            found.append(None)
            continue
        check()
        batch = make_batch([row])
        logits = learned_logits(network, batch.inputs, batch.places)
        count = min(MOST_LIKELY, logits.shape[-1] - 1)
        ids = mx.argpartition(-logits, count - 1, axis=-1)[:, :count]
        found.append(Anchor(np.array(ids.astype(mx.int32)), np.array(split_log_probabilities(logits, ids))))
    network.train()
    return found
