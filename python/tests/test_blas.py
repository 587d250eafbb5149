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


_ONE_ROW = """
import ctypes, json
from circadia_engine.blas import use_fast_blas
use_fast_blas()
import numpy as np
blas = ctypes.CDLL(None)
whole, real, place = ctypes.c_int, ctypes.c_float, ctypes.c_void_p
blas.cblas_sgemm.argtypes = [whole] * 6 + [real, place, whole, place, whole, real, place, whole]
chance, worst, finite = np.random.default_rng(3), 0.0, True
def one(m, n, k, turned_a, turned_b, alpha, beta):
    global worst, finite
    # Wider than they need be: strides are not sizes.
    a = chance.standard_normal((k, m + 3) if turned_a else (m, k + 2)).astype(np.float32)
    b = chance.standard_normal((n, k + 5) if turned_b else (k, n + 1)).astype(np.float32)
    c = np.full((m, n + 4), np.nan if beta == 0 else 0.5, dtype=np.float32)
    left = a[:, :m].T if turned_a else a[:, :k]
    right = b[:, :k].T if turned_b else b[:, :n]
    wanted = alpha * (left.astype(np.float64) @ right) + (0 if beta == 0 else beta * 0.5)
    blas.cblas_sgemm(101, 112 if turned_a else 111, 112 if turned_b else 111, m, n, k, alpha, a.ctypes.data,
                     a.shape[1], b.ctypes.data, b.shape[1], beta, c.ctypes.data, c.shape[1])
    worst = max(worst, float(np.abs(c[:, :n] - wanted).max()))
    finite = finite and bool(np.isfinite(c[:, :n]).all())
for m in (1, 2, 13):
    for n, k in ((1, 1), (7, 5), (33, 64), (300, 577), (1, 9), (9, 1)):
        for turned_a in (False, True):
            for turned_b in (False, True):
                one(m, n, k, turned_a, turned_b, 1.0, 0.0)
                one(m, n, k, turned_a, turned_b, 0.5, 1.0)
print(json.dumps({"worst": worst, "finite": finite}))
"""


@linux
def test_products_of_one_row_are_right_whichever_way_the_matrices_lie() -> None:
    """What stood in the result's memory before does not matter where nothing is added to it."""
    result = _run(_ONE_ROW)
    assert result["finite"] is True
    assert float(str(result["worst"])) < 1e-3


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
