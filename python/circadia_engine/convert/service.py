"""The method of `convert`: one file at a time."""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path

from ..errors import EngineError
from ..fields import Fields
from ..rpc import Call, Method
from ..wire import Json
from .conversion import convert
from .refusal import Refused

_TELL_EVERY_SECONDS = 0.2


class Converter:
    """Holds nothing between two calls."""

    def methods(self) -> dict[str, Method]:
        """Method by wire name, in the order of the hello."""
        return {"convert": self.convert}

    def convert(self, call: Call) -> Mapping[str, Json]:
        """Streams how much is done; the result says what became of it, and a refusal is a result, not an error."""
        fields = Fields(call.params)
        file, folder = Path(fields.text("file")), Path(fields.text("folder"))
        if not folder.is_dir():
            raise EngineError("bad_request", f"There is no folder {folder}. Make it first.")
        told = 0.0

        def tell(done: float) -> None:
            nonlocal told
            if (now := time.monotonic()) - told >= _TELL_EVERY_SECONDS:
                told = now
                call.emit({"done": done})

        try:
            found = convert(file, folder, call.check, tell)
        except Refused as refused:
            return {"kind": "refused", "reason": refused.reason}
        return {
            "kind": "converted",
            "requantised": found.rewritten,
            "controlTokens": found.control_tokens,
            "thinkingSwitch": found.thinking_switch,
            "contextLength": found.context_length,
        }
