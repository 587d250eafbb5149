"""Checks that an fp32 export answers as the torch checkpoint does, token by token, and that streaming yields the same text.

Usage: python -m pocket.verify --corpus DIR --run DIR --scratch DIR
"""

from __future__ import annotations

import argparse
import logging
import os
from pathlib import Path

os.environ.setdefault("MLX_DISABLE_COMPILE", "1")

import torch  # noqa: E402
from mlx_lm import stream_generate  # noqa: E402

from .export import export  # noqa: E402
from .heldout import chat  # noqa: E402
from .model import Pocket, Shape  # noqa: E402
from .speakers import MAX_TOKENS, MlxSpeaker  # noqa: E402

LOG = logging.getLogger("pocket.verify")
PROMPTS = (
    "Hello.", "What is 14 + 23?", "Memories:\n- My dog is called Biscuit.\n- I live in Leeds.\n\nWhat is my dog called?", "I am tired.",
    "Write an essay about bees.", "Give me a list of three fruits.", "My boat is called Vellamo.", "Café, naïve, 🙂 and 12.5 %.",
)


def greedy(model: Pocket, prompt: list[int], end: int, limit: int = MAX_TOKENS) -> list[int]:
    """Greedy continuation by the torch model without a cache."""
    ids = list(prompt)
    with torch.no_grad():
        while len(ids) < len(prompt) + limit:
            token = int(model(torch.tensor([ids]))[0, -1].argmax())
            if token == end:
                break
            ids.append(token)
    return ids[len(prompt):]


def verify(corpus: Path, run: Path, scratch: Path) -> bool:
    """True when every prompt gives the same answer three ways."""
    export([corpus], run, scratch, 0, 0, None)
    speaker = MlxSpeaker(scratch)
    saved = torch.load(run / "checkpoint.pt", weights_only=True)
    model = Pocket(Shape(**saved["shape"]))
    model.load_state_dict(saved["model"])
    same = True
    for text in PROMPTS:
        messages = chat([text])
        prompt = speaker.tokenizer.apply_chat_template(messages, add_generation_prompt=True, return_dict=False)
        by_torch = speaker.tokenizer.decode(greedy(model, prompt, speaker.tokenizer.eos_token_id))
        by_mlx = speaker.answer(messages)
        streamed = "".join(part.text for part in stream_generate(speaker.model, speaker.tokenizer, prompt, max_tokens=MAX_TOKENS))
        # The streaming decoder drops a leading space.
        alike = by_torch == by_mlx and by_mlx.lstrip() == streamed.lstrip()
        same &= alike
        LOG.info("%s | %s | %r%s", "same" if alike else "DIFFERS", text.replace("\n", " / "), by_torch, "" if alike else f" / {by_mlx!r} / {streamed!r}")
    return same


def main() -> None:
    """Command line entry; exits with 1 on a difference."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--scratch", type=Path, required=True)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    raise SystemExit(0 if verify(options.corpus, options.run, options.scratch) else 1)


if __name__ == "__main__":
    main()
