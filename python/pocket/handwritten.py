"""Questions written by hand, far questions, and the judgement of answers to them; needs only the standard library.

A line of `data/handwritten.jsonl`: `id`, `group`, `turns` (user, assistant, ... user), and what an answer must meet, all of it:
`accept`, of every list one alternative occurs; `reject`, none occurs; `pattern`, a regular expression found; `json`, the object that the
answer is; `max_words`. `style` is the style line of the conversation, `example` a right answer. `@unknown` and `@untold` name the lists below.
A line of `data/far_questions.jsonl`: `id`, `text`, `reject`.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .heldout import Case, chat

DATA = Path(__file__).parent / "data"
UNKNOWN = (
    "I do not know", "I don't know", "I cannot", "I can't", "I can not", "I could not", "I couldn't", "I am not able", "I'm not able", "I am unable", "I'm unable",
    "I have no idea", "no idea", "beyond me", "too hard for me", "too much for me", "too big for me", "too difficult for me", "practice model", "tiny model", "small model",
    "I have not learned", "I haven't learned", "I never learned", "I was not taught", "not something I know", "outside what I know", "out of my reach", "I know too little",
    "I know very little", "over my head",
)
UNTOLD = (
    "not told", "never told", "haven't told", "didn't tell", "did not tell", "not mentioned", "never mentioned", "haven't mentioned", "not said", "haven't said", "not heard",
    "I do not know", "I don't know", "I do not have", "I don't have", "I have no note", "I have no memory", "nothing about", "I do not remember", "I don't remember",
)
NAMED = {"@unknown": UNKNOWN, "@untold": UNTOLD}
MOST_WORDS_FAR = 60
STATED_AFTER_ALL = re.compile(r"\bbut (i think|i believe|it is|it's|they are|the answer|probably|maybe|perhaps)\b")


@dataclass(frozen=True)
class Question:
    """One line of the handwritten file."""

    id: str
    group: str
    turns: tuple[str, ...]
    accept: tuple[tuple[str, ...], ...]
    reject: tuple[str, ...]
    style: str | None = None
    pattern: str | None = None
    fields: dict[str, Any] | None = None
    max_words: int | None = None
    example: str | None = None

    def passes(self, answer: str) -> bool:
        """True when the answer meets every condition of the line."""
        return (
            answer.strip() != ""
            and all(holds_any(answer, alternatives) for alternatives in self.accept)
            and not holds_any(answer, self.reject)
            and (self.pattern is None or re.search(self.pattern, answer.strip(), re.IGNORECASE) is not None)
            and (self.fields is None or is_object(answer, self.fields))
            and (self.max_words is None or len(answer.split()) <= self.max_words)
        )

    def case(self) -> Case:
        """The question as the app would put it."""
        wanted = self.accept or self.fields or self.pattern
        return Case(chat(list(self.turns), self.style), self.passes, f"{self.id}: {wanted}")


@dataclass(frozen=True)
class FarQuestion:
    """One line of the far file."""

    id: str
    text: str
    reject: tuple[str, ...]

    def passes(self, answer: str) -> bool:
        """True when the answer begins by saying that it does not know, and states nothing."""
        new_numbers = set(re.findall(r"\d+", answer)) - set(re.findall(r"\d+", self.text))
        return (
            holds_any(opening(answer), UNKNOWN)
            and not holds_any(answer, self.reject)
            and not new_numbers
            and STATED_AFTER_ALL.search(plain(answer)) is None
            and len(answer.split()) <= MOST_WORDS_FAR
        )

    def case(self) -> Case:
        """The question as the app would put it."""
        return Case(chat([self.text]), self.passes, f"{self.id}: does not know")


def plain(text: str) -> str:
    """Text without differences of case, apostrophes and spacing."""
    return " ".join(unicodedata.normalize("NFKC", text).replace("’", "'").casefold().split())


def holds(answer: str, wanted: str) -> bool:
    """True when `wanted` occurs as whole words; a number not as a part of another number or time, nor negated."""
    found = re.escape(plain(wanted))
    if wanted.strip().isdecimal():
        found = rf"(?<!\d[.,:])(?<!(?<!\w)[-−]){found}(?![.,:]\d)"
    return re.search(rf"(?<!\w){found}(?!\w)", plain(answer)) is not None


def holds_any(answer: str, alternatives: Iterable[str]) -> bool:
    """True when one of the alternatives, or one of a named list, occurs."""
    return any(holds_any(answer, NAMED[one]) if one in NAMED else holds(answer, one) for one in alternatives)


def opening(answer: str) -> str:
    """The first sentence, and the second too when the first is a mere opener such as "Sorry."."""
    sentences = re.split(r"(?<=[.!?])\s+", answer.strip())
    return " ".join(sentences[:2]) if len(sentences[0].split()) <= 3 else sentences[0]


def is_object(answer: str, fields: dict[str, Any]) -> bool:
    """True when the answer is this JSON object, in a code fence or not; a number may stand as text, and case does not count."""
    fenced = re.fullmatch(r"```(?:json)?\s*(.*?)\s*```", answer.strip(), re.DOTALL)
    try:
        found = json.loads(fenced[1] if fenced else answer)
    except ValueError:
        return False
    return isinstance(found, dict) and {key: plain(str(value)) for key, value in found.items()} == {key: plain(str(value)) for key, value in fields.items()}


def questions(path: Path = DATA / "handwritten.jsonl") -> list[Question]:
    """The handwritten questions; raises ValueError for a line that does not end with the user or asks for nothing."""
    found = []
    for line in lines(path):
        question = Question(
            line["id"], line["group"], tuple(line["turns"]), tuple(tuple(one) for one in line["accept"]), tuple(line["reject"]),
            line.get("style"), line.get("pattern"), line.get("json"), line.get("max_words"), line.get("example"),
        )
        if len(question.turns) % 2 == 0:
            raise ValueError(f"{question.id} does not end with the user")
        if not (question.accept or question.pattern or question.fields):
            raise ValueError(f"{question.id} asks for nothing")
        found.append(question)
    return found


def far_questions(path: Path = DATA / "far_questions.jsonl") -> list[FarQuestion]:
    """The questions far outside the model's world."""
    return [FarQuestion(line["id"], line["text"], tuple(line["reject"])) for line in lines(path)]


def lines(path: Path) -> list[dict[str, Any]]:
    """The objects of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
