"""Chat through the engine process against raw mlx_lm.stream_generate, in turns, in one run.

Usage: python bench/chat_bench.py MODEL_FOLDER [--template pocket] [--rounds 5]; prints one JSON line.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from circadia_engine.fields import Message  # noqa: E402
from circadia_engine.runtime import prepare_process  # noqa: E402
from client import Client  # noqa: E402

_PROMPTS = (
    "Hello, how are you today?",
    "What is 12 plus 7?",
    "My dog is called Biscuit.",
    "Tell me about the sea.",
    "Make a list of three colours.",
    "Good night.",
)
_MOST_TOKENS = 128


@dataclass(frozen=True)
class Round:
    """One pass over all prompts: tokens, seconds spent decoding, seconds in all."""

    tokens: int
    decode_seconds: float
    wall_seconds: float


def main() -> None:
    """Warms both sides, then alternates."""
    parser = argparse.ArgumentParser()
    parser.add_argument("model")
    parser.add_argument("--template", default="pocket")
    parser.add_argument("--rounds", type=int, default=5)
    choice = parser.parse_args()
    prepare_process()
    from circadia_engine.model import load_model

    model = load_model(choice.model, choice.template)
    model.tokenizer.eos_token_ids = set(model.stop_ids)
    with Client() as client:
        client.result("load", modelPath=choice.model, template=choice.template)
        _raw_round(model), _engine_round(client)
        pairs = [(_raw_round(model), _engine_round(client)) for _ in range(choice.rounds)]
    decode = [_rate(ours.tokens, ours.decode_seconds) / _rate(raw.tokens, raw.decode_seconds) for raw, ours in pairs]
    wall = [_rate(ours.tokens, ours.wall_seconds) / _rate(raw.tokens, raw.wall_seconds) for raw, ours in pairs]
    report = {
        "bench": "chat",
        "rounds": choice.rounds,
        "rawTokensPerSecond": statistics.median(_rate(raw.tokens, raw.decode_seconds) for raw, _ in pairs),
        "engineTokensPerSecond": statistics.median(_rate(ours.tokens, ours.decode_seconds) for _, ours in pairs),
        "ratio": statistics.median(decode),
        "wallRatio": statistics.median(wall),
        "tokensPerRound": pairs[0][1].tokens,
        "sameTokens": all(raw.tokens == ours.tokens for raw, ours in pairs),
    }
    print(json.dumps({key: round(value, 4) if isinstance(value, float) else value for key, value in report.items()}))


def _raw_round(model: Any) -> Round:
    from mlx_lm import stream_generate

    tokens, decode, started = 0, 0.0, time.perf_counter()
    for prompt in _PROMPTS:
        ids, _ = model.encoder.prompt([Message("user", prompt)])
        *_, last = stream_generate(model.network, model.tokenizer, ids, max_tokens=_MOST_TOKENS)
        tokens += last.generation_tokens
        decode += last.generation_tokens / last.generation_tps
    return Round(tokens, decode, time.perf_counter() - started)


def _engine_round(client: Client) -> Round:
    tokens, decode, started = 0, 0.0, time.perf_counter()
    for prompt in _PROMPTS:
        messages = [{"role": "user", "content": prompt}]
        result = client.result("generate", messages=messages, maxTokens=_MOST_TOKENS, temperature=0)
        tokens += result["generatedTokens"]
        decode += result["generationSeconds"]
    return Round(tokens, decode, time.perf_counter() - started)


def _rate(count: int, seconds: float) -> float:
    return count / max(seconds, 1e-9)


if __name__ == "__main__":
    main()
