"""Replies: exact with and without caches, ended by stops, seeds and limits, cancelled at once."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest

from circadia_engine.engine import Engine
from circadia_engine.stop_text import StopText
from client import Client
from conftest import in_order, perform, user

LONG = "The quick brown fox jumps over the lazy dog. " * 6


def _reply(engine: Engine, messages: list[dict[str, str]], tokens: int = 12, **params: object) -> dict[str, object]:
    answer = perform(engine.generate, messages=messages, maxTokens=tokens, **({"temperature": 0} | params))
    assert answer.result is not None, answer.error
    assert "".join(item["text"] for item in answer.items) == answer.result["text"]
    return answer.result


def test_greedy_reply_equals_plain_mlx_lm(engine: Engine, model_folder: Path) -> None:
    from mlx_lm import stream_generate
    from mlx_lm.utils import load

    network, tokenizer = load(str(model_folder))
    prompt = tokenizer.encode(f"<|user|>{LONG}<|end|><|assistant|>", add_special_tokens=False)
    tokens = [item.token for item in stream_generate(network, tokenizer, prompt, max_tokens=12)]
    result = _reply(engine, user(LONG))
    assert result["text"] == tokenizer.decode(tokens)
    assert result["promptTokens"] == len(prompt)
    assert result["generatedTokens"] == 12
    assert result["finishReason"] == "length"


def test_cached_conversation_gives_the_same_replies_with_less_reading(engine: Engine) -> None:
    conversation = user(LONG, "Be kind.")
    for _ in range(3):
        cold = _reply(engine, conversation)
        warm = _reply(engine, conversation, cacheKey="conversation")
        assert warm["text"] == cold["text"]
        conversation = [*conversation, {"role": "assistant", "content": str(cold["text"])}, *user("And then?")]
    assert warm["reusedTokens"] > 100
    assert cold["reusedTokens"] > 100, "an uncached call may read another conversation's prefix"


def test_editing_an_earlier_turn_falls_back_to_the_common_prefix(engine: Engine) -> None:
    _reply(engine, [*user(LONG), {"role": "assistant", "content": "One."}, *user("First")], cacheKey="a")
    edited = [*user(LONG), {"role": "assistant", "content": "Two."}, *user("Second")]
    warm = _reply(engine, edited, cacheKey="a")
    assert 50 < warm["reusedTokens"] < warm["promptTokens"]
    fresh = Engine()
    fresh._loaded = engine._loaded
    assert engine._loaded is not None
    engine._loaded.caches.clear()
    assert _reply(engine, edited)["text"] == warm["text"]


def test_conversations_sharing_a_prefix_do_not_disturb_each_other(engine: Engine) -> None:
    first, second = user(LONG + "one"), user(LONG + "two")
    expected = [_reply(engine, messages)["text"] for messages in (first, second)]
    for _ in range(2):
        found = [_reply(engine, m, cacheKey=k)["text"] for m, k in ((first, "a"), (second, "b"))]
        assert found == expected


def test_same_seed_same_reply_other_seed_other_reply(engine: Engine) -> None:
    params = {"temperature": 1.5, "topP": 0.95, "topK": 50, "minP": 0.01, "repetitionPenalty": 1.2}
    texts = [_reply(engine, user("Hi"), 20, seed=seed, **params)["text"] for seed in (1, 1, 2)]
    assert texts[0] == texts[1] != texts[2]


def test_repetition_penalty_sees_the_prompt(engine: Engine) -> None:
    plain = _reply(engine, user("Hi"), 20)["text"]
    assert _reply(engine, user("Hi"), 20, repetitionPenalty=1.8)["text"] != plain


def test_stop_text_ends_the_reply_before_it(engine: Engine) -> None:
    whole = str(_reply(engine, user("Hi"), 30)["text"])
    stop = whole[8:11]
    result = _reply(engine, user("Hi"), 30, stop=[stop, "never there"])
    assert result["text"] == whole[: whole.index(stop)]
    assert result["finishReason"] == "stop"


def test_stop_text_across_pieces_is_held_back() -> None:
    stop = StopText(["END", "\n\n"])
    assert [stop.add(text) for text in ("one\n", "two E", "N", "x", " EN")] == ["one", "\ntwo ", "", "ENx", " "]
    assert stop.add("D more") == ""
    assert stop.hit
    assert StopText([]).add("any") == "any"
    tail = StopText(["END"])
    assert tail.add("xEN") + tail.finish() == "xEN"


@pytest.mark.parametrize("count", [None, True, "5", 0, 3.5, 1_000_001, pytest.param(10**400, id="huge"), float("inf")])
def test_number_out_of_bounds_is_refused_by_its_name(engine: Engine, count: object) -> None:
    error = perform(engine.generate, messages=user("Hi"), maxTokens=count).error
    assert error is not None
    sentence = "The field maxTokens of the request must be a whole number from 1 to 1000000."
    assert error["message"] == f"{sentence} Correct the request and send it again."


def test_whole_number_may_be_written_with_a_point(engine: Engine) -> None:
    result = perform(engine.generate, messages=user("Hi"), maxTokens=3.0, temperature=0).result
    assert result is not None
    assert result["generatedTokens"] <= 3


def test_prompt_beyond_the_context_is_refused_and_the_reply_stops_at_its_end(engine: Engine) -> None:
    error = perform(engine.generate, messages=user("word " * 600), maxTokens=5).error
    assert error is not None
    assert error["code"] == "context_too_long"
    words = "dog " * 200
    count = perform(engine.tokenize, messages=user(words)).result["tokens"]  # type: ignore[index]
    filled = words + "a" * (505 - count)
    result = _reply(engine, user(filled), 100)
    assert result["promptTokens"] + result["generatedTokens"] == 512


def test_batch_answers_do_not_depend_on_their_neighbours(engine: Engine) -> None:
    prompts = [{"messages": user(f"{LONG} {n}", "Be kind." if n % 2 else None), "maxTokens": 6 + n} for n in range(4)]
    together = in_order(perform(engine.generate_batch, prompts=prompts, temperature=0, seed=1))
    alone = [perform(engine.generate_batch, prompts=[p], temperature=0, seed=1).items[0] for p in reversed(prompts)]
    assert [item["text"] for item in together] == [item["text"] for item in reversed(alone)]
    assert [item["index"] for item in together] == [0, 1, 2, 3]
    assert together[2]["text"] == _reply(engine, prompts[2]["messages"], 8)["text"]


@pytest.fixture(scope="module")
def slow(client: Client, slow_model_folder: Path) -> Client:
    client.result("load", modelPath=str(slow_model_folder), template="pocket")
    return client


@pytest.mark.parametrize(("prompt", "delay"), [("dog " * 900, 0.3), ("Hi", 0.3)])
def test_cancel_ends_the_call_within_200_ms(slow: Client, prompt: str, delay: float) -> None:
    """During prefill (nothing yielded yet) and during decoding."""
    best = 10.0
    for _ in range(3):
        identifier = slow.send("generate", messages=user(prompt), maxTokens=900, temperature=0, cacheKey="c")
        time.sleep(delay)
        started = time.perf_counter()
        slow.cancel(identifier)
        answer = slow.finish(identifier)
        best = min(best, time.perf_counter() - started)
        assert answer.error is not None
        assert answer.error["code"] == "cancelled"
        assert bool(answer.items) == (prompt == "Hi")
        slow.result("setAdapter", path=None, scale=0)
    assert best < 0.2


def test_cancelled_prefill_is_not_wasted_and_later_replies_are_right(slow: Client) -> None:
    messages = user("dog " * 400)
    expected = slow.result("generate", messages=messages, maxTokens=5, temperature=0)["text"]
    identifier = slow.send("generate", messages=messages, maxTokens=5, temperature=0, cacheKey="again")
    time.sleep(0.3)
    slow.cancel(identifier)
    assert slow.finish(identifier).error is not None
    result = slow.result("generate", messages=messages, maxTokens=5, temperature=0, cacheKey="again")
    assert result["reusedTokens"] > 0
    assert result["text"] == expected


def test_waiting_call_is_cancelled_while_another_runs(slow: Client) -> None:
    running = slow.send("generate", messages=user("Hi"), maxTokens=900, temperature=0)
    waiting = slow.send("generate", messages=user("Hi"), maxTokens=900, temperature=0)
    timer = threading.Timer(10, lambda: slow.cancel(running))
    timer.start()
    slow.cancel(waiting)
    ended: list[int] = []
    while len(ended) < 2:
        message = slow.receive()
        if "error" in message:
            assert message["error"]["code"] == "cancelled"
            ended.append(message["id"])
            slow.cancel(running)
    timer.cancel()
    assert ended == [waiting, running]
