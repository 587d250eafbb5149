"""Kinds that MLX does not have, in the nearest affine groups that it has."""

from __future__ import annotations

import numpy as np

from .blocks import GROUP, Groups

_BITS = {"Q4_K": 4, "Q5_K": 5, "Q6_K": 8}
_BITS_OF_OTHERS = 6
"""More than they had: what they cut into groups of 16 or took from a table does not fit in groups of 32."""


def rewritten_bits(kind: str) -> int:
    """Bits of a code once it is rewritten."""
    return _BITS.get(kind, _BITS_OF_OTHERS)


def rewritten_groups(kind: str, raw: np.ndarray, rows: int) -> Groups:
    """Nearly the same numbers from blocks as bytes of shape (blocks, size); numbers that are none stay none."""
    with np.errstate(over="ignore", invalid="ignore"):
        if kind in ("Q4_K", "Q5_K"):
            return _same_codes(kind, raw, rows)
        return _nearest(_values(kind, raw).reshape(rows, -1), rewritten_bits(kind))


def _same_codes(kind: str, raw: np.ndarray, rows: int) -> Groups:
    """Affine groups of 32 as in MLX; only scale and bias, products of two numbers there, are rounded to half."""
    from gguf.quants import Q4_K

    factors = raw[:, :4].view("<f2").astype(np.float32)
    scales, minima = Q4_K.get_scale_min(raw[:, 4:16])
    low = raw[:, -128:].reshape(-1, 4, 1, 32) >> np.array([0, 4], np.uint8).reshape(1, 1, 2, 1) & 15
    codes = low.reshape(-1, 8, 32)
    if kind == "Q5_K":
        high = raw[:, 16:48].reshape(-1, 1, 32) >> np.arange(8, dtype=np.uint8).reshape(1, 8, 1) & 1
        codes = codes | high << 4
    return Groups(
        codes.reshape(rows, -1),
        (factors[:, :1] * scales).astype("<f2").reshape(rows, -1),
        (factors[:, 1:] * minima * -1).astype("<f2").reshape(rows, -1),
    )


def _values(kind: str, raw: np.ndarray) -> np.ndarray:
    from gguf.constants import GGMLQuantizationType
    from gguf.quants import dequantize

    return dequantize(raw, GGMLQuantizationType[kind])


def _nearest(values: np.ndarray, bits: int) -> Groups:
    """Each group of 32 spread evenly from its smallest value to its largest."""
    rows, most = values.shape[0], (1 << bits) - 1
    groups = values.reshape(rows, -1, GROUP)
    biases = groups.min(axis=-1).astype("<f2")
    scales = ((groups.max(axis=-1) - biases.astype(np.float32)) / most).astype("<f2")
    steps = np.where(scales > 0, scales, 1).astype(np.float32)[..., None]
    codes = np.clip(np.rint((groups - biases.astype(np.float32)[..., None]) / steps), 0, most)
    codes = np.where(np.isfinite(codes), codes, 0).astype(np.uint8)
    return Groups(codes.reshape(rows, -1), scales, biases)
