"""Many prompts at once: each answer is what it would be alone, to the last bit, and what is too long is refused."""

from __future__ import annotations

import os
import random
from pathlib import Path
from typing import Any

import pytest

from circadia_engine import together
from circadia_engine.draw import draw
from circadia_engine.engine import Engine
from circadia_engine.one_by_one import OneByOne
from circadia_engine.together import Together
from client import Client
from conftest import in_order, perform, user

POCKET = Path(__file__).resolve().parents[2] / "models" / "pocket"
SMOLLM2 = os.environ.get("CIRCADIA_SMOLLM2")
"""A folder with that model; where none is named its test says that it was left out."""
QUESTIONS = (
    "What is 12 plus 7?", "Hello!", "My dog is called Biscuit. What is my dog called?", "Tell me about the sea.",
    "Make a list of three colours.", "Who wrote it? " * 20, "Good night.", "What is the capital of France?",
)  # fmt: skip


def _prompts(count: int = 8) -> list[dict[str, Any]]:
    """Short and long, with and without a system message, more of them than there are questions."""
    return [
        {
            "messages": user(QUESTIONS[n % len(QUESTIONS)], "Be kind. " * (n % 4) if n % 3 else None),
            "maxTokens": 3 + n % 11,
        }
        for n in range(count)
    ]


def _texts(engine: Engine, prompts: list[dict[str, Any]], **more: Any) -> list[str]:
    return [item["text"] for item in in_order(perform(engine.generate_batch, prompts=prompts, **more))]


def _one_by_one(engine: Engine) -> Engine:
    other = Engine()
    loaded = engine._loaded
    assert loaded is not None
    other._loaded = type(loaded)(
        loaded.model, loaded.adapters, loaded.caches, loaded.shelf, OneByOne(loaded.model, loaded.shelf)
    )
    return other


def test_the_tiny_model_is_answered_together(engine: Engine) -> None:
    assert engine._loaded is not None
    assert isinstance(engine._loaded.answering, Together)


@pytest.mark.parametrize("count", [0, 1, 2, 50])
def test_any_number_of_prompts_is_answered_as_one_after_the_other(engine: Engine, count: int) -> None:
    prompts = _prompts(count)
    assert _texts(engine, prompts) == _texts(_one_by_one(engine), prompts)


def test_neither_order_nor_company_changes_a_bit(engine: Engine) -> None:
    items = [prompt | {"answer": " Biscuit" * (n % 5)} for n, prompt in enumerate(_prompts(45))]
    order = list(range(len(items)))
    random.Random(3).shuffle(order)
    whole = in_order(perform(engine.examine, items=items))
    shuffled = in_order(perform(engine.examine, items=[items[at] for at in order]))
    alone = [perform(engine.examine, items=[item]).items[0] for item in items]
    again = in_order(perform(engine.examine, items=items))
    assert again == whole
    assert [shuffled[order.index(at)] | {"index": at} for at in range(len(items))] == whole
    assert [item | {"index": at} for at, item in enumerate(alone)] == whole


def test_a_sampled_row_depends_on_its_own_seed_only(engine: Engine) -> None:
    tries = [_prompts(3)[2] | {"maxTokens": 20, "temperature": 1.5, "topP": 0.9, "seed": seed} for seed in (1, 2, 1, 3)]
    texts = _texts(engine, [*_prompts(5), *tries])[5:]
    assert texts[0] == texts[2]
    assert len(set(texts)) == 3
    assert _texts(engine, tries[1:2]) == texts[1:2]
    greedy = [{key: one[key] for key in ("messages", "maxTokens")} for one in tries[:1]]
    assert _texts(engine, greedy, temperature=1.5, topP=0.9, seed=2) == texts[1:2]
    assert _texts(engine, greedy) == _texts(engine, [tries[0] | {"temperature": 0}], temperature=1.5)


def test_drawn_tokens_follow_their_probabilities_within_the_nucleus() -> None:
    import numpy as np

    logits = np.log(np.array([0.5, 0.3, 0.15, 0.05], dtype=np.float32))
    counts = np.bincount([draw(logits, 1.0, 1.0, random.Random(seed)) for seed in range(4000)], minlength=4) / 4000
    assert counts == pytest.approx([0.5, 0.3, 0.15, 0.05], abs=0.03)
    kept = np.bincount([draw(logits, 1.0, 0.75, random.Random(seed)) for seed in range(2000)], minlength=4) / 2000
    assert kept == pytest.approx([0.625, 0.375, 0, 0], abs=0.04)
    sharp = np.bincount([draw(logits, 0.5, 1.0, random.Random(seed)) for seed in range(4000)], minlength=4) / 4000
    assert sharp == pytest.approx([0.685, 0.247, 0.062, 0.007], abs=0.03)
    assert {draw(np.array([-np.inf, 0.0, -np.inf]), 2.0, 0.5, random.Random(n)) for n in range(20)} == {1}


def test_a_stop_text_ends_each_row_by_itself(engine: Engine) -> None:
    prompts = [prompt | {"maxTokens": 12} for prompt in _prompts(6)]
    whole = _texts(engine, prompts)
    stop = whole[0][4:6]
    found = in_order(perform(engine.generate_batch, prompts=prompts, stop=[stop]))
    assert [item["text"] for item in found] == [text.split(stop)[0] for text in whole]
    assert [item["finishReason"] for item in found] == ["stop" if stop in text else "length" for text in whole]


@pytest.mark.parametrize("method", ["generate_batch", "examine", "score", "choose"])
def test_one_row_beyond_the_context_is_refused_before_anything_is_answered(engine: Engine, method: str) -> None:
    long = {"messages": user("word " * 600), "maxTokens": 4, "answer": "", "options": [""]}
    rows = [prompt | {"answer": "", "options": ["a"]} for prompt in _prompts(2)]
    answer = perform(getattr(engine, method), **{"prompts": [*rows, long], "items": [*rows, long]})
    assert answer.error is not None
    assert answer.error["code"] == "context_too_long"
    assert answer.items == []


def test_a_reply_ends_where_the_context_ends(engine: Engine) -> None:
    words = "dog " * 200
    count = perform(engine.tokenize, messages=user(words)).result["tokens"]  # type: ignore[index]
    filled = user(words + "a" * (505 - count))
    prompt_tokens = perform(engine.tokenize, messages=filled).result["tokens"]  # type: ignore[index]
    found = in_order(perform(engine.generate_batch, prompts=[{"messages": filled, "maxTokens": 100}, *_prompts(2)]))
    assert found[0]["tokens"] == 512 - prompt_tokens < 10
    assert found[0]["finishReason"] == "length"


def test_options_are_scored_as_answers_and_an_empty_one_is_only_an_end(engine: Engine) -> None:
    items = [{"messages": user("Which?", "Be kind."), "options": ["Biscuit", "", "I do not know. " * 9]} for _ in "ab"]
    items.append({"messages": user("None?"), "options": []})
    found = in_order(perform(engine.choose, items=items))
    scores = [
        perform(engine.score, items=[{"messages": items[0]["messages"], "answer": option}], detail=True).items[0]
        for option in items[0]["options"]
    ]
    assert found[0]["sums"] == [sum(score["tokenNlls"][:-1]) for score in scores]
    assert found[0]["ends"] == [score["tokenNlls"][-1] for score in scores]
    assert found[0]["tokens"] == [score["tokens"] - 1 for score in scores]
    assert (found[0]["sums"][1], found[0]["tokens"][1]) == (0, 0)
    assert found[1] == found[0] | {"index": 1}
    assert found[2] == {"index": 2, "sums": [], "tokens": [], "ends": []}


def test_little_memory_means_fewer_rows_at_a_time_and_the_same_answers(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    prompts = _prompts(30)
    expected = _texts(engine, prompts)
    loaded = engine._loaded
    assert loaded is not None
    heights: list[int] = []
    forward = together.forward

    def counted(network: Any, work: Any) -> Any:
        heights.append(len(work))
        return forward(network, work)

    monkeypatch.setattr(together, "forward", counted)
    loaded.answering = Together(loaded.model, loaded.shelf, most_bytes=1)
    assert _texts(engine, prompts) == expected
    assert max(heights) == 1
    heights.clear()
    loaded.answering = Together(loaded.model, loaded.shelf)
    assert _texts(engine, prompts) == expected
    assert 12 < max(heights) <= together.MOST_ROWS


def test_an_adapter_is_worn_by_all_rows(engine: Engine, model_folder: Path, tmp_path: Path) -> None:
    from test_adapters import write_adapter

    before = _texts(engine, _prompts(14))
    adapter = write_adapter(tmp_path / "adapter", model_folder)
    assert perform(engine.set_adapter, path=str(adapter), scale=1).error is None
    worn = _texts(engine, _prompts(14))
    assert worn == _texts(_one_by_one(engine), _prompts(14))
    assert worn != before


def test_a_cancelled_batch_ends_soon_and_what_follows_is_right(client: Client, slow_model_folder: Path) -> None:
    client.result("load", modelPath=str(slow_model_folder), template="pocket")
    short = [{"messages": user(f"Hi {n}"), "maxTokens": 4} for n in range(3)]
    expected = {item["index"]: item["text"] for item in client.call("generateBatch", prompts=short).items}
    long = [{"messages": user(f"Hi {n}"), "maxTokens": 900 if n else 3} for n in range(8)]
    identifier = client.send("generateBatch", prompts=long)
    first = client.receive()
    assert first["item"]["index"] == 0, "a short one is told while the others go on"
    client.cancel(identifier)
    answer = client.finish(identifier)
    assert answer.error is not None
    assert answer.error["code"] == "cancelled"
    again = {item["index"]: item["text"] for item in client.call("generateBatch", prompts=short).items}
    assert again == expected


@pytest.mark.parametrize(
    ("folder", "template"),
    [
        pytest.param(str(POCKET), "pocket", id="pocket"),
        pytest.param(
            SMOLLM2,
            "chatml",
            id="SmolLM2",
            marks=pytest.mark.skipif(SMOLLM2 is None, reason="CIRCADIA_SMOLLM2 names no folder"),
        ),
    ],
)
def test_a_real_model_says_the_same_alone_and_among_others(folder: str, template: str) -> None:
    engine = Engine()
    assert perform(engine.load, modelPath=folder, template=template).error is None
    prompts = [{"messages": user(question), "maxTokens": 16} for question in QUESTIONS]
    assert _texts(engine, prompts) == _texts(_one_by_one(engine), prompts)
    scored = [prompt | {"answer": "I do not know."} for prompt in prompts]
    together_nlls = [item["nll"] for item in in_order(perform(engine.score, items=scored))]
    alone = [item["nll"] for item in in_order(perform(_one_by_one(engine).score, items=scored))]
    assert together_nlls == pytest.approx(alone, abs=1e-4)
