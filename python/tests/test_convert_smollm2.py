"""The model that a newcomer talks to, converted for real; skipped where CIRCADIA_GGUF names no file of it."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import numpy as np
import pytest

from circadia_engine.convert.service import Converter
from circadia_engine.engine import Engine
from circadia_engine.model import load_model
from conftest import perform, user

FILE = Path(os.environ.get("CIRCADIA_GGUF", "/nowhere"))
SHA256 = "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53"

pytestmark = pytest.mark.skipif(
    not FILE.is_file(), reason="CIRCADIA_GGUF does not name SmolLM2-135M-Instruct.Q4_1.gguf"
)

TOKENS = {
    "Hello, we can use": [19556, 28, 392, 416, 722],
    "The capital of France is": [504, 3575, 282, 4649, 314],
    "Hello world! 123": [19556, 905, 17, 216, 33, 34, 35],
    "Café déjà vu.": [51, 1939, 2756, 32564, 90, 16739, 386, 101, 30],
    "  multiple   spaces": [216, 2701, 256, 5600],
}
"""As other programs tokenise for this model."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    assert hashlib.sha256(FILE.read_bytes()).hexdigest() == SHA256
    made = tmp_path_factory.mktemp("smollm2")
    answer = perform(Converter().convert, file=str(FILE), folder=str(made))
    assert answer.result is not None, answer.error
    assert (answer.result["kind"], answer.result["requantised"]) == ("converted", [])
    return made


def test_it_knows_the_capital_of_france(folder: Path) -> None:
    engine = Engine()
    assert perform(engine.load, modelPath=str(folder), template="chatml").error is None
    answer = perform(engine.generate, messages=user("What is the capital of France?"), maxTokens=40, temperature=0)
    assert answer.result is not None, answer.error
    assert answer.result["text"] == "The capital of France is Paris."


def test_every_number_is_the_one_of_the_file(folder: Path) -> None:
    import mlx.core as mx
    from gguf import GGUFReader
    from gguf.quants import dequantize
    from mlx.utils import tree_flatten

    names = {"token_embd.weight": "model.embed_tokens.weight", "output_norm.weight": "model.norm.weight"}
    for layer in range(30):
        names |= {
            f"blk.{layer}.ffn_down.weight": f"model.layers.{layer}.mlp.down_proj.weight",
            f"blk.{layer}.attn_v.weight": f"model.layers.{layer}.self_attn.v_proj.weight",
            f"blk.{layer}.attn_output.weight": f"model.layers.{layer}.self_attn.o_proj.weight",
        }
    read = {name: value for name, value in tree_flatten(load_model(str(folder), "chatml").network.parameters())}
    compared = 0
    for tensor in GGUFReader(FILE).tensors:
        if tensor.name in names:
            value = dequantize(tensor.data, tensor.tensor_type)
            own = np.array(read[names[tensor.name]].astype(mx.float32))
            assert np.array_equal(own, value.reshape(own.shape)), tensor.name
            compared += 1
    assert compared == len(names)


def test_text_becomes_the_tokens_that_the_model_was_made_with(folder: Path) -> None:
    encoder = load_model(str(folder), "chatml").encoder
    assert {text: encoder.encode_text(text) for text in TOKENS} == TOKENS
