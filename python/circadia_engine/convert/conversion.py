"""One GGUF file to one model folder."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ..wire import Json
from .architecture import Architecture, read_architecture
from .numbers.blocks import GROUP
from .numbers.safetensors_file import SafetensorsFile
from .numbers.weights import Target, bits_of, converted, is_rewritten, parts_of, rows_at_once
from .refusal import Refused
from .source.header import Header, Tensor, read_header
from .source.metadata import Metadata
from .words.tokenizer import TokenizerFiles, read_tokenizer

WEIGHTS = "model.safetensors"
_MOST_TOKENS_TOLD, _LONGEST_TOKEN = 4096, 64
_THINKING_SWITCH = "enable_thinking"


@dataclass(frozen=True)
class Conversion:
    """What the caller must know: `rewritten` names the kinds whose numbers could not be kept."""

    rewritten: list[str]
    control_tokens: list[str]
    thinking_switch: bool
    context_length: int


def convert(file: Path, folder: Path, check: Callable[[], None], tell: Callable[[float], None]) -> Conversion:
    """Fills the folder, or raises Refused (or what `check` raises) and leaves nothing of its own in it."""
    header = read_header(file)
    architecture = read_architecture(file, header)
    metadata = Metadata(header.metadata)
    tokenizer = read_tokenizer(metadata, architecture.config["vocab_size"], architecture.context_length)
    texts = {
        "config.json": json.dumps(_config(header, architecture, tokenizer), indent=1),
        "tokenizer.json": tokenizer.tokenizer,
        "tokenizer_config.json": tokenizer.config,
    }
    check()
    try:
        _write_weights(file, folder / WEIGHTS, header, architecture, check, tell)
        for name, text in texts.items():
            (folder / name).write_text(text, encoding="utf-8")
    except BaseException:
        for name in texts:
            (folder / name).unlink(missing_ok=True)
        (folder / WEIGHTS).unlink(missing_ok=True)
        raise
    kinds = {header.tensors[name] for name in architecture.targets if is_rewritten(header.tensors[name])}
    return Conversion(
        rewritten=sorted({tensor.kind.name for tensor in kinds}),
        control_tokens=[name for name in tokenizer.control_tokens if len(name) <= _LONGEST_TOKEN][:_MOST_TOKENS_TOLD],
        thinking_switch=_THINKING_SWITCH in (metadata.optional_text("tokenizer.chat_template") or ""),
        context_length=architecture.context_length,
    )


def _config(header: Header, architecture: Architecture, tokenizer: TokenizerFiles) -> dict[str, Json]:
    config = dict(architecture.config)
    if tokenizer.bos_id is not None:
        config["bos_token_id"] = tokenizer.bos_id
    if tokenizer.eos_id is not None:
        config["eos_token_id"] = tokenizer.eos_id
    bits = {
        target.name.removesuffix(".weight"): found
        for name, target in architecture.targets.items()
        if (found := bits_of(header.tensors[name])) is not None
    }
    if bits:
        usual = Counter(bits.values()).most_common(1)[0][0]
        others = {name: {"group_size": GROUP, "bits": found} for name, found in bits.items() if found != usual}
        config["quantization"] = {"group_size": GROUP, "bits": usual, **others}
    return config


def _write_weights(
    file: Path,
    path: Path,
    header: Header,
    architecture: Architecture,
    check: Callable[[], None],
    tell: Callable[[float], None],
) -> None:
    plan: list[tuple[Tensor, Target]] = [
        (header.tensors[name], target) for name, target in architecture.targets.items()
    ]
    parts = {target.name: parts_of(tensor, target) for tensor, target in plan}
    total, done = sum(tensor.size for tensor, _ in plan), 0
    with file.open("rb") as source, SafetensorsFile(path, [part for some in parts.values() for part in some]) as out:
        for tensor, target in plan:
            source.seek(tensor.start)
            all_rows = target.shape[0] if len(target.shape) == 2 else 1
            at_once = rows_at_once(tensor, target)
            for first in range(0, all_rows, at_once):
                check()
                rows = min(at_once, all_rows - first)
                size = tensor.size // all_rows * rows
                raw = source.read(size)
                if len(raw) != size:
                    raise Refused("truncated")
                for part, data in zip(parts[target.name], converted(tensor, target, raw, rows), strict=True):
                    out.append(part, data)
                done += size
                tell(done / total)
