"""Our own chat templates, pinned: the ones that come with a model are ignored, and no date is ever inserted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from .errors import EngineError
from .fields import Message


@dataclass(frozen=True)
class ChatTemplate:
    """A conversation is `opening`, then for each message its header, content, end and `separator`."""

    opening: str
    headers: Mapping[str, str]
    ends: Mapping[str, str]
    separator: str
    control: tuple[str, ...]
    """Texts that must each be one token; user text never yields one, and a reply ends where one appears."""
    system: Literal["own", "next", "last"] = "own"
    """A turn of its own, or where there is none: in front of the next user message, or of the last one."""
    answering: str | None = None
    """The header of a reply to the last user message, where earlier replies have another."""


_ROLES = ("system", "user", "assistant")


def _same_end(end: str) -> dict[str, str]:
    return dict.fromkeys(_ROLES, end)


def _chatml(control: tuple[str, ...] = (), answering: str | None = None) -> ChatTemplate:
    return ChatTemplate(
        opening="",
        headers={role: f"<|im_start|>{role}\n" for role in _ROLES},
        ends=_same_end("<|im_end|>"),
        separator="\n",
        control=("<|im_end|>", "<|im_start|>", *control),
        answering=answering,
    )


TEMPLATES: Mapping[str, ChatTemplate] = {
    "pocket": ChatTemplate(
        opening="",
        headers={role: f"<|{role}|>" for role in _ROLES},
        ends=_same_end("<|end|>"),
        separator="",
        control=("<|end|>", "<|system|>", "<|user|>", "<|assistant|>"),
    ),
    "llama3": ChatTemplate(
        opening="<|begin_of_text|>",
        headers={role: f"<|start_header_id|>{role}<|end_header_id|>\n\n" for role in _ROLES},
        ends=_same_end("<|eot_id|>"),
        separator="",
        control=("<|eot_id|>", "<|begin_of_text|>", "<|start_header_id|>", "<|end_header_id|>"),
    ),
    "chatml": _chatml(),
    # What enable_thinking=False writes: the reply begins behind an empty thought; earlier replies are without one.
    "qwen3": _chatml(("<think>", "</think>"), "<|im_start|>assistant\n<think>\n\n</think>\n\n"),
    "gemma": ChatTemplate(
        opening="<bos>",
        headers={"user": "<start_of_turn>user\n", "assistant": "<start_of_turn>model\n"},
        ends=_same_end("<end_of_turn>"),
        separator="\n",
        control=("<end_of_turn>", "<bos>", "<start_of_turn>"),
        system="next",
    ),
    "mistral": ChatTemplate(
        opening="<s>",
        headers={"user": "[INST]", "assistant": ""},
        ends={"user": "[/INST]", "assistant": "</s>"},
        separator="",
        control=("</s>", "<s>", "[INST]", "[/INST]"),
        system="last",
    ),
}


@dataclass(frozen=True)
class EncodedMessage:
    """Token ids of one message; `end` is the single end-of-turn token."""

    role: str
    header: list[int]
    content: list[int]
    end: int
    separator: list[int]


class ChatEncoder:
    """Turns messages into token ids; what a message says can never become a role or an end of turn."""

    def __init__(self, tokenizer: Any, template: ChatTemplate) -> None:
        self._tokenizer = tokenizer
        vocabulary: Mapping[str, int] = tokenizer.get_vocab()
        missing = [token for token in template.control if token not in vocabulary]
        if missing:
            sentence = f"The model has no token {missing[0]}, which this chat template needs."
            raise EngineError("model_refused", f"{sentence} Use the template made for this model.")
        self._template = template
        self._ends = {role: vocabulary[text] for role, text in template.ends.items()}
        self.end_id: int = self._ends["assistant"]
        self.control_ids = frozenset(vocabulary[token] for token in template.control)
        added: Mapping[str, int] = tokenizer.get_added_vocab()
        self._added_ids = frozenset(added.values()) | self.control_ids
        self._added_texts = tuple(sorted(set(added) | set(template.control), key=len, reverse=True))
        self._headers = {role: self._trusted(text) for role, text in template.headers.items()}
        self._answering = self._trusted(template.answering or template.headers["assistant"])
        self._opening = self._trusted(template.opening)
        self._separator = self._trusted(template.separator)

    def encode_text(self, text: str) -> list[int]:
        """Plain text as ids, with no special or added token among them."""
        ids = self._plain(text)
        if self._added_ids.isdisjoint(ids):
            return ids
        # Added tokens not marked special are matched even so; cut each of them after its first character.
        pieces = [text]
        for token in self._added_texts:
            pieces = [part for piece in pieces for part in _cut(piece, token)]
        return [identifier for piece in pieces for identifier in self._plain(piece)]

    def encode_messages(self, messages: Sequence[Message]) -> list[EncodedMessage]:
        """The turns as their parts; joined in order after `opening` they are the conversation."""
        turns = _turns(messages, self._template.system)
        last_asked = max((index for index, turn in enumerate(turns) if turn.role == "user"), default=-1)
        return [
            EncodedMessage(
                role=turn.role,
                header=self._answering if turn.role == "assistant" and index > last_asked else self._headers[turn.role],
                content=self.encode_text(turn.content),
                end=self._ends[turn.role],
                separator=self._separator,
            )
            for index, turn in enumerate(turns)
        ]

    @property
    def opening(self) -> list[int]:
        """Ids before the first message."""
        return self._opening

    def prompt(self, messages: Sequence[Message]) -> tuple[list[int], int]:
        """Ids up to where the reply starts, and how many of them are the opening and leading system messages."""
        ids = list(self._opening)
        system_length = 0
        leading = True
        for part in self.encode_messages(messages):
            ids += [*part.header, *part.content, part.end, *part.separator]
            leading = leading and part.role == "system"
            if leading:
                system_length = len(ids)
        return ids + self._answering, system_length

    def _trusted(self, text: str) -> list[int]:
        return list(self._tokenizer.encode(text, add_special_tokens=False)) if text else []

    def _plain(self, text: str) -> list[int]:
        return list(self._tokenizer.encode(text, add_special_tokens=False, split_special_tokens=True)) if text else []


def _turns(messages: Sequence[Message], system: Literal["own", "next", "last"]) -> list[Message]:
    """The messages, with those of the system in front of a user message where they have no turn of their own."""
    if system == "own":
        return list(messages)
    turns: list[Message] = []
    waiting: list[str] = []
    asked = [index for index, message in enumerate(messages) if message.role == "user"]
    for index, message in enumerate(messages):
        if message.role == "system":
            waiting.append(message.content)
        elif message.role == "user" and (system == "next" or index == asked[-1]):
            turns.append(Message("user", "\n\n".join([*waiting, message.content])))
            waiting = []
        else:
            turns.append(message)
    return [*turns, Message("user", "\n\n".join(waiting))] if waiting else turns


def _cut(text: str, token: str) -> list[str]:
    """The text in pieces, none of which holds the whole token: "a<x>b" cut at "<x>" is "a<", "x>b"."""
    first, *others = text.split(token)
    pieces = [first]
    for other in others:
        pieces[-1] += token[:1]
        pieces.append(token[1:] + other)
    return [piece for piece in pieces if piece]
