"""A loaded model: weights, tokenizer, our encoder, and what the core wants to know about it."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .blas import has_fast_blas
from .control_tokens import end_ids, keep_out, unspoken_ids
from .detokenizer import Detokenizer, make_detokenizer_factory
from .errors import EngineError
from .memory_need import check_memory
from .model_files import check_model_folder
from .precision import settle_precision
from .runtime import device
from .templates import TEMPLATES, ChatEncoder
from .wire import Json

log = logging.getLogger(__name__)

_MOST_DENSE_PARAMETERS = 300_000_000
"""Above this, four bytes a weight would be more than a chat app may ask of a machine."""


@dataclass
class LoadedModel:
    """Everything needed to run one model."""

    path: Path
    network: Any
    tokenizer: Any
    encoder: ChatEncoder
    stop_ids: frozenset[int]
    only_text: Callable[[Any, Any], Any]
    """Logits processor of every reply: no token that is no text is chosen, but those that end a turn."""
    detokenizer: Callable[[], Detokenizer]
    context_length: int
    chunk_tokens: int
    """Prompt tokens computed between two looks at the cancel flag; fixed per device, so results repeat."""
    summary: dict[str, Json]


def load_model(path: str, template: str) -> LoadedModel:
    """Checks the folder, loads it without running code from it, and warms nothing."""
    started = time.perf_counter()
    folder = Path(path)
    check_model_folder(folder)
    check_memory(folder)
    import mlx.core as mx
    from mlx.utils import tree_flatten
    from mlx_lm.utils import dequantize_model, get_total_parameters

    network, tokenizer, config = _load_plain(folder)
    bytes_kept = sum(value.nbytes for _, value in tree_flatten(network.parameters()))
    settle_precision(network)
    mx.eval(network.parameters())
    encoder = ChatEncoder(tokenizer, TEMPLATES[template])
    context_length, vocabulary_size = _sizes(config)
    ends = end_ids(tokenizer, encoder.end_id)
    quantization = config.get("quantization") or {}
    if quantization and has_fast_blas() and int(get_total_parameters(network)) <= _MOST_DENSE_PARAMETERS:
        # The same numbers written out: MLX has no fast product with 4-bit matrices on a CPU.
        dequantize_model(network)
        mx.eval(network.parameters())
    return LoadedModel(
        path=folder,
        network=network,
        tokenizer=tokenizer,
        encoder=encoder,
        stop_ids=ends | encoder.control_ids,
        only_text=keep_out(unspoken_ids(tokenizer, vocabulary_size, ends) | (encoder.control_ids - ends)),
        detokenizer=make_detokenizer_factory(tokenizer),
        context_length=context_length,
        chunk_tokens=128 if device() == "gpu" else 64 if has_fast_blas() else 16,
        summary={
            "parameters": int(get_total_parameters(network)),
            "bytes": int(bytes_kept),
            "contextLength": context_length,
            "vocabularySize": vocabulary_size,
            "layers": len(network.layers),
            "quantizationBits": quantization.get("bits"),
            "seconds": time.perf_counter() - started,
            "memoryBytes": int(mx.get_active_memory()),
        },
    )


def _load_plain(folder: Path) -> tuple[Any, Any, dict[str, Any]]:
    from mlx_lm.utils import load

    try:
        return load(
            str(folder),
            tokenizer_config={"trust_remote_code": False},
            lazy=True,
            return_config=True,
            trust_remote_code=False,
        )
    except (ValueError, KeyError, TypeError, OSError) as error:
        log.exception("loading %s failed", folder)
        reason = str(error).strip().splitlines()[0][:200] if str(error).strip() else type(error).__name__
        sentence = f"The model at {folder} could not be loaded ({reason})."
        raise EngineError("model_refused", f"{sentence} Download it again or choose another model.") from error


def _sizes(config: dict[str, Any]) -> tuple[int, int]:
    nested = config.get("text_config") if isinstance(config.get("text_config"), dict) else {}
    length = config.get("max_position_embeddings", nested.get("max_position_embeddings", 2048))
    vocabulary = config.get("vocab_size", nested.get("vocab_size", 0))
    return int(length), int(vocabulary)
