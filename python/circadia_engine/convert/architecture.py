"""The config of the model and the tensors it must have, from the metadata: Llama, Qwen 2 and Qwen 3."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..wire import Json
from .numbers.weights import Target
from .refusal import Refused
from .rope import FACTORS, rope_scaling
from .source.header import Header
from .source.metadata import Metadata

_CLASSES = {"llama": "LlamaForCausalLM", "qwen2": "Qwen2ForCausalLM", "qwen3": "Qwen3ForCausalLM"}
_LARGEST = 1 << 20


@dataclass(frozen=True)
class Architecture:
    """`targets` by the name that the tensor has in the file; none is missing there, none is left over."""

    config: dict[str, Json]
    targets: dict[str, Target]
    context_length: int


def read_architecture(file: Path, header: Header) -> Architecture:
    """Refused unless it is of a known family and its tensors are exactly those that its numbers ask for."""
    metadata = Metadata(header.metadata)
    family = metadata.text("general.architecture")
    if family not in _CLASSES:
        raise Refused("unknownKind", kind=family[:60])
    if metadata.whole("split.count", 0, 65_535, 0) > 1:
        raise Refused("split", parts=metadata.whole("split.count", 0, 65_535))
    if metadata.whole(f"{family}.expert_count", 0, _LARGEST, 0) > 0:
        raise Refused("unknownKind", kind=f"{family} with experts")
    config = _config(file, header, metadata, family)
    targets = _targets(header, config)
    _check_tensors(header, targets)
    return Architecture(config, targets, config["max_position_embeddings"])


def _config(file: Path, header: Header, metadata: Metadata, family: str) -> dict[str, Json]:
    embeddings = header.tensors.get("token_embd.weight")
    if embeddings is None or len(embeddings.shape) != 2:
        raise Refused("missing", what="token_embd.weight")
    heads = metadata.whole(f"{family}.attention.head_count", 1, _LARGEST)
    hidden = metadata.whole(f"{family}.embedding_length", 1, _LARGEST)
    head_size = metadata.whole(f"{family}.attention.key_length", 2, _LARGEST, max(2, hidden // heads))
    if head_size % 2 or metadata.whole(f"{family}.attention.value_length", 1, _LARGEST, head_size) != head_size:
        raise Refused("unknownKind", kind=f"{family} with heads of two sizes")
    if metadata.whole(f"{family}.rope.dimension_count", 1, _LARGEST, head_size) != head_size:
        raise Refused("unknownKind", kind=f"{family} with heads turned in part")
    if family == "qwen2" and head_size * heads != hidden:
        raise Refused("unknownKind", kind="qwen2 with heads of another size")
    base = metadata.number(f"{family}.rope.freq_base", 1.0, 1e12, 10_000.0)
    config: dict[str, Json] = {
        "model_type": family,
        "architectures": [_CLASSES[family]],
        "hidden_size": hidden,
        "num_hidden_layers": metadata.whole(f"{family}.block_count", 1, 1024),
        "intermediate_size": metadata.whole(f"{family}.feed_forward_length", 1, _LARGEST),
        "num_attention_heads": heads,
        "num_key_value_heads": metadata.whole(f"{family}.attention.head_count_kv", 1, heads, heads),
        "head_dim": head_size,
        # A float32 in the file: 1e-5 there reads 9.999999747378752e-06.
        "rms_norm_eps": float(f"{metadata.number(f'{family}.attention.layer_norm_rms_epsilon', 1e-12, 1.0):.7g}"),
        "rope_theta": base,
        "max_position_embeddings": metadata.whole(f"{family}.context_length", 1, 1 << 30),
        "vocab_size": embeddings.shape[0],
        "tie_word_embeddings": "output.weight" not in header.tensors,
    }
    if family == "llama":
        config["attention_bias"] = "blk.0.attn_q.bias" in header.tensors
    if (scaling := rope_scaling(file, header, metadata, family, head_size, base)) is not None:
        config["rope_scaling"] = scaling
    return config


def _targets(header: Header, config: dict[str, Json]) -> dict[str, Target]:
    family, hidden, head = config["model_type"], config["hidden_size"], config["head_dim"]
    queries, keys = config["num_attention_heads"] * head, config["num_key_value_heads"] * head
    inner, words = config["intermediate_size"], config["vocab_size"]
    # Only Llama's q and k are turned as neighbours in ggml.
    turned = head if family == "llama" else None
    targets = {
        "token_embd.weight": Target("model.embed_tokens.weight", (words, hidden)),
        "output_norm.weight": Target("model.norm.weight", (hidden,)),
    }
    if not config["tie_word_embeddings"]:
        targets["output.weight"] = Target("lm_head.weight", (words, hidden))
    for layer in range(config["num_hidden_layers"]):
        there, here = f"blk.{layer}.", f"model.layers.{layer}."
        rows = {
            "attn_q": ("self_attn.q_proj", (queries, hidden), turned),
            "attn_k": ("self_attn.k_proj", (keys, hidden), turned),
            "attn_v": ("self_attn.v_proj", (keys, hidden), None),
            "attn_output": ("self_attn.o_proj", (hidden, queries), None),
            "ffn_gate": ("mlp.gate_proj", (inner, hidden), None),
            "ffn_up": ("mlp.up_proj", (inner, hidden), None),
            "ffn_down": ("mlp.down_proj", (hidden, inner), None),
            "attn_norm": ("input_layernorm", (hidden,), None),
            "ffn_norm": ("post_attention_layernorm", (hidden,), None),
        }
        if family == "qwen3":
            rows["attn_q_norm"] = ("self_attn.q_norm", (head,), None)
            rows["attn_k_norm"] = ("self_attn.k_norm", (head,), None)
        targets |= {
            f"{there}{name}.weight": Target(f"{here}{own}.weight", shape, order)
            for name, (own, shape, order) in rows.items()
        }
        if family == "qwen2" or config.get("attention_bias"):
            biased = ["attn_q", "attn_k", "attn_v", *(["attn_output"] if family == "llama" else [])]
            targets |= {
                f"{there}{name}.bias": Target(f"{here}{rows[name][0]}.bias", rows[name][1][:1], rows[name][2])
                for name in biased
            }
    return targets


def _check_tensors(header: Header, targets: dict[str, Target]) -> None:
    for name, target in targets.items():
        tensor = header.tensors.get(name)
        if tensor is None:
            raise Refused("missing", what=name)
        if tensor.shape != target.shape:
            raise Refused("misshapen", tensor=name)
    others = [name for name in header.tensors if name not in targets and name != FACTORS]
    if others:
        raise Refused("unknownTensor", tensor=others[0])
