"""Streams a reply token by token, or a whole batch of short ones."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from .errors import EngineError
from .model import LoadedModel
from .prompt_cache import Entry, read
from .stop_text import StopText


@dataclass(frozen=True)
class Sampling:
    """How the next token is chosen; temperature 0 is greedy, top_p 1, top_k 0 and min_p 0 are off."""

    temperature: float
    top_p: float
    top_k: int
    min_p: float
    repetition_penalty: float
    seed: int | None


GREEDY = Sampling(0.0, 1.0, 0, 0.0, 1.0, None)


@dataclass
class Reply:
    """One reply as it grows; complete once `finish_reason` is set."""

    text: str = ""
    tokens: int = 0
    prompt_seconds: float = 0.0
    generation_seconds: float = 0.0
    finish_reason: Literal["stop", "length"] | None = None


def check_length(model: LoadedModel, prompt_tokens: int) -> None:
    """context_too_long unless the prompt leaves room for at least one token."""
    if prompt_tokens >= model.context_length:
        sentence = f"The prompt has {prompt_tokens} tokens and the model reads at most {model.context_length - 1}."
        raise EngineError("context_too_long", f"{sentence} Shorten the conversation.")


def stream_reply(
    model: LoadedModel,
    prompt: Sequence[int],
    entry: Entry,
    sampling: Sampling,
    most_tokens: int,
    stops: Sequence[str],
    check: Callable[[], None],
    reply: Reply,
    said: Sequence[int] = (),
) -> Iterator[tuple[str, int]]:
    """Yields (text, tokens so far) and fills `reply`, which begins with the tokens of `said`, fewer than `most_tokens`.

    `entry` holds a proper prefix of the prompt with `said` behind it; however this ends, its tokens stay true to its
    layers. Raises Cancelled between two tokens or two chunks of the prompt.
    """
    from mlx_lm.generate import wired_limit

    most_tokens = min(most_tokens, model.context_length - len(prompt)) - len(said)
    prompt = [*prompt, *said]
    started = time.perf_counter()
    read(entry, model.network, prompt[len(entry.tokens) : -1], model.chunk_tokens, check)
    decoder, filter_ = model.detokenizer(), StopText(stops)
    reply.tokens, reply.text = len(said), "".join(filter_.add(decoder.add(token)) for token in said)
    steps = _steps(model, prompt, entry, sampling, most_tokens)
    finish: Literal["stop", "length"] = "length"
    with wired_limit(model.network):
        for token, _ in steps:
            if reply.tokens == len(said):
                entry.tokens.append(prompt[-1])
                reply.prompt_seconds = time.perf_counter() - started
                started = time.perf_counter()
            entry.tokens.append(token)
            check()
            reply.tokens += 1
            text = "" if token in model.stop_ids else filter_.add(decoder.add(token))
            if text:
                reply.text += text
                yield text, reply.tokens
            if token in model.stop_ids or filter_.hit:
                finish = "stop"
                break
    steps.close()
    rest = filter_.add(decoder.finish()) + filter_.finish()
    if rest:
        reply.text += rest
        yield rest, reply.tokens
    reply.generation_seconds = time.perf_counter() - started
    reply.finish_reason = "stop" if filter_.hit else finish


def _steps(model: LoadedModel, prompt: Sequence[int], entry: Entry, sampling: Sampling, most_tokens: int) -> Any:
    """A generator of (token, log-probabilities) behind the prompt, of which `entry` holds all but the last token."""
    import mlx.core as mx
    from mlx_lm.generate import generate_step

    if sampling.seed is not None:
        mx.random.seed(sampling.seed)
    return generate_step(
        mx.array([prompt[-1]]),
        model.network,
        max_tokens=most_tokens,
        prompt_cache=entry.layers,
        sampler=_sampler(sampling),
        logits_processors=[model.only_text, *_processors(sampling, prompt)],
    )


def _sampler(sampling: Sampling) -> Callable[[Any], Any] | None:
    if sampling.temperature == 0:
        return None
    from mlx_lm.sample_utils import make_sampler

    return make_sampler(temp=sampling.temperature, top_p=sampling.top_p, min_p=sampling.min_p, top_k=sampling.top_k)


def _processors(sampling: Sampling, prompt: Sequence[int]) -> list[Callable[[Any, Any], Any]]:
    """The repetition penalty, over the last 64 tokens of prompt and reply."""
    if sampling.repetition_penalty == 1.0:
        return []
    import mlx.core as mx
    from mlx_lm.sample_utils import make_repetition_penalty

    penalise = make_repetition_penalty(sampling.repetition_penalty, 64)
    # generate_step only knows the last prompt token, so the ones before it are put back here.
    before = mx.array(list(prompt[-64:-1]), dtype=mx.int32)
    return [lambda tokens, logits: penalise(mx.concatenate([before, tokens.astype(mx.int32)]), logits)]
