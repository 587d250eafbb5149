"""Both readings of an exam item from one reading of its prompt: how surprising the answer is, and the greedy reply."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from .generate import GREEDY, Reply, check_length, stream_reply
from .model import LoadedModel
from .prompt_cache import PrefixShelf, clone, read
from .score import AnswerReading, read_answer

SURE_LEAD = 0.5
"""Reading many tokens at once or one by one differs by rounding: 1e-5 nats in single precision, hundredths in half.

A reply takes a token from the scored answer only where it leads every other token by more than this.
"""


@dataclass(frozen=True)
class Examined:
    """`losses`: nats of each answer token and of the end of turn; `confirmed`: reply tokens that cost no step."""

    losses: list[float]
    reply: Reply
    confirmed: int


def examine_item(
    model: LoadedModel,
    shelf: PrefixShelf,
    prompt: Sequence[int],
    system_length: int,
    answer: Sequence[int],
    most_tokens: int,
    check: Callable[[], None],
) -> Examined:
    """Scores the answer and writes the greedy reply; as far as both agree, the score already was the reply.

    A function of the item alone: its prompt is read at the same boundaries whatever else is examined.
    """
    check_length(model, len(prompt) + len(answer))
    boundary = len(prompt) - 1
    system = min(system_length, boundary)
    entry = shelf.open(prompt, [system], check)
    read(entry, model.network, prompt[len(entry.tokens) : boundary], model.chunk_tokens, check)
    reading = read_answer(model, entry, prompt[-1], answer, check)
    agreed = agreed_tokens(reading)
    reply = Reply()
    if agreed > len(answer) and agreed <= most_tokens:
        decoder = model.detokenizer()
        reply.text = "".join(decoder.add(token) for token in answer) + decoder.finish()
        reply.tokens, reply.finish_reason = agreed, "stop"
        return Examined(reading.losses, reply, agreed)
    said = answer[: min(agreed, most_tokens - 1)]
    kept = clone(entry, boundary + len(said))
    if kept is None:
        # Layers that cannot be cut: the reply is written from the prompt.
        said, kept = [], shelf.open(prompt, [system], check)
    for _ in stream_reply(model, prompt, kept, GREEDY, most_tokens, [], check, reply, said):
        pass
    return Examined(reading.losses, reply, len(said))


def agreed_tokens(reading: AnswerReading) -> int:
    """How many tokens of the scored answer, end of turn included, greedy decoding surely takes as well."""
    return sum(1 for _ in takewhile(lambda lead: lead > SURE_LEAD, reading.leads))
