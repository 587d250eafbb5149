"""Rows as arrays: similar lengths together, the order fixed by the seed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from .dataset import Row

if TYPE_CHECKING:
    from .anchors import Anchor


@dataclass(frozen=True)
class Batch:
    """`inputs` (rows, length) int32; the rest has one entry per token to learn.

    `places` index the flattened (rows * length) outputs, `targets` are the ids that follow there, `weights` are the
    row weights, 0 for padding. `count` is the number of real targets. `anchors` is empty where no row has one, else
    (base_ids, base_logs, pulls), with a pull of 0 for padding and for rows without an anchor.
    """

    inputs: Any
    places: Any
    targets: Any
    weights: Any
    count: int
    anchors: tuple[Any, ...] = ()

    @property
    def arrays(self) -> tuple[Any, ...]:
        """What a loss takes after the network."""
        return (self.inputs, self.places, self.targets, self.weights, *self.anchors)


def group_rows(rows: Sequence[Row], batch_size: int) -> list[list[int]]:
    """Row numbers in groups of similar length; the last group may be smaller."""
    order = sorted(range(len(rows)), key=lambda index: (len(rows[index].tokens), index))
    return [order[start : start + batch_size] for start in range(0, len(order), batch_size)]


def group_at(groups: Sequence[list[int]], seed: int, step: int) -> list[int]:
    """The group of a step counted from 1: every epoch visits each group once, in an order of its own."""
    epoch, place = divmod(step - 1, len(groups))
    return groups[int(np.random.default_rng([seed, epoch]).permutation(len(groups))[place])]


def padded_lengths(maximum: int) -> list[int]:
    """What arrays are padded to, so that few shapes are ever compiled: 32, 64, 96, 128, 192, 256, 384, 512, 768 ..."""
    lengths = [32]
    while lengths[-1] < maximum:
        last = lengths[-1]
        lengths.append(last + max(32, (1 << (last.bit_length() - 1)) // 2))
    return [*lengths[:-1], max(maximum, 32)]


def make_batch(
    rows: Sequence[Row],
    lengths: Sequence[int] = (),
    anchors: Sequence[Anchor | None] = (),
    kl_weight: float = 0.0,
) -> Batch:
    """Pads inputs and targets to the next of `lengths`; without any there is no padding beyond the longest row."""
    import mlx.core as mx

    length = _pad(max(len(row.tokens) - 1 for row in rows), lengths)
    inputs = np.zeros((len(rows), length), np.int32)
    places: list[int] = []
    targets: list[int] = []
    weights: list[float] = []
    for index, row in enumerate(rows):
        inputs[index, : len(row.tokens) - 1] = row.tokens[:-1]
        for position in range(1, len(row.tokens)):
            if row.learn[position]:
                places.append(index * length + position - 1)
                targets.append(row.tokens[position])
                weights.append(row.weight)
    count = len(places)
    padding = _pad(count, lengths) - count
    return Batch(
        inputs=mx.array(inputs),
        places=mx.array(np.array(places + [0] * padding, np.int32)),
        targets=mx.array(np.array(targets + [0] * padding, np.int32)),
        weights=mx.array(np.array(weights + [0.0] * padding, np.float32)),
        count=count,
        anchors=_join_anchors(rows, anchors, kl_weight, count + padding),
    )


def _join_anchors(
    rows: Sequence[Row], anchors: Sequence[Anchor | None], kl_weight: float, size: int
) -> tuple[Any, ...]:
    import mlx.core as mx

    width = next((anchor.ids.shape[1] for anchor in anchors if anchor is not None), None)
    if width is None:
        return ()
    ids = np.zeros((size, width), np.int32)
    logs = np.zeros((size, width + 1), np.float32)
    pulls = np.zeros(size, np.float32)
    start = 0
    for row, anchor in zip(rows, anchors, strict=True):
        end = start + row.targets
        if anchor is not None:
            ids[start:end], logs[start:end], pulls[start:end] = anchor.ids, anchor.logs, row.weight * kl_weight
        start = end
    return mx.array(ids), mx.array(logs), mx.array(pulls)


def _pad(value: int, lengths: Sequence[int]) -> int:
    return next((length for length in lengths if length >= value), value)
