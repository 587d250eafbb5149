"""Packs rows of the corpus into fixed windows with block-diagonal masks and positions that restart at each row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

PAD_ID = 0


@dataclass(frozen=True)
class Batch:
    """Inputs (batch, window) with their targets, loss weights, positions and a boolean mask (batch, 1, window, window)."""

    ids: Tensor
    targets: Tensor
    weights: Tensor
    positions: Tensor
    mask: Tensor


@dataclass(frozen=True)
class Corpus:
    """Token arrays written by corpus/build.py."""

    tokens: np.ndarray
    weights: np.ndarray
    offsets: np.ndarray

    @staticmethod
    def load(folder: Path) -> Corpus:
        """Reads the arrays of `folder`; short answers weigh more a token, or sums of two tokens drown in chat."""
        tokens, weights, offsets = (np.load(folder / f"{name}.npy") for name in ("tokens", "weights", "offsets"))
        counts = np.add.reduceat((weights >= 10).astype(np.int64), offsets[:-1])
        factors = np.clip((16 / np.maximum(counts, 1)) ** 0.5, 0.7, 3.0).astype(np.float32)
        return Corpus(tokens, weights.astype(np.float32) / 10 * np.repeat(factors, np.diff(offsets)), offsets)


def windows(corpus: Corpus, start: int, window: int, open_bins: int = 12) -> Iterator[tuple[list[int], int]]:
    """Endless (rows, next row) bins of at most `window` tokens, best fit among a few open bins; wraps around at the end."""
    bins: list[tuple[int, list[int]]] = []
    total = len(corpus.offsets) - 1
    at = start
    while True:
        row = at % total
        size = int(corpus.offsets[row + 1] - corpus.offsets[row])
        fitting = [(window - used - size, index) for index, (used, _) in enumerate(bins) if used + size <= window]
        if fitting:
            index = min(fitting)[1]
            bins[index] = (bins[index][0] + size, [*bins[index][1], row])
        else:
            bins.append((size, [row]))
        at += 1
        if len(bins) > open_bins:
            fullest = max(range(len(bins)), key=lambda index: bins[index][0])
            yield bins.pop(fullest)[1], at


def batches(corpus: Corpus, start: int, size: int, window: int) -> Iterator[tuple[Batch, int]]:
    """Endless (batch, next row) pairs."""
    source = windows(corpus, start, window)
    causal = torch.ones(window, window, dtype=torch.bool).tril()
    while True:
        ids = np.full((size, window + 1), PAD_ID, np.int64)
        weights = np.zeros((size, window + 1), np.float32)
        positions = np.zeros((size, window), np.int64)
        owner = np.full((size, window), -1, np.int64)
        at = start
        for line in range(size):
            rows, at = next(source)
            fill = 0
            for number, row in enumerate(rows):
                low, high = int(corpus.offsets[row]), int(corpus.offsets[row + 1])
                length = high - low
                ids[line, fill : fill + length] = corpus.tokens[low:high]
                weights[line, fill : fill + length] = corpus.weights[low:high]
                weights[line, fill] = 0
                positions[line, fill : fill + length] = np.arange(length)
                owner[line, fill : fill + length] = number
                fill += length
        owners = torch.from_numpy(owner)
        mask = ((owners[:, :, None] == owners[:, None, :]) & causal)[:, None]
        tensor = torch.from_numpy(ids)
        yield Batch(tensor[:, :-1], tensor[:, 1:], torch.from_numpy(weights[:, 1:]), torch.from_numpy(positions), mask), at
