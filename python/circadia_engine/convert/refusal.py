"""Why a GGUF file cannot be used: a code with what it is about. The sentences are made elsewhere."""

from __future__ import annotations

from ..wire import Json


class Refused(Exception):
    """Ends a conversion; `reason` is what goes over the wire."""

    def __init__(self, code: str, **about: Json) -> None:
        super().__init__(code)
        self.reason: dict[str, Json] = {"code": code, **about}
