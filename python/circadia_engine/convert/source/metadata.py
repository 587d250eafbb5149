"""Typed looks into the metadata of a GGUF file; what is absent or of another kind is a refusal that names it."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np

from ..refusal import Refused
from .header import Value


class Metadata:
    """The entries of one file."""

    def __init__(self, values: Mapping[str, Value]) -> None:
        self._values = values

    def has(self, key: str) -> bool:
        return key in self._values

    def text(self, key: str) -> str:
        """A text."""
        value = self._need(key)
        if not isinstance(value, str):
            raise Refused("missing", what=key)
        return value

    def optional_text(self, key: str) -> str | None:
        """A text, or None where there is none."""
        value = self._values.get(key)
        return value if isinstance(value, str) else None

    def whole(self, key: str, low: int, high: int, default: int | None = None) -> int:
        """A whole number within [low, high]."""
        value = self._values.get(key, default) if default is not None else self._need(key)
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise Refused("missing", what=key)
        return value

    def number(self, key: str, low: float, high: float, default: float | None = None) -> float:
        """A finite number within [low, high]."""
        value = self._values.get(key, default) if default is not None else self._need(key)
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
            raise Refused("missing", what=key)
        if not low <= value <= high:
            raise Refused("missing", what=key)
        return float(value)

    def flag(self, key: str) -> bool | None:
        """True, false, or None where nothing is said."""
        value = self._values.get(key)
        return value if isinstance(value, bool) else None

    def texts(self, key: str) -> list[str] | None:
        """A list of texts, or None where there is none."""
        value = self._values.get(key)
        return value if isinstance(value, list) else None

    def numbers(self, key: str) -> np.ndarray | None:
        """A list of numbers, or None where there is none."""
        value = self._values.get(key)
        return value if isinstance(value, np.ndarray) else None

    def _need(self, key: str) -> Value:
        if key not in self._values:
            raise Refused("missing", what=key)
        return self._values[key]
