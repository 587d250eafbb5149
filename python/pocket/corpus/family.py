"""A family of facts and a stated fact, with the small helpers that define families."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from . import names

Draw = Callable[[random.Random], str]


@dataclass(frozen=True)
class Family:
    """One kind of fact; `keys` and `value` fill {k} and {v}."""

    name: str
    keys: tuple[str, ...]
    value: Draw
    statements: tuple[str, ...]
    answer: str
    questions: tuple[str, ...]
    weight: int = 2


def split(text: str) -> tuple[str, ...]:
    """The parts of a text between bars."""
    return tuple(part.strip() for part in text.split("|"))


def oneof(text: str) -> Draw:
    """Draws one of the parts of `text`."""
    options = split(text)
    return lambda rng: rng.choice(options)


def mix(text: str, invented: float) -> Draw:
    """Draws one of the parts, or with probability `invented` a made-up word."""
    options = split(text)
    return lambda rng: names.pick(rng, options, invented) if invented else rng.choice(options)
