"""One prompt among many, as the engine's batches take it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from .examine import Examined
from .generate import GREEDY, Reply, Sampling


@dataclass(frozen=True)
class Asked:
    """One prompt; `answer` is a reference whose likelihood is wanted."""

    index: int
    prompt: Sequence[int]
    system_length: int
    most_tokens: int = 0
    sampling: Sampling = GREEDY
    answer: Sequence[int] = ()


class Answering(Protocol):
    """Answers many prompts; what one gets depends on itself alone. All are refused where one is too long."""

    def write(
        self, asked: Sequence[Asked], stops: Sequence[str], check: Callable[[], None]
    ) -> Iterator[tuple[Asked, Reply]]:
        """Replies as they finish."""

    def examine(self, asked: Sequence[Asked], check: Callable[[], None]) -> Iterator[tuple[Asked, Examined]]:
        """The greedy reply to each prompt and the losses of its reference, as they finish."""

    def score(self, asked: Sequence[Asked], check: Callable[[], None]) -> Iterator[tuple[Asked, list[float]]]:
        """Nats of each token of the reference and of the end of turn."""
