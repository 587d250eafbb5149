"""Memory blocks in the app's wording, and lines in them that do not answer the question."""

from __future__ import annotations

import random

from . import names
from .asking import spoken
from .facts import BY_NAME, CLASHES, RELATED, Fact, draw_fact
from .statements import free_statement


def memory_block(memory_lines: list[str], question: str) -> str:
    """The app's wording of a user turn with recalled memories."""
    return "Memories:\n" + "\n".join(f"- {line}" for line in memory_lines) + f"\n\n{question}"


def sibling(rng: random.Random, fact: Fact) -> Fact:
    """A fact of the same family with another key, or of a family that looks alike; never an answer to the question about `fact`."""
    while True:
        family = BY_NAME[fact.family]
        related = RELATED[fact.family]
        same = len(set(family.keys)) > 3 and (not related or rng.random() < 0.65)
        other = draw_fact(rng, family if same else BY_NAME[rng.choice(related)] if related else None)
        apart = fact.key not in other.key and other.key not in fact.key if same else other.key != fact.key
        if (same and apart) or (not same and other.family != fact.family and _apart(other, fact)):
            return other


def _apart(other: Fact, fact: Fact) -> bool:
    """Whether a line of another family with this key leaves the question about `fact` open."""
    clear = {"pet age", "pet food", "person city", "person job", "person age", "person likes", "birthday", "pet", "person"}
    if {other.family, fact.family} in CLASHES:
        return False
    return other.key != fact.key or fact.key == "" or (fact.family in clear and other.family in clear)


def distractor(rng: random.Random, fact: Fact, hard: float = 0.45) -> str:
    """A memory line that does not answer the question about `fact`: a sibling (with chance `hard`), another family, free text or noise."""
    if rng.random() < hard:
        return spoken(rng, sibling(rng, fact))
    draw = rng.random()
    if draw < 0.5:
        other = draw_fact(rng)
        while other.family == fact.family or other.key == fact.key != "" or {other.family, fact.family} in CLASHES:
            other = draw_fact(rng)
        return spoken(rng, other)
    return free_statement(rng)[0] if draw < 0.8 else noise(rng)


def distractors(rng: random.Random, fact: Fact, count: int, hard: float) -> list[str]:
    """`count` distractors."""
    return [distractor(rng, fact, hard) for _ in range(count)]


def unrelated_lines(rng: random.Random, count: int) -> list[str]:
    """Free statements and facts."""
    return [free_statement(rng)[0] if rng.random() < 0.5 else draw_fact(rng).statement for _ in range(count)]


def noise(rng: random.Random) -> str:
    """A log line, code line, JSON or link as the router would store it."""
    level, unit = rng.choice(("ERROR", "WARN", "INFO")), names.identifier(rng)
    return rng.choice((
        f"2026-0{rng.randint(1, 9)}-{rng.randint(10, 28)} {rng.randint(10, 23)}:{rng.randint(10, 59)}:{rng.randint(10, 59)} {level} {unit} timeout after {rng.randint(2, 90)} s",
        f"{level} {unit}: cannot open {names.path(rng)}",
        f"def {rng.choice(names.WORDS)}_{rng.choice(names.WORDS)}(x): return x + {rng.randint(1, 99)}",
        f"const {rng.choice(names.WORDS)} = {rng.randint(1, 999)};",
        f'{{"{rng.choice(names.WORDS)}": {rng.randint(1, 9999)}, "{rng.choice(names.WORDS)}": "{names.identifier(rng)}"}}',
        f"See {names.url(rng)} for the details.",
        names.url(rng),
        f"The {rng.choice(names.WORDS)} took {rng.randint(2, 90)} minutes and cost {rng.randint(3, 900)} pounds.",
    ))
