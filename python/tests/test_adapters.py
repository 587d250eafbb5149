"""Adapters change the model at run time, exactly, and only if they fit."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from circadia_engine.engine import Engine
from conftest import perform, user

ITEMS = [{"messages": user("My dog is called Biscuit."), "answer": "Good night and sleep well!"}]


def write_adapter(
    folder: Path, model: Path, *, rank: int = 4, layers: int = 2, scale: float = 2.0, keys: list[str] | None = None
) -> Path:
    """A random adapter in mlx-lm's own form."""
    import mlx.core as mx
    from mlx.utils import tree_flatten
    from mlx_lm.tuner.utils import linear_to_lora_layers
    from mlx_lm.utils import load

    network, _ = load(str(model))
    network.freeze()
    parameters: dict[str, Any] = {"rank": rank, "scale": scale, "dropout": 0.0}
    if keys is not None:
        parameters["keys"] = keys
    linear_to_lora_layers(network, layers, parameters)
    mx.random.seed(rank)
    weights = {
        name: mx.random.normal(value.shape) * 0.1 for name, value in tree_flatten(network.trainable_parameters())
    }
    folder.mkdir(parents=True, exist_ok=True)
    mx.save_safetensors(str(folder / "adapters.safetensors"), weights)
    config = {"fine_tune_type": "lora", "num_layers": layers, "lora_parameters": parameters}
    (folder / "adapter_config.json").write_text(json.dumps(config))
    return folder


def losses(engine: Engine) -> list[float]:
    return perform(engine.score, items=ITEMS, detail=True).items[0]["tokenNlls"]


def put_on(engine: Engine, path: Path | None, scale: float) -> dict[str, Any]:
    answer = perform(engine.set_adapter, path=None if path is None else str(path), scale=scale)
    assert answer.result is not None, answer.error
    return answer.result


@pytest.fixture(scope="module")
def adapter(model_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_adapter(tmp_path_factory.mktemp("adapters") / "one", model_folder)


def test_scale_0_and_no_adapter_are_the_base_bit_for_bit(engine: Engine, adapter: Path) -> None:
    base = losses(engine)
    assert put_on(engine, adapter, 1.0)["effectiveScale"] == 2.0
    assert losses(engine) != base
    put_on(engine, adapter, 0.0)
    assert losses(engine) == base
    put_on(engine, adapter, 1.0)
    put_on(engine, None, 0)
    assert losses(engine) == base


def test_full_scale_equals_mlx_lm_and_half_scale_lies_apart(
    engine: Engine, model_folder: Path, adapter: Path, tmp_path: Path
) -> None:
    from mlx_lm.utils import load

    put_on(engine, adapter, 1.0)
    full = losses(engine)
    assert engine._loaded is not None
    engine._loaded.model.network, _ = load(str(model_folder), adapter_path=str(adapter))
    engine._loaded.shelf._network = engine._loaded.model.network
    engine._loaded.shelf.clear()
    assert losses(engine) == pytest.approx(full, rel=1e-5)
    half = Engine()
    perform(half.load, modelPath=str(model_folder), template="pocket")
    put_on(half, adapter, 0.5)
    other = write_adapter(tmp_path / "half", model_folder, scale=1.0)
    half_losses = losses(half)
    put_on(half, other, 1.0)
    assert losses(half) == half_losses != full


def test_adapters_of_other_shapes_replace_each_other(
    engine: Engine, model_folder: Path, adapter: Path, tmp_path: Path
) -> None:
    keys = ["self_attn.q_proj", "mlp.down_proj"]
    others = [
        write_adapter(tmp_path / "wide", model_folder, rank=8),
        write_adapter(tmp_path / "last", model_folder, layers=1),
        write_adapter(tmp_path / "keys", model_folder, keys=keys),
    ]
    put_on(engine, adapter, 1.0)
    first = losses(engine)
    for other in others:
        fresh = Engine()
        perform(fresh.load, modelPath=str(model_folder), template="pocket")
        put_on(fresh, other, 1.0)
        put_on(engine, other, 1.0)
        assert losses(engine) == losses(fresh) != first
    put_on(engine, adapter, 1.0)
    assert losses(engine) == first


def test_cached_conversation_is_read_again_after_a_change(engine: Engine, adapter: Path) -> None:
    params: dict[str, Any] = {"messages": user("My dog is called Biscuit."), "maxTokens": 12, "temperature": 0}
    base = perform(engine.generate, **params, cacheKey="a").result
    put_on(engine, adapter, 1.0)
    changed = perform(engine.generate, **params, cacheKey="a").result
    assert base is not None
    assert changed is not None
    assert changed["reusedTokens"] == 0
    assert changed["text"] != base["text"]


def _rename(folder: Path) -> None:
    _rewrite(
        folder, lambda weights: {("x" + name if n == 0 else name): v for n, (name, v) in enumerate(weights.items())}
    )


def _drop(folder: Path) -> None:
    _rewrite(folder, lambda weights: dict(list(weights.items())[1:]))


def _nan(folder: Path) -> None:
    _rewrite(folder, lambda weights: {name: value * float("nan") for name, value in weights.items()})


def _rewrite(folder: Path, change: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    import mlx.core as mx

    weights = change(mx.load(str(folder / "adapters.safetensors")))  # type: ignore[arg-type]
    mx.eval(weights)
    mx.save_safetensors(str(folder / "adapters.safetensors"), weights)


def _config(folder: Path, **values: object) -> None:
    file = folder / "adapter_config.json"
    file.write_text(json.dumps(json.loads(file.read_text()) | values))


BROKEN: list[tuple[str, Callable[[Path], object]]] = [
    ("lacks", _rename),
    ("lacks", _drop),
    ("not finite", _nan),
    ("shape", lambda folder: _config(folder, lora_parameters={"rank": 8, "scale": 1, "dropout": 0})),
    ("place", lambda folder: _config(folder, num_layers=1)),
    ("not a LoRA", lambda folder: _config(folder, fine_tune_type="dora")),
    ("unreadable", lambda folder: _config(folder, lora_parameters=None)),
    ("unreadable", lambda folder: (folder / "adapter_config.json").write_text("[")),
    ("no file", lambda folder: (folder / "adapters.safetensors").unlink()),
    ("damaged", lambda folder: (folder / "adapters.safetensors").write_bytes(b"x" * 100)),
]


@pytest.mark.parametrize(("words", "change"), BROKEN)
def test_adapter_that_does_not_fit_changes_nothing(
    engine: Engine, model_folder: Path, tmp_path: Path, words: str, change: Callable[[Path], object]
) -> None:
    good = write_adapter(tmp_path / "good", model_folder)
    bad = write_adapter(tmp_path / "bad", model_folder)
    put_on(engine, good, 1.0)
    before = losses(engine)
    change(bad)
    error = perform(engine.set_adapter, path=str(bad), scale=1.0).error
    assert error is not None
    assert error["code"] == "adapter_invalid", error
    assert words in error["message"]
    assert losses(engine) == before
