"""Memory rows: acknowledging statements, answering from a memory block or from earlier turns, and admitting a gap."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from . import smalltalk, written
from .asking import RECALLED, check_of, question_of, spoken
from .facts import BY_NAME, Fact, draw_fact, filled
from .lines_of_memory import distractor, distractors, memory_block, unrelated_lines
from .row import Row, with_system
from .statements import free_statement
from .styles import draw_style, styled
from .written import MISSING

Turns = list[tuple[str, str]]

__all__ = ["MISSING", "acknowledged", "answer_of", "distractor", "draw_fact", "memory_block", "question_of", "rows"]


def answer_of(rng: random.Random, fact: Fact) -> list[str]:
    """The recalled fact in the second person, with a closing sentence."""
    return [fact.answer, rng.choice(RECALLED)]


def acknowledged(fact: Fact) -> list[str]:
    """How a statement is taken up."""
    return [f"Got it, {fact.answer[:1].lower()}{fact.answer[1:]}", "I will remember that."]


def _block(rng: random.Random, fact: Fact, hard: float = 0.6) -> list[str]:
    held = [spoken(rng, fact), *distractors(rng, fact, rng.choices((0, 1, 2, 3), (2, 3, 4, 4))[0], hard)]
    rng.shuffle(held)
    return held


def grounded(rng: random.Random, style: str | None) -> Turns:
    """One question with its memory among 0 to 3 distractors; sometimes a chat turn first."""
    fact = draw_fact(rng)
    turn = (memory_block(_block(rng, fact), question_of(rng, fact)), styled(style, answer_of(rng, fact)))
    return [smalltalk.exchange(rng, style), turn] if rng.random() < 0.12 else [turn]


def several(rng: random.Random, style: str | None) -> Turns:
    """Two or three lines of one kind with other keys; one is asked for, or two after each other."""
    family = BY_NAME[draw_fact(rng).family]
    if len(family.keys) < 4:
        return grounded(rng, style)
    facts: list[Fact] = []
    while len(facts) < rng.choice((2, 2, 3)):
        fact = draw_fact(rng, family)
        if all(fact.key != known.key and fact.value != known.value for known in facts):
            facts.append(fact)
    said = [spoken(rng, fact) for fact in facts]
    if rng.random() < 0.3:
        said = [f"{said[0].rstrip('.')}, and {said[1][:1].lower()}{said[1][1:]}" if said[1].startswith(("My ", "The ", "Our ")) else f"{said[0]} {said[1]}", *said[2:]]
    rng.shuffle(said)
    order = rng.sample(facts, rng.choice((1, 1, 2)))
    turns = [(memory_block(said, question_of(rng, order[0])), styled(style, answer_of(rng, order[0])))]
    for fact in order[1:]:
        turns.append((memory_block(said, question_of(rng, fact)), styled(style, answer_of(rng, fact))))
    return turns


def changed(rng: random.Random, style: str | None) -> Turns:
    """Two lines about the same thing, the one with "now" wins."""
    old = draw_fact(rng)
    while not old.key or " is " not in BY_NAME[old.family].answer:
        old = draw_fact(rng)
    value = BY_NAME[old.family].value(rng)
    while value == old.value:
        value = BY_NAME[old.family].value(rng)
    answer = filled(BY_NAME[old.family].answer, old.key, value)
    new = Fact(old.family, old.key, answer.replace("Your ", "My ").replace(" is ", " is now ", 1), answer, value)
    held = [old.statement, new.statement]
    if rng.random() < 0.4:
        held.append(distractor(rng, new))
    if rng.random() < 0.4:
        rng.shuffle(held)
    return [(memory_block(held, question_of(rng, new)), styled(style, answer_of(rng, new)))]


def check(rng: random.Random, style: str | None) -> Turns:
    """A yes/no question about a remembered or unknown fact."""
    fact = draw_fact(rng)
    draw = rng.random()
    if draw < 0.2:
        return [(memory_block(distractors(rng, fact, rng.randint(1, 3), 0.5), check_of(rng, fact)), styled(style, MISSING))]
    asked, word = fact, "Yes"
    if draw < 0.6:
        other = BY_NAME[fact.family].value(rng)
        if other.lower() != fact.value.lower():
            asked, word = Fact(fact.family, fact.key, fact.statement, filled(BY_NAME[fact.family].answer, fact.key, other), other), "No"
    answer = [f"{word}, {fact.answer[:1].lower()}{fact.answer[1:]}", rng.choice(RECALLED)]
    return [(memory_block(_block(rng, fact, 0.4), check_of(rng, asked)), styled(style, answer))]


def missing(rng: random.Random, style: str | None) -> Turns:
    """A question whose answer is nowhere, with misleading memories or none."""
    fact = draw_fact(rng)
    question = question_of(rng, fact)
    if rng.random() < 0.75 or fact.family in ("open the", "open where", "the code"):
        question = memory_block(distractors(rng, fact, rng.randint(1, 4), 0.8), question)
    turn = (question, styled(style, MISSING))
    return [smalltalk.exchange(rng, style), turn] if rng.random() < 0.1 else [turn]


def own_turns(rng: random.Random, style: str | None) -> Turns:
    """Facts stated in the conversation, one or two of them asked for later, over small talk, and one never told of."""
    facts: list[Fact] = []
    while len(facts) < rng.choices((1, 2, 3), (5, 4, 1))[0]:
        fact = draw_fact(rng)
        if facts and rng.random() < 0.3:
            fact = draw_fact(rng, BY_NAME[facts[0].family])
        if all(fact.key != known.key if fact.key or known.key else fact.family != known.family for known in facts):
            facts.append(fact)
    turns = [(spoken(rng, fact), styled(style, acknowledged(fact))) for fact in facts]
    for chance in (0.4, 0.25, 0.15):
        if rng.random() < chance:
            turns.insert(rng.randint(0, len(turns)), smalltalk.exchange(rng, style))
    asked = rng.sample(facts, min(len(facts), rng.choice((1, 1, 2))))
    asking: Turns = []
    for fact in asked:
        question = question_of(rng, fact)
        if rng.random() < 0.25:
            question = memory_block(distractors(rng, fact, rng.randint(1, 2), 0.5), question)
        asking.append((question, styled(style, answer_of(rng, fact))))
        if rng.random() < 0.12:
            asking.append(smalltalk.exchange(rng, style))
    if rng.random() < 0.3:
        asking = [(_never_told(rng, facts), styled(style, MISSING)), *asking[: rng.randint(0, 1)]]
        rng.shuffle(asking)
    return [*turns, *asking]


def _never_told(rng: random.Random, facts: list[Fact]) -> str:
    """A question about a sibling of the last fact, or another kind, that nobody told of."""
    family = BY_NAME[facts[-1].family]
    sibling = family if rng.random() < 0.7 and len(family.keys) > 3 else None
    fact = draw_fact(rng, sibling)
    while any((fact.family == known.family and sibling is None) or fact.key == known.key != "" for known in facts):
        fact = draw_fact(rng, sibling)
    question = question_of(rng, fact)
    return f"And {question[:1].lower()}{question[1:]}" if rng.random() < 0.25 and question.startswith("W") else question


def stated(rng: random.Random, style: str | None) -> Turns:
    """One to four statements without a question, from a family or free form, sometimes with unrelated memories."""
    turns: Turns = []
    for _ in range(rng.choices((1, 2, 3, 4), (70, 15, 9, 6))[0]):
        if rng.random() < 0.5:
            fact = draw_fact(rng)
            said, answer = spoken(rng, fact), acknowledged(fact)
        else:
            said, second = free_statement(rng)
            answer = [f"Got it, {second}", "I will remember that."]
        turns.append((said, styled(style, answer)))
    if rng.random() < 0.2:
        said, reply = turns[-1]
        turns[-1] = (memory_block(unrelated_lines(rng, rng.randint(1, 3)), said), reply)
    return turns


def unrelated(rng: random.Random, style: str | None) -> Turns:
    """Small talk with memories that do not matter."""
    user, answer = smalltalk.exchange(rng, style)
    return [(memory_block(unrelated_lines(rng, rng.randint(1, 4)), user), answer)]


KINDS: tuple[tuple[Callable[[random.Random, str | None], Turns], int], ...] = (
    (grounded, 38), (several, 10), (changed, 3), (check, 5), (missing, 18), (own_turns, 17), (stated, 14), (unrelated, 5),
)


def rows(rng: random.Random, count: int, mix: str = "first") -> Iterator[Row]:
    """`count` memory rows; about a third carry a style line."""
    handwritten = round(count * 0.45) if mix == "last" else 0
    yield from written.rows(rng, handwritten)
    makers = [maker for maker, _ in KINDS]
    weights = [weight * (1.25 if mix == "last" and maker is missing else 1) for maker, weight in KINDS]
    for maker in rng.choices(makers, weights, k=count - handwritten):
        style = draw_style(rng) if rng.random() < 0.3 else None
        yield with_system(rng, f"memory-{maker.__name__}", maker(rng, style), style)
