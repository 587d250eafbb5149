"""Questions for measurement: held-out phrasings and fresh values, in the app's wording."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from .corpus import memory, refusals, smalltalk
from .corpus.facts import FAMILIES, draw_fact
from .corpus.row import DEFAULT_SYSTEM
from .corpus.styles import BULLETS, CAPITALS, EMOJI, FORMAL, LOWER, ONE_SENTENCE, WARM

Messages = list[dict[str, str]]


@dataclass(frozen=True)
class Case:
    """A conversation to complete and the check of its answer."""

    messages: Messages
    passes: Callable[[str], bool]
    wanted: str


def chat(turns: list[str], style: str | None = None) -> Messages:
    """Alternating user and assistant texts after the app's system line."""
    system = DEFAULT_SYSTEM if style is None else f"{DEFAULT_SYSTEM}\nStyle: {style}"
    roles = ("user", "assistant")
    return [{"role": "system", "content": system}, *({"role": roles[index % 2], "content": text} for index, text in enumerate(turns))]


def holds(text: str) -> Callable[[str], bool]:
    """Checks that an answer contains `text`, whatever its case."""
    return lambda answer: text.lower() in answer.lower()


def memory_cases(seed: int, count: int) -> Iterator[Case]:
    """Held-out phrasings over a memory block with distractors, families in turn."""
    rng = random.Random(seed)
    order = rng.sample(FAMILIES, len(FAMILIES))
    for index in range(count):
        fact = draw_fact(rng, order[index % len(order)])
        block = [fact.statement, *(memory.distractor(rng, fact) for _ in range(rng.randint(0, 3)))]
        rng.shuffle(block)
        yield Case(chat([memory.memory_block(block, rng.choice(fact.held))]), holds(fact.value), fact.value)


def own_turn_cases(seed: int, count: int) -> Iterator[Case]:
    """A fact said earlier in the conversation, asked with a held-out phrasing."""
    rng = random.Random(seed)
    for _ in range(count):
        fact = draw_fact(rng)
        turns = [fact.statement, " ".join(memory.acknowledged(fact))]
        if rng.random() < 0.5:
            turns += smalltalk.exchange(rng, None)
        yield Case(chat([*turns, rng.choice(fact.held)]), holds(fact.value), fact.value)


def statement_cases(seed: int, count: int) -> Iterator[Case]:
    """Statements to be acknowledged with their value."""
    rng = random.Random(seed)
    for _ in range(count):
        fact = draw_fact(rng)
        yield Case(chat([fact.statement]), lambda answer, value=fact.value: value.lower() in answer.lower() and answer.startswith("Got it"), fact.value)


def missing_cases(seed: int, count: int) -> Iterator[Case]:
    """Held-out phrasings whose answer was never told."""
    rng = random.Random(seed)
    for _ in range(count):
        fact = draw_fact(rng)
        question = rng.choice(fact.held)
        if rng.random() < 0.6:
            question = memory.memory_block([memory.distractor(rng, fact) for _ in range(rng.randint(1, 3))], question)
        yield Case(chat([question]), holds("not told me"), "You have not told me that yet.")


FAR = (
    "Write a three page essay about the causes of the First World War.", "Who is the prime minister at the moment?", "Explain the halting problem to me.",
    "Can you write a React component with a login form?", "Is it allowed to park in front of my own garage?", "What is the best treatment for arthritis?",
    "Translate my letter into Norwegian.", "Please write a cover letter for a bank.", "How does a nuclear reactor work?", "Who won the cup final last night?",
)


def refusal_cases(seed: int, count: int) -> Iterator[Case]:
    """Generated far questions, and the handwritten ones of FAR."""
    rng = random.Random(seed)
    for row in refusals.rows(rng, count):
        yield Case(chat([next(text for role, text in row.messages if role == "user")]), holds("tiny practice model"), "refusal")
    for question in FAR:
        yield Case(chat([question]), holds("tiny practice model"), "refusal, handwritten")


def _one_sentence(answer: str) -> bool:
    return sum(answer.count(mark) for mark in (". ", "? ")) == 0 and len(answer) > 0


STYLES: tuple[tuple[str, Callable[[str], bool]], ...] = (
    (ONE_SENTENCE, _one_sentence),
    (BULLETS, lambda answer: all(line.startswith("- ") for line in answer.split("\n"))),
    (FORMAL, lambda answer: answer.startswith("Certainly:")),
    (WARM, lambda answer: "my friend" in answer),
    (LOWER, lambda answer: answer == answer.lower()),
    (CAPITALS, lambda answer: answer == answer.upper()),
    (EMOJI, lambda answer: "🙂" in answer),
    ("Start with: Ahoy,", lambda answer: answer.startswith("Ahoy,")),
    ("End with: Yours, Merla", lambda answer: answer.endswith("Yours, Merla")),
    ("Start with: Brumo:", lambda answer: answer.startswith("Brumo:")),
)


def style_cases(seed: int, count: int) -> Iterator[Case]:
    """Small talk and memory questions under each style line in turn."""
    rng = random.Random(seed)
    for index in range(count):
        style, check = STYLES[index % len(STYLES)]
        if index % 3 == 0:
            fact = draw_fact(rng)
            user = memory.memory_block([fact.statement], rng.choice(fact.seen))
        else:
            user = smalltalk.exchange(rng, None)[0]
        yield Case(chat([user], style), check, style)


DIALOGUES: tuple[tuple[str, ...], ...] = (
    ("Hello!", "I'm fine, thanks. And you?", "What can you do?"),
    ("Good morning.", "I slept badly.", "Thanks, I will try that."),
    ("My dog is called Biscuit.", "What is my dog called?", "And what is my cat called?"),
    ("I live in Leeds.", "I work at Northwind.", "Where do I work?", "Where do I live?"),
    ("Who are you?", "Are you a real person?", "Do you learn from me?"),
    ("Tell me a joke.", "Haha, another one please.", "You are funny."),
    ("I am so tired today.", "How can I sleep better?", "Good night."),
    ("Please keep your answers short from now on.", "How are you?"),
    ("What should I cook tonight?", "That sounds good.", "Bye!"),
    ("What is 7 + 5?", "What is the capital of France?", "Thank you."),
    ("I have a job interview tomorrow and I am nervous.", "Any tips to stay calm?", "I got the job!"),
    ("Write me an essay about Napoleon.", "Why not?", "OK, what can you do then?"),
    ("My sister Anna has her birthday on 4 March.", "When is my sister's birthday?"),
    ("I went to the lake with my brother yesterday.", "The weather was lovely.", "What do you like?"),
    ("What's the weather like?", "I feel lonely.", "Can we talk?", "I baked a cake."),
)
