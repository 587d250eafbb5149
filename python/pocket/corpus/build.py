"""Draws the mixed corpus, trains the tokenizer, and writes packed token arrays with a hash.

Usage: python -m pocket.corpus.build --items items.jsonl --out DIR [--rows 500000] [--seed 1] [--mix second --tokenizer tokenizer.json]
Writes tokenizer.json, tokens.npy (uint16), weights.npy (uint8, 0..10 tenths), offsets.npy (int64, rows + 1), corpus.json.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import logging
import random
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from .. import tokenizer as tokens
from . import memory, refusals, skills, smalltalk
from .row import Row

LOG = logging.getLogger("pocket.corpus")
# The later mixes, for the last parts of a training, give more room to what is learned late.
MIXES: dict[str, dict[str, float]] = {
    "first": {"skills": 0.555, "memory": 0.22, "smalltalk": 0.18, "refusals": 0.045},
    "second": {"skills": 0.6, "memory": 0.24, "smalltalk": 0.13, "refusals": 0.03},
    "third": {"skills": 0.7, "memory": 0.21, "smalltalk": 0.07, "refusals": 0.02},
    "fourth": {"skills": 0.37, "memory": 0.53, "smalltalk": 0.08, "refusals": 0.02},
    "broad": {"skills": 0.56, "memory": 0.27, "smalltalk": 0.11, "refusals": 0.06},
    "last": {"skills": 0.56, "memory": 0.32, "smalltalk": 0.08, "refusals": 0.04},
}
WINDOW = 320
CHUNK = 4000


def mixed(seed: int, count: int, items: dict[str, list[tuple[str, str]]], mix: str) -> Iterator[Row]:
    """`count` rows in chunks that each hold every theme in its share, shuffled."""
    rng, shares = random.Random(seed), MIXES[mix]
    drawn = 0
    while drawn < count:
        chunk = [
            *skills.rows(rng, items, round(CHUNK * shares["skills"]), mix),
            *memory.rows(rng, round(CHUNK * shares["memory"]), mix),
            *smalltalk.rows(rng, round(CHUNK * shares["smalltalk"])),
            *refusals.rows(rng, round(CHUNK * shares["refusals"]), alone=False),
        ]
        rng.shuffle(chunk)
        drawn += len(chunk)
        yield from chunk


def weigh(tokenizer: Tokenizer, row: Row, bodies: list[list[int]], rng: random.Random) -> tuple[list[int], list[int]]:
    """Token ids of a row and the loss weight (tenths) of each as a target: answers 10, a quarter of the user text 4, padding after the end 2."""
    ids: list[int] = []
    weights: list[int] = []
    end, pad = tokenizer.token_to_id(tokens.END), tokenizer.token_to_id(tokens.PAD)
    prompt_weight = 4 if rng.random() < 0.25 else 0
    for (role, _), body in zip(row.messages, bodies, strict=True):
        own = 10 if role == "assistant" else prompt_weight if role == "user" else 0
        ids += [tokenizer.token_to_id(tokens.ROLES[role]), *body, end]
        weights += [0, *([own] * len(body)), own]
    if rng.random() < 0.3:
        count = rng.randint(1, 3)
        ids += [pad] * count
        weights += [2] * count
    return ids, weights


def encoded(tokenizer: Tokenizer, rows: Iterator[Row], rng: random.Random) -> Iterator[tuple[str, list[int], list[int]]]:
    """(kind, ids, weights) of each row, encoded in batches."""
    while chunk := list(islice(rows, CHUNK)):
        texts = [text for row in chunk for text in tokens.row_texts(row)]
        bodies = iter(tokenizer.encode_batch_fast(texts))
        for row in chunk:
            yield (row.kind, *weigh(tokenizer, row, [next(bodies).ids for _ in row.messages], rng))


def build(items_path: Path, out: Path, count: int, seed: int, mix: str, tokenizer_path: Path | None) -> None:
    """Writes the corpus arrays and corpus.json into `out`."""
    out.mkdir(parents=True, exist_ok=True)
    items = skills.load(items_path)
    if tokenizer_path is None:
        sample = islice(mixed(seed, count, items, mix), 60_000)
        tokenizer = tokens.train(text for row in sample for text in tokens.row_texts(row))
    else:
        tokenizer = tokens.load(tokenizer_path)
    tokenizer.save(str(out / "tokenizer.json"))
    all_ids: list[np.ndarray] = []
    all_weights: list[np.ndarray] = []
    offsets = [0]
    kinds: Counter[str] = Counter()
    rng = random.Random(seed + 1)
    for kind, ids, weights in encoded(tokenizer, mixed(seed, count, items, mix), rng):
        if len(ids) > WINDOW:
            continue
        all_ids.append(np.asarray(ids, np.uint16))
        all_weights.append(np.asarray(weights, np.uint8))
        offsets.append(offsets[-1] + len(ids))
        kinds[kind] += len(ids)
    flat, weight = np.concatenate(all_ids), np.concatenate(all_weights)
    np.save(out / "tokens.npy", flat)
    np.save(out / "weights.npy", weight)
    np.save(out / "offsets.npy", np.asarray(offsets, np.int64))
    about = {
        "seed": seed, "mix": mix, "rows": len(offsets) - 1, "tokens": int(flat.size), "corpusHash": hashlib.sha256(flat.tobytes() + weight.tobytes()).hexdigest(),
        "tokensByKind": {kind: round(total / flat.size, 4) for kind, total in sorted(kinds.items())},
    }
    (out / "corpus.json").write_text(json.dumps(about, indent=2) + "\n", encoding="utf-8")
    LOG.info("%s", json.dumps(about))


def main() -> None:
    """Command line entry."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--items", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--rows", type=int, default=500_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--mix", choices=tuple(MIXES), default="first")
    parser.add_argument("--tokenizer", type=Path, help="keep this tokenizer.json in place of training one")
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    build(options.items, options.out, options.rows, options.seed, options.mix, options.tokenizer)


if __name__ == "__main__":
    main()
