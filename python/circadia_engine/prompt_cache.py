"""Keys and values of prompts already read, kept so that a prompt is computed only from where it differs."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from .runtime import total_memory_bytes


@dataclass
class Entry:
    """`layers` hold the keys and values of exactly `tokens`."""

    tokens: list[int]
    layers: list[Any]

    @property
    def size_bytes(self) -> int:
        return sum(layer.nbytes for layer in self.layers)


def new_entry(network: Any) -> Entry:
    """An entry that has read nothing."""
    from mlx_lm.models.cache import make_prompt_cache

    return Entry([], make_prompt_cache(network))


def clone(entry: Entry, length: int) -> Entry | None:
    """A copy of the first `length` tokens that shares nothing mutable; None where the layers cannot be cut."""
    from mlx_lm.models.cache import KVCache

    if length == 0 or not all(type(layer) is KVCache for layer in entry.layers):
        return None
    layers = []
    for layer in entry.layers:
        copy = KVCache()
        copy.state = (layer.keys[..., :length, :], layer.values[..., :length, :], length)
        layers.append(copy)
    return Entry(entry.tokens[:length], layers)


def shared_length(left: Sequence[int], right: Sequence[int]) -> int:
    """How many leading tokens are equal."""
    most = min(len(left), len(right))
    return next((n for n in range(most) if left[n] != right[n]), most)


def read(entry: Entry, network: Any, tokens: Sequence[int], chunk: int, check: Callable[[], None]) -> None:
    """Runs tokens through the network in chunks; a cancel between chunks leaves the entry true to what was read."""
    import mlx.core as mx

    for start in range(0, len(tokens), chunk):
        check()
        part = list(tokens[start : start + chunk])
        network(mx.array(part)[None], cache=entry.layers)
        mx.eval([layer.state for layer in entry.layers])
        entry.tokens += part
    check()


class PromptCaches:
    """A few entries by name, least recently used dropped first, bounded in number and in bytes."""

    def __init__(self, most_entries: int = 8, most_bytes: int | None = None) -> None:
        self._entries: OrderedDict[str, Entry] = OrderedDict()
        self._most_entries = most_entries
        self._most_bytes = most_bytes or total_memory_bytes() // 16

    def take(self, key: str | None, prompt: Sequence[int], network: Any) -> Entry:
        """An entry holding a proper prefix of the prompt: the named one if it fits best, else a copy, else a new one.

        The named entry leaves the store; `keep` brings it back.
        """
        from mlx_lm.models.cache import can_trim_prompt_cache, trim_prompt_cache

        most = len(prompt) - 1
        own = self._entries.pop(key, None) if key is not None else None
        own_length = min(shared_length(own.tokens, prompt), most) if own else 0
        best, best_length = None, own_length
        for entry in self._entries.values():
            length = min(shared_length(entry.tokens, prompt), most)
            if length > best_length:
                best, best_length = entry, length
        if best is not None and (copied := clone(best, best_length)):
            return copied
        if own is not None and own_length > 0:
            surplus = len(own.tokens) - own_length
            if surplus == 0:
                return own
            if can_trim_prompt_cache(own.layers) and trim_prompt_cache(own.layers, surplus) == surplus:
                own.tokens = own.tokens[:own_length]
                return own
        return new_entry(network)

    def keep(self, key: str | None, entry: Entry) -> None:
        """Stores the entry as the most recent one."""
        if key is None or not entry.tokens:
            return
        self._entries[key] = entry
        self._entries.move_to_end(key)
        while self._entries and (
            len(self._entries) > self._most_entries
            or sum(item.size_bytes for item in self._entries.values()) > self._most_bytes
        ):
            self._entries.popitem(last=False)

    def clear(self) -> None:
        """Forgets everything: keys and values are only true for the weights that made them."""
        self._entries.clear()


class PrefixShelf:
    """Prefixes shared by many prompts of a batch, each always computed at the same boundaries.

    A prompt's result is then a function of the prompt alone, whatever else is in the batch.
    """

    def __init__(self, network: Any, chunk: int, most_entries: int = 4) -> None:
        self._network, self._chunk, self._most_entries = network, chunk, most_entries
        self._entries: OrderedDict[tuple[int, ...], Entry] = OrderedDict()

    def open(self, prompt: Sequence[int], boundaries: Sequence[int], check: Callable[[], None]) -> Entry:
        """A private entry that has read the prompt up to the last boundary."""
        entry = new_entry(self._network)
        for boundary in sorted(set(boundaries)):
            key = tuple(prompt[:boundary])
            if not key or len(key) <= len(entry.tokens):
                continue
            known = self._entries.get(key)
            copied = clone(known, boundary) if known else None
            if copied:
                self._entries.move_to_end(key)
                entry = copied
                continue
            read(entry, self._network, prompt[len(entry.tokens) : boundary], self._chunk, check)
            stored = clone(entry, boundary)
            if stored:
                self._entries[key] = stored
            while len(self._entries) > self._most_entries:
                self._entries.popitem(last=False)
        return entry

    def clear(self) -> None:
        """Forgets everything."""
        self._entries.clear()
