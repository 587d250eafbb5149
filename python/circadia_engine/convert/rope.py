"""How positions are stretched. A file has the finished factors of Llama 3; the config wants the rule behind them."""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np

from ..wire import Json
from .refusal import Refused
from .source.header import Header
from .source.metadata import Metadata

FACTORS = "rope_freqs.weight"
_LOW, _HIGH, _ORIGINAL = 1.0, 4.0, 8192
"""The constants of every Llama 3 that has factors; only how far it was stretched differs."""


def rope_scaling(
    file: Path, header: Header, metadata: Metadata, family: str, head_size: int, base: float
) -> dict[str, Json] | None:
    """The entry `rope_scaling` of the config, or None; refused where it is a rule that the network does not have."""
    named = metadata.optional_text(f"{family}.rope.scaling.type") or "none"
    factors = _factors(file, header, head_size)
    if named == "linear" and factors is None:
        return {"rope_type": "linear", "factor": metadata.number(f"{family}.rope.scaling.factor", 1.0, 1e6)}
    if named != "none":
        raise Refused("unknownScaling", kind=named[:60])
    if factors is None or np.all(factors == 1):
        return None
    stretched = float(factors.max())
    if not np.allclose(factors, _llama3_factors(head_size, base, stretched), rtol=1e-3):
        raise Refused("unknownScaling", kind="factors of its own")
    return {
        "rope_type": "llama3",
        "factor": float(f"{stretched:.6g}"),
        "low_freq_factor": _LOW,
        "high_freq_factor": _HIGH,
        "original_max_position_embeddings": _ORIGINAL,
    }


def _factors(file: Path, header: Header, head_size: int) -> np.ndarray | None:
    tensor = header.tensors.get(FACTORS)
    if tensor is None:
        return None
    if tensor.kind.name != "F32" or tensor.shape != (head_size // 2,):
        raise Refused("misshapen", tensor=FACTORS)
    with file.open("rb") as source:
        source.seek(tensor.start)
        values = np.frombuffer(source.read(tensor.size), "<f4")
    if len(values) != head_size // 2:
        raise Refused("truncated")
    if not np.isfinite(values).all() or (values < 1).any():
        raise Refused("notFinite", tensor=FACTORS)
    return values


def _llama3_factors(head_size: int, base: float, stretched: float) -> np.ndarray:
    lengths = 2 * math.pi * base ** (np.arange(0, head_size, 2) / head_size)
    smooth = np.clip((_ORIGINAL / lengths - _LOW) / (_HIGH - _LOW), 0, 1)
    return 1 / ((1 - smooth) / stretched + smooth)
