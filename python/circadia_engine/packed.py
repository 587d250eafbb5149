"""Many texts through the network in one product: every token is a row of its own, and only attention tells texts apart.

Reading all weights is the cost of a row on a CPU, so rows share it. No text is padded to another's length, and each
keeps its own keys and values, so texts join and leave freely. OpenBLAS's kernel takes twelve rows at a time and adds up
the last bits of the first six and the last six, and of an unfinished dozen, in different orders. So rows come in whole
dozens, and the place of a token in its own text says in which half it stands: then a text's numbers are the same to the
last bit whatever stands beside it (docs/decisions/033).
"""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from .blas import has_fast_blas
from .prompt_cache import Entry
from .runtime import device

_HALF = 6
"""Rows of half a tile of OpenBLAS's Haswell kernel for float32."""
_MODULES = frozenset(f"mlx_lm.models.{name}" for name in ("llama", "qwen2", "qwen3"))
"""Networks whose attention reads nothing of the other rows but what the cache gives it."""


@dataclass(frozen=True)
class Piece:
    """Tokens `start` to `start + count` of one text, at the same places of the logits from `at` on."""

    index: int
    start: int
    count: int
    at: int


def can_pack(network: Any) -> bool:
    """Whether rows of this network can share a product; if so, its attention is made ready for it."""
    from mlx_lm.models.cache import KVCache, make_prompt_cache

    names = {type(layer).__module__ for layer in network.layers}
    if not names <= _MODULES or not all(type(layer) is KVCache for layer in make_prompt_cache(network)):
        return False
    for name in names:
        _make_ready(sys.modules[name])
    return True


def forward(network: Any, work: Sequence[tuple[Entry, Sequence[int]]]) -> Any:
    """Reads the tokens into their entries; the logits of all of them in order, not computed before they are used."""
    import mlx.core as mx

    counts = [len(tokens) for _, tokens in work]
    flat = [token for _, tokens in work for token in tokens]
    places = [len(entry.tokens) + step for entry, tokens in work for step in range(len(tokens))]
    tiled = has_fast_blas() and device() == "cpu"
    rows = _rows(places) if tiled else list(range(len(places)))
    height = max(rows) // (2 * _HALF) * 2 * _HALF + 2 * _HALF if tiled else len(rows)
    tokens_by_row, places_by_row, text_by_row = [0] * height, [0] * height, [len(places)] * height
    for at, row in enumerate(rows):
        tokens_by_row[row], places_by_row[row], text_by_row[row] = flat[at], places[at], at
    offset, rows, back = mx.array(places_by_row), mx.array(rows), mx.array(text_by_row)
    layers = [
        _PackedLayer([entry.layers[number] for entry, _ in work], counts, offset, rows, back)
        for number in range(len(network.layers))
    ]
    logits = network(mx.array(tokens_by_row)[:, None], cache=layers)[:, 0][rows]
    for entry, tokens in work:
        entry.tokens += tokens
    return logits


def read_together(
    network: Any, work: Sequence[tuple[Entry, Sequence[int]]], piece: int, most: int, check: Callable[[], None]
) -> Iterator[tuple[list[Piece], Any]]:
    """Reads texts into their entries, up to `most` tokens at a time, each cut at multiples of `piece` from its start.

    Yields the pieces of each product and their logits, which are only computed where they are used.
    """
    import mlx.core as mx

    # All beginnings first: pieces of one text must follow one another.
    pieces = deque(
        sorted(
            (
                (index, start, min(piece, len(tokens) - start))
                for index, (_, tokens) in enumerate(work)
                for start in range(0, len(tokens), piece)
            ),
            key=lambda one: one[1],
        )
    )
    while pieces:
        check()
        batch: list[Piece] = []
        size = 0
        while pieces and (not batch or size + pieces[0][2] <= most):
            index, start, count = pieces[0]
            if any(one.index == index for one in batch):
                break
            batch.append(Piece(index, start, count, size))
            size += count
            pieces.popleft()
        parts = [(work[one.index][0], list(work[one.index][1][one.start : one.start + one.count])) for one in batch]
        logits = forward(network, parts)
        yield batch, logits
        mx.eval([layer.state for entry, _ in parts for layer in entry.layers])
    check()


class _PackedLayer:
    """Stands where the network expects the cache of one layer: hands each text's rows to that text's own cache."""

    def __init__(self, caches: list[Any], counts: list[int], offset: Any, rows: Any, back: Any) -> None:
        self.caches, self.counts, self.offset = caches, counts, offset
        self.rows, self.back = rows, back

    def make_mask(self, *_: Any, **__: Any) -> None:
        """Each row sees what its own cache gives it."""

    def update_and_fetch(self, keys: Any, values: Any) -> tuple[list[tuple[Any, Any]], None]:
        found, at = [], 0
        keys, values = keys[self.rows], values[self.rows]
        for cache, count in zip(self.caches, self.counts, strict=True):
            part = slice(at, at + count)
            found.append(cache.update_and_fetch(keys[part].swapaxes(0, 2), values[part].swapaxes(0, 2)))
            at += count
        return found, None

    def attend(self, queries: Any, found: list[tuple[Any, Any]], scale: float) -> Any:
        import mlx.core as mx

        heads, size = queries.shape[1], queries.shape[-1]
        outputs, at = [], 0
        queries = queries[self.rows]
        for (keys, values), count in zip(found, self.counts, strict=True):
            rows = queries[at : at + count].swapaxes(0, 2)
            if count == 1:
                # Heads that share keys are one product, as if they were tokens.
                rows = rows.reshape(1, keys.shape[1], -1, size)
                output = mx.fast.scaled_dot_product_attention(rows, keys, values, scale=scale)
                outputs.append(output.reshape(1, heads, 1, -1))
            else:
                output = mx.fast.scaled_dot_product_attention(rows, keys, values, scale=scale, mask="causal")
                outputs.append(output.swapaxes(0, 2))
            at += count
        # Rows that no text has take the zeros behind all others.
        outputs.append(mx.zeros((1, heads, 1, outputs[0].shape[-1]), dtype=outputs[0].dtype))
        return mx.concatenate(outputs, axis=0)[self.back]


def _rows(places: Sequence[int]) -> list[int]:
    """A row for each token: even places in first halves of a dozen, odd ones in second halves."""
    taken = [0, 0]
    rows = []
    for place in places:
        half = place % 2
        dozen, step = divmod(taken[half], _HALF)
        rows.append(dozen * 2 * _HALF + half * _HALF + step)
        taken[half] += 1
    return rows


def _make_ready(module: Any) -> None:
    """Lets the attention of this module of mlx-lm meet packed rows; for all others it stays what it was."""
    original = module.scaled_dot_product_attention
    if getattr(original, "meets_packed_rows", False):
        return

    def attention(queries: Any, keys: Any, values: Any, cache: Any, scale: float, mask: Any, **rest: Any) -> Any:
        if isinstance(cache, _PackedLayer):
            return cache.attend(queries, keys, scale)
        return original(queries, keys, values, cache=cache, scale=scale, mask=mask, **rest)

    attention.meets_packed_rows = True  # type: ignore[attr-defined]
    module.scaled_dot_product_attention = attention
