"""How text is cut before its pieces are merged, by the name that llama.cpp gives it (`tokenizer.ggml.pre`).

Each is the rule that stands in the tokenizer.json of the models' makers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...wire import Json

_BYTES = {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True, "use_regex": False}
_GPT2 = {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True, "use_regex": True}


@dataclass(frozen=True)
class Rule:
    """`splitting` and `normalizer` as in tokenizer.json; `ignore_merges`: a whole piece that is a word is taken."""

    splitting: dict[str, Json]
    normalizer: dict[str, Json] | None = None
    ignore_merges: bool = False


def _pattern(regex: str) -> dict[str, Json]:
    split = {"type": "Split", "pattern": {"Regex": regex}, "behavior": "Isolated", "invert": False}
    return {"type": "Sequence", "pretokenizers": [split, _BYTES]}


_CONTRACTIONS = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|"
_ENDINGS = r"| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
_LLAMA3 = _pattern(_CONTRACTIONS + r"\p{N}{1,3}" + _ENDINGS)
_QWEN2 = _pattern(_CONTRACTIONS + r"\p{N}" + _ENDINGS)
_TEKKEN = _pattern(
    r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+|"
    r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*|"
    r"\p{N}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)
_SINGLE_DIGITS = {"type": "Sequence", "pretokenizers": [{"type": "Digits", "individual_digits": True}, _GPT2]}

PRETOKENIZERS: Mapping[str, Rule] = {
    "gpt-2": Rule({"type": "Sequence", "pretokenizers": [_GPT2]}),
    "smollm": Rule(_SINGLE_DIGITS),
    "starcoder": Rule(_SINGLE_DIGITS),
    "refact": Rule(_SINGLE_DIGITS),
    "llama-bpe": Rule(_LLAMA3, ignore_merges=True),
    "llama3": Rule(_LLAMA3, ignore_merges=True),
    "llama-v3": Rule(_LLAMA3, ignore_merges=True),
    "tekken": Rule(_TEKKEN, ignore_merges=True),
    "qwen2": Rule(_QWEN2, normalizer={"type": "NFC"}),
    "deepseek-r1-qwen": Rule(_QWEN2, normalizer={"type": "NFC"}),
}
