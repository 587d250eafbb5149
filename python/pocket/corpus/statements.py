"""Free first-person statements and their second-person form, from small word lists."""

from __future__ import annotations

import random
import re
from functools import cache

from . import names
from .row import lines
from .slots import Filling
from .speech import second_person

WORDS: dict[str, tuple[str, ...]] = {line.split(" | ", 1)[0]: tuple(part.strip() for part in line.split(" | ", 1)[1].split(" ; ")) for line in lines("statements.txt")}
_SLOT = re.compile(r"\{(\w+)\}")


@cache
def handwritten() -> tuple[tuple[str, str], ...]:
    """(statement, second-person core) pairs with slots."""
    return tuple((said.strip(), core.strip()) for said, core in (line.split(" => ", 1) for line in lines("written_statements.txt") if " => " in line))


def free_statement(rng: random.Random) -> tuple[str, str]:
    """A statement such as "I lost my bike yesterday." and its second-person core "you lost your bike yesterday."."""
    if rng.random() < 0.35:
        said, second = rng.choice(handwritten())
        filling = Filling(rng)
        text = filling.text(said)
        filled = filling.text(second)
        return text, filled[:1].lower() + filled[1:] if second[:1].islower() else filled
    text = clause(rng)
    draw = rng.random()
    if draw < 0.16:
        other = clause(rng)
        small = other if other.startswith("I ") else other[:1].lower() + other[1:] if other.split(" ")[0] in _SMALL else other
        text = f"{text} {rng.choice(WORDS['join'])} {small}" if rng.random() < 0.7 else f"{text}, {rng.choice(('and', 'but', 'so'))} {small}"
    elif draw < 0.22:
        when = _filled(rng, rng.choice(WORDS["when"]))
        past = clause(rng, rng.choice(("past", "we past")), 0.0)
        text = f"{when}, {past[:1].lower() + past[1:] if past.startswith('We') else past}"
    second = second_person(text)
    if second[:1].isupper() and second.split(" ")[0] in _SMALL:
        second = second[:1].lower() + second[1:]
    return f"{text[:1].upper()}{text[1:]}.", f"{second}."


_SMALL = frozenset("My Our We You Your The There It Nobody".split())


def clause(rng: random.Random, kind: str | None = None, dated: float = 0.7) -> str:
    """One clause without a closing mark; a past one says when with chance `dated`."""
    kind = kind or rng.choices(("past", "negative", "present", "am", "other", "we"), (34, 6, 26, 9, 18, 7))[0]
    if kind in ("past", "we past"):
        subject = "We" if kind == "we past" or rng.random() < 0.08 else "I"
        when = rng.choice(WORDS["when"]) if kind == "past" and rng.random() < dated else ""
        text = f"{subject} {rng.choice(WORDS['past'])} {when}".strip()
    elif kind == "other":
        text = rng.choice(WORDS["other"])
    elif kind == "we":
        text = f"We {rng.choice(WORDS['we'])}"
    else:
        adverb = rng.choice(("really ", "still ", "also ", "usually ")) if kind == "present" and rng.random() < 0.06 else ""
        core = rng.choice(WORDS[kind])
        text = f"I {'' if core.startswith(('never', 'always', 'often', 'would', 'can', 'do')) else adverb}{core}"
        if kind == "am" and rng.random() < 0.15 and core.startswith("am "):
            text = f"I'm {core[3:]}"
    text = _filled(rng, text)
    return text[:1].upper() + text[1:]


def _filled(rng: random.Random, text: str) -> str:
    while (match := _SLOT.search(text)) is not None:
        text = text[: match.start()] + _word(rng, match.group(1)) + text[match.end() :]
    return text


def _word(rng: random.Random, slot: str) -> str:
    if slot in WORDS:
        return rng.choice(WORDS[slot])
    simple = {"day": names.DAYS, "month": names.MONTHS, "word": names.WORDS}
    if slot in simple:
        return rng.choice(simple[slot])
    if slot == "name":
        return names.pick(rng, names.FIRST, 0.4)
    if slot == "city":
        return names.pick(rng, names.CITIES, 0.4)
    if slot == "clock":
        return names.clock(rng)
    if slot == "id":
        return names.identifier(rng)
    if slot == "num1":
        return str(rng.randint(2, 20))
    return names.digits(rng, 1, 3)
