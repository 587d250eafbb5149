"""Draws a token at random, from a seed of its own: what another row of a batch does changes nothing."""

from __future__ import annotations

from random import Random
from typing import Any


def draw(logits: Any, temperature: float, top_p: float, chance: Random) -> int:
    """One token of a row of float32 logits (numpy); as in mlx-lm, top-p is taken before the temperature."""
    import numpy as np

    kept, probabilities = _nucleus(logits, top_p)
    if temperature != 1.0:
        # Of the same few tokens, sharpened or flattened.
        logarithms = np.log(np.maximum(probabilities, 1e-300)) / temperature
        probabilities = np.exp(logarithms - logarithms.max())
    sums = np.cumsum(probabilities)
    place = int(np.searchsorted(sums, chance.random() * sums[-1], side="right"))
    return int(kept[min(place, len(kept) - 1)])


def _nucleus(logits: Any, top_p: float) -> tuple[Any, Any]:
    """The fewest likeliest tokens that hold `top_p` together, likeliest first, and their probabilities."""
    import numpy as np

    weights = np.exp((logits - logits.max()).astype(np.float64))
    weights /= weights.sum()
    if top_p >= 1.0 or top_p <= 0.0:
        kept = np.flatnonzero(weights)
        return kept, weights[kept]
    # Sorting a few tokens in place of the whole vocabulary: those above a floor, lowered until they hold enough.
    floor = 1e-3
    while (kept := np.flatnonzero(weights > floor)).size == 0 or weights[kept].sum() < top_p:
        if floor < 1e-30:
            kept = np.flatnonzero(weights)
            break
        floor *= 1e-3
    order = kept[np.argsort(-weights[kept], kind="stable")]
    count = int(np.searchsorted(np.cumsum(weights[order]), top_p, side="left")) + 1
    return order[:count], weights[order[:count]]
