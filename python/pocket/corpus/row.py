"""The shape every theme yields, and the wording shared with the app."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from pathlib import Path

from .styles import reworded

DEFAULT_SYSTEM = "You are Circadia, a small assistant on this computer."
OTHER_SYSTEMS = (
    "You are Circadia.",
    "You are a helpful assistant.",
    "You are a small assistant.",
    "You are a kind assistant.",
    "You are an assistant on this computer. Keep to the facts.",
)
DATA = Path(__file__).parent / "data"


@dataclass(frozen=True)
class Row:
    """One conversation: (role, text) pairs with roles system, user, assistant, and its theme."""

    kind: str
    messages: tuple[tuple[str, str], ...]


def with_system(rng: random.Random, kind: str, turns: list[tuple[str, str]], style: str | None = None) -> Row:
    """Puts a system message before `turns` (user text, answer): mostly the app's own line, with an optional style line."""
    draw = rng.random()
    system: str | None = DEFAULT_SYSTEM
    if draw > 0.92 and style is None:
        system = None
    elif draw > 0.82:
        system = rng.choice(OTHER_SYSTEMS)
    messages: list[tuple[str, str]] = []
    if system is not None:
        messages.append(("system", system if style is None else f"{system}\nStyle: {reworded(rng, style)}"))
    for question, answer in turns:
        messages += [("user", question), ("assistant", answer)]
    return Row(kind, tuple(messages))


def sentences(text: str) -> list[str]:
    """Splits plain text after . or ? followed by a space."""
    return re.split(r"(?<=[.?!]) (?=[A-Z])", text)


def lines(name: str, blanks: bool = False) -> list[str]:
    """Lines of a data file without comments, and without blank ones unless they matter."""
    text = (DATA / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if (blanks or line.strip()) and not line.startswith("#")]


def roughen(rng: random.Random, text: str) -> str:
    """Varies how a user types: case, closing mark, small openers."""
    draw = rng.random()
    if draw < 0.15:
        text = rng.choice(("Hey, ", "Hi, ", "Well, ", "So, ", "Ok, ", "Oh, ", "Hello. ")) + text
    if rng.random() < 0.25:
        text = text.lower()
    elif rng.random() < 0.8:
        text = text[:1].upper() + text[1:]
    if rng.random() < 0.2:
        text = text.rstrip(".?")
    return text


def is_question(text: str) -> bool:
    """Guesses from the first word whether a phrasing wants a question mark."""
    first = re.split(r"[ ']", text.lower(), maxsplit=1)[0]
    asks = "who what which where when why how do does did can could are is will should am have any would has".split()
    return first in asks
