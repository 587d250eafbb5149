"""Small talk, simple advice and preferences, with styles and several turns."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache

from .chats import chat
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
    for line in [*lines("smalltalk.txt"), "= end", *lines("smalltalk_more.txt"), "= end", *lines("written_smalltalk.txt", blanks=True), "= end"]:
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
    if rng.random() < 0.14:
        user = _varied(rng, user)
    if user[-1] not in ".?":
        user += "?" if is_question(user) else rng.choice((".", ".", "", "!"))
    return roughen(rng, user), styled(style, list(rng.choice(answers)))


def _varied(rng: random.Random, user: str) -> str:
    """A statement about oneself with another verb, adverb or ending."""
    if not user.lower().startswith(("i am ", "i feel ", "i'm ", "i have ", "i was ", "i want ", "my ", "it is ")):
        return user
    words = user.split(" ")
    if words[0].lower() in ("i", "it") and words[1] in ("am", "feel", "is") and len(words) < 5 and rng.random() < 0.5 and words[2] not in ("so", "a", "an", "at", "in", "going", "not", "my"):
        words.insert(2, rng.choice(("really", "so", "a bit", "still", "just")) if words[1] != "feel" else rng.choice(("so", "a bit", "really")))
        return " ".join(words)
    return f"{rng.choice(('honestly, ', 'you know, ', 'well, ', 'to be honest, ', 'oh dear, '))}{user}" if rng.random() < 0.4 else f"{user}{rng.choice((', you know', ', I think', ' again', ' right now', ', to be honest', ', honestly', ' at the moment'))}"


def _followed(rng: random.Random, style: str | None) -> list[tuple[str, str]]:
    """An exchange and a follow-up that fits any answer: thanks, a laugh, a doubt, "tell me more"."""
    first = exchange(rng, style)
    said, answers = rng.choice(_followups())
    user = rng.choice(said)
    return [first, (roughen(rng, user + ("?" if is_question(user) else ".")), styled(style, list(rng.choice(answers))))]


@cache
def _followups() -> tuple[tuple[tuple[str, ...], tuple[tuple[str, ...], ...]], ...]:
    known = {"thanks", "tell me more", "really", "why", "ok", "yes", "no", "maybe", "interesting", "I will try that", "that is true", "haha", "what does that mean", "and you"}
    return tuple(intent for intent in intents() if known & set(intent[0]))


def rows(rng: random.Random, count: int) -> Iterator[Row]:
    """`count` chats of one to ten turns, about a third with a style line."""
    for _ in range(count):
        style = draw_style(rng) if rng.random() < 0.3 else None
        draw = rng.random()
        if draw < 0.14:
            turns = chat(rng, style, [exchange(rng, style) for _ in range(rng.choices((0, 1, 2, 3, 5), (3, 4, 3, 2, 1))[0])])
        elif draw < 0.26:
            turns = _followed(rng, style)
        else:
            length = rng.choices((1, 2, 3, 4, 6, 8), (62, 16, 10, 6, 4, 2))[0]
            turns = [exchange(rng, style) for _ in range(length)]
        yield with_system(rng, "smalltalk", turns, style)
