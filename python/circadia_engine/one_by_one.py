"""Answers to many prompts one after the other: for networks whose rows cannot be packed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from .asked import Asked
from .examine import Examined, examine_item
from .generate import Reply, check_length, stream_reply
from .model import LoadedModel
from .prompt_cache import PrefixShelf
from .score import answer_losses


class OneByOne:
    """Takes the prompts in order; the part that several begin with is read once."""

    def __init__(self, model: LoadedModel, shelf: PrefixShelf) -> None:
        self._model, self._shelf = model, shelf

    def write(
        self, asked: Sequence[Asked], stops: Sequence[str], check: Callable[[], None]
    ) -> Iterator[tuple[Asked, Reply]]:
        """Replies in order."""
        for one in asked:
            check_length(self._model, len(one.prompt))
        for one in asked:
            check()
            reply = Reply()
            entry = self._shelf.open(one.prompt, [min(one.system_length, len(one.prompt) - 1)], check)
            for _ in stream_reply(self._model, one.prompt, entry, one.sampling, one.most_tokens, stops, check, reply):
                pass
            yield one, reply

    def examine(self, asked: Sequence[Asked], check: Callable[[], None]) -> Iterator[tuple[Asked, Examined]]:
        """Both readings of each, in order."""
        for one in asked:
            yield (
                one,
                examine_item(
                    self._model, self._shelf, one.prompt, one.system_length, one.answer, one.most_tokens, check
                ),
            )

    def score(self, asked: Sequence[Asked], check: Callable[[], None]) -> Iterator[tuple[Asked, list[float]]]:
        """Losses in order."""
        for one in asked:
            yield one, answer_losses(self._model, self._shelf, one.prompt, one.system_length, one.answer, check)
