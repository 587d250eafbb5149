"""The exact loss: the weighted mean over the tokens to learn, and over nothing else."""

from __future__ import annotations

from typing import Any

# Model types of mlx-lm whose output is exactly head(backbone(inputs)), with nothing after the head.
_PLAIN_HEADS = frozenset({"llama", "mistral", "qwen2", "qwen3", "smollm3", "phi3"})


def token_losses(network: Any, inputs: Any, places: Any, targets: Any) -> Any:
    """Cross entropy in nats, shape (targets,), float32.

    The output head, the widest layer, runs only where there is something to learn.
    """
    import mlx.core as mx
    import mlx.nn as nn

    if getattr(network, "model_type", None) in _PLAIN_HEADS:
        hidden = network.model(inputs)
        chosen = hidden.reshape(-1, hidden.shape[-1])[places]
        tied = "lm_head" not in network
        logits = network.model.embed_tokens.as_linear(chosen) if tied else network.lm_head(chosen)
    else:
        outputs = network(inputs)
        logits = outputs.reshape(-1, outputs.shape[-1])[places]
    return nn.losses.cross_entropy(logits.astype(mx.float32), targets)


def mean_loss(network: Any, inputs: Any, places: Any, targets: Any, weights: Any) -> Any:
    """Scalar: sum(weight * loss) / sum(weight)."""
    losses = token_losses(network, inputs, places, targets)
    return (losses * weights).sum() / weights.sum()
