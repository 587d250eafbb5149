"""Our own chat templates, pinned: the ones that come with a model are ignored, and no date is ever inserted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .errors import EngineError
from .fields import Message


@dataclass(frozen=True)
class ChatTemplate:
    """A conversation is `opening`, then for each message its header, content, `end` and `separator`."""

    opening: str
    headers: Mapping[str, str]
    end: str
    separator: str
    control: tuple[str, ...]
    """Texts that must each be one token; user text never yields one, and a reply ends where one appears."""


def _llama_header(role: str) -> str:
    return f"<|start_header_id|>{role}<|end_header_id|>\n\n"


_ROLES = ("system", "user", "assistant")
TEMPLATES: Mapping[str, ChatTemplate] = {
    "pocket": ChatTemplate(
        opening="",
        headers={role: f"<|{role}|>" for role in _ROLES},
        end="<|end|>",
        separator="",
        control=("<|end|>", "<|system|>", "<|user|>", "<|assistant|>"),
    ),
    "llama3": ChatTemplate(
        opening="<|begin_of_text|>",
        headers={role: _llama_header(role) for role in _ROLES},
        end="<|eot_id|>",
        separator="",
        control=("<|eot_id|>", "<|begin_of_text|>", "<|start_header_id|>", "<|end_header_id|>"),
    ),
    "chatml": ChatTemplate(
        opening="",
        headers={role: f"<|im_start|>{role}\n" for role in _ROLES},
        end="<|im_end|>",
        separator="\n",
        control=("<|im_end|>", "<|im_start|>"),
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
        self.end_id: int = vocabulary[template.end]
        self.control_ids = frozenset(vocabulary[token] for token in template.control)
        added: Mapping[str, int] = tokenizer.get_added_vocab()
        self._added_ids = frozenset(added.values()) | self.control_ids
        self._added_texts = tuple(sorted(set(added) | set(template.control), key=len, reverse=True))
        self._headers = {role: self._trusted(text) for role, text in template.headers.items()}
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
        """Each message as its parts; joined in order after `opening` they are the conversation."""
        return [
            EncodedMessage(
                role=message.role,
                header=self._headers[message.role],
                content=self.encode_text(message.content),
                end=self.end_id,
                separator=self._separator,
            )
            for message in messages
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
        return ids + self._headers["assistant"], system_length

    def _trusted(self, text: str) -> list[int]:
        return list(self._tokenizer.encode(text, add_special_tokens=False)) if text else []

    def _plain(self, text: str) -> list[int]:
        return list(self._tokenizer.encode(text, add_special_tokens=False, split_special_tokens=True)) if text else []


def _cut(text: str, token: str) -> list[str]:
    """The text in pieces, none of which holds the whole token: "a<x>b" cut at "<x>" is "a<", "x>b"."""
    first, *others = text.split(token)
    pieces = [first]
    for other in others:
        pieces[-1] += token[:1]
        pieces.append(token[1:] + other)
    return [piece for piece in pieces if piece]
