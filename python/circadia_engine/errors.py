"""Coded errors: a code for the core, a plain sentence for the person, a traceback for the log."""

from __future__ import annotations

import traceback
from typing import Literal

ErrorCode = Literal[
    "bad_request",
    "unknown_method",
    "model_missing",
    "model_refused",
    "model_not_loaded",
    "adapter_invalid",
    "context_too_long",
    "out_of_memory",
    "dataset_invalid",
    "diverged",
    "cancelled",
    "internal",
]

_OUT_OF_MEMORY_SIGNS = (
    "out of memory",
    "outofmemory",
    "insufficient memory",
    "[malloc",
    "unable to allocate",
    "metal::malloc",
)


class EngineError(Exception):
    """A failure with a code; the message says what happened and what to do."""

    def __init__(self, code: ErrorCode, message: str) -> None:
        super().__init__(message)
        self.code: ErrorCode = code
        self.message = message


class Cancelled(EngineError):
    """Raised inside a call once its cancel has arrived."""

    def __init__(self) -> None:
        super().__init__("cancelled", "The call was cancelled.")


def describe(error: BaseException) -> dict[str, str | None]:
    """The wire form of any exception; never raises, and never shows a traceback as the message."""
    if isinstance(error, EngineError):
        return {"code": error.code, "message": error.message, "detail": None}
    detail = "".join(traceback.format_exception(error))[-8000:]
    if isinstance(error, MemoryError) or any(sign in str(error).lower() for sign in _OUT_OF_MEMORY_SIGNS):
        message = "There was not enough memory to finish. Close other programs or use a smaller model."
        return {"code": "out_of_memory", "message": message, "detail": detail}
    message = "The engine met an unexpected error. Try again; if it happens again, restart the engine."
    return {"code": "internal", "message": message, "detail": detail}
