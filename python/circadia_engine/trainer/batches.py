"""Rows as arrays: similar lengths together, the order fixed by the seed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from .dataset import Row


@dataclass(frozen=True)
class Batch:
    """`inputs` (rows, length) int32; the rest has one entry per token to learn.

    `places` index the flattened (rows * length) outputs, `targets` are the ids that follow there, `weights` are the
    row weights, 0 for padding. `count` is the number of real targets.
    """

    inputs: Any
    places: Any
    targets: Any
    weights: Any
    count: int


def group_rows(rows: Sequence[Row], batch_size: int) -> list[list[int]]:
    """Row numbers in groups of similar length; the last group may be smaller."""
    order = sorted(range(len(rows)), key=lambda index: (len(rows[index].tokens), index))
    return [order[start : start + batch_size] for start in range(0, len(order), batch_size)]


def group_at(groups: Sequence[list[int]], seed: int, step: int) -> list[int]:
    """The group of a step counted from 1: every epoch visits each group once, in an order of its own."""
    epoch, place = divmod(step - 1, len(groups))
    return groups[int(np.random.default_rng([seed, epoch]).permutation(len(groups))[place])]


def make_batch(rows: Sequence[Row], bucket: int) -> Batch:
    """Pads inputs and targets to a multiple of `bucket`; 1 means no padding beyond the longest row."""
    import mlx.core as mx

    length = _round_up(max(len(row.tokens) - 1 for row in rows), bucket)
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
    padding = _round_up(count, bucket) - count
    return Batch(
        inputs=mx.array(inputs),
        places=mx.array(np.array(places + [0] * padding, np.int32)),
        targets=mx.array(np.array(targets + [0] * padding, np.int32)),
        weights=mx.array(np.array(weights + [0.0] * padding, np.float32)),
        count=count,
    )


def _round_up(value: int, multiple: int) -> int:
    return -(-value // multiple) * multiple
