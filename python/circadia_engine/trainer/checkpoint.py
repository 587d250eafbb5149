"""Adapters on disk: written to a temporary folder, synced, then renamed, so that a folder is whole or absent."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import EngineError
from ..wire import Json

_STATE = "training_state.json"
_OPTIMIZER = "optimizer.safetensors"
_WEIGHTS = "adapters.safetensors"
_CONFIG = "adapter_config.json"


@dataclass(frozen=True)
class Progress:
    """Where a run stands; `fingerprint` must be equal to go on from here."""

    step: int
    tokens: int
    recent_losses: list[float]
    fingerprint: dict[str, Json]


def save_adapter(
    folder: Path, weights: dict[str, Any], config: dict[str, Json], optimizer: dict[str, Any] | None, progress: Progress
) -> None:
    """Replaces `folder` by a complete adapter that mlx-lm can load; with `optimizer` the run can go on from it."""
    import mlx.core as mx

    fresh = folder.with_name(f".{folder.name}.partial")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    mx.save_safetensors(str(fresh / _WEIGHTS), weights)
    _write_json(fresh / _CONFIG, config)
    if optimizer is not None:
        mx.save_safetensors(str(fresh / _OPTIMIZER), optimizer)
        state = {"step": progress.step, "tokens": progress.tokens, "recentLosses": progress.recent_losses}
        _write_json(fresh / _STATE, state | {"fingerprint": progress.fingerprint})
    for file in fresh.iterdir():
        _sync(file)
    _sync(fresh)
    if folder.exists():
        old = folder.with_name(f".{folder.name}.old")
        shutil.rmtree(old, ignore_errors=True)
        folder.rename(old)
        fresh.rename(folder)
        shutil.rmtree(old, ignore_errors=True)
    else:
        fresh.rename(folder)
    _sync(folder.parent)


def load_checkpoint(folder: Path, fingerprint: dict[str, Json]) -> tuple[dict[str, Any], dict[str, Any], Progress]:
    """(adapter weights, optimizer state, progress) of a checkpoint made with the same settings and data."""
    import mlx.core as mx

    try:
        state = json.loads((folder / _STATE).read_text(encoding="utf-8"))
        progress = Progress(state["step"], state["tokens"], state["recentLosses"], state["fingerprint"])
        weights, optimizer = mx.load(str(folder / _WEIGHTS)), mx.load(str(folder / _OPTIMIZER))
    except (OSError, ValueError, KeyError, TypeError, RuntimeError):
        sentence = f"The checkpoint at {folder} cannot be read. Start the training from the beginning."
        raise EngineError("bad_request", sentence) from None
    if progress.fingerprint != fingerprint:
        sentence = f"The checkpoint at {folder} belongs to other settings or other data."
        raise EngineError("bad_request", f"{sentence} Start the training from the beginning.")
    return weights, optimizer, progress  # type: ignore[return-value]


def _write_json(path: Path, value: dict[str, Json]) -> None:
    path.write_text(json.dumps(value, indent=2) + "\n", encoding="utf-8")


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
