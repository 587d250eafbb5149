"""Small talk, simple advice and preferences, with styles and several turns."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache

from .row import Row, is_question, lines, roughen, sentences, with_system
from .styles import draw_style, styled

FRAMES = (
    "How can I {t}?", "How do I {t}?", "Any tips to {t}?", "Give me advice: I want to {t}.", "What helps to {t}?", "I want to {t}.", "I need to {t}.",
    "What is a good way to {t}?", "Can you help me {t}?", "Tell me how to {t}.", "I would like to {t}, any ideas?", "What should I do to {t}?", "How should I {t}?",
)
ASKING = ("Please {p} from now on.", "Please {p}.", "From now on, {p}.", "Always {p}.", "I want you to {p}.", "I would like you to {p}.", "Could you {p}?", "In future, {p}.", "Can you {p} from now on?", "I prefer it when you {p}.", "{p}, please.")


@cache
def intents() -> tuple[tuple[tuple[str, ...], tuple[tuple[str, ...], ...]], ...]:
    """(user phrasings, answers as sentences) of every small-talk intent."""
    found: list[tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]] = []
    said: tuple[str, ...] = ()
    answers: list[tuple[str, ...]] = []
    for line in [*lines("smalltalk.txt"), "= end"]:
        if line.startswith("u: "):
            said = tuple(part.strip() for part in line[3:].split(" | "))
        elif line.startswith("a: "):
            answers.append(tuple(sentences(line[3:])))
        elif said:
            found.append((said, tuple(answers)))
            said, answers = (), []
    return tuple(found)


@cache
def advice() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """(topic, answer sentences) pairs."""
    pairs = [line.split(" | ", 1) for line in lines("advice.txt")]
    return tuple((topic, tuple(sentences(answer))) for topic, answer in pairs)


@cache
def preferences() -> tuple[tuple[str, str], ...]:
    """(what the user asks for, how it is acknowledged) pairs."""
    pairs = [line.split(" | ", 1) for line in lines("preferences.txt")]
    return tuple((wish, core) for wish, core in pairs)


def exchange(rng: random.Random, style: str | None) -> tuple[str, str]:
    """One user line and its styled answer."""
    draw = rng.random()
    if draw < 0.14:
        topic, parts = rng.choice(advice())
        user = rng.choice(FRAMES).replace("{t}", topic)
        return user if rng.random() < 0.7 else user.lower().rstrip("?."), styled(style, list(parts))
    if draw < 0.18:
        wish, core = rng.choice(preferences())
        user = rng.choice(ASKING).replace("{p}", wish)
        return user[:1].upper() + user[1:], styled(style, [f"All right, I will {core}.", "I will practise it tonight."])
    said, answers = rng.choice(intents())
    user = rng.choice(said)
    if user[-1] not in ".?":
        user += "?" if is_question(user) else rng.choice((".", ".", "", "!"))
    return roughen(rng, user), styled(style, list(rng.choice(answers)))


def rows(rng: random.Random, count: int) -> Iterator[Row]:
    """`count` chats of one to six turns, about a third with a style line."""
    for _ in range(count):
        style = draw_style(rng) if rng.random() < 0.3 else None
        turns = rng.choices((1, 2, 3, 4, 5, 6), (60, 16, 10, 7, 4, 3))[0]
        yield with_system(rng, "smalltalk", [exchange(rng, style) for _ in range(turns)], style)
