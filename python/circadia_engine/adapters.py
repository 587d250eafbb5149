"""LoRA adapters on a loaded model: checked, put on, scaled and taken off without touching the base weights."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .errors import EngineError
from .model_files import check_safetensors

_CHECKPOINT_FILES = ("adapters.safetensors", "adapter_config.json")


@dataclass(frozen=True)
class AdapterShape:
    """What LoRA structure an adapter needs."""

    layers: int
    rank: int
    keys: frozenset[str] | None


@dataclass(frozen=True)
class AdapterFolder:
    """An adapter on disk; `scale` is the multiplier it was trained with."""

    path: Path
    shape: AdapterShape
    scale: float


def read_adapter_config(path: str) -> AdapterFolder:
    """The adapter's own description, else adapter_invalid."""
    folder = Path(path)
    for name in _CHECKPOINT_FILES:
        if not (folder / name).is_file() or (folder / name).is_symlink():
            raise _invalid(folder, f"has no file {name}")
    try:
        config = json.loads((folder / "adapter_config.json").read_text(encoding="utf-8"))
        if config.get("fine_tune_type", "lora") != "lora":
            raise _invalid(folder, "is not a LoRA adapter")
        parameters = config["lora_parameters"]
        keys = parameters.get("keys")
        rank, layers, scale = int(parameters["rank"]), int(config["num_layers"]), float(parameters["scale"])
        shape = AdapterShape(layers, rank, frozenset(keys) if keys is not None else None)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise _invalid(folder, "has an unreadable adapter_config.json") from error
    if not 1 <= rank <= 4096 or abs(scale) > 1e6 or scale != scale:
        raise _invalid(folder, "has an unreadable adapter_config.json")
    return AdapterFolder(folder, shape, scale)


class AdapterSlot:
    """The LoRA structure on one model: scale 0 is the base bit for bit, taken off it is the base at full speed."""

    def __init__(self, network: Any) -> None:
        self._network = network
        self._shape: AdapterShape | None = None
        self._bases: dict[str, Any] = {}

    def put_on(self, adapter: AdapterFolder, scale: float) -> float:
        """Loads the adapter's weights and returns the effective multiplier; on failure nothing has changed."""
        import mlx.core as mx

        targets = self._targets(adapter.shape)
        if not targets:
            raise _invalid(adapter.path, "names no layer of the loaded model")
        _check_tensors(adapter, _expected_shapes(targets, adapter.shape.rank))
        weights: Mapping[str, mx.array] = mx.load(str(adapter.path / "adapters.safetensors"))  # type: ignore[assignment]
        if not all(bool(mx.isfinite(value).all()) for value in weights.values()):
            raise _invalid(adapter.path, "holds numbers that are not finite")
        if self._shape != adapter.shape:
            self.take_off()
            self._build(targets, adapter.shape)
        effective = adapter.scale * scale
        for layer in self._lora_layers():
            layer.scale = effective
        self._network.load_weights(list(weights.items()), strict=False)
        self._network.eval()
        mx.eval(self._network.parameters())
        return effective

    def take_off(self) -> None:
        """Puts the original layers back."""
        from mlx.utils import tree_unflatten

        if self._bases:
            self._network.update_modules(tree_unflatten(list(self._bases.items())))
        self._bases, self._shape = {}, None

    def _build(self, targets: dict[str, Any], shape: AdapterShape) -> None:
        from mlx.utils import tree_unflatten
        from mlx_lm.tuner.lora import LoRALinear

        layers = {
            name: LoRALinear.from_base(base, r=shape.rank, dropout=0.0, scale=0.0) for name, base in targets.items()
        }
        self._network.update_modules(tree_unflatten(list(layers.items())))
        self._bases, self._shape = dict(targets), shape

    def _lora_layers(self) -> list[Any]:
        from mlx_lm.tuner.lora import LoRALinear

        return [layer for layer in self._network.modules() if isinstance(layer, LoRALinear)]

    def _targets(self, shape: AdapterShape) -> dict[str, Any]:
        """Base layers by full name that the adapter covers, as linear_to_lora_layers would choose them."""
        import mlx.nn as nn
        from mlx_lm.tuner.lora import LoRALinear

        first = max(len(self._network.layers) - shape.layers, 0) if shape.layers > 0 else 0
        chosen = {id(block): index for index, block in enumerate(self._network.layers) if index >= first}
        found: dict[str, Any] = {}
        for block_name, block in self._network.named_modules():
            if id(block) not in chosen:
                continue
            for name, layer in block.named_modules():
                base = layer.linear if isinstance(layer, LoRALinear) else layer
                wanted = shape.keys is None or name in shape.keys
                inside = name.endswith(".linear")
                if wanted and not inside and isinstance(base, (nn.Linear, nn.QuantizedLinear)):
                    found[f"{block_name}.{name}"] = base
        return found


def linear_sizes(layer: Any) -> tuple[int, int]:
    """(inputs, outputs) of a plain or quantised linear layer."""
    outputs, inputs = layer.weight.shape
    return (inputs * 32 // layer.bits if hasattr(layer, "bits") else inputs), outputs


def _expected_shapes(targets: dict[str, Any], rank: int) -> dict[str, tuple[int, ...]]:
    shapes: dict[str, tuple[int, ...]] = {}
    for name, layer in targets.items():
        inputs, outputs = linear_sizes(layer)
        shapes[f"{name}.lora_a"] = (inputs, rank)
        shapes[f"{name}.lora_b"] = (rank, outputs)
    return shapes


def _check_tensors(adapter: AdapterFolder, expected: dict[str, tuple[int, ...]]) -> None:
    try:
        found = check_safetensors(adapter.path / "adapters.safetensors")
    except EngineError:
        raise _invalid(adapter.path, "is damaged") from None
    for name in sorted(expected.keys() | found.keys()):
        if name not in found:
            raise _invalid(adapter.path, f"lacks {name}")
        if name not in expected:
            raise _invalid(adapter.path, f"holds {name}, which the loaded model has no place for")
        if found[name] != expected[name]:
            raise _invalid(adapter.path, f"has another shape for {name} than the loaded model")


def _invalid(folder: Path, reason: str) -> EngineError:
    sentence = f"The adapter at {folder} {reason}."
    return EngineError("adapter_invalid", f"{sentence} Use an adapter that was trained on the loaded model.")
