"""A token that is no text is never written: pads, roles and tokens without a name, whatever the model would like."""

from __future__ import annotations

from typing import Any

import pytest

from circadia_engine.engine import Engine
from conftest import perform, user
from tiny_model import CONTROL


class Loud:
    """The network with some tokens made the likeliest by far."""

    def __init__(self, network: Any, tokens: list[int]) -> None:
        self._network = network
        self._tokens = tokens

    def __call__(self, *args: Any, **params: Any) -> Any:
        import mlx.core as mx

        logits = self._network(*args, **params)
        louder = mx.zeros(logits.shape[-1])
        louder[mx.array(self._tokens)] = 1000.0
        return logits + louder

    def __getattr__(self, name: str) -> Any:
        return getattr(self._network, name)


@pytest.fixture
def loud(engine: Engine) -> Engine:
    """Wants to write nothing but a pad, a role or nothing that has a name."""
    assert engine._loaded is not None
    model = engine._loaded.model
    vocabulary = model.tokenizer.get_vocab()
    model.network = Loud(model.network, [vocabulary[name] for name in CONTROL if name != "<|end|>"])
    return engine


def _all_replies(engine: Engine) -> list[str]:
    greedy = perform(engine.generate, messages=user("Hi"), maxTokens=10, temperature=0)
    warm = perform(engine.generate, messages=user("Hi"), maxTokens=10, temperature=1.2, topP=0.9, minP=0.02, seed=3)
    penalised = perform(engine.generate, messages=user("Hi"), maxTokens=10, temperature=0, repetitionPenalty=1.3)
    batch = perform(engine.generate_batch, prompts=[{"messages": user("Hi"), "maxTokens": 10}], temperature=0)
    exam = perform(engine.examine, items=[{"messages": user("Hi"), "answer": "Good.", "maxTokens": 10}])
    for answer in (greedy, warm, penalised, batch, exam):
        assert answer.error is None, answer.error
    return [
        *(str(answer.result["text"]) for answer in (greedy, warm, penalised)),  # type: ignore[index]
        *(str(answer.items[0]["text"]) for answer in (batch, exam)),
    ]


def test_a_pad_or_a_role_is_never_written(engine: Engine, loud: Engine) -> None:
    replies = _all_replies(loud)
    for reply in replies:
        assert reply != ""
        assert not any(name in reply for name in CONTROL), reply


def test_without_them_the_reply_is_the_one_it_would_have_been(engine: Engine) -> None:
    quiet = _all_replies(engine)
    assert engine._loaded is not None
    model = engine._loaded.model
    vocabulary = model.tokenizer.get_vocab()
    engine._loaded.caches.clear()
    engine._loaded.shelf.clear()
    model.network = Loud(model.network, [vocabulary["<|pad|>"]])
    assert _all_replies(engine) == quiet


def test_the_end_of_turn_still_ends_a_reply(engine: Engine) -> None:
    assert engine._loaded is not None
    model = engine._loaded.model
    model.network = Loud(model.network, [model.encoder.end_id])
    answer = perform(engine.generate, messages=user("Hi"), maxTokens=10, temperature=0)
    assert answer.result is not None, answer.error
    assert (answer.result["text"], answer.result["finishReason"]) == ("", "stop")


def test_scores_see_the_model_as_it_is(engine: Engine, loud: Engine) -> None:
    answer = perform(loud.score, items=[{"messages": user("Hi"), "answer": "Good."}])
    assert answer.items[0]["nll"] > 500
