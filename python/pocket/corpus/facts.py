"""Facts a user may state, and every way to ask for them.

A template's {k} is the thing spoken of (dog, staging server), {v} its value. Of a family's last three questions one (in turn) is
trained, the other two are held out, and so are the openers of HELD_OPENERS: a held-out form is known from other families at most.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass
from functools import cache

from .facts_basic import basic
from .facts_more import more
from .family import Family
from .row import lines

HELD_OPENERS = ("I would like to know: {q}", "Answer this: {q}", "Let me ask you: {q}")
# Openings that are held out in two of three families: a composed question must not bring them back.
HELD_OPENINGS = ("i forgot", "could you remind")


def filled(template: str, key: str, value: str) -> str:
    """The template with key and value, its first letter raised."""
    text = template.replace("{k}", key).replace("{v}", value).replace("  ", " ").replace("s's ", "s' ")
    if " a {" in template:
        text = _BEFORE_VOWEL.sub(" an ", text)
    return text[:1].upper() + text[1:]


_BEFORE_VOWEL = re.compile(r" a (?=[aeioAEIO]|un(?!i)|um)")


@dataclass(frozen=True)
class Fact:
    """A stated fact."""

    family: str
    key: str
    statement: str
    answer: str
    value: str

    @property
    def seen(self) -> tuple[str, ...]:
        """Trained plain questions."""
        return tuple(filled(text, self.key, self.value) for text in PHRASINGS[self.family][0])

    @property
    def held(self) -> tuple[str, ...]:
        """Questions kept for measurement."""
        return tuple(filled(text, self.key, self.value) for text in PHRASINGS[self.family][1])


def phrasings(place: int, family: Family) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(trained, held out) question templates of the family at `place` in the list."""
    body, tail = family.questions[:-3], family.questions[-3:]
    turn = place % 3
    held = (*(text for index, text in enumerate(tail) if index != turn), HELD_OPENERS[turn].replace("{q}", body[0]))
    return (*body, tail[turn], tail[turn]), held


FAMILIES = (*basic(), *more())
BY_NAME = {family.name: family for family in FAMILIES}
PHRASINGS = {family.name: phrasings(place, family) for place, family in enumerate(FAMILIES)}
_WEIGHTS = [family.weight for family in FAMILIES]
# Families whose lines look like an answer to each other's questions: the hardest distractors.
_GROUPS = (
    ("city", "born", "trip", "person city"), ("name", "person", "pet"), ("job", "person job", "subject"), ("age", "person age", "pet age"),
    ("allergy", "person likes"), ("dislike", "person likes"), ("pet", "pet age", "pet food"), ("person", "person city", "person job", "person likes", "birthday"),
    ("port", "password", "error"), ("url", "path", "open where", "place"), ("deadline", "event", "meet", "birthday"), ("colour", "price", "brand", "thing"),
    ("code", "the code", "open my"), ("open the", "open where"), ("open my", "open named", "object"), ("language", "hobby", "subject"), ("instrument", "hobby"), ("employer", "person job"),
)
# Pairs whose lines could be taken for a true answer: never in one block.
CLASHES = tuple(map(frozenset, (("language", "instrument"), ("job", "employer"), ("allergy", "diet"), ("allergy", "dislike"), ("person", "person job"), ("thing", "brand"), ("language", "goal"))))
RELATED = {family.name: tuple({name: 0 for group in _GROUPS if family.name in group for name in group if name != family.name}) for family in FAMILIES}


@cache
def _asking() -> dict[str, tuple[tuple[str, ...], ...]]:
    """(noun phrases, clauses) of each family."""
    table = (line.split(" | ") for line in lines("asking.txt"))
    return {name.strip(): tuple(tuple(part.strip() for part in cell.split(" ; ")) for cell in cells) for name, *cells in table}


@cache
def _frames() -> dict[str, tuple[str, ...]]:
    return {line[0]: tuple(part.strip() for part in line.split(" | ", 1)[1].split(" ; ")) for line in lines("ask_frames.txt")}


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9 ]", "", text.lower()).strip()


@cache
def _closed(name: str) -> tuple[str, ...]:
    """The openings of HELD_OPENINGS that this family holds out."""
    held = [_plain(text) for text in PHRASINGS[name][1]]
    return tuple(opening for opening in HELD_OPENINGS if any(text.startswith(opening) for text in held))


@cache
def _held_plain(name: str) -> frozenset[str]:
    return frozenset(_plain(text) for text in PHRASINGS[name][1])


def composed(rng: random.Random, fact: Fact) -> str:
    """A question put together from a frame and a noun phrase or clause; never one of the family's held-out forms."""
    phrases, clauses = _asking()["favourite" if fact.family.startswith("favourite ") else fact.family]
    while True:
        kind = "n" if rng.random() < 0.5 else "c"
        frame = rng.choice(_frames()[kind])
        template = frame.replace("{n}", rng.choice(phrases)).replace("{c}", rng.choice(clauses))
        plain = _plain(template)
        awkward = kind == "n" and " what " in template and template.startswith(("What", "what", "Name", "Whats"))
        if not awkward and plain not in _held_plain(fact.family) and not plain.startswith(_closed(fact.family)):
            return filled(template, fact.key, fact.value)


def opened(rng: random.Random, question: str, family: str) -> str:
    """The question after an opener or before a closing remark."""
    frame = rng.choice(_frames()["q"])
    if _plain(frame).startswith(_closed(family)):
        return question
    small = frame.endswith(", {q}") or frame.endswith("And {q}")
    return frame.replace("{q}", question if not small or question.startswith("I ") or question.startswith("I'") else question[:1].lower() + question[1:])


def draw_fact(rng: random.Random, family: Family | None = None) -> Fact:
    """A fact of a random (or the given) family with fresh key and value."""
    family = family or rng.choices(FAMILIES, _WEIGHTS)[0]
    key, value = rng.choice(family.keys), family.value(rng)
    return Fact(family.name, key, filled(rng.choice(family.statements), key, value), filled(family.answer, key, value), value)
