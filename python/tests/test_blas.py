"""OpenBLAS in MLX's way: found where the lock file puts it, right in its numbers, and not needed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from circadia_engine import blas

ROOT = Path(__file__).resolve().parent.parent
linux = pytest.mark.skipif(sys.platform != "linux", reason="macOS has its own BLAS")

_PRODUCT = """
import json, sys
from circadia_engine.blas import use_fast_blas
found = use_fast_blas()
import mlx.core as mx
import numpy as np
mx.set_default_device(mx.cpu)
chance = np.random.default_rng(3)
a, b = (chance.standard_normal(shape).astype(np.float32) for shape in ((150, 256), (256, 96)))
product = np.array(mx.array(a) @ mx.array(b))
libraries = [line.split()[-1] for line in open("/proc/self/maps", encoding="ascii") if "openblas" in line]
print(json.dumps({"found": found, "error": float(np.abs(product - a @ b).max()), "libraries": sorted(set(libraries))}))
"""


def _run(code: str) -> dict[str, object]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "MLX_DISABLE_COMPILE": "1"}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=True, timeout=120)
    return dict(json.loads(done.stdout))


@linux
def test_the_renamed_library_is_loaded_and_multiplies_right() -> None:
    result = _run(_PRODUCT)
    assert result["found"] is True
    assert any("circadia/openblas-" in str(name) for name in result["libraries"])  # type: ignore[attr-defined]
    assert float(str(result["error"])) < 1e-3


@linux
def test_a_process_that_imported_mlx_first_keeps_the_slow_blas() -> None:
    assert _run("import mlx.core\n" + _PRODUCT)["found"] is False


def test_without_the_package_everything_goes_on_slowly(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(blas, "_loaded", None)
    monkeypatch.setattr(blas, "find_spec", lambda _: None)
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    monkeypatch.delitem(sys.modules, "mlx.core", raising=False)
    assert blas.use_fast_blas() is False
    assert blas.has_fast_blas() is False
    assert not (tmp_path / "lib" / "circadia").exists()


@linux
def test_a_quantised_model_is_loaded_as_the_same_numbers_written_out(model_folder: Path) -> None:
    import mlx.core as mx
    import mlx.nn as nn
    from mlx_lm.utils import load

    from circadia_engine.model import load_model

    assert blas.use_fast_blas()
    dense = load_model(str(model_folder), "pocket").network
    quantised, _ = load(str(model_folder))
    assert any(isinstance(layer, nn.QuantizedLinear) for _, layer in quantised.named_modules())
    assert not any(isinstance(layer, nn.QuantizedLinear | nn.QuantizedEmbedding) for _, layer in dense.named_modules())
    tokens = mx.array([[1, 5, 9, 2, 7]])
    assert mx.abs(dense(tokens) - quantised(tokens)).max().item() < 1e-3
