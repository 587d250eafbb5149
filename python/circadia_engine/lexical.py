"""The built-in embedder "lexical-1": hashed words and character n-grams, the same vector on every machine.

Any change to what it computes needs a new name, since stored vectors are compared with new ones.
"""

from __future__ import annotations

import functools
import hashlib
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np

from .stop_words import STOP_WORDS

NAME = "lexical-1"
DIMENSIONS = 384
_STOP_WORD_WEIGHT = 0.12
_GRAM_SHARE = 0.5
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*", re.UNICODE)
_NO_SPACES = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
_FOLDED = {"called": "name", "named": "name", "names": "name", "favourite": "favorite", "colour": "color"}


def embed(texts: Sequence[str]) -> np.ndarray:
    """Float32 rows of length 1, shape (len(texts), 384)."""
    return np.stack([_vector(text) for text in texts]) if texts else np.zeros((0, DIMENSIONS), np.float32)


def words(text: str) -> list[str]:
    """Case-folded NFKC words; scripts without spaces come as single characters and pairs."""
    found: list[str] = []
    for word in _WORD.findall(unicodedata.normalize("NFKC", text).casefold()):
        if _NO_SPACES.search(word):
            found += [*word, *(word[n : n + 2] for n in range(len(word) - 1))]
        else:
            found.append(word.replace("’", "'"))
    return found


def stem(word: str) -> str:
    """A light English stem: the same for dog, dogs and dog's; walk, walks, walked and walking."""
    word = word.removesuffix("'s").removesuffix("'")
    if word in _FOLDED:
        return _FOLDED[word]
    if len(word) > 8 and word.endswith("ment"):
        return word[:-4]
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    for ending in ("ing", "ed"):
        if len(word) > len(ending) + 3 and word.endswith(ending):
            base = word[: -len(ending)]
            doubled = len(base) > 3 and base[-1] == base[-2] and base[-1] not in "lsz"
            return (base[:-1] if doubled else base).removesuffix("e")
    if len(word) > 4 and word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    return word.removesuffix("e") if len(word) > 4 else word


def _features(text: str) -> Iterable[tuple[str, float]]:
    """(feature, weight): a word's n-grams together weigh a fixed share of the word, whatever its length."""
    for word, count in Counter(words(text)).items():
        weight = 1 + math.log(count)
        if word in STOP_WORDS:
            yield f"w:{word}", weight * _STOP_WORD_WEIGHT
            continue
        root = stem(word)
        yield f"w:{root}", weight
        padded = f"<{root}>"
        grams = [padded[n : n + size] for size in (3, 4, 5) for n in range(len(padded) - size + 1)]
        for gram in grams:
            yield f"g:{gram}", weight * _GRAM_SHARE / math.sqrt(len(grams))


def _vector(text: str) -> np.ndarray:
    vector = np.zeros(DIMENSIONS, np.float64)
    for feature, weight in _features(text):
        for place, sign in _places(feature):
            vector[place] += sign * weight
    length = float(np.linalg.norm(vector))
    if length < 1e-9:
        # Nothing to compare: a fixed direction of its own, since a zero vector has no cosine.
        vector[0], length = 1.0, 1.0
    return (vector / length).astype(np.float32)


@functools.lru_cache(maxsize=1 << 16)
def _places(feature: str) -> tuple[tuple[int, float], ...]:
    """Four places with signs, so that no single collision can cancel a word."""
    digest = hashlib.blake2b(feature.encode("utf-8", "replace"), digest_size=16).digest()
    values = [int.from_bytes(digest[n : n + 4], "little") for n in (0, 4, 8, 12)]
    return tuple((value % DIMENSIONS, 0.5 if value >> 31 else -0.5) for value in values)
