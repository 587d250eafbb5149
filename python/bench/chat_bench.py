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

from circadia_engine.blas import use_fast_blas  # noqa: E402
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
class Reply:
    """Tokens, seconds spent decoding, seconds in all."""

    tokens: int
    decode_seconds: float
    wall_seconds: float


def main() -> None:
    """Warms both sides, then lets them answer each prompt in turns."""
    parser = argparse.ArgumentParser()
    parser.add_argument("model")
    parser.add_argument("--template", default="pocket")
    parser.add_argument("--rounds", type=int, default=5)
    choice = parser.parse_args()
    prepare_process()
    use_fast_blas()
    from circadia_engine.model import load_model

    model = load_model(choice.model, choice.template)
    # Both sides end a reply at the same tokens.
    model.tokenizer.eos_token_ids = set(model.stop_ids)
    with Client() as client:
        client.result("load", modelPath=choice.model, template=choice.template)
        for prompt in _PROMPTS:
            _raw_reply(model, prompt), _engine_reply(client, prompt)
        pairs = [(_raw_reply(model, p), _engine_reply(client, p)) for _ in range(choice.rounds) for p in _PROMPTS]
    decode = [raw.decode_seconds / ours.decode_seconds for raw, ours in pairs if ours.tokens > 1]
    report = {
        "bench": "chat",
        "replies": len(pairs),
        "rawTokensPerSecond": statistics.median(raw.tokens / raw.decode_seconds for raw, _ in pairs),
        "engineTokensPerSecond": statistics.median(ours.tokens / ours.decode_seconds for _, ours in pairs),
        "ratio": statistics.median(decode),
        "wallRatio": statistics.median(raw.wall_seconds / ours.wall_seconds for raw, ours in pairs),
        "tokens": sum(ours.tokens for _, ours in pairs),
        "sameTokens": all(raw.tokens == ours.tokens for raw, ours in pairs),
    }
    print(json.dumps({key: round(value, 4) if isinstance(value, float) else value for key, value in report.items()}))


def _raw_reply(model: Any, prompt: str) -> Reply:
    from mlx_lm import stream_generate

    started = time.perf_counter()
    ids, _ = model.encoder.prompt([Message("user", prompt)])
    *_, last = stream_generate(model.network, model.tokenizer, ids, max_tokens=_MOST_TOKENS)
    seconds = last.generation_tokens / last.generation_tps
    return Reply(last.generation_tokens, seconds, time.perf_counter() - started)


def _engine_reply(client: Client, prompt: str) -> Reply:
    started = time.perf_counter()
    messages = [{"role": "user", "content": prompt}]
    result = client.result("generate", messages=messages, maxTokens=_MOST_TOKENS, temperature=0)
    seconds = max(result["generationSeconds"], 1e-9)
    return Reply(result["generatedTokens"], seconds, time.perf_counter() - started)


if __name__ == "__main__":
    main()
