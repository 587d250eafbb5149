"""How surprised the model is by a given answer: exact, over the answer's tokens and its end of turn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from .generate import check_length
from .model import LoadedModel
from .prompt_cache import Entry, PrefixShelf


@dataclass
class AnswerReading:
    """One value per answer token and one for the end of turn, in nats."""

    losses: list[float] = field(default_factory=list)
    leads: list[float] = field(default_factory=list)
    """How far the token stands above the best other one; positive where greedy decoding would choose it."""


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
    check_length(model, len(prompt) + len(answer))
    boundary = len(prompt) - 1
    entry = shelf.open(prompt, [min(system_length, boundary), boundary], check)
    return read_answer(model, entry, prompt[-1], answer, check).losses


def read_answer(
    model: LoadedModel, entry: Entry, last: int, answer: Sequence[int], check: Callable[[], None]
) -> AnswerReading:
    """Reads the last prompt token and the answer into `entry`, which holds the prompt before them."""
    import mlx.core as mx

    inputs, targets, reading = [last, *answer], [*answer, model.encoder.end_id], AnswerReading()
    for start in range(0, len(inputs), model.chunk_tokens):
        check()
        part = inputs[start : start + model.chunk_tokens]
        logits = model.network(mx.array(part)[None], cache=entry.layers)[0].astype(mx.float32)
        read = read_logits(logits, targets[start : start + model.chunk_tokens])
        reading.losses += read.losses
        reading.leads += read.leads
        entry.tokens += part
    return reading


def read_logits(logits: Any, wanted: Sequence[int]) -> AnswerReading:
    """The losses and leads of the wanted token of each row of logits."""
    import mlx.core as mx

    places = mx.array(wanted)[:, None]
    picked = mx.take_along_axis(logits, places, axis=-1)[:, 0]
    others = mx.where(mx.arange(logits.shape[-1])[None] == places, -mx.inf, logits)
    losses, leads = mx.logsumexp(logits, axis=-1) - picked, picked - mx.max(others, axis=-1)
    mx.eval(losses, leads)
    return AnswerReading(losses.tolist(), leads.tolist())  # type: ignore[arg-type]
