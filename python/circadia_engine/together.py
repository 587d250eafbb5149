"""Many replies and scores at once on a network that can pack rows; each is a function of its own prompt alone."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from .asked import Asked
from .examine import Examined, agreed_tokens
from .generate import Reply, check_length
from .model import LoadedModel
from .packed import forward, read_together
from .prompt_cache import Entry, PrefixShelf, clone, new_entry
from .row import Row, begin, choose
from .runtime import device, total_memory_bytes
from .score import AnswerReading, read_logits

MOST_ROWS = 36
"""Three tiles; more rows gained nothing where it was measured (docs/decisions/033)."""
_FEWEST_ADMITTED = 6
"""Prompts are read several at a time: alone, a short one costs as much as four."""
_GROWTH = 64
"""Tokens by which a row's keys and values grow; mlx-lm's 256 would mostly stay empty."""


class Together:
    """The batches of one loaded model, bounded in rows and in the memory of their keys and values."""

    def __init__(self, model: LoadedModel, shelf: PrefixShelf, most_bytes: int | None = None) -> None:
        self._model, self._shelf = model, shelf
        self._most_bytes = most_bytes or total_memory_bytes() // 8
        self._token_bytes = _bytes_per_token(model.network)
        self._piece, self._most = (128, 512) if device() == "gpu" else (60, 120)

    def write(
        self, asked: Sequence[Asked], stops: Sequence[str], check: Callable[[], None]
    ) -> Iterator[tuple[Asked, Reply]]:
        """Replies as they finish; the longest are begun first, so that few are left over at the end."""
        for one in asked:
            check_length(self._model, len(one.prompt))
        waiting = deque(sorted(asked, key=lambda one: (-one.most_tokens, one.index)))
        rows: list[Row] = []
        while waiting or rows:
            admitted = self._admit(waiting, rows)
            for one, entry in zip(admitted, self._read_prompts(admitted, check), strict=True):
                rows.append(begin(self._model, one, entry, [], stops))
            for row in self._step(rows, check):
                yield row.asked, row.reply

    def examine(self, asked: Sequence[Asked], check: Callable[[], None]) -> Iterator[tuple[Asked, Examined]]:
        """Both readings as they finish: the reference answer's losses, and the greedy reply, which begins where it
        agrees with that answer.
        """
        for one in asked:
            check_length(self._model, len(one.prompt) + len(one.answer))
        waiting = deque(sorted(asked, key=lambda one: (-one.most_tokens, one.index)))
        rows: list[Row] = []
        losses: dict[int, tuple[list[float], int]] = {}
        while waiting or rows:
            admitted = self._admit(waiting, rows)
            entries = self._read_prompts(admitted, check)
            readings = self._read_answers(
                [(e, a.prompt[-1], a.answer) for e, a in zip(entries, admitted, strict=True)], check
            )
            for one, entry, reading in zip(admitted, entries, readings, strict=True):
                agreed = agreed_tokens(reading)
                if agreed > len(one.answer) and agreed <= one.most_tokens:
                    yield one, Examined(reading.losses, self._whole(one.answer), agreed)
                    continue
                said = list(one.answer[: min(agreed, one.most_tokens - 1)])
                _cut(entry, len(one.prompt) - 1 + len(said))
                losses[one.index] = reading.losses, len(said)
                rows.append(begin(self._model, one, entry, said, []))
            for row in self._step(rows, check):
                found, confirmed = losses.pop(row.asked.index)
                yield row.asked, Examined(found, row.reply, confirmed)

    def score(self, asked: Sequence[Asked], check: Callable[[], None]) -> Iterator[tuple[Asked, list[float]]]:
        """Nats of each answer token and of the end of turn; a prompt asked again and again in a row is read once."""
        for one in asked:
            check_length(self._model, len(one.prompt) + len(one.answer))
        waiting = deque(asked)
        while waiting:
            admitted = self._admit(waiting, [])
            firsts: list[Asked] = []
            of: list[int] = []
            for one in admitted:
                if not firsts or list(firsts[-1].prompt) != list(one.prompt):
                    firsts.append(one)
                of.append(len(firsts) - 1)
            entries = self._read_prompts(firsts, check)
            work = [(self._copy(entries[at]), one.prompt[-1], one.answer) for at, one in zip(of, admitted, strict=True)]
            for one, reading in zip(admitted, self._read_answers(work, check), strict=True):
                yield one, reading.losses

    def _admit(self, waiting: deque[Asked], rows: Sequence[Row]) -> list[Asked]:
        """Those that join now: several at once, as many as the rows and the memory allow, at least one of none."""
        room = MOST_ROWS - len(rows)
        if not waiting or (rows and room < min(_FEWEST_ADMITTED, len(waiting))):
            return []
        used = sum(self._bytes(row.asked) for row in rows)
        admitted: list[Asked] = []
        while waiting and len(admitted) < room:
            used += self._bytes(waiting[0])
            if used > self._most_bytes and (rows or admitted):
                break
            admitted.append(waiting.popleft())
        return admitted

    def _bytes(self, one: Asked) -> int:
        return (len(one.prompt) + max(one.most_tokens, len(one.answer)) + _GROWTH) * self._token_bytes

    def _read_prompts(self, asked: Sequence[Asked], check: Callable[[], None]) -> list[Entry]:
        """An entry for each that has read its prompt but for the last token."""
        entries = [self._shelf.open(one.prompt, [min(one.system_length, len(one.prompt) - 1)], check) for one in asked]
        for entry in entries:
            _grow_slowly(entry)
        work = [(entry, one.prompt[len(entry.tokens) : -1]) for entry, one in zip(entries, asked, strict=True)]
        for _ in read_together(self._model.network, work, self._piece, self._most, check):
            pass
        return entries

    def _read_answers(
        self, work: Sequence[tuple[Entry, int, Sequence[int]]], check: Callable[[], None]
    ) -> list[AnswerReading]:
        """Reads the last prompt token and the answer into each entry."""
        import mlx.core as mx

        readings = [AnswerReading() for _ in work]
        inputs = [(entry, [last, *answer]) for entry, last, answer in work]
        targets = [[*answer, self._model.encoder.end_id] for _, _, answer in work]
        for pieces, logits in read_together(self._model.network, inputs, self._piece, self._most, check):
            wanted = [token for one in pieces for token in targets[one.index][one.start : one.start + one.count]]
            read = read_logits(logits.astype(mx.float32), wanted)
            for one in pieces:
                readings[one.index].losses += read.losses[one.at : one.at + one.count]
                readings[one.index].leads += read.leads[one.at : one.at + one.count]
        return readings

    def _copy(self, entry: Entry) -> Entry:
        copied = clone(entry, len(entry.tokens)) or new_entry(self._model.network)
        _grow_slowly(copied)
        return copied

    def _whole(self, answer: Sequence[int]) -> Reply:
        decoder = self._model.detokenizer()
        text = "".join(decoder.add(token) for token in answer) + decoder.finish()
        return Reply(text=text, tokens=len(answer) + 1, finish_reason="stop")

    def _step(self, rows: list[Row], check: Callable[[], None]) -> list[Row]:
        """One token for every row; those that are finished leave."""
        if not rows:
            return []
        check()
        tokens = choose(self._model, rows, forward(self._model.network, [(row.entry, [row.next]) for row in rows]))
        finished = [row for row, token in zip(rows, tokens, strict=True) if row.take(token, self._model.stop_ids)]
        rows[:] = [row for row in rows if row.reply.finish_reason is None]
        return finished


def _cut(entry: Entry, length: int) -> None:
    surplus = len(entry.tokens) - length
    for layer in entry.layers:
        layer.trim(surplus)
    entry.tokens = entry.tokens[:length]


def _grow_slowly(entry: Entry) -> None:
    for layer in entry.layers:
        layer.step = _GROWTH


def _bytes_per_token(network: Any) -> int:
    """Of keys and values; shapes alone are asked for, nothing is computed."""
    import mlx.core as mx
    from mlx_lm.models.cache import make_prompt_cache

    layers = make_prompt_cache(network)
    network(mx.array([[0]]), cache=layers)
    return sum(int(layer.keys[..., :1, :].nbytes + layer.values[..., :1, :].nbytes) for layer in layers)
