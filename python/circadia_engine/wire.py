"""One JSON object a line, both ways, over private copies of stdin and stdout."""

from __future__ import annotations

import json
import math
import os
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

LINE_LIMIT_BYTES = 10 * 1024 * 1024
_READ_BYTES = 1 << 16

Json = Any


@dataclass(frozen=True)
class BadLine:
    """A line that is not a usable message, with the sentence to answer."""

    reason: str


def claim_standard_streams() -> tuple[int, int]:
    """Keeps the real stdin and stdout private: later prints go to stderr and later reads see end of file.

    Returns (input descriptor, output descriptor), neither inherited by children.
    """
    source, sink = os.dup(0), os.dup(1)
    os.dup2(2, 1)
    empty = os.open(os.devnull, os.O_RDONLY)
    os.dup2(empty, 0)
    os.close(empty)
    return source, sink


def clean(value: Json) -> Json:
    """The value with non-finite numbers as None and lone surrogates as U+FFFD, so that it is always valid JSON."""
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, dict):
        return {clean(str(key)): clean(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [clean(item) for item in value]
    return value


def encode(message: dict[str, Json]) -> bytes:
    """One line of UTF-8 ending in a newline."""
    try:
        text = json.dumps(message, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        return text.encode() + b"\n"
    except ValueError:
        text = json.dumps(clean(message), ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        return text.encode() + b"\n"


def decode(line: bytes) -> dict[str, Json] | BadLine:
    """The object on the line, or why it is not one. NaN and Infinity are not JSON and are refused."""
    try:
        value = json.loads(line.decode("utf-8"), parse_constant=_refuse_constant)
        if not isinstance(value, dict):
            return BadLine("A line was not a JSON object. Send one JSON object per line.")
        return clean(value) if b"\\u" in line else value
    except (ValueError, RecursionError):
        return BadLine("A line was not valid JSON. Send one JSON object per line.")


def _refuse_constant(name: str) -> float:
    raise ValueError(name)


def read_lines(descriptor: int) -> Iterator[bytes | BadLine]:
    """Lines as they arrive, blank ones skipped; a line over the limit is read to its end, dropped and reported."""
    buffer = bytearray()
    dropping = False
    while chunk := os.read(descriptor, _READ_BYTES):
        *ends, rest = chunk.split(b"\n")
        for end in ends:
            if not dropping and len(buffer) + len(end) > LINE_LIMIT_BYTES:
                yield _TOO_LONG
            elif not dropping:
                buffer += end
                if line := bytes(buffer).strip():
                    yield line
            buffer.clear()
            dropping = False
        if dropping:
            continue
        buffer += rest
        if len(buffer) > LINE_LIMIT_BYTES:
            buffer.clear()
            dropping = True
            yield _TOO_LONG


_TOO_LONG = BadLine(f"A line was longer than {LINE_LIMIT_BYTES} bytes. Send less at a time.")


class LineWriter:
    """Writes whole lines from any thread; the process ends when nobody reads any more."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._lock = threading.Lock()

    def send(self, message: dict[str, Json]) -> None:
        """Writes one message; one that is too long for a line is replaced by an error with the same id."""
        line = encode(message)
        if len(line) > LINE_LIMIT_BYTES:
            reason = "The answer is too long for one line. Ask for fewer things at a time."
            line = encode(
                {"id": message.get("id"), "error": {"code": "bad_request", "message": reason, "detail": None}}
            )
        view = memoryview(line)
        with self._lock:
            try:
                while view:
                    view = view[os.write(self._descriptor, view) :]
            except OSError:
                os._exit(0)
