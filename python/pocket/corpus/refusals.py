"""Questions far outside the model's world, and the honest refusal."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache

from . import names
from .row import Row, lines, with_system
from .styles import draw_style, styled

WHAT_IT_CAN = "I can hold small talk, remember what you tell me and solve short practice questions."


@cache
def _kinds() -> tuple[tuple[str, tuple[str, ...]], ...]:
    table = [line.split(" | ", 2) for line in lines("refusals.txt")]
    return tuple((sentence, tuple(frame.strip() for frame in frames.split(" ; "))) for _, sentence, frames in table)


@cache
def _words() -> dict[str, tuple[str, ...]]:
    return {line[0]: tuple(part.strip() for part in line[2:].split(" | ")) for line in lines("refusal_words.txt")}


def question(rng: random.Random, frame: str) -> str:
    """Fills a request frame."""
    words = _words()
    for slot in ("{s2}", "{t}", "{l}", "{m}", "{s}", "{g}", "{x}"):
        frame = frame.replace(slot, rng.choice(words[slot[1]]))
    frame = frame.replace("{c}", names.pick(rng, names.CITIES, 0.3))
    frame = frame.replace("{n}", f"{names.pick(rng, names.FIRST, 0.3)} {names.pick(rng, names.LAST, 0.5)}")
    mark = "?" if frame.split(" ")[0] in ("What", "Who", "Which", "How", "Is", "Can", "Do", "Should", "Why", "When") else "."
    return frame + mark


def rows(rng: random.Random, count: int) -> Iterator[Row]:
    """`count` refusals, about a third with a style line."""
    for _ in range(count):
        style = draw_style(rng) if rng.random() < 0.3 else None
        sentence, frames = rng.choice(_kinds())
        user = question(rng, rng.choice(frames))
        if rng.random() < 0.2:
            user = rng.choice(("Please ", "Can you please ", "Hey, ", "I have a question. ")) + user
        elif rng.random() < 0.15:
            user = user.lower()
        yield with_system(rng, "refusal", [(user, styled(style, [sentence, WHAT_IT_CAN]))], style)
