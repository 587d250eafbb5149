"""The eight harness skills, read from the app's own practice items (scripts/harness-items.ts)."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

from .row import Row, with_system

SHARES = {
    "first": {"arithmetic": 15.0, "word-problems": 13.0, "logic": 8.0, "instructions": 7.0, "extraction": 7.0, "summary": 6.0, "code": 7.0, "knowledge": 5.0},
    "second": {"arithmetic": 18.0, "word-problems": 14.0, "logic": 8.0, "instructions": 8.0, "extraction": 6.0, "summary": 5.0, "code": 8.0, "knowledge": 9.0},
    "third": {"arithmetic": 27.0, "word-problems": 19.0, "logic": 6.0, "instructions": 10.0, "extraction": 3.0, "summary": 2.0, "code": 10.0, "knowledge": 15.0},
    "fourth": {"arithmetic": 26.0, "word-problems": 16.0, "logic": 8.0, "instructions": 12.0, "extraction": 4.0, "summary": 3.0, "code": 10.0, "knowledge": 13.0},
}


def load(path: Path) -> dict[str, list[tuple[str, str]]]:
    """(prompt, answer) pairs of each task, without repeats."""
    found: dict[str, dict[tuple[str, str], None]] = {}
    with path.open(encoding="utf-8") as handle:
        for line in handle:
            item = json.loads(line)
            found.setdefault(item["task"], {})[(item["prompt"], item["answer"])] = None
    return {task: list(pairs) for task, pairs in found.items()}


def rows(rng: random.Random, items: dict[str, list[tuple[str, str]]], count: int, mix: str) -> Iterator[Row]:
    """`count` rows over the tasks in their shares; short lists repeat."""
    tasks = [task for task in SHARES[mix] if items.get(task)]
    decks: dict[str, list[tuple[str, str]]] = {task: [] for task in tasks}
    for task in rng.choices(tasks, [SHARES[mix][task] for task in tasks], k=count):
        if not decks[task]:
            decks[task] = rng.sample(items[task], len(items[task]))
        yield with_system(rng, task, [decks[task].pop()])
