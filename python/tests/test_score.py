"""Scores equal a naive forward pass over the whole text, whatever is cached."""

from __future__ import annotations

from pathlib import Path

import pytest

from circadia_engine.engine import Engine
from circadia_engine.fields import Message
from circadia_engine.model import load_model
from conftest import perform, user

SYSTEM = "Be kind. " * 8
ITEMS = [
    {"messages": user("What is my dog called?", SYSTEM), "answer": "Biscuit"},
    {"messages": user("What is my dog called?", SYSTEM), "answer": "I do not know. " * 4},
    {"messages": user("One two three?", SYSTEM), "answer": ""},
    {"messages": user("Good night"), "answer": "Sleep well!<|end|>"},
]


def _naive(folder: Path, item: dict[str, object]) -> list[float]:
    import mlx.core as mx

    model = load_model(str(folder), "pocket")
    messages = [Message(m["role"], m["content"]) for m in item["messages"]]  # type: ignore[union-attr]
    prompt, _ = model.encoder.prompt(messages)
    answer = [*model.encoder.encode_text(str(item["answer"])), model.encoder.end_id]
    tokens = [*prompt, *answer]
    logits = model.network(mx.array(tokens[:-1])[None])[0]
    losses = mx.logsumexp(logits, axis=-1) - mx.take_along_axis(logits, mx.array(tokens[1:])[:, None], axis=-1)[:, 0]
    return losses.tolist()[len(prompt) - 1 :]


def test_each_token_equals_the_naive_loss(engine: Engine, model_folder: Path) -> None:
    answer = perform(engine.score, items=ITEMS, detail=True)
    assert answer.error is None
    assert len(answer.items) == len(ITEMS)
    for item, found in zip(ITEMS, answer.items, strict=True):
        naive = _naive(model_folder, item)
        assert found["tokenNlls"] == pytest.approx(naive, abs=1e-4)
        assert found["nll"] == pytest.approx(sum(naive) / len(naive), abs=1e-4)
        assert found["tokens"] == len(naive)


def test_scores_do_not_depend_on_their_neighbours(engine: Engine) -> None:
    together = [item["nll"] for item in perform(engine.score, items=ITEMS).items]
    alone = [perform(engine.score, items=[item]).items[0]["nll"] for item in reversed(ITEMS)]
    assert together == list(reversed(alone))
    assert "tokenNlls" not in perform(engine.score, items=ITEMS[:1]).items[0]


def test_answer_beyond_the_context_is_refused(engine: Engine) -> None:
    error = perform(engine.score, items=[{"messages": user("Hi"), "answer": "dog " * 600}]).error
    assert error is not None
    assert error["code"] == "context_too_long"
