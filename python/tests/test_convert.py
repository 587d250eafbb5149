"""A GGUF file becomes a folder that computes what the file says, number for number."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from circadia_engine.convert.service import Converter
from circadia_engine.engine import Engine
from circadia_engine.model import load_model
from conftest import perform, user
from gguf_files import CONTROL, FAMILY, HIDDEN, INNER, KINDS_WITHOUT_WRITER, LAYERS, words, write_gguf

PROMPT = [[5, 9, 40, 77, 130, 200, 31, 8]]


def convert(file: Path, folder: Path) -> dict[str, Any]:
    folder.mkdir()
    answer = perform(Converter().convert, file=str(file), folder=str(folder))
    assert answer.error is None, answer.error
    assert answer.result is not None
    return answer.result


def reference(family: str, numbers: dict[str, np.ndarray], **changes: Any) -> Any:
    """mlx-lm's own network with these numbers, in single precision."""
    import mlx.core as mx
    from mlx_lm.utils import _get_classes

    form = FAMILY[family]
    config = {
        "model_type": family,
        "hidden_size": HIDDEN,
        "num_hidden_layers": LAYERS,
        "intermediate_size": INNER,
        "num_attention_heads": form["heads"],
        "num_key_value_heads": form["keys"],
        "head_dim": form["head"],
        "rms_norm_eps": 1e-5,
        "vocab_size": len(words()[0]),
        "rope_theta": 10_000.0,
        "max_position_embeddings": 512,
        "tie_word_embeddings": "lm_head.weight" not in numbers,
    } | changes
    network_class, arguments = _get_classes(config)
    network = network_class(arguments.from_dict(config))
    network.load_weights([(name, mx.array(value)) for name, value in numbers.items()], strict=True)
    network.set_dtype(mx.float32)
    return network


def assert_same(network: Any, other: Any, tolerance: float) -> None:
    import mlx.core as mx

    one, two = (np.array(each(mx.array(PROMPT))) for each in (network, other))
    assert np.abs(one - two).max() <= tolerance * np.abs(two).max()


@pytest.mark.parametrize("family", FAMILY)
@pytest.mark.parametrize("kind", ["F32", "F16", "BF16", "Q4_0", "Q4_1", "Q5_0", "Q5_1", "Q8_0"])
def test_numbers_are_kept_to_the_bit(tmp_path: Path, family: str, kind: str) -> None:
    numbers = write_gguf(tmp_path / "model.gguf", family, kind, tied=kind != "Q4_0")
    result = convert(tmp_path / "model.gguf", tmp_path / "model")
    assert (result["kind"], result["requantised"], result["contextLength"]) == ("converted", [], 512)
    loaded = load_model(str(tmp_path / "model"), "chatml").network
    read = dict(_flat(loaded))
    for name, value in numbers.items():
        assert np.array_equal(read[name], value), name
    assert_same(loaded, reference(family, numbers), 1e-5)


def test_blocks_stay_as_small_as_they_were(tmp_path: Path) -> None:
    write_gguf(tmp_path / "model.gguf", "llama", "Q4_0")
    convert(tmp_path / "model.gguf", tmp_path / "model")
    config = json.loads((tmp_path / "model" / "config.json").read_text())
    assert config["quantization"] == {"group_size": 32, "bits": 4}
    assert (tmp_path / "model" / "model.safetensors").stat().st_size < 1.15 * (tmp_path / "model.gguf").stat().st_size


@pytest.mark.parametrize("kind", KINDS_WITHOUT_WRITER)
def test_other_kinds_are_rewritten_closely_and_told(tmp_path: Path, kind: str) -> None:
    numbers = write_gguf(tmp_path / "model.gguf", "llama", kind)
    result = convert(tmp_path / "model.gguf", tmp_path / "model")
    assert result["requantised"] == [kind]
    loaded = load_model(str(tmp_path / "model"), "chatml").network
    read = dict(_flat(loaded))
    for name, value in numbers.items():
        span = np.ptp(value)
        assert np.abs(read[name] - value).max() <= 0.01 * span, name


def test_a_wrong_order_of_heads_would_be_seen(tmp_path: Path) -> None:
    numbers = write_gguf(tmp_path / "model.gguf", "llama")
    convert(tmp_path / "model.gguf", tmp_path / "model")
    name = "model.layers.0.self_attn.q_proj.weight"
    wrong = numbers | {name: numbers[name][::-1].copy()}
    with pytest.raises(AssertionError):
        assert_same(load_model(str(tmp_path / "model"), "chatml").network, reference("llama", wrong), 1e-3)


def test_stretched_positions_of_llama_3_are_told_by_their_factors(tmp_path: Path) -> None:
    import mlx.core as mx
    from mlx_lm.models.rope_utils import Llama3RoPE

    scaling = {
        "rope_type": "llama3",
        "factor": 32.0,
        "low_freq_factor": 1.0,
        "high_freq_factor": 4.0,
        "original_max_position_embeddings": 8192,
    }
    base = 500_000.0
    rope = Llama3RoPE(64, base=base, scaling_config=scaling)
    factors = np.array(rope._freqs) / np.array(base ** (mx.arange(0, 64, 2) / 64))
    numbers = write_gguf(
        tmp_path / "model.gguf",
        metadata={"llama.rope.freq_base": base},
        tensors={"rope_freqs.weight": factors.astype(np.float32)},
    )
    convert(tmp_path / "model.gguf", tmp_path / "model")
    assert json.loads((tmp_path / "model" / "config.json").read_text())["rope_scaling"] == scaling
    loaded = load_model(str(tmp_path / "model"), "chatml").network
    assert_same(loaded, reference("llama", numbers, rope_theta=base, rope_scaling=scaling), 1e-5)


def test_linear_stretching_is_kept(tmp_path: Path) -> None:
    scaling = {"llama.rope.scaling.type": "linear", "llama.rope.scaling.factor": 4.0}
    numbers = write_gguf(tmp_path / "model.gguf", metadata=scaling)
    convert(tmp_path / "model.gguf", tmp_path / "model")
    loaded = load_model(str(tmp_path / "model"), "chatml").network
    assert_same(loaded, reference("llama", numbers, rope_scaling={"rope_type": "linear", "factor": 4.0}), 1e-5)


def test_text_and_control_tokens_come_from_the_vocabulary(tmp_path: Path) -> None:
    write_gguf(tmp_path / "model.gguf", metadata={"tokenizer.chat_template": "{% if enable_thinking %}"})
    result = convert(tmp_path / "model.gguf", tmp_path / "model")
    assert result["controlTokens"] == list(CONTROL)
    assert result["thinkingSwitch"] is True
    model = load_model(str(tmp_path / "model"), "chatml")
    said = "hello wor<|im_end|> 123\n🙂"
    assert model.tokenizer.decode(model.encoder.encode_text(said)) == said
    assert model.encoder.control_ids.isdisjoint(model.encoder.encode_text(said))
    assert words()[0].index("hello") in model.encoder.encode_text(said)
    assert {words()[0].index("<|im_end|>")} <= model.stop_ids


@pytest.mark.parametrize(
    ("rule", "pieces"),
    [
        ("smollm", ["1", "2", "3", "Ġwor"]),
        ("llama-bpe", ["123", "Ġwor"]),
        ("qwen2", ["1", "2", "3", "Ġwor"]),
        ("gpt-2", ["123", "Ġwor"]),
        ("tekken", ["1", "2", "3", "Ġwor"]),
    ],
)
def test_text_is_cut_by_the_rule_that_the_file_names(tmp_path: Path, rule: str, pieces: list[str]) -> None:
    write_gguf(tmp_path / "model.gguf", metadata={"tokenizer.ggml.pre": rule})
    convert(tmp_path / "model.gguf", tmp_path / "model")
    tokenizer = load_model(str(tmp_path / "model"), "chatml").tokenizer
    assert tokenizer.convert_ids_to_tokens(tokenizer.encode("123 wor", add_special_tokens=False)) == pieces


def test_a_converted_model_answers(tmp_path: Path) -> None:
    write_gguf(tmp_path / "model.gguf", "qwen3", "Q8_0")
    convert(tmp_path / "model.gguf", tmp_path / "model")
    engine = Engine()
    loaded = perform(engine.load, modelPath=str(tmp_path / "model"), template="chatml")
    assert loaded.result is not None, loaded.error
    assert loaded.result["quantizationBits"] == 8
    answer = perform(engine.generate, messages=user("hello"), maxTokens=5, temperature=0)
    assert answer.result is not None, answer.error


def _flat(network: Any) -> list[tuple[str, np.ndarray]]:
    import mlx.core as mx
    from mlx.utils import tree_flatten

    return [(name, np.array(value.astype(mx.float32))) for name, value in tree_flatten(network.parameters())]
