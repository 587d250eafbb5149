"""Whether a model fits into this machine at all, told by the headers of its weights before any of them is read."""

from __future__ import annotations

import json
import math
from pathlib import Path

from .errors import EngineError
from .runtime import device, memory_limit_bytes

_HALF = {"F16", "BF16"}
_USABLE_SHARE = 0.9
"""The system and this process keep the rest."""


def check_memory(folder: Path) -> None:
    """out_of_memory where the weights alone are more than this machine can hold; the folder was checked before."""
    needed, there = needed_bytes(folder), memory_limit_bytes()
    if needed > there * _USABLE_SHARE:
        sentence = f"The model needs {_gigabytes(needed)} GB of memory and this machine has {_gigabytes(there)} GB."
        raise EngineError("out_of_memory", f"{sentence} Choose a smaller model.")


def needed_bytes(folder: Path) -> int:
    """What the weights take in memory: as on disk, but for half precision on a CPU, which is written out."""
    return sum(_bytes(entry) for file in folder.glob("model*.safetensors") for entry in _header(file).values())


def _bytes(entry: dict[str, object]) -> int:
    start, end = entry["data_offsets"]  # type: ignore[misc]
    return (end - start) * (2 if device() == "cpu" and entry["dtype"] in _HALF else 1)


def _header(file: Path) -> dict[str, dict[str, object]]:
    with file.open("rb") as source:
        header = json.loads(source.read(int.from_bytes(source.read(8), "little")))
    header.pop("__metadata__", None)
    return header


def _gigabytes(size: int) -> str:
    return f"{math.ceil(size / 1e8) / 10:g}"
