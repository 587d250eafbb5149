"""Byte-level BPE of 2048 entries, with one special token a role, and the chat template the app uses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers, trainers

from .corpus.row import Row

VOCABULARY = 2048
PAD, SYSTEM, USER, ASSISTANT, END = "<|pad|>", "<|system|>", "<|user|>", "<|assistant|>", "<|end|>"
SPECIALS = (PAD, SYSTEM, USER, ASSISTANT, END)
ROLES = {"system": SYSTEM, "user": USER, "assistant": ASSISTANT}
CHAT_TEMPLATE = (
    "{% for message in messages %}{{ '<|' + message['role'] + '|>' + message['content'] + '<|end|>' }}{% endfor %}"
    "{% if add_generation_prompt %}{{ '<|assistant|>' }}{% endif %}"
)

# A capitalised word never carries its leading space, so a name has the same pieces wherever it stands: copying it is easier.
# Digits stand alone; a mark before a capital takes the space along, to keep the text short.
SPLIT = (
    r"'(?:s|t|re|ve|m|ll|d)(?!\p{L})| ?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{Lu}\p{Ll}*|\p{N}|[.!?,:;]+ (?=[\p{Lu}\p{N}])| ?[^\s\p{L}\p{N}]+|\p{L}|\s"
)


def train(texts: Iterator[str]) -> Tokenizer:
    """Learns the merges from `texts`."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Split(Regex(SPLIT), behavior="isolated"), pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)]
    )
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=VOCABULARY, special_tokens=list(SPECIALS), initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False
    )
    tokenizer.train_from_iterator(texts, trainer)
    return tokenizer


def load(path: Path) -> Tokenizer:
    """Reads a saved tokenizer.json."""
    return Tokenizer.from_file(str(path))


def row_texts(row: Row) -> list[str]:
    """The texts of a row, without special tokens."""
    return [text for _, text in row.messages]
