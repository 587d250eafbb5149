"""One update of the adapter, as a function of a batch."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..runtime import device
from .batches import Batch
from .loss import anchored_loss, mean_loss


def make_step(network: Any, optimizer: Any) -> Callable[[Batch], tuple[float, float]]:
    """Updates network and optimizer; gives the loss descended and the loss without the KL. Compiled on a GPU."""
    import mlx.core as mx
    import mlx.nn as nn

    state = [network.state, optimizer.state, mx.random.state]

    def compiled(loss: Callable[..., tuple[Any, Any]]) -> Callable[..., tuple[Any, Any]]:
        value_and_gradient = nn.value_and_grad(network, loss)

        def step(*arrays: Any) -> tuple[Any, Any]:
            (descended, reported), gradient = value_and_gradient(network, *arrays)
            optimizer.update(network, gradient)
            return descended, reported

        return mx.compile(step, inputs=state, outputs=state) if device() == "gpu" else step

    plain, anchored = compiled(mean_loss), compiled(anchored_loss)

    def advance(batch: Batch) -> tuple[float, float]:
        descended, reported = (anchored if batch.anchors else plain)(*batch.arrays)
        mx.eval(descended, reported, network.trainable_parameters(), optimizer.state)
        return float(descended.item()), float(reported.item())

    return advance
