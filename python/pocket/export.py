"""Writes a torch checkpoint as an MLX Llama folder that mlx_lm.load reads offline: quantised weights with fp32 scales.

Usage: python -m pocket.export --corpus DIR [DIR2] --run DIR --out MODEL_DIR [--bits 4] [--group 32] [--scores scores.json]
--bits 0 keeps fp32 (for measuring only). Several corpora, in the order they were trained on, must share one tokenizer.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import logging
import shutil
from pathlib import Path
from typing import Any

import mlx.core as mx
import mlx.nn as nn
import torch
from mlx.utils import tree_flatten
from mlx_lm.models.llama import Model, ModelArgs

from . import tokenizer as tokens
from .train import WINDOW

LOG = logging.getLogger("pocket.export")


def config_of(shape: dict[str, Any], end: int, pad: int, bits: int, group: int) -> dict[str, Any]:
    """config.json of the Llama that the checkpoint holds."""
    config: dict[str, Any] = {
        "architectures": ["LlamaForCausalLM"], "model_type": "llama", "vocab_size": shape["vocabulary"], "hidden_size": shape["hidden"],
        "num_hidden_layers": shape["layers"], "num_attention_heads": shape["heads"], "num_key_value_heads": shape["heads"],
        "intermediate_size": shape["feed_forward"], "rms_norm_eps": shape["norm_eps"], "rope_theta": shape["rope_theta"],
        "max_position_embeddings": 512, "tie_word_embeddings": True, "attention_bias": False, "mlp_bias": False, "hidden_act": "silu",
        "torch_dtype": "float32", "eos_token_id": end, "pad_token_id": pad,
    }
    if bits:
        config["quantization"] = {"group_size": group, "bits": bits, "mode": "affine"}
        config["quantization_config"] = config["quantization"]
    return config


def named(state: dict[str, torch.Tensor], layers: int) -> list[tuple[str, mx.array]]:
    """Checkpoint tensors under the names of mlx_lm's llama.py, fp32."""
    found = {"model.embed_tokens.weight": state["embedding"], "model.norm.weight": state["norm"]}
    for index in range(layers):
        here, there = f"blocks.{index}.", f"model.layers.{index}."
        found[f"{there}input_layernorm.weight"] = state[f"{here}attention_norm"]
        found[f"{there}post_attention_layernorm.weight"] = state[f"{here}feed_norm"]
        for slot, name in enumerate(("q_proj", "k_proj", "v_proj")):
            found[f"{there}self_attn.{name}.weight"] = state[f"{here}qkv"][slot]
        found[f"{there}self_attn.o_proj.weight"] = state[f"{here}out"][0]
        found[f"{there}mlp.gate_proj.weight"], found[f"{there}mlp.up_proj.weight"] = state[f"{here}gate_up"]
        found[f"{there}mlp.down_proj.weight"] = state[f"{here}down"][0]
    return [(name, mx.array(tensor.float().contiguous().numpy())) for name, tensor in found.items()]


def write_json(path: Path, value: object) -> None:
    """Pretty JSON with a final newline."""
    path.write_text(json.dumps(value, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def export(corpora: list[Path], run: Path, out: Path, bits: int, group: int, scores: dict[str, Any] | None) -> None:
    """Writes the model folder `out`; the weights land last, by rename."""
    saved = torch.load(run / "checkpoint.pt", weights_only=True)
    shape, progress = saved["shape"], saved["progress"]
    vocabulary = tokens.load(corpora[0] / "tokenizer.json")
    end, pad = vocabulary.token_to_id(tokens.END), vocabulary.token_to_id(tokens.PAD)
    config = config_of(shape, end, pad, bits, group)
    model = Model(ModelArgs.from_dict(config))
    weights = named(saved["model"], shape["layers"])
    model.load_weights(weights)
    if bits:
        nn.quantize(model, group_size=group, bits=bits)
    out.mkdir(parents=True, exist_ok=True)
    part = out / "model.part.safetensors"
    mx.save_safetensors(str(part), dict(tree_flatten(model.parameters())), metadata={"format": "mlx"})
    shutil.copyfile(corpora[0] / "tokenizer.json", out / "tokenizer.json")
    write_json(out / "config.json", config)
    write_json(out / "generation_config.json", {"eos_token_id": end, "pad_token_id": pad, "do_sample": False})
    write_json(out / "tokenizer_config.json", {
        "tokenizer_class": "PreTrainedTokenizerFast", "eos_token": tokens.END, "pad_token": tokens.PAD, "bos_token": None, "add_bos_token": False,
        "clean_up_tokenization_spaces": False, "model_max_length": 512, "chat_template": tokens.CHAT_TEMPLATE,
    })
    part.replace(out / "model.safetensors")
    abouts = [json.loads((corpus / "corpus.json").read_text(encoding="utf-8")) for corpus in corpora]
    digest = hashlib.sha256((out / "model.safetensors").read_bytes()).hexdigest()
    write_json(out / "circadia.json", {
        "name": "pocket", "template": "pocket", "demo": True, "parameters": sum(array.size for _, array in weights), "bits": bits or 32, "groupSize": group,
        "trainedTokens": progress["tokens"], "trainedSeconds": round(progress["seconds"]), "seed": abouts[0]["seed"],
        "corpusHash": "+".join(about["corpusHash"] for about in abouts),
        "sha256": digest, "windowTokens": WINDOW, "scores": scores or {},
    })
    LOG.info("%s: step %d, %d tokens, %.2f MB", out, progress["step"], progress["tokens"], (out / "model.safetensors").stat().st_size / 1e6)


def main() -> None:
    """Command line entry."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, nargs="+", required=True)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--bits", type=int, default=4, choices=(0, 4, 8))
    parser.add_argument("--group", type=int, default=32)
    parser.add_argument("--scores", type=Path)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    scores = json.loads(options.scores.read_text(encoding="utf-8")) if options.scores else None
    export(options.corpus, options.run, options.out, options.bits, options.group, scores)


if __name__ == "__main__":
    main()
