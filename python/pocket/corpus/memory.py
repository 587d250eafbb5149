"""Memory rows: acknowledging statements, answering from a memory block or from earlier turns, and admitting a gap."""

from __future__ import annotations

import random
from collections.abc import Iterator

from . import names, smalltalk
from .facts import FAMILIES, Fact, Family, draw_fact
from .row import Row, roughen, with_system
from .statements import free_statement
from .styles import draw_style, styled

MISSING = ["You have not told me that yet.", "Tell me, and I will remember it."]
RECALLED = ("You told me so.", "I kept that in mind.", "I remember you telling me.")
OPENERS = ("By the way, ", "Just so you know, ", "For the record, ", "Remember: ", "Note: ", "FYI, ", "Hello, ", "Hi. ", "Please remember that ", "Remember that ", "Keep in mind that ", "I want you to know that ", "Also, ")
TAILS = (", just so you know", ", and I like it that way", ", please remember that", " these days", ", at least for now", ", by the way", ", and that will not change soon", ", as you may know", " now", " at the moment")
ASKS = ("Do you remember: ", "Tell me: ", "Quick question: ", "Remind me, ", "Hey, ", "Hi, ", "Please tell me: ", "So, ", "I forgot, ", "I need to know: ", "Could you tell me: ", "Circadia, ", "By the way, ", "One more thing: ")


def memory_block(memory_lines: list[str], question: str) -> str:
    """The app's wording of a user turn with recalled memories."""
    return "Memories:\n" + "\n".join(f"- {line}" for line in memory_lines) + f"\n\n{question}"


def question_of(rng: random.Random, fact: Fact) -> str:
    """A training phrasing of the question for `fact`."""
    text = rng.choice(fact.seen)
    draw = rng.random()
    if draw < 0.12:
        opener = rng.choice(ASKS)
        text = opener + (text if opener.endswith(": ") and rng.random() < 0.5 else text[:1].lower() + text[1:])
    elif draw < 0.2:
        text = text.lower()
    elif draw < 0.27:
        text = text.rstrip("?.")
    elif draw < 0.32 and text.endswith("?"):
        text = text[:-1] + ", please?"
    return text


def spoken(rng: random.Random, fact: Fact) -> str:
    """The user's sentence for `fact`, sometimes with an opener, a tail or a second sentence."""
    text = fact.statement
    link = "/" in fact.value
    if rng.random() < 0.12:
        opener = rng.choice(OPENERS)
        text = opener + (text if text.startswith(("I ", fact.value, "I'm")) else text[:1].lower() + text[1:])
    if rng.random() < 0.08 and not link:
        text = text.rstrip(".") + rng.choice(TAILS) + "."
    if rng.random() < 0.06:
        text = text.rstrip(".")
    if rng.random() < 0.1 and not link:
        text = text.lower() if rng.random() < 0.3 else text
    return text


def distractor(rng: random.Random, fact: Fact) -> str:
    """A memory line that does not answer the question about `fact`: another family, another key, or noise."""
    draw = rng.random()
    family = _family(fact.family)
    if draw < 0.4 and len(family.keys) > 3:
        other = draw_fact(rng, family)
        if other.key != fact.key:
            return spoken(rng, other)
    if draw < 0.67:
        other = draw_fact(rng)
        while other.family == fact.family or other.key == fact.key != "":
            other = draw_fact(rng)
        text = spoken(rng, other)
        if draw > 0.61:
            text = f"{text.rstrip('.')}. {free_statement(rng)[0]}"
        return text
    if draw < 0.84:
        return free_statement(rng)[0]
    return noise(rng)


def noise(rng: random.Random) -> str:
    """A log line, code line, JSON or link as the router would store it."""
    level, unit = rng.choice(("ERROR", "WARN", "INFO")), names.identifier(rng)
    return rng.choice((
        f"2026-0{rng.randint(1, 9)}-{rng.randint(10, 28)} {rng.randint(10, 23)}:{rng.randint(10, 59)}:{rng.randint(10, 59)} {level} {unit} timeout after {rng.randint(2, 90)} s",
        f"{level} {unit}: cannot open {names.path(rng)}",
        f"def {rng.choice(names.WORDS)}_{rng.choice(names.WORDS)}(x): return x + {rng.randint(1, 99)}",
        f"const {rng.choice(names.WORDS)} = {rng.randint(1, 999)};",
        f'{{"{rng.choice(names.WORDS)}": {rng.randint(1, 9999)}, "{rng.choice(names.WORDS)}": "{names.identifier(rng)}"}}',
        f"See {names.url(rng)} for the details.",
        names.url(rng),
        f"The {rng.choice(names.WORDS)} took {rng.randint(2, 90)} minutes and cost {rng.randint(3, 900)} pounds.",
    ))


def _family(name: str) -> Family:
    return next(family for family in FAMILIES if family.name == name)


def answer_of(rng: random.Random, fact: Fact) -> list[str]:
    """The recalled fact in the second person, with a closing sentence."""
    return [fact.answer, rng.choice(RECALLED)]


def acknowledged(fact: Fact) -> list[str]:
    """How a statement is taken up."""
    return [f"Got it, {fact.answer[:1].lower()}{fact.answer[1:]}", "I will remember that."]


def grounded(rng: random.Random, style: str | None) -> list[tuple[str, str]]:
    """One question with its memory among 0 to 3 distractors; sometimes a chat turn first."""
    fact = draw_fact(rng)
    held = [spoken(rng, fact)]
    if rng.random() < 0.08:
        held[0] = f"{held[0].rstrip('.')}. {free_statement(rng)[0]}" if rng.random() < 0.5 else f"{free_statement(rng)[0]} {held[0]}"
    held += [distractor(rng, fact) for _ in range(rng.choices((0, 1, 2, 3), (3, 3, 3, 2))[0])]
    rng.shuffle(held)
    turn = (memory_block(held, question_of(rng, fact)), styled(style, answer_of(rng, fact)))
    return [smalltalk.exchange(rng, style), turn] if rng.random() < 0.12 else [turn]


def missing(rng: random.Random, style: str | None) -> list[tuple[str, str]]:
    """A question whose answer is nowhere, with misleading memories or none."""
    fact = draw_fact(rng)
    question = question_of(rng, fact)
    if rng.random() < 0.6:
        question = memory_block([distractor(rng, fact) for _ in range(rng.randint(1, 3))], question)
    return [(question, styled(style, MISSING))]


def own_turns(rng: random.Random, style: str | None) -> list[tuple[str, str]]:
    """Facts stated in the conversation, one of them asked for later, sometimes over small talk."""
    facts: list[Fact] = []
    while len(facts) < rng.choices((1, 2, 3), (5, 4, 1))[0]:
        fact = draw_fact(rng)
        if all(fact.family != known.family and fact.key != known.key or fact.key == "" != known.key for known in facts):
            facts.append(fact)
    turns = [(spoken(rng, fact), styled(style, acknowledged(fact))) for fact in facts]
    if rng.random() < 0.35:
        turns.insert(rng.randint(0, len(turns)), smalltalk.exchange(rng, style))
    if rng.random() < 0.15:
        sibling = _family(facts[-1].family) if rng.random() < 0.5 and len(_family(facts[-1].family).keys) > 3 else None
        fact = draw_fact(rng, sibling)
        while any(fact.family == known.family and (sibling is None or fact.key == known.key) for known in facts):
            fact = draw_fact(rng, sibling)
        return [*turns, (question_of(rng, fact), styled(style, MISSING))]
    asked = rng.choice(facts)
    question = question_of(rng, asked)
    if rng.random() < 0.25:
        question = memory_block([distractor(rng, asked) for _ in range(rng.randint(1, 2))], question)
    return [*turns, (question, styled(style, answer_of(rng, asked)))]


def stated(rng: random.Random, style: str | None) -> list[tuple[str, str]]:
    """A statement without a question, from a family or free form, sometimes with unrelated memories."""
    if rng.random() < 0.65:
        fact = draw_fact(rng)
        said, answer = spoken(rng, fact), acknowledged(fact)
    else:
        said, second = free_statement(rng)
        answer = [f"Got it, {second}", "I will remember that."]
    if rng.random() < 0.2:
        said = memory_block([free_statement(rng)[0] if rng.random() < 0.5 else draw_fact(rng).statement for _ in range(rng.randint(1, 3))], said)
    return [(said, styled(style, answer))]


def unrelated(rng: random.Random, style: str | None) -> list[tuple[str, str]]:
    """Small talk with memories that do not matter."""
    user, answer = smalltalk.exchange(rng, style)
    return [(memory_block([free_statement(rng)[0] if rng.random() < 0.5 else draw_fact(rng).statement for _ in range(rng.randint(1, 4))], user), answer)]


KINDS = ((grounded, 55), (missing, 13), (own_turns, 18), (stated, 13), (unrelated, 6))


def rows(rng: random.Random, count: int, mix: str = "first") -> Iterator[Row]:
    """`count` memory rows; about a third carry a style line."""
    makers = [maker for maker, _ in KINDS]
    weights = [weight * (2 if mix == "third" and maker is missing else 1) for maker, weight in KINDS]
    for maker in rng.choices(makers, weights, k=count):
        style = draw_style(rng) if rng.random() < 0.3 else None
        yield with_system(rng, f"memory-{maker.__name__}", maker(rng, style), style)
