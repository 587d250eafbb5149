"""An examined item is what score and generateBatch say of it, whatever stands beside it."""

from __future__ import annotations

from typing import Any

import pytest

from circadia_engine import examine
from circadia_engine.engine import Engine
from conftest import in_order, perform, user

SYSTEM = "Be kind. " * 8


def _items(engine: Engine) -> list[dict[str, Any]]:
    """Reference answers that the reply follows whole, in part, from the limit on, and not at all."""
    prompts = [{"messages": user(f"What is my dog called? {n}", SYSTEM), "maxTokens": 12} for n in range(6)]
    replies = in_order(perform(engine.generate_batch, prompts=prompts, temperature=0))
    own = [reply["text"] for reply in replies]
    answers = [own[0], own[1][: len(own[1]) // 2], own[2] + " and more", "Biscuit", "", own[5] * 2]
    return [prompt | {"answer": answer} for prompt, answer in zip(prompts, answers, strict=True)]


@pytest.mark.parametrize("lead", [0.0, 1e9])
def test_readings_equal_those_taken_apart(engine: Engine, monkeypatch: pytest.MonkeyPatch, lead: float) -> None:
    """With any lead the score answers for the reply; an endless one has every token written anew."""
    items = _items(engine)
    monkeypatch.setattr(examine, "SURE_LEAD", lead)
    found = perform(engine.examine, items=items)
    assert found.error is None
    replies = in_order(perform(engine.generate_batch, prompts=items, temperature=0))
    scores = in_order(perform(engine.score, items=items))
    examined = in_order(found)
    assert [item["text"] for item in examined] == [reply["text"] for reply in replies]
    assert [item["finishReason"] for item in examined] == [reply["finishReason"] for reply in replies]
    assert [item["nll"] for item in examined] == [score["nll"] for score in scores]
    confirmed = found.result["confirmedTokens"]  # type: ignore[index]
    assert confirmed == 0 if lead == 1e9 else confirmed > 0


def test_an_item_does_not_depend_on_its_neighbours(engine: Engine) -> None:
    items = _items(engine)
    together = in_order(perform(engine.examine, items=items))
    alone = [perform(engine.examine, items=[item]).items[0] for item in reversed(items)]
    assert [item | {"index": 0} for item in together] == list(reversed(alone))


def test_a_question_beyond_the_context_is_refused(engine: Engine) -> None:
    error = perform(engine.examine, items=[{"messages": user("Hi"), "answer": "dog " * 600, "maxTokens": 4}]).error
    assert error is not None
    assert error["code"] == "context_too_long"
