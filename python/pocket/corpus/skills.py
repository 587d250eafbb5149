"""The eight harness skills, read from the app's own practice items (scripts/harness-items.ts), mostly in their plain form."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from . import smalltalk
from .lines_of_memory import memory_block, unrelated_lines
from .row import Row, lines, with_system
from .written_skills import written_pair

_LATE = {"arithmetic": 24.0, "word-problems": 19.0, "logic": 12.0, "instructions": 13.0, "extraction": 7.0, "summary": 7.0, "code": 10.0, "knowledge": 9.0}
SHARES = {
    "first": {"arithmetic": 15.0, "word-problems": 13.0, "logic": 8.0, "instructions": 7.0, "extraction": 7.0, "summary": 6.0, "code": 7.0, "knowledge": 5.0},
    "second": {"arithmetic": 18.0, "word-problems": 14.0, "logic": 8.0, "instructions": 8.0, "extraction": 6.0, "summary": 5.0, "code": 8.0, "knowledge": 9.0},
    "third": {"arithmetic": 27.0, "word-problems": 19.0, "logic": 6.0, "instructions": 10.0, "extraction": 3.0, "summary": 2.0, "code": 10.0, "knowledge": 15.0},
    "fourth": {"arithmetic": 26.0, "word-problems": 16.0, "logic": 8.0, "instructions": 12.0, "extraction": 4.0, "summary": 3.0, "code": 10.0, "knowledge": 13.0},
    "broad": _LATE,
    "last": _LATE,
}
Pair = tuple[str, str]


def load(path: Path) -> dict[str, list[Pair]]:
    """(prompt, answer) pairs of each task, without repeats."""
    found: dict[str, dict[Pair, None]] = {}
    with path.open(encoding="utf-8") as handle:
        for line in handle:
            item = json.loads(line)
            found.setdefault(item["task"], {})[(item["prompt"], item["answer"])] = None
    return {task: list(pairs) for task, pairs in found.items()}


@cache
def _wrappers() -> dict[str, tuple[str, ...]]:
    return {line[0]: tuple(part.strip() for part in line[2:].split(" | ")) for line in lines("wrappers.txt")}


def wrapped(rng: random.Random, task: str, pair: Pair) -> Pair:
    """The prompt with an opener, a closing word or in small letters; text that the answer copies is left alone."""
    prompt, answer = pair
    draw = rng.random()
    copies = task in ("extraction", "summary", "instructions", "code")
    if draw < 0.55:
        opener = rng.choice(_wrappers()["b"])
        small = opener.endswith(",") and prompt.split(" ")[0] in ("What", "How", "Which", "Who", "Is", "Are", "Add", "Work", "Name", "Continue", "Write", "List")
        return f"{opener} {prompt[:1].lower() + prompt[1:] if small else prompt}", answer
    if draw < 0.75 and not copies:
        return f"{prompt} {rng.choice(_wrappers()['a'])}", answer
    if copies:
        return prompt, answer
    if draw < 0.87 and prompt.endswith("?"):
        return f"{prompt[:-1]}, please?", answer
    return (prompt.lower() if task in ("arithmetic", "knowledge") and answer.lower() == answer else prompt.rstrip("?.")), answer


def turns_of(rng: random.Random, task: str, pair: Pair, another: tuple[str, Pair] | None) -> list[Pair]:
    """Mostly the plain question; else wrapped, with unrelated memories, after small talk, thanked for, or followed by `another`."""
    draw = rng.random()
    if another is not None:
        return [pair, wrapped(rng, *another) if rng.random() < 0.3 else another[1]]
    if draw < 0.8:
        return [pair]
    if draw < 0.9:
        return [wrapped(rng, task, pair)]
    if draw < 0.94:
        return [(memory_block(unrelated_lines(rng, rng.randint(1, 3)), pair[0]), pair[1])]
    if draw < 0.98:
        return [smalltalk.exchange(rng, None), pair]
    return [pair, (rng.choice(_wrappers()["f"]), "You are welcome. I am glad I could help. Tell me when you need something else.")]


def rows(rng: random.Random, items: dict[str, list[Pair]], count: int, mix: str) -> Iterator[Row]:
    """`count` rows over the tasks in their shares; short lists repeat."""
    tasks = [task for task in SHARES[mix] if items.get(task)]
    shares = [SHARES[mix][task] for task in tasks]
    decks: dict[str, list[Pair]] = {task: [] for task in tasks}

    def draw(task: str) -> Pair:
        pair = written_pair(rng, task) if mix == "last" and rng.random() < 0.3 else None
        if pair is not None:
            return pair
        if not decks[task]:
            decks[task] = rng.sample(items[task], len(items[task]))
        return decks[task].pop()

    for task in rng.choices(tasks, shares, k=count):
        second = rng.choices(tasks, shares)[0] if rng.random() < 0.05 else None
        yield with_system(rng, task, turns_of(rng, task, draw(task), (second, draw(second)) if second else None))
