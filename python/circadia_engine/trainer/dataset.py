"""Training rows: conversations as token ids with a mark on each token to learn."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import EngineError
from ..fields import Fields, Message
from ..templates import ChatEncoder, EncodedMessage

_KINDS = ("style", "replay", "raw")


@dataclass(frozen=True)
class Row:
    """`learn[i]` says whether token i is a target; it is never one at i = 0, and some later one always is."""

    tokens: list[int]
    learn: list[bool]
    kind: str
    weight: float

    @property
    def targets(self) -> int:
        return sum(self.learn)


@dataclass(frozen=True)
class DroppedRow:
    """A row that does not fit, counted from 1, with the reason in words."""

    file: str
    row: int
    reason: str


@dataclass(frozen=True)
class Dataset:
    """The rows that fit, those that do not, and a digest of the file they came from.

    `shortened` counts the rows that fit only without their oldest turns.
    """

    rows: list[Row]
    dropped: list[DroppedRow]
    shortened: int
    digest: str


def read_dataset(path: str, encoder: ChatEncoder, maximum_sequence: int, loss_on: str) -> Dataset:
    """Reads a JSONL file; a row without anything to learn is dataset_invalid.

    One that is too long loses whole turns, oldest first, or is dropped: no reply is ever cut.
    """
    file = Path(path)
    try:
        content = file.read_bytes()
    except OSError:
        raise _invalid(f"The file {file} cannot be read. Check that it exists.") from None
    rows: list[Row] = []
    dropped: list[DroppedRow] = []
    shortened = 0
    for number, messages, kind, weight in _parse(file.name, content):
        parts = encoder.encode_messages(messages)
        if not any(_is_target(part.role, loss_on) for part in parts):
            raise _invalid(
                f"Row {number} of {file.name} has no reply to learn from. Remove the row or add an assistant message."
            )
        if not _says_something(parts, loss_on):
            raise _invalid(
                f"Row {number} of {file.name} has an empty reply. Remove the row or write what should be learned."
            )
        fitting = _drop_oldest(encoder, messages, parts, maximum_sequence, loss_on)
        tokens, learn = _join(encoder, fitting, loss_on)
        if len(tokens) > maximum_sequence:
            reason = (
                f"It has {len(tokens)} tokens and the limit is {maximum_sequence}, even with only its last turn kept."
            )
            dropped.append(DroppedRow(file.name, number, reason))
        else:
            rows.append(Row(tokens, learn, kind, weight))
            shortened += len(fitting) < len(parts)
    return Dataset(rows, dropped, shortened, hashlib.sha256(content).hexdigest())


def require_rows(data: Dataset, name: str, maximum_sequence: int) -> Dataset:
    """The same data; dataset_invalid, with the reason, when there is nothing left to learn from."""
    if data.rows:
        return data
    if not data.dropped:
        raise _invalid(f"The file {name} has no row that can be learned from. Add rows and try again.")
    count = len(data.dropped)
    long = "the only one is" if count == 1 else f"all {count} are"
    raise _invalid(
        f"There is no row that fits: {long} longer than the {maximum_sequence} tokens that can be read. "
        f"Shorten {'it' if count == 1 else 'them'} and try again."
    )


def _parse(name: str, content: bytes) -> Iterator[tuple[int, list[Message], str, float]]:
    for number, line in enumerate(content.split(b"\n"), start=1):
        if not line.strip():
            continue
        try:
            value: Any = json.loads(line)
            fields = Fields(value if isinstance(value, dict) else {}, "the row")
            kind = fields.choice("kind", _KINDS) if "kind" in fields.values else "raw"
            yield number, fields.messages(), kind, fields.number("weight", 1e-6, 1e6, 1.0)
        except (ValueError, RecursionError):
            raise _invalid(f"Row {number} of {name} is not valid JSON. Correct or remove the row.") from None
        except EngineError as error:
            problem = error.message.removesuffix(" Correct the request and send it again.")
            raise _invalid(f"Row {number} of {name} is wrong. {problem} Correct or remove the row.") from None


def _is_target(role: str, loss_on: str) -> bool:
    return loss_on == "all" or role == "assistant"


def _says_something(parts: Sequence[EncodedMessage], loss_on: str) -> bool:
    replies = [part for part in parts if part.role == "assistant"]
    return loss_on == "all" or all(part.content for part in (replies[-1:] if loss_on == "lastReply" else replies))


def _drop_oldest(
    encoder: ChatEncoder,
    messages: Sequence[Message],
    parts: list[EncodedMessage],
    maximum_sequence: int,
    loss_on: str,
) -> list[EncodedMessage]:
    """The row without its oldest turns, as few as need be; system messages and the last turn always stay."""
    kept = list(messages)
    while len(_join(encoder, parts, loss_on)[0]) > maximum_sequence:
        starts = [index for index, message in enumerate(kept) if message.role == "user"]
        if len(starts) < 2 or not any(_is_target(message.role, loss_on) for message in kept[starts[1] :]):
            break
        kept = [message for index, message in enumerate(kept) if message.role == "system" or index >= starts[1]]
        parts = encoder.encode_messages(kept)
    return parts


def _join(encoder: ChatEncoder, parts: Sequence[EncodedMessage], loss_on: str) -> tuple[list[int], list[bool]]:
    """Ids and marks, cut after the last token to learn, since nothing behind it has any effect."""
    replies = [index for index, part in enumerate(parts) if part.role == "assistant"]
    chosen = set(replies[-1:] if loss_on == "lastReply" else replies)
    tokens, learn = list(encoder.opening), [loss_on == "all"] * len(encoder.opening)
    for index, part in enumerate(parts):
        everything = loss_on == "all"
        reply = everything or index in chosen
        tokens += [*part.header, *part.content, part.end, *part.separator]
        learn += (
            [everything] * len(part.header) + [reply] * (len(part.content) + 1) + [everything] * len(part.separator)
        )
    learn[0] = False
    last = max((index for index, mark in enumerate(learn) if mark), default=-1)
    return tokens[: last + 1], learn[: last + 1]


def _invalid(sentence: str) -> EngineError:
    return EngineError("dataset_invalid", sentence)
