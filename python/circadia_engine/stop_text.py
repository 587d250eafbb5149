"""Ends a reply at the first stop string, and holds back text that might become one."""

from __future__ import annotations

from collections.abc import Sequence


class StopText:
    """Feed it text; what comes out never holds a stop string nor the start of one that is still possible."""

    def __init__(self, stops: Sequence[str]) -> None:
        self._stops = [stop for stop in stops if stop]
        self._held = ""
        self.hit = False

    def add(self, text: str) -> str:
        """The text that is safe to show now."""
        if not self._stops or self.hit:
            return "" if self.hit else text
        text = self._held + text
        places = [place for stop in self._stops if (place := text.find(stop)) >= 0]
        if places:
            self.hit, self._held = True, ""
            return text[: min(places)]
        keep = max(self._overlap(text, stop) for stop in self._stops)
        self._held = text[len(text) - keep :]
        return text[: len(text) - keep]

    def finish(self) -> str:
        """What was held back, once no more text will come."""
        held, self._held = self._held, ""
        return "" if self.hit else held

    @staticmethod
    def _overlap(text: str, stop: str) -> int:
        longest = min(len(stop) - 1, len(text))
        return next((size for size in range(longest, 0, -1) if text.endswith(stop[:size])), 0)
