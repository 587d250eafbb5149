"""How a model is taken into memory: in which numbers, and only where it fits."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from circadia_engine import memory_need, precision, runtime
from circadia_engine.engine import Engine
from circadia_engine.model import load_model
from conftest import perform


def _types(network: Any) -> set[str]:
    import mlx.core as mx
    from mlx.utils import tree_flatten

    values = [value for _, value in tree_flatten(network.parameters()) if mx.issubdtype(value.dtype, mx.floating)]
    return {str(value.dtype).removeprefix("mlx.core.") for value in values}


def _halved(folder: Path, target: Path) -> Path:
    """The same model with every fraction in half precision."""
    import mlx.core as mx

    shutil.copytree(folder, target)
    weights = mx.load(str(target / "model.safetensors"))
    half = {
        name: value.astype(mx.float16) if mx.issubdtype(value.dtype, mx.floating) else value
        for name, value in weights.items()
    }
    mx.save_safetensors(str(target / "model.safetensors"), half, metadata={"format": "mlx"})
    return target


@pytest.fixture
def half_model(model_folder: Path, tmp_path: Path) -> Path:
    return _halved(model_folder, tmp_path / "half")


def test_a_cpu_computes_in_single_precision(half_model: Path) -> None:
    assert _types(load_model(str(half_model), "pocket").network) == {"float32"}


def test_a_large_model_stays_quantised_and_computes_in_single_precision(
    half_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("circadia_engine.model._MOST_DENSE_PARAMETERS", 0)
    model = load_model(str(half_model), "pocket")
    assert _types(model.network) == {"float32"}
    assert hasattr(model.network.layers[0].mlp.up_proj, "scales")


def test_a_graphics_part_computes_in_the_half_precision_of_the_model(
    half_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import mlx.core as mx

    network = load_model(str(half_model), "pocket").network
    network.set_dtype(mx.float16)
    network.model.norm.weight = network.model.norm.weight.astype(mx.float32)
    monkeypatch.setattr(precision, "device", lambda: "gpu")
    precision.settle_precision(network)
    assert _types(network) == {"float16"}


def test_a_model_larger_than_memory_is_refused_before_it_is_read(
    model_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory_need, "memory_limit_bytes", lambda: 10_000)
    monkeypatch.setattr("circadia_engine.model._load_plain", lambda _: pytest.fail("it was read"))
    error = perform(Engine().load, modelPath=str(model_folder), template="pocket").error
    assert error is not None
    assert error["code"] == "out_of_memory"
    assert error["message"].endswith("Choose a smaller model.")


def test_what_a_model_needs_counts_half_precision_twice_on_a_cpu(
    model_folder: Path, half_model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = memory_need.needed_bytes(half_model)
    assert here == memory_need.needed_bytes(model_folder)
    monkeypatch.setattr(memory_need, "device", lambda: "gpu")
    assert memory_need.needed_bytes(half_model) < here


def test_the_limit_is_never_more_than_the_machine_has() -> None:
    assert 0 < runtime.memory_limit_bytes() <= runtime.total_memory_bytes()


def test_cuda_counts_only_with_its_package_and_a_card(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runtime.sys, "platform", "linux")
    monkeypatch.setattr(runtime, "_version", lambda name: "0.32.4" if name == "mlx-cuda-12" else "missing")
    monkeypatch.setattr(runtime.os.path, "exists", lambda _: True)
    assert (runtime.accelerator(), runtime.device()) == ("cuda", "gpu")
    monkeypatch.setattr(runtime.os.path, "exists", lambda _: False)
    assert (runtime.accelerator(), runtime.device()) == (None, "cpu")
    monkeypatch.setattr(runtime.os.path, "exists", lambda _: True)
    monkeypatch.setattr(runtime, "_version", lambda _: "missing")
    assert runtime.accelerator() is None


def _hub_cache(model_folder: Path, root: Path) -> Path:
    """The folder as a hub's cache keeps it: files once in blobs, links to them in a snapshot."""
    cache = root / "models--publisher--Tiny"
    snapshot = cache / "snapshots" / "abc"
    snapshot.mkdir(parents=True)
    (cache / "blobs").mkdir()
    for file in model_folder.iterdir():
        shutil.copy(file, cache / "blobs" / f"hash-{file.name}")
        (snapshot / file.name).symlink_to(Path("..") / ".." / "blobs" / f"hash-{file.name}")
    return snapshot


def test_links_within_a_hub_cache_are_as_good_as_files(model_folder: Path, tmp_path: Path) -> None:
    snapshot = _hub_cache(model_folder, tmp_path)
    assert perform(Engine().load, modelPath=str(snapshot), template="pocket").error is None


@pytest.mark.parametrize("name", ["config.json", "extra.json"])
def test_a_link_out_of_a_hub_cache_is_refused(model_folder: Path, tmp_path: Path, name: str) -> None:
    snapshot = _hub_cache(model_folder, tmp_path)
    outside = tmp_path / "outside.json"
    outside.write_text(json.dumps({"model_type": "llama"}))
    (snapshot / name).unlink(missing_ok=True)
    (snapshot / name).symlink_to(outside)
    error = perform(Engine().load, modelPath=str(snapshot), template="pocket").error
    assert error is not None
    assert error["code"] == "model_refused"
    assert "symbolic link" in error["message"]


def test_a_snapshot_outside_of_a_cache_may_have_no_links(model_folder: Path, tmp_path: Path) -> None:
    snapshot = _hub_cache(model_folder, tmp_path)
    moved = tmp_path / "blobs-of-mine"
    shutil.copytree(snapshot, moved, symlinks=True)
    assert perform(Engine().load, modelPath=str(moved), template="pocket").error is not None
