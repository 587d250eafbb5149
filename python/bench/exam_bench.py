"""The exam's items through the engine process against a plain loop over mlx-lm, in turns, in one run.

The plain loop knows no cache: it reads the whole prompt for the reply, and once more with the reference answer for its
nll. Usage: python bench/exam_bench.py MODEL_FOLDER ITEMS_FILE [--template pocket] [--items 120]; the file has one
{"messages", "answer", "maxTokens"} a line. Prints one JSON line.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from circadia_engine.fields import Message  # noqa: E402
from circadia_engine.runtime import prepare_process  # noqa: E402
from client import Client  # noqa: E402

_CHUNK = 8
_WARM_UP = 2


def main() -> None:
    """Warms both sides, then lets them take the same few items in turns."""
    parser = argparse.ArgumentParser()
    parser.add_argument("model")
    parser.add_argument("items")
    parser.add_argument("--template", default="pocket")
    parser.add_argument("--items", dest="most", type=int, default=120)
    choice = parser.parse_args()
    prepare_process()
    from circadia_engine.model import load_model

    lines = Path(choice.items).read_text(encoding="utf-8").splitlines()
    every = [json.loads(line) for line in lines if line.strip()]
    step = max(1, len(every) // choice.most)
    items = every[::step][: choice.most]
    model = load_model(choice.model, choice.template)
    # Both sides end a reply at the same tokens.
    model.tokenizer.eos_token_ids = set(model.stop_ids)
    plain_seconds = engine_seconds = nll_difference = 0.0
    changed = 0
    with Client() as client:
        client.result("load", modelPath=choice.model, template=choice.template)
        for item in items[:_WARM_UP]:
            _plain(model, item), client.call("examine", items=[item])
        for start in range(0, len(items), _CHUNK):
            chunk = items[start : start + _CHUNK]
            started = time.perf_counter()
            plain = [_plain(model, item) for item in chunk]
            plain_seconds += time.perf_counter() - started
            started = time.perf_counter()
            found = client.call("examine", items=chunk).items
            engine_seconds += time.perf_counter() - started
            for (text, nll), ours in zip(plain, found, strict=True):
                changed += text != ours["text"]
                nll_difference = max(nll_difference, abs(nll - ours["nll"]))
    report = {
        "bench": "exam",
        "items": len(items),
        "plainItemsPerSecond": len(items) / plain_seconds,
        "engineItemsPerSecond": len(items) / engine_seconds,
        "ratio": plain_seconds / engine_seconds,
        "changedAnswers": changed,
        "nllDifference": nll_difference,
    }
    shown = {key: float(f"{value:.4g}") if isinstance(value, float) else value for key, value in report.items()}
    print(json.dumps(shown))


def _plain(model: Any, item: dict[str, Any]) -> tuple[str, float]:
    """The greedy reply and the mean nll of the answer, each from the first token on."""
    import mlx.core as mx
    from mlx_lm import stream_generate

    messages = [Message(message["role"], message["content"]) for message in item["messages"]]
    prompt, _ = model.encoder.prompt(messages)
    said = stream_generate(model.network, model.tokenizer, prompt, max_tokens=item["maxTokens"])
    tokens = [step.token for step in said if step.token not in model.stop_ids]
    decoder = model.detokenizer()
    text = "".join(decoder.add(token) for token in tokens) + decoder.finish()
    answer = [*model.encoder.encode_text(item["answer"]), model.encoder.end_id]
    logits = model.network(mx.array([*prompt, *answer[:-1]])[None])[0, len(prompt) - 1 :].astype(mx.float32)
    picked = mx.take_along_axis(logits, mx.array(answer)[:, None], axis=-1)[:, 0]
    return text, mx.mean(mx.logsumexp(logits, axis=-1) - picked).item()


if __name__ == "__main__":
    main()
