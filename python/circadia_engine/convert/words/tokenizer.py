"""The tokenizer files of a model folder, from the words of a GGUF file: byte-level BPE."""

from __future__ import annotations

import json
from dataclasses import dataclass

from ...wire import Json
from ..refusal import Refused
from ..source.metadata import Metadata
from .pretokenizers import PRETOKENIZERS

_UNKNOWN, _CONTROL, _USER = 2, 3, 4


@dataclass(frozen=True)
class TokenizerFiles:
    """Texts of tokenizer.json and tokenizer_config.json, and the tokens that are no text."""

    tokenizer: str
    config: str
    control_tokens: list[str]
    bos_id: int | None
    eos_id: int | None


def read_tokenizer(metadata: Metadata, rows: int, context_length: int) -> TokenizerFiles:
    """Refused unless every part is there and the tokenizer library reads the outcome."""
    kind = metadata.text("tokenizer.ggml.model")
    if kind != "gpt2":
        raise Refused("unknownTokenizer", kind=kind[:60])
    words = metadata.texts("tokenizer.ggml.tokens")
    if not words:
        raise Refused("missing", what="tokenizer.ggml.tokens")
    if len(words) > rows or len(set(words)) != len(words):
        raise Refused("damaged", what="tokenizer")
    kinds = metadata.numbers("tokenizer.ggml.token_type")
    if kinds is None:
        raise Refused("missing", what="tokenizer.ggml.token_type")
    if len(kinds) != len(words):
        raise Refused("damaged", what="tokenizer")
    names = list(zip(words, kinds.tolist(), strict=True))
    added = [
        _added(number, word, special=kind != _USER)
        for number, (word, kind) in enumerate(names)
        if kind in (_UNKNOWN, _CONTROL, _USER)
    ]
    tokenizer = _byte_level(metadata, words, added)
    _try(tokenizer)
    bos, eos = _one(metadata, "bos", len(words)), _one(metadata, "eos", len(words))
    return TokenizerFiles(
        tokenizer=tokenizer,
        config=json.dumps(
            {
                "tokenizer_class": "PreTrainedTokenizerFast",
                "clean_up_tokenization_spaces": False,
                "model_max_length": context_length,
                **({} if bos is None else {"bos_token": words[bos]}),
                **({} if eos is None else {"eos_token": words[eos]}),
            },
            ensure_ascii=False,
            indent=1,
        ),
        control_tokens=[str(token["content"]) for token in added],
        bos_id=bos,
        eos_id=eos,
    )


def _byte_level(metadata: Metadata, words: list[str], added: list[dict[str, Json]]) -> str:
    merges = metadata.texts("tokenizer.ggml.merges")
    if not merges:
        raise Refused("noMerges")
    split = metadata.optional_text("tokenizer.ggml.pre") or "default"
    rule = PRETOKENIZERS.get(split)
    if rule is None:
        raise Refused("unknownTokenizer", kind=split[:60])
    pairs = [merge.split(" ") for merge in merges]
    if any(len(pair) != 2 for pair in pairs):
        raise Refused("damaged", what="tokenizer")
    return json.dumps(
        {
            "version": "1.0",
            "truncation": None,
            "padding": None,
            "added_tokens": added,
            "normalizer": rule.normalizer,
            "pre_tokenizer": rule.splitting,
            "post_processor": None,
            "decoder": {"type": "ByteLevel", "add_prefix_space": True, "trim_offsets": True, "use_regex": True},
            "model": {
                "type": "BPE",
                "dropout": None,
                "unk_token": None,
                "continuing_subword_prefix": None,
                "end_of_word_suffix": None,
                "fuse_unk": False,
                "byte_fallback": False,
                "ignore_merges": rule.ignore_merges,
                "vocab": {word: number for number, word in enumerate(words)},
                "merges": pairs,
            },
        },
        ensure_ascii=False,
    )


def _one(metadata: Metadata, name: str, words: int) -> int | None:
    key = f"tokenizer.ggml.{name}_token_id"
    return metadata.whole(key, 0, words - 1) if metadata.has(key) else None


def _added(number: int, word: str, special: bool) -> dict[str, Json]:
    plain = {"single_word": False, "lstrip": False, "rstrip": False, "normalized": False}
    return {"id": number, "content": word, **plain, "special": special}


def _try(text: str) -> None:
    from tokenizers import Tokenizer

    try:
        Tokenizer.from_str(text)
    except Exception:
        # The library raises plain exceptions of its own making.
        raise Refused("damaged", what="tokenizer") from None
