"""How a user says a fact and asks for it: openers, politeness, haste and slips of the keyboard."""

from __future__ import annotations

import random

from .facts import Fact, composed, opened
from .row import lines
from .speech import lowered, yes_no
from .statements import free_statement

_WORDS = {line.split(" | ")[0]: tuple(part.rstrip() for part in line.split(" | ", 1)[1].split(" ; ")) for line in lines("memory_words.txt")}
RECALLED = tuple(part.strip() for part in _WORDS["recalled"])


def typo(rng: random.Random, text: str) -> str:
    """One slip in a lower-case word: letters swapped, doubled or dropped."""
    spots = [index for index in range(1, len(text) - 1) if text[index - 1 : index + 2].isalpha() and text[index - 1 : index + 2].islower()]
    if not spots:
        return text
    at = rng.choice(spots)
    draw = rng.random()
    if draw < 0.4:
        return text[:at] + text[at + 1] + text[at] + text[at + 2 :]
    return text[:at] + text[at + 1 :] if draw < 0.7 else text[:at] + text[at] + text[at:]


def question_of(rng: random.Random, fact: Fact) -> str:
    """A training phrasing of the question for `fact`: listed or composed, now and then with an opener, hasty or mistyped."""
    text = rng.choice(fact.seen) if rng.random() < 0.45 else composed(rng, fact)
    draw = rng.random()
    if draw < 0.16:
        text = opened(rng, text, fact.family)
    elif draw < 0.2 and text.endswith("?"):
        text = text[:-1] + rng.choice((", please?", ", Circadia?", " again?", ", do you know?"))
    return hasty(rng, text, fact.key)


def hasty(rng: random.Random, text: str, keep: str = "") -> str:
    """Now and then lower case, without the closing mark, or with a slip outside `keep`."""
    draw = rng.random()
    if draw < 0.14:
        text = text.lower()
    if rng.random() < 0.13:
        text = text.rstrip("?.!")
    if rng.random() < 0.03:
        slipped = typo(rng, text)
        text = slipped if keep.lower() in slipped.lower() else text
    return text


def check_of(rng: random.Random, fact: Fact) -> str:
    """A yes/no question whether `fact` is so."""
    inverted = yes_no(fact.answer)
    mine = fact.answer.rstrip(".").replace("Your ", "My ", 1)
    if mine.startswith("You "):
        mine = "I am" + mine[7:] if mine.startswith("You are") else "I" + mine[3:]
    frame = rng.choice(_WORDS["check"])
    if "{y}" in frame and inverted is None:
        frame = "Is it true that {s}?"
    small = mine if mine.startswith("I ") else mine[:1].lower() + mine[1:]
    question = (inverted or "") if not frame.startswith("Tell") else (inverted or "")[:1].lower() + (inverted or "")[1:]
    return hasty(rng, frame.replace("{y}", question).replace("{s}", small).replace("{S}", mine), fact.value)


def spoken(rng: random.Random, fact: Fact) -> str:
    """The user's sentence for `fact`, sometimes with an opener, a tail, a longer frame or a second statement."""
    text = fact.statement
    link = "/" in fact.value or text.endswith(fact.value)
    small = lowered(text)
    draw = rng.random()
    if draw < 0.12:
        opener = rng.choice(_WORDS["opener"])
        text = f"{opener} {text if opener[-1] in '.!?' else small}"
    elif draw < 0.19 and not link:
        tail = rng.choice(_WORDS["tail"])
        text = text.rstrip(".") + ("" if tail.startswith(",") else " ") + tail + "."
    elif draw < 0.26:
        text = rng.choice(_WORDS["long"]).replace("{s}", text if text[-1] in ".?!" else text + ".").replace("{l}", small)
    elif draw < 0.34 and not link:
        other = free_statement(rng)[0]
        text = rng.choice((f"{text} {other}", f"{other} {text}", f"{text.rstrip('.')}, and {lowered(other)}", f"{other.rstrip('.')}, and {small}", f"{text.rstrip('.')} and {lowered(other)}"))
    if rng.random() < 0.06:
        text = text.rstrip(".")
    return text.lower() if rng.random() < 0.03 and not link else text
