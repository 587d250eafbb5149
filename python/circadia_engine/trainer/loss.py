"""The exact loss: the weighted mean over the tokens to learn, and over nothing else."""

from __future__ import annotations

from typing import Any

# Model types of mlx-lm whose output is exactly head(backbone(inputs)), with nothing after the head.
_PLAIN_HEADS = frozenset({"llama", "mistral", "qwen2", "qwen3", "smollm3", "phi3"})
# Below this share a rest is rounding: single precision keeps seven digits of 1 - sum.
_LEAST_REST = 1e-6


def learned_logits(network: Any, inputs: Any, places: Any) -> Any:
    """Logits, shape (places, vocabulary), float32.

    The output head, the widest layer, runs only where there is something to learn.
    """
    import mlx.core as mx

    if getattr(network, "model_type", None) in _PLAIN_HEADS:
        hidden = network.model(inputs)
        chosen = hidden.reshape(-1, hidden.shape[-1])[places]
        tied = "lm_head" not in network
        logits = network.model.embed_tokens.as_linear(chosen) if tied else network.lm_head(chosen)
    else:
        outputs = network(inputs)
        logits = outputs.reshape(-1, outputs.shape[-1])[places]
    return logits.astype(mx.float32)


def token_losses(logits: Any, targets: Any) -> Any:
    """Cross entropy in nats, shape (targets,), float32."""
    import mlx.nn as nn

    return nn.losses.cross_entropy(logits, targets)


def split_log_probabilities(logits: Any, ids: Any) -> Any:
    """Log-probabilities of the tokens in `ids` (places, k) and, last, of all other tokens together: (places, k + 1)."""
    import mlx.core as mx

    logs = mx.take_along_axis(logits, ids, axis=-1) - mx.logsumexp(logits, axis=-1, keepdims=True)
    rest = 1 - mx.exp(logs).sum(axis=-1, keepdims=True)
    return mx.concatenate([logs, mx.log(mx.maximum(rest, _LEAST_REST))], axis=-1)


def divergences(logits: Any, base_ids: Any, base_logs: Any) -> Any:
    """KL(base || student) in nats at each place, over the tokens of the anchor and one bucket for the rest."""
    import mlx.core as mx

    return (mx.exp(base_logs) * (base_logs - split_log_probabilities(logits, base_ids))).sum(axis=-1)


def mean_loss(network: Any, inputs: Any, places: Any, targets: Any, weights: Any) -> tuple[Any, Any]:
    """sum(weight * loss) / sum(weight), twice: what is descended, and what is reported."""
    losses = token_losses(learned_logits(network, inputs, places), targets)
    mean = (losses * weights).sum() / weights.sum()
    return mean, mean


def anchored_loss(
    network: Any, inputs: Any, places: Any, targets: Any, weights: Any, base_ids: Any, base_logs: Any, pulls: Any
) -> tuple[Any, Any]:
    """sum(weight * loss + pull * KL) / sum(weight), and the same without the KL, which is what is reported."""
    logits = learned_logits(network, inputs, places)
    total = weights.sum()
    mean = (token_losses(logits, targets) * weights).sum() / total
    return mean + (divergences(logits, base_ids, base_logs) * pulls).sum() / total, mean
