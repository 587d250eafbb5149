"""A reply that is written beside others: its tokens, where it ends, and how its next token is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any, Literal

from .asked import Asked
from .detokenizer import Detokenizer
from .draw import draw
from .generate import Reply
from .model import LoadedModel
from .prompt_cache import Entry
from .stop_text import StopText


@dataclass
class Row:
    """A reply that is being written: what it has read, and the token that it reads next."""

    asked: Asked
    entry: Entry
    next: int
    left: int
    chance: Random
    decoder: Detokenizer
    filter: StopText
    reply: Reply = field(default_factory=Reply)

    def take(self, token: int, ends: frozenset[int]) -> bool:
        """Adds one token to the reply; True once it is finished."""
        self.reply.tokens += 1
        self.left -= 1
        self.next = token
        if token not in ends:
            self.reply.text += self.filter.add(self.decoder.add(token))
        stopped = token in ends or self.filter.hit
        if not stopped and self.left > 0:
            return False
        self.reply.text += self.filter.add(self.decoder.finish()) + self.filter.finish()
        finish: Literal["stop", "length"] = "stop" if stopped or self.filter.hit else "length"
        self.reply.finish_reason = finish
        return True


def begin(model: LoadedModel, one: Asked, entry: Entry, said: Sequence[int], stops: Sequence[str]) -> Row:
    """A reply that begins with `said`, fewer tokens than its most; `entry` has read all but the last token so far."""
    left = min(one.most_tokens, model.context_length - len(one.prompt)) - len(said)
    following = said[-1] if said else one.prompt[-1]
    row = Row(one, entry, following, left, Random(one.sampling.seed or 0), model.detokenizer(), StopText(stops))
    row.reply.tokens = len(said)
    row.reply.text = "".join(row.filter.add(row.decoder.add(token)) for token in said)
    return row


def choose(model: LoadedModel, rows: Sequence[Row], logits: Any) -> list[int]:
    """The next token of each row, by its own sampling and its own chance."""
    import mlx.core as mx
    import numpy as np

    logits = model.only_text(None, logits)
    tokens: list[int] = mx.argmax(logits, axis=-1).tolist()  # type: ignore[assignment]
    for at, row in enumerate(rows):
        sampling = row.asked.sampling
        if sampling.temperature > 0:
            values = np.array(logits[at].astype(mx.float32))
            tokens[at] = draw(values, sampling.temperature, sampling.top_p, row.chance)
    return tokens
