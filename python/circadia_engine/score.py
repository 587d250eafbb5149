"""How surprised the model is by a given answer: exact, over the answer's tokens and its end of turn."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from .generate import check_length
from .model import LoadedModel
from .prompt_cache import PrefixShelf


def answer_losses(
    model: LoadedModel,
    shelf: PrefixShelf,
    prompt: Sequence[int],
    system_length: int,
    answer: Sequence[int],
    check: Callable[[], None],
) -> list[float]:
    """Negative log-likelihood in nats of each answer token and of the end of turn, len(answer) + 1 values.

    The prompt is computed once for all answers given to it in a row, the system part once for all prompts.
    """
    import mlx.core as mx

    targets = [*answer, model.encoder.end_id]
    check_length(model, len(prompt) + len(answer))
    boundary = len(prompt) - 1
    entry = shelf.open(prompt, [min(system_length, boundary), boundary], check)
    inputs = [prompt[-1], *answer]
    losses: list[float] = []
    for start in range(0, len(inputs), model.chunk_tokens):
        check()
        stop = start + model.chunk_tokens
        logits = model.network(mx.array(inputs[start:stop])[None], cache=entry.layers)[0].astype(mx.float32)
        wanted = mx.array(targets[start:stop])[:, None]
        picked = mx.take_along_axis(logits, wanted, axis=-1)[:, 0]
        losses += (mx.logsumexp(logits, axis=-1) - picked).tolist()
    return losses
