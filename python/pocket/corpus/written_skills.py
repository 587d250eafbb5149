"""Small questions in handwritten words: sums, short stories, facts, order, tiny instructions."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from functools import cache

from . import names
from .row import lines

Pair = tuple[str, str]
Values = dict[str, str]

_CAPITALS = "Spain Madrid|France Paris|Italy Rome|Germany Berlin|England London|Japan Tokyo|Greece Athens|Portugal Lisbon|Austria Vienna|Norway Oslo|Poland Warsaw|Ireland Dublin|Egypt Cairo|Russia Moscow|China Beijing"
_OPPOSITES = "hot cold|big small|up down|open closed|day night|happy sad|fast slow|old new|wet dry|full empty|left right|early late|light dark|long short|high low|hard soft|rich poor|young old"
_COLOURS = "grass green|the sky blue|snow white|coal black|a banana yellow|blood red|a lemon yellow|milk white|the sun yellow|a strawberry red|an orange orange|a frog green"
_YOUNG = "dog puppy|cat kitten|cow calf|horse foal|sheep lamb|pig piglet|hen chick|duck duckling|lion cub|goat kid|bear cub|goose gosling"
_PLURALS = "child children|mouse mice|foot feet|tooth teeth|man men|woman women|box boxes|city cities|leaf leaves|knife knives|goose geese|baby babies"
_PASTS = "go went|see saw|eat ate|take took|come came|give gave|run ran|write wrote|drink drank|find found|make made|sing sang|swim swam|buy bought|think thought"
_LEGS = "spider 8|dog 4|cat 4|bird 2|ant 6|bee 6|horse 4|hen 2|cow 4|fly 6|duck 2|pig 4"
_CATEGORIES: dict[str, str] = {
    "fruits": "apple banana cherry pear plum", "colours": "red blue green yellow black", "animals": "dog cat horse cow sheep", "birds": "robin crow owl duck swan",
    "drinks": "water tea coffee milk juice", "vegetables": "carrot onion potato pea bean", "countries": "France Spain Italy Norway Japan", "sports": "football tennis hockey rugby golf",
    "jobs": "teacher nurse baker driver cook", "days": "Monday Tuesday Wednesday Thursday Friday", "months": "January February March April May", "tools": "hammer saw drill knife axe",
}
THINGS = "apples books pens coins cards stamps eggs shells cakes hats keys cups plates stickers marbles nuts pears buttons cookies sweets balls flowers candles".split()


def _table(text: str) -> Callable[[random.Random], tuple[str, str]]:
    pairs = [tuple(part.rsplit(" ", 1)) for part in text.split("|")]
    return lambda rng: rng.choice(pairs)  # type: ignore[return-value]


def _sum(rng: random.Random, low: int, high: int) -> tuple[int, int]:
    return rng.randint(low, high), rng.randint(low, high)


def _numbers(rng: random.Random, kind: str) -> tuple[Values, str]:
    """Values of the slots and the answer of a kind about numbers."""
    small = rng.random() < 0.5
    if kind in ("add", "sum3"):
        a, b = _sum(rng, 1, 12 if small or kind == "sum3" else 60)
        c = rng.randint(1, 6)
        if kind == "sum3":
            a, b = min(a, 9), min(b, 9)
        return {"a": str(a), "b": str(b), "c": str(c)}, str(a + b + (c if kind == "sum3" else 0))
    if kind == "sub":
        a = rng.randint(3, 15 if small else 99)
        b = rng.randint(1, a - 1)
        return {"a": str(a), "b": str(b)}, str(a - b)
    if kind == "mul":
        a, b = _sum(rng, 2, 9)
        return {"a": str(a), "b": str(b)}, str(a * b)
    if kind == "div":
        b, each = rng.randint(2, 9), rng.randint(2, 9)
        return {"p": str(b * each), "a": str(b * each), "b": str(b)}, str(each)
    if kind == "double":
        a = rng.randint(1, 25)
        return {"a": str(a)}, str(2 * a)
    if kind == "half":
        a = rng.randint(1, 25)
        return {"p": str(2 * a), "a": str(2 * a)}, str(a)
    if kind in ("next", "before"):
        a = rng.randint(2, 98)
        return {"a": str(a)}, str(a + 1 if kind == "next" else a - 1)
    a, b = _sum(rng, 1, 99)
    b = b + 1 if a == b else b
    return {"a": str(a), "b": str(b)}, str(max(a, b) if kind == "larger" else min(a, b))


def _story(rng: random.Random, kind: str) -> tuple[Values, str]:
    """Values and answer of a short story."""
    one, two = names.pick(rng, names.FIRST, 0.4), names.pick(rng, names.FIRST, 0.4)
    values = {"n": one, "n2": two if two != one else "Max", "things": rng.choice(THINGS)}
    a, b = _sum(rng, 2, 9)
    if kind in ("gain", "together"):
        answer = a + b
    elif kind in ("groups", "price"):
        answer = a * b
    elif kind == "share":
        answer = a
        values["p"] = str(a * b)
    else:
        answer, a = a, a + b
    return values | {"a": str(a), "b": str(b)}, str(answer)


def _ordered(rng: random.Random, kind: str) -> tuple[Values, str]:
    people: list[str] = []
    while len(people) < 3:
        name = names.pick(rng, names.FIRST, 0.4)
        if name not in people:
            people.append(name)
    count = 2 if kind.endswith("2") else 3
    return dict(zip(("n", "n2", "n3"), people, strict=True)), people[0] if "first" in kind else people[count - 1]


def _calendar(rng: random.Random, kind: str) -> tuple[Values, str]:
    known = names.DAYS if kind.startswith("day") else names.MONTHS
    at = rng.randrange(len(known))
    step = 1 if kind.endswith("after") else -1
    slot = "day" if kind.startswith("day") else "month"
    return {slot: known[at]}, known[(at + step) % len(known)]


def _instruction(rng: random.Random, kind: str) -> tuple[Values, str]:
    category = rng.choice(list(_CATEGORIES))
    count = rng.randint(2, 4)
    members = rng.sample(_CATEGORIES[category].split(), count)
    word = rng.choice(names.WORDS) if rng.random() < 0.5 else names.invent(rng).lower()
    subject = names.pick(rng, names.FIRST, 0.5)
    text = rng.choice((f"{subject} has a red car", f"{subject} is at home", f"the {word} is here", f"{subject} likes {word}", word))
    if kind == "lower":
        text = text.upper() if rng.random() < 0.4 else text[:1].upper() + text[1:]
    values = {"t": text, "w": word, "k": rng.choice((str(count), ("zero", "one", "two", "three", "four")[count])), "category": category}
    answers = {
        "upper": text.upper(), "lower": text.lower(), "quote": f'"{text}"', "say_only": word, "repeat": " ".join([word] * count), "list_comma": ", ".join(members),
        "list_bullet": "\n".join(f"- {member}" for member in members), "list_number": "\n".join(f"{index}. {member}" for index, member in enumerate(members, 1)),
    }
    return values, answers[kind]


_FACTS = {
    "capital": ("country", _table(_CAPITALS)), "opposite": ("x", _table(_OPPOSITES)), "colour_of": ("x", _table(_COLOURS)), "young": ("x", _table(_YOUNG)),
    "plural": ("x", _table(_PLURALS)), "past": ("x", _table(_PASTS)), "legs": ("x", _table(_LEGS)),
}
_TASKS = {
    "arithmetic": ("add", "sub", "mul", "div", "double", "half", "larger", "smaller", "next", "before", "sum3"),
    "word-problems": ("gain", "loss", "groups", "share", "together", "more_than", "price", "change"),
    "knowledge": (*_FACTS, "day_after", "day_before", "month_after", "month_before"),
    "logic": ("order_first2", "order_last2", "order_first3", "order_last3"),
    "instructions": ("upper", "lower", "repeat", "quote", "say_only", "list_comma", "list_bullet", "list_number"),
}


@cache
def phrasings() -> dict[str, tuple[str, ...]]:
    """Handwritten phrasings of each kind."""
    found: dict[str, tuple[str, ...]] = {}
    for line in lines("written_skills.txt"):
        kind, _, texts = line.partition(": ")
        found[kind] = (*found.get(kind, ()), *(text.strip() for text in texts.split(" | ") if text.strip()))
    return found


def _values(rng: random.Random, task: str, kind: str) -> tuple[Values, str]:
    if task == "arithmetic":
        return _numbers(rng, kind)
    if task == "word-problems":
        return _story(rng, kind)
    if task == "logic":
        return _ordered(rng, kind)
    if task == "instructions":
        return _instruction(rng, kind)
    if kind in _FACTS:
        slot, draw = _FACTS[kind]
        asked, answer = draw(rng)
        return {slot: asked}, answer
    return _calendar(rng, kind)


def written_pair(rng: random.Random, task: str) -> Pair | None:
    """A question in handwritten words with its answer; None for a task without such words."""
    kinds = [kind for kind in _TASKS.get(task, ()) if phrasings().get(kind)]
    if not kinds:
        return None
    kind = rng.choice(kinds)
    text = rng.choice(phrasings()[kind])
    values, answer = _values(rng, task, kind)
    for slot, value in values.items():
        text = text.replace("{" + slot + "}", value)
    text = re.sub(r"\b([Aa]) (?=[aeiou])", r"\1n ", text)
    return None if "{" in text else (text.replace("\\n", "\n"), answer)
