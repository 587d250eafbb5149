"""Memory rows from handwritten entries: many shapes of telling a fact and of asking for it, that no pattern would compose."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from . import smalltalk
from .asking import RECALLED
from .lines_of_memory import memory_block, unrelated_lines
from .row import DATA, Row, with_system
from .slots import Filling, slots_of
from .styles import draw_style, styled

MISSING = ["You have not told me that yet.", "Tell me, and I will remember it."]
Turns = list[tuple[str, str]]


@dataclass(frozen=True)
class Entry:
    """How a fact is told, asked for and answered; `near` asks for something close that was not told."""

    told: tuple[str, ...]
    asked: tuple[str, ...]
    answer: str
    near: tuple[str, ...]

    @property
    def keys(self) -> set[str]:
        """Slots that a question may name; the other slots of the answer are its secret."""
        return set().union(*(slots_of(question) for question in self.asked)) & slots_of(self.answer)


@cache
def entries() -> tuple[Entry, ...]:
    """All handwritten entries."""
    found: list[Entry] = []
    for name in ("written_memory_1.txt", "written_memory_2.txt"):
        for block in (DATA / name).read_text(encoding="utf-8").strip().split("\n\n"):
            parts = {line[0]: tuple(text.strip() for text in line[3:].split(" | ")) for line in block.splitlines() if line[1:3] == ": "}
            if {"s", "q", "a"} <= parts.keys():
                found.append(Entry(parts["s"], parts["q"], parts["a"][0], parts.get("n", ())))
    return tuple(found)


def typed(rng: random.Random, text: str) -> str:
    """As people type: mostly with care, at times in small letters or without the mark."""
    draw = rng.random()
    if draw < 0.12:
        return text.lower().rstrip("?.")
    if draw < 0.2:
        return text.rstrip("?.")
    if draw < 0.27:
        return f"{rng.choice(('Hey, ', 'Hi, ', 'So, ', 'Tell me, ', 'Quick question: ', 'Do you remember? '))}{text}"
    return text


def _others(rng: random.Random, entry: Entry, filling: Filling) -> list[str]:
    """Zero to three lines that do not answer: the same kind about another key, other entries, free lines."""
    lines: list[str] = []
    for _ in range(rng.choices((0, 1, 2, 3), (2, 3, 4, 3))[0]):
        draw = rng.random()
        if draw < 0.45 and entry.keys:
            other = Filling(rng)
            line = other.text(rng.choice(entry.told))
            if all(other.values.get(key) != filling.values.get(key) for key in entry.keys):
                lines.append(line)
        elif draw < 0.8:
            stranger = rng.choice(entries())
            if stranger is not entry:
                lines.append(Filling(rng).text(rng.choice(stranger.told)))
        else:
            lines += unrelated_lines(rng, 1)
    return lines


def _recalled(rng: random.Random, style: str | None) -> Turns:
    entry, filling = rng.choice(entries()), Filling(rng)
    told, question = filling.text(rng.choice(entry.told)), typed(rng, filling.text(rng.choice(entry.asked)))
    held = [told, *_others(rng, entry, filling)]
    rng.shuffle(held)
    turn = (memory_block(held, question), styled(style, [filling.text(entry.answer), rng.choice(RECALLED)]))
    return [smalltalk.exchange(rng, style), turn] if rng.random() < 0.08 else [turn]


def _unknown(rng: random.Random, style: str | None) -> Turns:
    entry, filling = rng.choice(entries()), Filling(rng)
    told = filling.text(rng.choice(entry.told))
    if entry.near and rng.random() < 0.6:
        held, question = [told, *_others(rng, entry, filling)[:2]], Filling(rng, filling.values).text(rng.choice(entry.near))
    else:
        question = filling.text(rng.choice(entry.asked))
        held = _others(rng, entry, filling)
    rng.shuffle(held)
    asked = typed(rng, question)
    return [(memory_block(held, asked) if held else asked, styled(style, MISSING))]


def _in_conversation(rng: random.Random, style: str | None) -> Turns:
    turns: Turns = []
    chosen = rng.sample(entries(), rng.choices((1, 2, 3), (5, 3, 1))[0])
    fillings = [Filling(rng) for _ in chosen]
    for entry, filling in zip(chosen, fillings, strict=True):
        told, answer = filling.text(rng.choice(entry.told)), filling.text(entry.answer)
        small = answer[:1].lower() + answer[1:] if answer.startswith(("Your ", "You ", "The ", "It ", "There ")) else answer
        turns.append((told, styled(style, [f"Got it, {small}", "I will remember that."])))
        if rng.random() < 0.3:
            turns.append(smalltalk.exchange(rng, style))
    which = rng.randrange(len(chosen))
    entry, filling = chosen[which], fillings[which]
    if entry.near and rng.random() < 0.2:
        return [*turns, (typed(rng, filling.text(rng.choice(entry.near))), styled(style, MISSING))]
    question = typed(rng, filling.text(rng.choice(entry.asked)))
    return [*turns, (question, styled(style, [filling.text(entry.answer), rng.choice(RECALLED)]))]


KINDS = ((_recalled, 55), (_unknown, 20), (_in_conversation, 25))


def rows(rng: random.Random, count: int) -> Iterator[Row]:
    """`count` rows; about a quarter carry a style line."""
    for maker in rng.choices([maker for maker, _ in KINDS], [weight for _, weight in KINDS], k=count):
        style = draw_style(rng) if rng.random() < 0.25 else None
        yield with_system(rng, f"written{maker.__name__}", maker(rng, style), style)
