"""Blocks of quantised numbers become MLX's affine groups: 32 codes, a scale and a bias, value = scale * code + bias."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..refusal import Refused

GROUP = 32
LOSSLESS = {"Q4_0": 4, "Q4_1": 4, "Q5_0": 5, "Q5_1": 5, "Q8_0": 8}
"""Kinds that are affine groups already, with the bits of a code."""


@dataclass(frozen=True)
class Groups:
    """Rows of a matrix: `codes` one byte each, `scales` and `biases` in half precision for every 32 of them."""

    codes: np.ndarray
    scales: np.ndarray
    biases: np.ndarray


def lossless_groups(kind: str, raw: np.ndarray, rows: int) -> Groups:
    """The same numbers, to the bit, from blocks of 32 as bytes of shape (blocks, size)."""
    with np.errstate(over="ignore", invalid="ignore"):
        return _groups(kind, raw, rows)


def _groups(kind: str, raw: np.ndarray, rows: int) -> Groups:
    scales = raw[:, :2].view("<f2").astype(np.float32)
    match kind:
        case "Q4_0":
            codes, biases = _nibbles(raw[:, 2:]), scales * -8
        case "Q4_1":
            codes, biases = _nibbles(raw[:, 4:]), raw[:, 2:4].view("<f2").astype(np.float32)
        case "Q5_0":
            codes, biases = _nibbles(raw[:, 6:]) | _fifth_bits(raw[:, 2:6]), scales * -16
        case "Q5_1":
            codes = _nibbles(raw[:, 8:]) | _fifth_bits(raw[:, 4:8])
            biases = raw[:, 2:4].view("<f2").astype(np.float32)
        case "Q8_0":
            codes, biases = raw[:, 2:] ^ 0x80, scales * -128
        case _:
            raise Refused("unknownNumbers", kind=kind)
    return Groups(codes.reshape(rows, -1), _half(scales, rows), _half(biases, rows))


def pack(codes: np.ndarray, bits: int) -> np.ndarray:
    """Codes of each row as MLX keeps them: a stream of bits, the lowest first, in words of 32."""
    rows = codes.shape[0]
    if bits == 8:
        packed = np.ascontiguousarray(codes)
    elif bits == 4:
        packed = codes[:, 0::2] | codes[:, 1::2] << 4
    else:
        stream = np.unpackbits(codes[..., None], axis=-1, count=bits, bitorder="little")
        packed = np.packbits(stream.reshape(rows, -1), axis=-1, bitorder="little")
    return np.ascontiguousarray(packed).view("<u4")


def _half(values: np.ndarray, rows: int) -> np.ndarray:
    return values.astype("<f2").reshape(rows, -1)


def _nibbles(packed: np.ndarray) -> np.ndarray:
    """The low halves of all bytes, then the high ones, as ggml has them."""
    return np.concatenate([packed & 15, packed >> 4], axis=1)


def _fifth_bits(packed: np.ndarray) -> np.ndarray:
    return np.unpackbits(packed, axis=1, bitorder="little") << 4
