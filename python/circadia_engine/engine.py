"""The methods of `serve`: chat, batches, scores, vectors and adapters on one loaded model."""

from __future__ import annotations

import base64
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace

from . import lexical
from .adapters import AdapterSlot, read_adapter_config
from .asked import Answering, Asked
from .errors import EngineError
from .fields import Fields
from .generate import GREEDY, Reply, Sampling, check_length, stream_reply
from .model import LoadedModel, load_model
from .one_by_one import OneByOne
from .packed import can_pack
from .prompt_cache import PrefixShelf, PromptCaches
from .rpc import Call, Method
from .runtime import resident_bytes
from .templates import TEMPLATES
from .together import Together
from .wire import Json

_MOST_TOKENS = 1_000_000


@dataclass
class Loaded:
    """The model with everything that is only true for it."""

    model: LoadedModel
    adapters: AdapterSlot
    caches: PromptCaches
    shelf: PrefixShelf
    answering: Answering
    """Whoever has many prompts asks here."""


class Engine:
    """Holds at most one model; every method runs on one thread."""

    def __init__(self) -> None:
        self._loaded: Loaded | None = None

    def methods(self) -> dict[str, Method]:
        """Method by wire name, in the order of the hello."""
        return {
            "load": self.load,
            "tokenize": self.tokenize,
            "generate": self.generate,
            "generateBatch": self.generate_batch,
            "score": self.score,
            "examine": self.examine,
            "choose": self.choose,
            "embed": self.embed,
            "setAdapter": self.set_adapter,
            "memory": self.memory,
        }

    def load(self, call: Call) -> Mapping[str, Json]:
        """Replaces the loaded model; the old one stays when the new folder is refused before reading its weights."""
        fields = Fields(call.params)
        model = load_model(fields.text("modelPath"), fields.choice("template", tuple(TEMPLATES)))
        self._loaded = None
        shelf = PrefixShelf(model.network, model.chunk_tokens)
        answering = Together(model, shelf) if can_pack(model.network) else OneByOne(model, shelf)
        self._loaded = Loaded(model, AdapterSlot(model.network), PromptCaches(), shelf, answering)
        return model.summary

    def tokenize(self, call: Call) -> Mapping[str, Json]:
        """How many tokens the prompt made of these messages has."""
        prompt, _ = self._need().model.encoder.prompt(Fields(call.params).messages())
        return {"tokens": len(prompt)}

    def generate(self, call: Call) -> Mapping[str, Json]:
        """Streams one reply; under a cacheKey only what changed since its last prompt is read again."""
        loaded, fields = self._need(), Fields(call.params)
        sampling = Sampling(
            temperature=fields.number("temperature", 0, 10, 0.0),
            top_p=fields.number("topP", 0, 1, 1.0),
            top_k=fields.integer("topK", 0, _MOST_TOKENS, 0),
            min_p=fields.number("minP", 0, 1, 0.0),
            repetition_penalty=fields.number("repetitionPenalty", 0.01, 10, 1.0),
            seed=_seed(fields),
        )
        most_tokens = fields.integer("maxTokens", 1, _MOST_TOKENS)
        stops = fields.texts("stop", 64, [])
        key = fields.optional_text("cacheKey")
        prompt, _ = loaded.model.encoder.prompt(fields.messages())
        check_length(loaded.model, len(prompt))
        entry = loaded.caches.take(key, prompt, loaded.model.network)
        reused, reply = len(entry.tokens), Reply()
        try:
            for text, tokens in stream_reply(
                loaded.model, prompt, entry, sampling, most_tokens, stops, call.check, reply
            ):
                call.emit({"text": text, "tokens": tokens})
        finally:
            loaded.caches.keep(key, entry)
        return {
            "text": reply.text,
            "finishReason": reply.finish_reason,
            "promptTokens": len(prompt),
            "reusedTokens": reused,
            "generatedTokens": reply.tokens,
            "promptSeconds": reply.prompt_seconds,
            "generationSeconds": reply.generation_seconds,
        }

    def generate_batch(self, call: Call) -> Mapping[str, Json]:
        """One item per prompt, as they finish; each answer depends on its own prompt and seed only."""
        loaded, fields, started = self._need(), Fields(call.params), time.perf_counter()
        stops, whole = fields.texts("stop", 64, []), _sampling(fields, GREEDY)
        asked = [
            Asked(index, *loaded.model.encoder.prompt(item.messages()), _most_tokens(item), _sampling(item, whole))
            for index, item in enumerate(fields.objects("prompts", 100_000))
        ]
        for one, reply in loaded.answering.write(asked, stops, call.check):
            call.emit(
                {"index": one.index, "text": reply.text, "tokens": reply.tokens, "finishReason": reply.finish_reason}
            )
        return {"seconds": time.perf_counter() - started}

    def score(self, call: Call) -> Mapping[str, Json]:
        """One item per answer, as they are done, with its mean negative log-likelihood in nats per token."""
        loaded, fields, started = self._need(), Fields(call.params), time.perf_counter()
        detail, encoder = fields.flag("detail"), loaded.model.encoder
        asked = [
            Asked(index, *encoder.prompt(item.messages()), answer=encoder.encode_text(item.text("answer")))
            for index, item in enumerate(fields.objects("items", 100_000))
        ]
        for one, losses in loaded.answering.score(asked, call.check):
            item: dict[str, Json] = {"index": one.index, "nll": sum(losses) / len(losses), "tokens": len(losses)}
            call.emit(item | {"tokenNlls": losses} if detail else item)
        return {"seconds": time.perf_counter() - started}

    def examine(self, call: Call) -> Mapping[str, Json]:
        """One item per question, as they finish: the reply of generateBatch and the score of its reference answer."""
        loaded, fields, started = self._need(), Fields(call.params), time.perf_counter()
        encoder, confirmed_tokens = loaded.model.encoder, 0
        asked = [
            Asked(
                index,
                *encoder.prompt(item.messages()),
                _most_tokens(item),
                answer=encoder.encode_text(item.text("answer")),
            )
            for index, item in enumerate(fields.objects("items", 100_000))
        ]
        for one, found in loaded.answering.examine(asked, call.check):
            confirmed_tokens += found.confirmed
            nll = sum(found.losses) / len(found.losses)
            call.emit(
                {"index": one.index, "nll": nll, "text": found.reply.text, "finishReason": found.reply.finish_reason}
            )
        return {"seconds": time.perf_counter() - started, "confirmedTokens": confirmed_tokens}

    def choose(self, call: Call) -> Mapping[str, Json]:
        """One item per question: nats of each option and of an end behind it, and the tokens of each."""
        loaded, fields, started = self._need(), Fields(call.params), time.perf_counter()
        encoder = loaded.model.encoder
        asked: list[Asked] = []
        counts: list[int] = []
        for index, item in enumerate(fields.objects("items", 100_000)):
            prompt, options = encoder.prompt(item.messages()), item.texts("options", 16)
            counts.append(len(options))
            asked += [Asked(index, *prompt, answer=encoder.encode_text(option)) for option in options]
        # Options are scored in order, so a question's come one after the other.
        read: list[list[float]] = []
        for one, losses in loaded.answering.score(asked, call.check):
            read.append(losses)
            if len(read) == counts[one.index]:
                call.emit(
                    {
                        "index": one.index,
                        "sums": [sum(option[:-1]) for option in read],
                        "tokens": [len(option) - 1 for option in read],
                        "ends": [option[-1] for option in read],
                    }
                )
                read = []
        for index, count in enumerate(counts):
            if count == 0:
                call.emit({"index": index, "sums": [], "tokens": [], "ends": []})
        return {"seconds": time.perf_counter() - started}

    def embed(self, call: Call) -> Mapping[str, Json]:
        """Vectors of the built-in embedder as base64 of little-endian float32 rows; needs no model."""
        fields = Fields(call.params)
        fields.choice("embedder", (lexical.NAME,))
        texts = fields.texts("texts", 4096)
        rows = []
        for start in range(0, len(texts), 64):
            call.check()
            rows.append(lexical.embed(texts[start : start + 64]).astype("<f4").tobytes())
        return {
            "embedder": lexical.NAME,
            "dimensions": lexical.DIMENSIONS,
            "vectors": base64.b64encode(b"".join(rows)).decode("ascii"),
            "rows": len(texts),
        }

    def set_adapter(self, call: Call) -> Mapping[str, Json]:
        """Puts an adapter on, changes its scale, or takes it off (path null), without reloading the model."""
        loaded, fields, started = self._need(), Fields(call.params), time.perf_counter()
        path = fields.optional_text("path")
        scale = fields.number("scale", 0, 1, 0.0 if path is None else 1.0)
        if path is None:
            loaded.adapters.take_off()
            effective = 0.0
        else:
            effective = loaded.adapters.put_on(read_adapter_config(path), scale)
        loaded.caches.clear()
        loaded.shelf.clear()
        seconds = time.perf_counter() - started
        return {"path": path, "scale": scale, "effectiveScale": effective, "seconds": seconds}

    def memory(self, call: Call) -> Mapping[str, Json]:
        """Bytes held by MLX and by the process."""
        import mlx.core as mx

        return {
            "activeBytes": mx.get_active_memory(),
            "peakBytes": mx.get_peak_memory(),
            "cacheBytes": mx.get_cache_memory(),
            "residentBytes": resident_bytes(),
        }

    def _need(self) -> Loaded:
        if self._loaded is None:
            raise EngineError("model_not_loaded", "No model is loaded. Load a model first.")
        return self._loaded


def warm_up() -> None:
    """Imports MLX and mlx-lm while nobody waits, which takes about two seconds."""
    import mlx.core as mx
    import mlx_lm.utils  # noqa: F401

    if mx.metal.is_available():
        # Freed buffers above this go back to the system, so that a long chat does not hold all memory.
        mx.set_cache_limit(1 << 30)


def _seed(fields: Fields) -> int | None:
    return None if fields.values.get("seed") is None else fields.integer("seed", 0, 2**53 - 1)


def _most_tokens(fields: Fields) -> int:
    return fields.integer("maxTokens", 1, _MOST_TOKENS)


def _sampling(fields: Fields, otherwise: Sampling) -> Sampling:
    """How one prompt of a batch is answered; what it does not say is as for the whole call."""
    seed = _seed(fields)
    return replace(
        otherwise,
        temperature=fields.number("temperature", 0, 10, otherwise.temperature),
        top_p=fields.number("topP", 0, 1, otherwise.top_p),
        seed=otherwise.seed if seed is None else seed,
    )
