"""Ten-turn dialogues of fixed user lines and the count of sensible replies; needs only the standard library."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from math import floor
from pathlib import Path

from .handwritten import DATA, holds_any, lines, plain
from .heldout import Messages, chat

# As the app does: the window less the room for the reply (`fitPrompt` and `writeAnswer` in the core).
PROMPT_TOKENS = 320 - 320 // 3
CLOSED = re.compile(r"[.!?…)\"'”’]$")


@dataclass(frozen=True)
class Turn:
    """A user line and what a reply to it holds, one alternative of every list."""

    user: str
    accept: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Dialogue:
    """User lines in order."""

    id: str
    turns: tuple[Turn, ...]


@dataclass(frozen=True)
class Reply:
    """What was said to a turn, and what is wrong with it."""

    turn: Turn
    text: str
    faults: tuple[str, ...]


def dialogues(path: Path = DATA / "dialogues.jsonl") -> list[Dialogue]:
    """The dialogues of the file."""
    return [Dialogue(line["id"], tuple(Turn(turn["user"], tuple(tuple(one) for one in turn.get("accept", []))) for turn in line["turns"])) for line in lines(path)]


def hold(dialogue: Dialogue, answer: Callable[[Messages], str], count_tokens: Callable[[Messages], int]) -> list[Reply]:
    """Lets the model answer every line, with as much history as the app would keep, and judges each reply."""
    said: list[str] = []
    replies: list[Reply] = []
    for turn in dialogue.turns:
        said.append(turn.user)
        text = answer(kept(said, count_tokens))
        said.append(text)
        replies.append(Reply(turn, text, tuple(faults(turn, text, [reply.text for reply in replies[-2:]]))))
    return replies


def faults(turn: Turn, text: str, before: list[str]) -> list[str]:
    """What makes a reply not sensible; `before` are the replies to the two turns before."""
    found = []
    words = plain(text).split()
    sentences = [plain(sentence) for sentence in re.split(r"(?<=[.!?])\s+", text.strip())]
    if not words:
        return ["empty"]
    if not ends_properly(text):
        found.append("breaks off")
    if plain(text) in [plain(one) for one in before]:
        found.append("repeats a reply")
    if "<|" in text or "|>" in text or "\ufffd" in text:
        found.append("leaks a token")
    if len(set(sentences)) < len(sentences) or re.search(r"\b(\w+)(\W+\1\b){2}", plain(text)):
        found.append("stutters")
    if any(not holds_any(text, alternatives) for alternatives in turn.accept):
        found.append("misses the point")
    return found


def ends_properly(text: str) -> bool:
    """True for a closing mark or a symbol such as an emoji at the end, and for an answer of up to three words without one."""
    last = text.strip()[-1]
    return CLOSED.search(text.strip()) is not None or ord(last) > 0x2100 or (last.isalnum() and len(text.split()) <= 3)


def kept(said: list[str], count_tokens: Callable[[Messages], int]) -> Messages:
    """The conversation without the oldest turns that the app drops to fit the window."""
    while True:
        messages = chat(said)
        over = count_tokens(messages) / PROMPT_TOKENS
        if over <= 1 or len(said) == 1:
            return messages
        history = len(said) - 1
        cut = max(1, floor(history * (1 - 1 / max(over, 1.01)) * 0.8))
        # The rest starts with a user turn; those stand at even places.
        said = said[cut + cut % 2 :]
