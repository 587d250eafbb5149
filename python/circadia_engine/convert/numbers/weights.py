"""What becomes of a tensor: kept, its blocks taken over without loss, or rewritten in a kind that MLX has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ..refusal import Refused
from ..source.header import Tensor
from ..source.kinds import PLAIN
from .blocks import GROUP, LOSSLESS, Groups, lossless_groups, pack
from .rewritten import rewritten_bits, rewritten_groups

_CHUNK_BYTES = 4 << 20


@dataclass(frozen=True)
class Target:
    """A tensor of the model: its name there, the shape it must have, and the head size where q or k are reordered."""

    name: str
    shape: tuple[int, ...]
    rope_head: int | None = None


@dataclass(frozen=True)
class Part:
    """One tensor of the safetensors file."""

    name: str
    dtype: str
    shape: tuple[int, ...]
    size: int


def bits_of(tensor: Tensor) -> int | None:
    """Bits of a code once it is converted; None where it stays as it is."""
    kind = tensor.kind.name
    return None if kind in PLAIN else LOSSLESS.get(kind) or rewritten_bits(kind)


def is_rewritten(tensor: Tensor) -> bool:
    """Whether its numbers change, however little."""
    return tensor.kind.name not in PLAIN and tensor.kind.name not in LOSSLESS


def parts_of(tensor: Tensor, target: Target) -> list[Part]:
    """What it becomes in the safetensors file, in the order in which `converted` writes it."""
    bits = bits_of(tensor)
    if len(target.shape) == 1:
        if bits is not None:
            raise Refused("unknownNumbers", kind=tensor.kind.name)
        return [Part(target.name, "F32", target.shape, 4 * target.shape[0])]
    rows, columns = target.shape
    if bits is None:
        return [Part(target.name, PLAIN[tensor.kind.name], target.shape, tensor.size)]
    stem, groups = target.name.removesuffix(".weight"), columns // GROUP
    words = columns * bits // 32
    return [
        Part(target.name, "U32", (rows, words), rows * words * 4),
        Part(f"{stem}.scales", "F16", (rows, groups), rows * groups * 2),
        Part(f"{stem}.biases", "F16", (rows, groups), rows * groups * 2),
    ]


def rows_at_once(tensor: Tensor, target: Target) -> int:
    """How many rows are converted in one go: a few megabytes, and whole heads where they are reordered."""
    rows = target.shape[0] if len(target.shape) == 2 else 1
    few = max(1, _CHUNK_BYTES // max(1, tensor.size // rows))
    head = target.rope_head
    return min(rows, few) if head is None else max(head, few // head * head)


def converted(tensor: Tensor, target: Target, raw: bytes, rows: int) -> Iterator[bytes]:
    """The bytes of each part for these rows."""
    kind = tensor.kind.name
    if len(target.shape) == 1:
        yield _finite(tensor, _plain(kind, raw)).astype("<f4").tobytes()
        return
    if kind in PLAIN:
        _finite(tensor, _plain(kind, raw))
        yield _ordered(np.frombuffer(raw, np.uint8).reshape(rows, -1), target).tobytes()
        return
    groups, bits = _groups(tensor, raw, rows), bits_of(tensor)
    assert bits is not None
    _finite(tensor, groups.scales)
    _finite(tensor, groups.biases)
    for part in (pack(groups.codes, bits), groups.scales, groups.biases):
        yield _ordered(part, target).tobytes()


def _groups(tensor: Tensor, raw: bytes, rows: int) -> Groups:
    blocks = np.frombuffer(raw, np.uint8).reshape(-1, tensor.kind.size)
    make = lossless_groups if tensor.kind.name in LOSSLESS else rewritten_groups
    return make(tensor.kind.name, blocks, rows)


def _plain(kind: str, raw: bytes) -> np.ndarray:
    if kind == "BF16":
        return (np.frombuffer(raw, "<u2").astype("<u4") << 16).view("<f4")
    return np.frombuffer(raw, {"F32": "<f4", "F16": "<f2"}[kind])


def _finite(tensor: Tensor, values: np.ndarray) -> np.ndarray:
    if not np.isfinite(values).all():
        raise Refused("notFinite", tensor=tensor.name)
    return values


def _ordered(rows: np.ndarray, target: Target) -> np.ndarray:
    """ggml turns pairs of neighbours, MLX pairs half a head apart: the rows of each head of q and k change places."""
    head = target.rope_head
    if head is None:
        return np.ascontiguousarray(rows)
    shape = rows.shape
    return np.ascontiguousarray(rows.reshape(-1, head // 2, 2, shape[1]).swapaxes(1, 2)).reshape(shape)
