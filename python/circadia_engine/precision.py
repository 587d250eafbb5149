"""Which numbers a model computes in: single precision on a CPU, its own half precision on a graphics part."""

from __future__ import annotations

from collections import Counter
from typing import Any

from .runtime import device


def settle_precision(network: Any) -> None:
    """On a CPU half precision takes three times as long; beside half precision on a GPU a stray norm in single does.

    What a folder keeps in single precision throughout stays so everywhere.
    """
    import mlx.core as mx

    wanted = mx.float32 if device() == "cpu" else _usual(network)
    if wanted is not None:
        network.set_dtype(wanted)


def _usual(network: Any) -> Any:
    """The type that most of the model's fractions have."""
    import mlx.core as mx
    from mlx.utils import tree_flatten

    sizes: Counter[Any] = Counter()
    for _, value in tree_flatten(network.parameters()):
        if mx.issubdtype(value.dtype, mx.floating):
            sizes[value.dtype] += value.size
    return sizes.most_common(1)[0][0] if sizes else None
