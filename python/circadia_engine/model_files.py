"""Looks at a model folder before anything in it is loaded: complete, plain data, no code."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from .errors import EngineError

_CODE_KEYS = ("model_file", "auto_map")
_PICKLES = {".bin", ".pt", ".pth", ".pkl", ".pickle", ".ckpt", ".npz", ".joblib"}
_UNREADABLE = {"F4", "F6_E2M3", "F6_E3M2", "F8_E5M2", "F8_E4M3FNUZ", "F8_E5M2FNUZ", "F64"}
"""What safetensors knows and `mx.load` does not."""


def check_model_folder(folder: Path) -> None:
    """model_missing or model_refused unless the folder is safe to load."""
    if not folder.is_dir():
        raise _missing(f"There is no model at {folder}.")
    _refuse_links_and_code(folder)
    for name in ("config.json", "tokenizer.json", "tokenizer_config.json"):
        if not (folder / name).is_file():
            raise _missing(f"The model at {folder} is incomplete: {name} is missing.")
    if not isinstance(_read_json(folder / "config.json").get("model_type"), str):
        raise _refused("its config.json does not name a model_type")
    weights = sorted(folder.glob("model*.safetensors"))
    if not weights:
        raise _missing(f"The model at {folder} is incomplete: it has no safetensors file.")
    index = folder / "model.safetensors.index.json"
    if index.is_file():
        wanted = _read_json(index).get("weight_map")
        names = set(wanted.values()) if isinstance(wanted, dict) else set()
        absent = sorted(str(name) for name in names if not (folder / str(name)).is_file())
        if absent:
            raise _missing(f"The model at {folder} is incomplete: {absent[0]} is missing.")
    for file in weights:
        check_safetensors(file)


def check_safetensors(file: Path) -> dict[str, tuple[int, ...]]:
    """Shapes by tensor name; model_refused unless header, shapes and file size agree to the byte."""
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(file, framework="numpy") as tensors:
            found = {name: tensors.get_slice(name) for name in tensors.keys()}  # noqa: SIM118
            kinds = {tensor.get_dtype() for tensor in found.values()}
            shapes = {name: tuple(tensor.get_shape()) for name, tensor in found.items()}
    except SafetensorError:
        raise _refused(f"{file.name} is damaged: its header does not match its size") from None
    if unreadable := kinds & _UNREADABLE:
        raise _refused(f"{file.name} holds numbers that MLX cannot read ({min(unreadable)})")
    return shapes


def _refuse_links_and_code(folder: Path) -> None:
    if folder.is_symlink():
        raise _refused("its folder is a symbolic link")
    for base, folders, names in os.walk(folder):
        for name in (*folders, *names):
            path = Path(base) / name
            if path.is_symlink() and not _stays_in_hub_cache(folder, path):
                raise _refused(f"{name} is a symbolic link")
            if path.suffix.lower() in _PICKLES:
                raise _refused(f"{name} is a kind of file that can run code when it is read")
            if path.suffix == ".py":
                raise _refused(f"it brings its own code ({name})")
            if path.suffix == ".json" and Path(base) == folder:
                key = _code_key(_read_json(path))
                if key:
                    raise _refused(f"{name} asks to run its own code ({key})")


def _stays_in_hub_cache(folder: Path, link: Path) -> bool:
    """A hub's cache keeps each file once and links to it: `models--X/snapshots/REVISION/NAME` to `models--X/blobs`."""
    cache = folder.parent.parent
    if folder.parent.name != "snapshots" or not cache.name.startswith("models--"):
        return False
    try:
        target = link.resolve(strict=True)
    except (OSError, RuntimeError):
        return False
    return target.is_file() and target.parent == cache.resolve() / "blobs"


def _code_key(value: Any) -> str | None:
    """The first key, at any depth, that would make a loader run code."""
    pending = [value]
    while pending:
        item = pending.pop()
        if isinstance(item, dict):
            found = next((key for key in _CODE_KEYS if item.get(key) is not None), None)
            if found:
                return found
            pending += [inner for inner in item.values() if isinstance(inner, (dict, list))]
        elif isinstance(item, list):
            pending += [inner for inner in item if isinstance(inner, (dict, list))]
    return None


def _read_json(path: Path) -> Any:
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        raise _refused(f"{path.name} is not readable JSON") from None
    if path.name == "config.json" and not isinstance(value, dict):
        raise _refused(f"{path.name} is not readable JSON")
    return value


def _missing(sentence: str) -> EngineError:
    return EngineError("model_missing", f"{sentence} Choose another model, or download this one again.")


def _refused(reason: str) -> EngineError:
    return EngineError(
        "model_refused", f"The model was refused because {reason}. Use a complete model without code of its own."
    )
