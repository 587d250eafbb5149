"""Questions far outside the model's world, and the honest refusal: frames times wide word lists."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import cache

from . import names
from .asking import hasty
from .lines_of_memory import memory_block, unrelated_lines
from .row import Row, lines, with_system
from .smalltalk import exchange
from .styles import draw_style, styled

WHAT_IT_CAN = "I can hold small talk, remember what you tell me and solve short practice questions."
# Slots of two letters that draw from another list.
_ALIASES = {"i3": "j", "i4": "u", "d2": "v", "y2": "Y", "q2": "Q", "x3": "", "x4": ""}
_SLOT = re.compile(r"\{(\w)(\d?)\}")
_ASKS = frozenset("What Who Which How Is Can Could Do Does Should Why When Am Are Where Will Would".split())
_BEFORE = (
    "Please ", "Can you please ", "Hey, ", "I have a question. ", "Hello, ", "Hi, ", "Quick question: ", "Tell me: ", "Circadia, ", "I wonder: ", "For my homework: ", "I need help. ", "Now something else. ", "Do you know? ",
    "My teacher asks: ", "Thanks. ", "Okay, ", "One question: ", "Just curious: ", "I am curious. ", "My son wants to know: ", "Sorry to bother you. ", "Answer this please: ",
)
_AFTER = (" Please be exact.", " Please.", " Thanks!", " It is for school.", " I need it today.", " Explain it well.", " I am curious.", " In a few sentences.", " Be quick.", " With examples.", " Thank you.")
_WHY_NOT = ("Why not?", "Really?", "Please try.", "Try it anyway.", "But why?", "Are you sure?", "Can't you try?", "Come on.", "Oh, that is a pity.", "Too bad.")
_PITY = ["I am too small for that, and a wrong answer would not help you.", "A larger model can do it."]


@cache
def _kinds() -> tuple[tuple[tuple[str, tuple[str, ...]], ...], tuple[int, ...]]:
    table = [line.split(" | ", 3) for line in lines("refusals.txt")]
    return tuple((sentence, tuple(frame.strip() for frame in frames.split(" ; "))) for _, _, sentence, frames in table), tuple(int(weight) for _, weight, _, _ in table)


@cache
def _words() -> dict[str, tuple[str, ...]]:
    return {line[0]: tuple(part.strip() for part in line[2:].split(" | ")) for line in lines("refusal_words.txt")}


def _word(rng: random.Random, match: re.Match[str]) -> str:
    slot = match.group(1) + match.group(2)
    if slot == "x3":
        return names.digits(rng, 4, 7)
    if slot == "x4":
        return str(rng.randint(3, 60))
    if slot[0] == "r":
        return str(rng.randint(1066, 2025))
    if slot[0] == "n":
        return rng.choice(_words()["N"]) if rng.random() < 0.6 else f"{names.pick(rng, names.FIRST, 0.3)} {names.pick(rng, names.LAST, 0.5)}"
    if slot[0] == "c":
        return rng.choice(_words()["C"]) if rng.random() < 0.6 else names.pick(rng, names.CITIES, 0.3)
    if slot[0] in "ts" and not slot[1:] and rng.random() < 0.06:
        return names.invent(rng).lower() if rng.random() < 0.5 else f"{rng.choice(names.WORDS)} {rng.choice(names.WORDS)}s"
    return rng.choice(_words()[_ALIASES.get(slot, slot[0])])


def question(rng: random.Random, frame: str) -> str:
    """Fills a request frame."""
    text = _SLOT.sub(lambda match: _word(rng, match), frame)
    if frame.startswith(("Can you explain why {y}", "Tell me why {y}", "Do you know why {y}")) or "why {y}" in frame:
        text = _straight(text)
    return text + ("?" if text.split(" ")[0] in _ASKS or text.endswith("what should I do") else ".")


def _straight(text: str) -> str:
    """Undoes the question order after "why": "why is the sky blue" becomes "why the sky is blue"."""
    found = re.search(r"why (is|are|do|does|did) (there|the \w+|we|some people|\w+) (.+)$", text)
    if found is None:
        return text
    helper, who, rest = found.groups()
    return f"{text[: found.start()]}why {who}{f' {helper}' if helper in ('is', 'are') else ''} {rest}"


def rows(rng: random.Random, count: int, alone: bool = True) -> Iterator[Row]:
    """`count` refusals, about a third with a style line; unless `alone`, some stand after small talk or are followed by "why not"."""
    kinds, weights = _kinds()
    for _ in range(count):
        style = draw_style(rng) if rng.random() < 0.3 else None
        sentence, frames = rng.choices(kinds, weights)[0]
        user = question(rng, rng.choice(frames))
        draw = rng.random()
        if draw < 0.17:
            opener = rng.choice(_BEFORE)
            user = opener + (user if opener[-2] in ".?:!" or user.startswith("I ") else user[:1].lower() + user[1:])
        elif draw < 0.24:
            user += rng.choice(_AFTER)
        user = hasty(rng, user)
        if rng.random() < 0.14:
            user = memory_block(unrelated_lines(rng, rng.randint(1, 4)), user)
        turns = [(user, styled(style, [sentence, WHAT_IT_CAN]))]
        draw = 1.0 if alone else rng.random()
        if draw < 0.1:
            turns.insert(0, exchange(rng, style))
        elif draw < 0.15:
            turns.append((rng.choice(_WHY_NOT), styled(style, _PITY)))
        elif draw < 0.18:
            turns.append(exchange(rng, style))
        yield with_system(rng, "refusal", turns, style)
