"""Reads the header of a GGUF file, believing nothing: no count, length or place is used before it was held to the file.

Format: ggml's docs/gguf.md, versions 2 and 3, little-endian.
"""

from __future__ import annotations

import math
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np

from ..refusal import Refused
from .kinds import KINDS, Kind

_MOST_TENSORS = 65_536
_MOST_ENTRIES = 65_536
_MOST_ITEMS = 1_500_000
"""The largest vocabularies have 260 thousand tokens and twice as many merges."""
_LONGEST_NAME_BYTES = 1024
_LONGEST_TEXT_BYTES = 4 << 20
_LARGEST_HEADER_BYTES = 128 << 20

_TEXT, _LIST = 8, 9
_NUMBERS = {
    0: "<u1",
    1: "<i1",
    2: "<u2",
    3: "<i2",
    4: "<u4",
    5: "<i4",
    6: "<f4",
    7: "?",
    10: "<u8",
    11: "<i8",
    12: "<f8",
}

Value = int | float | bool | str | list[str] | np.ndarray


@dataclass(frozen=True)
class Tensor:
    """`shape` has rows first, as everywhere but in the file itself; `start` counts from the beginning of the file."""

    name: str
    kind: Kind
    shape: tuple[int, ...]
    start: int
    size: int


@dataclass(frozen=True)
class Header:
    """All that a GGUF file says about itself."""

    metadata: dict[str, Value]
    tensors: dict[str, Tensor]


def read_header(path: Path) -> Header:
    """Refused unless the header is whole, and every tensor it names lies within the file and beside all others."""
    try:
        with path.open("rb") as file:
            return _read(_Source(file, path.stat().st_size))
    except OSError:
        raise Refused("unreadable") from None


class _Source:
    """Bytes in order, never more than there are and never more than a header may have."""

    def __init__(self, file: BinaryIO, size: int) -> None:
        self._file = file
        self.size = size
        self.place = 0

    def take(self, count: int) -> bytes:
        if count > self.size - self.place:
            raise Refused("truncated")
        if self.place + count > _LARGEST_HEADER_BYTES:
            raise Refused("tooMuch", what="header")
        found = self._file.read(count)
        if len(found) != count:
            raise Refused("truncated")
        self.place += count
        return found

    def number(self, form: str) -> int:
        return struct.unpack(form, self.take(struct.calcsize(form)))[0]

    def text(self, longest: int) -> str:
        length = self.number("<Q")
        if length > longest:
            raise Refused("tooMuch", what="text")
        # A token may be half a character; nothing of ours needs its exact bytes then.
        return self.take(length).decode("utf-8", "replace")


def _read(source: _Source) -> Header:
    if source.size < 4 or source.take(4) != b"GGUF":
        raise Refused("notGguf")
    version = source.number("<I")
    if version not in (2, 3):
        raise Refused("version", version=version)
    tensor_count, entry_count = source.number("<Q"), source.number("<Q")
    if tensor_count > _MOST_TENSORS:
        raise Refused("tooMuch", what="tensors")
    if entry_count > _MOST_ENTRIES:
        raise Refused("tooMuch", what="metadata")
    metadata: dict[str, Value] = {}
    for _ in range(entry_count):
        key = source.text(_LONGEST_NAME_BYTES)
        metadata[key] = _value(source, source.number("<I"))
    described = [_description(source) for _ in range(tensor_count)]
    return Header(metadata, _placed(source, described, _alignment(metadata)))


def _value(source: _Source, code: int) -> Value:
    if code == _TEXT:
        return source.text(_LONGEST_TEXT_BYTES)
    if code == _LIST:
        return _items(source, source.number("<I"), source.number("<Q"))
    if code not in _NUMBERS:
        raise Refused("damaged", what="metadata")
    return np.frombuffer(source.take(np.dtype(_NUMBERS[code]).itemsize), _NUMBERS[code])[0].item()


def _items(source: _Source, code: int, count: int) -> Value:
    if count > _MOST_ITEMS:
        raise Refused("tooMuch", what="list")
    if code == _TEXT:
        # Each takes eight bytes at least: a lie about the count costs no memory.
        if count * 8 > source.size - source.place:
            raise Refused("truncated")
        return [source.text(_LONGEST_TEXT_BYTES) for _ in range(count)]
    if code not in _NUMBERS:
        raise Refused("damaged", what="metadata")
    return np.frombuffer(source.take(count * np.dtype(_NUMBERS[code]).itemsize), _NUMBERS[code])


def _description(source: _Source) -> tuple[str, tuple[int, ...], int, int]:
    name = source.text(_LONGEST_NAME_BYTES)
    dimensions = source.number("<I")
    if not 1 <= dimensions <= 4:
        raise Refused("misshapen", tensor=name)
    shape = tuple(source.number("<Q") for _ in range(dimensions))[::-1]
    return name, shape, source.number("<I"), source.number("<Q")


def _alignment(metadata: dict[str, Value]) -> int:
    value = metadata.get("general.alignment", 32)
    if not isinstance(value, int) or not 8 <= value <= 65_536 or value % 8:
        raise Refused("damaged", what="metadata")
    return value


def _placed(
    source: _Source, described: list[tuple[str, tuple[int, ...], int, int]], alignment: int
) -> dict[str, Tensor]:
    beginning = math.ceil(source.place / alignment) * alignment
    tensors: dict[str, Tensor] = {}
    for name, shape, code, offset in described:
        kind = KINDS.get(code)
        if kind is None:
            raise Refused("unknownNumbers", kind=f"type {code}")
        if name in tensors or offset % alignment or 0 in shape or shape[-1] % kind.block:
            raise Refused("misshapen", tensor=name)
        size = math.prod(shape) // kind.block * kind.size
        if beginning + offset + size > source.size:
            raise Refused("truncated")
        tensors[name] = Tensor(name, kind, shape, beginning + offset, size)
    end = 0
    for tensor in sorted(tensors.values(), key=lambda one: one.start):
        if tensor.start < end:
            raise Refused("overlap", tensor=tensor.name)
        end = tensor.start + tensor.size
    return tensors
