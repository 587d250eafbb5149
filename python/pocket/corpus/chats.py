"""Longer chats that keep track: the user's name, mood and plan come back later."""

from __future__ import annotations

import random
from functools import cache

from . import names
from .row import lines
from .styles import styled

Turns = list[tuple[str, str]]


@cache
def _words() -> dict[str, tuple[str, ...]]:
    return {line.split(" | ", 1)[0]: tuple(part.strip() for part in line.split(" | ", 1)[1].split(" ; ")) for line in lines("chat_words.txt")}


def _pick(rng: random.Random, kind: str) -> str:
    return rng.choice(_words()[kind])


def _name(rng: random.Random, style: str | None) -> tuple[Turns, Turns, str]:
    """Introduction, later question, and the name."""
    name = names.pick(rng, names.FIRST, 0.45)
    said = _pick(rng, "intro").replace("{n}", name)
    greeted = said.lower().startswith(("hi", "hello", "hey", "good", "nice")) or "who are you" in said
    # Without a greeting it is a statement like any other, and is taken up as one.
    answer = [f"Hello {name}, it is good to meet you.", "How are you today?"] if greeted else [f"Got it, your name is {name}.", "I will remember that."]
    return [(said, styled(style, answer))], [(_pick(rng, "asked name"), styled(style, [f"Your name is {name}.", "You told me so."]))], name


def _mood(rng: random.Random, style: str | None) -> tuple[Turns, Turns]:
    good = rng.random() < 0.45
    mood = _pick(rng, "good" if good else "bad")
    reply = [f"I am glad that you are {mood}.", "What made your day good?"] if good else [f"I am sorry that you are {mood}.", "Take it slowly, and tell me what would help."]
    return [(_pick(rng, "mood").replace("{m}", mood), styled(style, reply))], [(_pick(rng, "asked mood"), styled(style, [f"You said that you are {mood}.", "I kept that in mind."]))]


def _plan(rng: random.Random, style: str | None) -> tuple[Turns, Turns]:
    plan = _pick(rng, "p")
    yours = plan.replace("my ", "your ")
    said = _pick(rng, "plan").replace("{p2}", f"will {plan}").replace("{p}", plan)
    return [(said, styled(style, [f"You want to {yours}, that sounds good.", "I hope it goes well."]))], [(_pick(rng, "asked plan"), styled(style, [f"You want to {yours}.", "You told me so."]))]


def chat(rng: random.Random, style: str | None, filler: list[tuple[str, str]]) -> Turns:
    """A chat of up to ten turns: the parts in order, `filler` exchanges between, one or two questions back, now and then a goodbye by name."""
    turns: Turns = []
    later: Turns = []
    name = None
    if rng.random() < 0.75:
        first, asked, name = _name(rng, style)
        turns += first
        later += asked
    for part, chance in ((_mood, 0.5), (_plan, 0.4)):
        if rng.random() < chance or not turns:
            first, asked = part(rng, style)
            turns += first
            later += asked
    for exchange in filler:
        turns.insert(rng.randint(1, len(turns)), exchange)
    turns += rng.sample(later, min(len(later), rng.choice((1, 1, 2, 3))))
    if name is not None and rng.random() < 0.35:
        turns.append((_pick(rng, "bye"), styled(style, [f"Goodbye {name}, and take care.", "I will be here when you come back."])))
    return turns[:10]
