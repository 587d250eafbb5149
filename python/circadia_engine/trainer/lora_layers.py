"""Puts trainable LoRA layers on a frozen network."""

from __future__ import annotations

from typing import Any

from .settings import TrainingSettings


def add_lora(network: Any, settings: TrainingSettings) -> int:
    """Freezes the network and adds LoRA to all linear layers of its last blocks; returns how many blocks."""
    import mlx.core as mx
    from mlx_lm.tuner.trainer import grad_checkpoint
    from mlx_lm.tuner.utils import linear_to_lora_layers

    network.freeze()
    total = len(network.layers)
    layers = total if settings.layers < 0 else min(settings.layers, total)
    parameters = {"rank": settings.rank, "scale": settings.scale, "dropout": settings.dropout}
    linear_to_lora_layers(network, layers, parameters)
    if settings.gradient_checkpoint:
        # This changes the layer class for good, which is one reason why a run has a process of its own.
        grad_checkpoint(network.layers[0])
    network.train()
    mx.eval(network.parameters())
    return layers
