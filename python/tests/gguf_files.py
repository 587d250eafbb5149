"""Small GGUF files for tests, written with the format's own package and by hand; the reader is ours alone."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from gguf import GGMLQuantizationType, GGUFWriter
from gguf.quants import dequantize, quantize

CONTROL = ("<|endoftext|>", "<|im_start|>", "<|im_end|>")
KINDS_WITHOUT_WRITER = {"Q2_K": 84, "Q3_K": 110, "Q4_K": 144, "Q5_K": 176, "Q6_K": 210, "IQ4_XS": 136}
"""Bytes of a block of 256; the package reads them and does not write them."""

FAMILY = {
    "llama": {"heads": 4, "keys": 2, "head": 64},
    "qwen2": {"heads": 4, "keys": 2, "head": 64},
    "qwen3": {"heads": 4, "keys": 2, "head": 32},
}
HIDDEN, INNER, LAYERS = 256, 512, 2


def words() -> tuple[list[str], list[str]]:
    """Tokens and merges of a byte-level vocabulary."""
    from tokenizers.pre_tokenizers import ByteLevel

    merges = ["h e", "l l", "he ll", "hell o", "Ġ w", "o r", "Ġw or", "1 2", "12 3"]
    letters = sorted(ByteLevel.alphabet())
    return [*CONTROL, *letters, *(merge.replace(" ", "") for merge in merges)], merges


def weights_of(family: str, *, tied: bool = True, seed: int = 0) -> dict[str, np.ndarray]:
    """Random tensors under the names that MLX has for them, in its order."""
    form, rng = FAMILY[family], np.random.default_rng(seed)

    def matrix(rows: int, columns: int) -> np.ndarray:
        return rng.normal(0, 0.15, (rows, columns)).astype(np.float32)

    def vector(size: int) -> np.ndarray:
        return rng.normal(1, 0.2, size).astype(np.float32)

    queries, keys, count = form["heads"] * form["head"], form["keys"] * form["head"], len(words()[0])
    found = {"model.embed_tokens.weight": matrix(count, HIDDEN) * 6, "model.norm.weight": vector(HIDDEN)}
    if not tied:
        found["lm_head.weight"] = matrix(count, HIDDEN)
    for layer in range(LAYERS):
        at = f"model.layers.{layer}."
        found |= {
            f"{at}self_attn.q_proj.weight": matrix(queries, HIDDEN),
            f"{at}self_attn.k_proj.weight": matrix(keys, HIDDEN),
            f"{at}self_attn.v_proj.weight": matrix(keys, HIDDEN),
            f"{at}self_attn.o_proj.weight": matrix(HIDDEN, queries),
            f"{at}mlp.gate_proj.weight": matrix(INNER, HIDDEN),
            f"{at}mlp.up_proj.weight": matrix(INNER, HIDDEN),
            f"{at}mlp.down_proj.weight": matrix(HIDDEN, INNER),
            f"{at}input_layernorm.weight": vector(HIDDEN),
            f"{at}post_attention_layernorm.weight": vector(HIDDEN),
        }
        if family == "qwen2":
            found |= {
                f"{at}self_attn.{name}_proj.bias": vector(rows)
                for name, rows in (("q", queries), ("k", keys), ("v", keys))
            }
        if family == "qwen3":
            found |= {f"{at}self_attn.{name}_norm.weight": vector(form["head"]) for name in ("q", "k")}
    return found


_NAMES = {
    "model.embed_tokens": "token_embd",
    "model.norm": "output_norm",
    "lm_head": "output",
    "self_attn.q_proj": "attn_q",
    "self_attn.k_proj": "attn_k",
    "self_attn.v_proj": "attn_v",
    "self_attn.o_proj": "attn_output",
    "self_attn.q_norm": "attn_q_norm",
    "self_attn.k_norm": "attn_k_norm",
    "mlp.gate_proj": "ffn_gate",
    "mlp.up_proj": "ffn_up",
    "mlp.down_proj": "ffn_down",
    "input_layernorm": "attn_norm",
    "post_attention_layernorm": "ffn_norm",
}


def name_in_file(name: str) -> str:
    """`model.layers.0.mlp.up_proj.weight` is `blk.0.ffn_up.weight`."""
    stem, ending = name.rsplit(".", 1)
    if stem.startswith("model.layers."):
        _, _, layer, own = stem.split(".", 3)
        return f"blk.{layer}.{_NAMES[own]}.{ending}"
    return f"{_NAMES[stem]}.{ending}"


def turned(name: str, value: np.ndarray, family: str) -> np.ndarray:
    """Rows of q and k as llama.cpp's converter puts them: halves of a head interleaved."""
    if family != "llama" or not name.endswith(("q_proj.weight", "k_proj.weight")):
        return value
    heads = FAMILY[family]["heads" if "q_proj" in name else "keys"]
    shape = value.shape
    return value.reshape(heads, 2, shape[0] // heads // 2, *shape[1:]).swapaxes(1, 2).reshape(shape)


def encoded(value: np.ndarray, kind: str, seed: int = 0) -> np.ndarray:
    """The matrix as bytes of that kind; kinds without a writer get plausible blocks of their own."""
    if kind in KINDS_WITHOUT_WRITER:
        size = KINDS_WITHOUT_WRITER[kind]
        rng = np.random.default_rng(seed)
        blocks = rng.integers(0, 256, (value.size // 256, size), dtype=np.uint8)
        factor = np.float16(0.0008).tobytes()
        places = {"Q2_K": (80, 82), "Q3_K": (108,), "Q4_K": (0, 2), "Q5_K": (0, 2), "Q6_K": (208,), "IQ4_XS": (0,)}
        for place in places[kind]:
            blocks[:, place : place + 2] = np.frombuffer(factor, np.uint8)
        return blocks.reshape(value.shape[0], -1)
    return quantize(value, GGMLQuantizationType[kind])


def decoded(data: np.ndarray, kind: str) -> np.ndarray:
    """What the format's own package reads from those bytes."""
    return dequantize(data, GGMLQuantizationType[kind])


def write_gguf(
    path: Path,
    family: str = "llama",
    kind: str = "F32",
    *,
    tied: bool = True,
    metadata: Mapping[str, Any] | None = None,
    tensors: Mapping[str, np.ndarray] | None = None,
    without: tuple[str, ...] = (),
) -> dict[str, np.ndarray]:
    """Writes a whole model; returns its numbers as the format's package reads them, under MLX's names and order.

    `metadata` adds entries, `tensors` adds or replaces them under the names of the file, `without` leaves some out.
    """
    form, writer = FAMILY[family], GGUFWriter(path, family)
    tokens, merges = words()
    writer.add_context_length(512)
    writer.add_embedding_length(HIDDEN)
    writer.add_block_count(LAYERS)
    writer.add_feed_forward_length(INNER)
    writer.add_head_count(form["heads"])
    writer.add_head_count_kv(form["keys"])
    writer.add_key_length(form["head"])
    writer.add_value_length(form["head"])
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_freq_base(10_000.0)
    entries: dict[str, Any] = {
        "tokenizer.ggml.model": "gpt2",
        "tokenizer.ggml.pre": "smollm",
        "tokenizer.ggml.tokens": tokens,
        "tokenizer.ggml.token_type": [3] * len(CONTROL) + [1] * (len(tokens) - len(CONTROL)),
        "tokenizer.ggml.merges": merges,
        "tokenizer.ggml.bos_token_id": 1,
        "tokenizer.ggml.eos_token_id": 2,
    } | dict(metadata or {})
    for key, value in entries.items():
        if key in without:
            continue
        if isinstance(value, str):
            writer.add_string(key, value)
        elif isinstance(value, list):
            writer.add_array(key, value)
        elif isinstance(value, float):
            writer.add_float32(key, value)
        else:
            writer.add_uint32(key, value)
    extra, read = dict(tensors or {}), {}
    for seed, (name, value) in enumerate(weights_of(family, tied=tied).items()):
        there = name_in_file(name)
        if there in without:
            continue
        if there in extra:
            writer.add_tensor(there, extra.pop(there))
            continue
        own = turned(name, value, family)
        if own.ndim == 1 or kind == "F32":
            writer.add_tensor(there, own)
            read[name] = value
            continue
        data = encoded(own, kind, seed)
        writer.add_tensor(there, data, raw_dtype=GGMLQuantizationType[kind])
        read[name] = _turned_back(name, decoded(data, kind), family)
    for name, value in extra.items():
        writer.add_tensor(name, value)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return read


def _turned_back(name: str, value: np.ndarray, family: str) -> np.ndarray:
    if family != "llama" or not name.endswith(("q_proj.weight", "k_proj.weight")):
        return value
    heads = FAMILY[family]["heads" if "q_proj" in name else "keys"]
    shape = value.shape
    return value.reshape(heads, shape[0] // heads // 2, 2, *shape[1:]).swapaxes(1, 2).reshape(shape)


def text(value: str) -> bytes:
    """A text as the format has it."""
    data = value.encode()
    return struct.pack("<Q", len(data)) + data


def by_hand(
    *,
    magic: bytes = b"GGUF",
    version: int = 3,
    tensors: int | None = None,
    entries: int | None = None,
    metadata: tuple[bytes, ...] = (),
    descriptions: tuple[bytes, ...] = (),
    data: bytes = b"",
) -> bytes:
    """A file of any content, true or not."""
    head = magic + struct.pack("<I", version)
    head += struct.pack("<Q", len(descriptions) if tensors is None else tensors)
    head += struct.pack("<Q", len(metadata) if entries is None else entries)
    head += b"".join(metadata) + b"".join(descriptions)
    return head + b"\0" * (-len(head) % 32) + data


def description(name: str, shape: tuple[int, ...], kind: int = 0, offset: int = 0) -> bytes:
    """What the header says of one tensor; `shape` in the order of the file."""
    sizes = b"".join(struct.pack("<Q", size) for size in shape)
    return text(name) + struct.pack("<I", len(shape)) + sizes + struct.pack("<I", kind) + struct.pack("<Q", offset)
