"""Token ids to text, one at a time, never showing half of a character."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from typing import Any, Protocol


class Detokenizer(Protocol):
    """Text as it becomes readable."""

    def add(self, token: int) -> str:
        """The text that this token completes, maybe empty."""

    def finish(self) -> str:
        """The text still held back; half characters become U+FFFD."""


def make_detokenizer_factory(tokenizer: Any) -> Callable[[], Detokenizer]:
    """A detokenizer per reply. Byte-level BPE is decoded exactly here; mlx-lm's own drops a leading space."""
    from mlx_lm.tokenizer_utils import BPEStreamingDetokenizer

    if not isinstance(tokenizer.detokenizer, BPEStreamingDetokenizer):
        return lambda: _Wrapped(tokenizer)
    size = max(tokenizer.get_vocab().values()) + 1
    names: list[str | None] = tokenizer.convert_ids_to_tokens(list(range(size)))
    added = frozenset(tokenizer.get_added_vocab().values())
    letters = _byte_letters()
    table = [_token_bytes(name or "", identifier in added, letters) for identifier, name in enumerate(names)]
    return lambda: _ByteLevel(table)


def _byte_letters() -> dict[str, int]:
    """GPT-2's printable stand-in for each byte (openai/gpt-2, src/encoder.py), letter to byte."""
    printable = [*range(ord("!"), ord("~") + 1), *range(ord("¡"), ord("¬") + 1), *range(ord("®"), ord("ÿ") + 1)]
    hidden = [byte for byte in range(256) if byte not in printable]
    return {chr(byte): byte for byte in printable} | {chr(256 + n): byte for n, byte in enumerate(hidden)}


def _token_bytes(name: str, added: bool, letters: dict[str, int]) -> bytes:
    if added or any(letter not in letters for letter in name):
        return name.encode()
    return bytes(letters[letter] for letter in name)


class _ByteLevel:
    def __init__(self, table: list[bytes]) -> None:
        self._table = table
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")

    def add(self, token: int) -> str:
        return self._decoder.decode(self._table[token] if token < len(self._table) else b"")

    def finish(self) -> str:
        return self._decoder.decode(b"", final=True)


class _Wrapped:
    def __init__(self, tokenizer: Any) -> None:
        self._inner = tokenizer.detokenizer
        self._inner.reset()

    def add(self, token: int) -> str:
        self._inner.add_token(token)
        return self._inner.last_segment

    def finish(self) -> str:
        self._inner.finalize()
        return self._inner.last_segment
