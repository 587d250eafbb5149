"""Reads the params of a request: every value is checked, and a wrong one is named in a plain sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from .errors import EngineError
from .wire import Json

Role = Literal["system", "user", "assistant"]


@dataclass(frozen=True)
class Message:
    """One turn of a conversation."""

    role: Role
    content: str


def bad_request(sentence: str) -> EngineError:
    """A bad_request error whose sentence ends with the way out."""
    return EngineError("bad_request", f"{sentence} Correct the request and send it again.")


@dataclass(frozen=True)
class Fields:
    """A typed view of one JSON object; `name` says where it came from."""

    values: Mapping[str, Json]
    name: str = "the request"

    def text(self, key: str) -> str:
        """A string, maybe empty."""
        value = self.values.get(key)
        if not isinstance(value, str):
            raise self._wrong(key, "text")
        return value

    def optional_text(self, key: str) -> str | None:
        """A string, or None where it is null or absent."""
        return None if self.values.get(key) is None else self.text(key)

    def choice(self, key: str, options: tuple[str, ...]) -> str:
        """One of the given words."""
        value = self.text(key)
        if value not in options:
            raise self._wrong(key, f"one of {', '.join(options)}")
        return value

    def integer(self, key: str, low: int, high: int, default: int | None = None) -> int:
        """A whole number within [low, high]; 3.0 counts as 3, since JSON has one kind of number."""
        what = f"a whole number from {low} to {high}"
        value = self._within(key, low, high, default, what)
        if value != int(value):
            raise self._wrong(key, what)
        return int(value)

    def number(self, key: str, low: float, high: float, default: float | None = None) -> float:
        """A finite number within [low, high]."""
        return float(self._within(key, low, high, default, f"a number from {low:g} to {high:g}"))

    def flag(self, key: str, default: bool = False) -> bool:
        """True or false."""
        value = self.values.get(key, default)
        if not isinstance(value, bool):
            raise self._wrong(key, "true or false")
        return value

    def texts(self, key: str, most: int, default: list[str] | None = None) -> list[str]:
        """A list of at most `most` strings."""
        value = self.values.get(key, default)
        if not isinstance(value, list) or len(value) > most or not all(isinstance(item, str) for item in value):
            raise self._wrong(key, f"a list of at most {most} texts")
        return value

    def objects(self, key: str, most: int) -> list[Fields]:
        """A list of at most `most` objects."""
        value = self.values.get(key)
        if not isinstance(value, list) or len(value) > most or not all(isinstance(item, dict) for item in value):
            raise self._wrong(key, f"a list of at most {most} objects")
        return [Fields(item, f"{key} {index}") for index, item in enumerate(value)]

    def object(self, key: str) -> Fields:
        """A nested object."""
        value = self.values.get(key)
        if not isinstance(value, dict):
            raise self._wrong(key, "an object")
        return Fields(value, key)

    def messages(self, key: str = "messages") -> list[Message]:
        """One or more messages with a known role."""
        items = self.objects(key, 100_000)
        if not items:
            raise bad_request(f"The field {key} of {self.name} must hold at least one message.")
        roles = ("system", "user", "assistant")
        return [Message(item.choice("role", roles), item.text("content")) for item in items]  # type: ignore[arg-type]

    def _within(self, key: str, low: float, high: float, default: float | None, what: str) -> float:
        value = self.values.get(key)
        if value is None and default is not None:
            return default
        if not isinstance(value, (int, float)) or isinstance(value, bool) or not low <= value <= high:
            raise self._wrong(key, what)
        return value

    def _wrong(self, key: str, what: str) -> EngineError:
        return bad_request(f"The field {key} of {self.name} must be {what}.")
