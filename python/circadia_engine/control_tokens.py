"""Tokens that are no text: which of them may end a reply, and how the others are kept out of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

_ENDS = (
    "<|end|>",
    "<|endoftext|>",
    "<|end_of_text|>",
    "<|eot_id|>",
    "<|eom_id|>",
    "<|im_end|>",
    "<end_of_turn>",
    "</s>",
)
"""Names under which models of the supported templates end a turn or a text."""


def end_ids(tokenizer: Any, end_of_turn: int) -> frozenset[int]:
    """The tokens that end a reply."""
    added: dict[str, int] = tokenizer.get_added_vocab()
    return frozenset(tokenizer.eos_token_ids) | {end_of_turn} | {added[name] for name in _ENDS if name in added}


def unspoken_ids(tokenizer: Any, vocabulary_size: int, ends: Iterable[int]) -> frozenset[int]:
    """Every token that stands for no text and ends nothing: pads, roles, reserved ones, rows without a name."""
    named = frozenset(tokenizer.get_vocab().values())
    added: dict[str, int] = tokenizer.get_added_vocab()
    special = frozenset(tokenizer.all_special_ids)
    special |= {identifier for identifier, token in tokenizer.added_tokens_decoder.items() if token.special}
    special |= {identifier for name, identifier in added.items() if name.startswith("<|") and name.endswith("|>")}
    nameless = frozenset(range(vocabulary_size)) - named
    return (special | nameless) - frozenset(ends)


def keep_out(unspoken: frozenset[int]) -> Callable[[Any, Any], Any]:
    """A logits processor under which none of these tokens is ever chosen; the order of all others stays."""
    import mlx.core as mx

    blocked: Any = None

    def process(_: Any, logits: Any) -> Any:
        nonlocal blocked
        size = logits.shape[-1]
        if blocked is None or blocked.shape[-1] != size:
            blocked = mx.array([identifier in unspoken for identifier in range(size)])
        return mx.where(blocked, mx.array(-float("inf"), dtype=logits.dtype), logits)

    return process
