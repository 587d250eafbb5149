"""The methods of `serve`: chat, batches, scores, vectors and adapters on one loaded model."""

from __future__ import annotations

import base64
import time
from collections.abc import Mapping
from dataclasses import dataclass

from . import lexical
from .adapters import AdapterSlot, read_adapter_config
from .errors import EngineError
from .examine import examine_item
from .fields import Fields
from .generate import GREEDY, Reply, Sampling, check_length, stream_reply
from .model import LoadedModel, load_model
from .prompt_cache import PrefixShelf, PromptCaches
from .rpc import Call, Method
from .runtime import resident_bytes
from .score import answer_losses
from .templates import TEMPLATES
from .wire import Json

_MOST_TOKENS = 1_000_000


@dataclass
class Loaded:
    """The model with everything that is only true for it."""

    model: LoadedModel
    adapters: AdapterSlot
    caches: PromptCaches
    shelf: PrefixShelf


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
        self._loaded = Loaded(model, AdapterSlot(model.network), PromptCaches(), shelf)
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
        """One item per prompt, in order; each answer depends on its own prompt and seed only."""
        loaded, fields, started = self._need(), Fields(call.params), time.perf_counter()
        temperature, seed = fields.number("temperature", 0, 10, 0.0), _seed(fields)
        stops = fields.texts("stop", 64, [])
        sampling = GREEDY if temperature == 0 else Sampling(temperature, 1.0, 0, 0.0, 1.0, seed or 0)
        prompts = [
            (*loaded.model.encoder.prompt(item.messages()), item.integer("maxTokens", 1, _MOST_TOKENS))
            for item in fields.objects("prompts", 100_000)
        ]
        for prompt, _, _ in prompts:
            check_length(loaded.model, len(prompt))
        for index, (prompt, system_length, most_tokens) in enumerate(prompts):
            call.check()
            reply = Reply()
            entry = loaded.shelf.open(prompt, [min(system_length, len(prompt) - 1)], call.check)
            for _ in stream_reply(loaded.model, prompt, entry, sampling, most_tokens, stops, call.check, reply):
                pass
            call.emit({"index": index, "text": reply.text, "tokens": reply.tokens, "finishReason": reply.finish_reason})
        return {"seconds": time.perf_counter() - started}

    def score(self, call: Call) -> Mapping[str, Json]:
        """One item per answer, in order, with its mean negative log-likelihood in nats per token."""
        loaded, fields, started = self._need(), Fields(call.params), time.perf_counter()
        detail, encoder = fields.flag("detail"), loaded.model.encoder
        items = [(item.messages(), item.text("answer")) for item in fields.objects("items", 100_000)]
        for index, (messages, answer) in enumerate(items):
            prompt, system_length = encoder.prompt(messages)
            losses = answer_losses(
                loaded.model, loaded.shelf, prompt, system_length, encoder.encode_text(answer), call.check
            )
            item: dict[str, Json] = {"index": index, "nll": sum(losses) / len(losses), "tokens": len(losses)}
            call.emit(item | {"tokenNlls": losses} if detail else item)
        return {"seconds": time.perf_counter() - started}

    def examine(self, call: Call) -> Mapping[str, Json]:
        """One item per question, in order: the reply of generateBatch and the score of its reference answer."""
        loaded, fields, started = self._need(), Fields(call.params), time.perf_counter()
        encoder, confirmed_tokens = loaded.model.encoder, 0
        items = [
            (item.messages(), item.text("answer"), item.integer("maxTokens", 1, _MOST_TOKENS))
            for item in fields.objects("items", 100_000)
        ]
        for index, (messages, answer, most_tokens) in enumerate(items):
            prompt, system_length = encoder.prompt(messages)
            found = examine_item(
                loaded.model,
                loaded.shelf,
                prompt,
                system_length,
                encoder.encode_text(answer),
                most_tokens,
                call.check,
            )
            confirmed_tokens += found.confirmed
            nll = sum(found.losses) / len(found.losses)
            call.emit({"index": index, "nll": nll, "text": found.reply.text, "finishReason": found.reply.finish_reason})
        return {"seconds": time.perf_counter() - started, "confirmedTokens": confirmed_tokens}

    def choose(self, call: Call) -> Mapping[str, Json]:
        """One item per question, in order: nats of each option and of an end behind it, and the tokens of each."""
        loaded, fields, started = self._need(), Fields(call.params), time.perf_counter()
        encoder = loaded.model.encoder
        items = [(item.messages(), item.texts("options", 16)) for item in fields.objects("items", 100_000)]
        for index, (messages, options) in enumerate(items):
            prompt, system_length = encoder.prompt(messages)
            read = [
                answer_losses(
                    loaded.model, loaded.shelf, prompt, system_length, encoder.encode_text(option), call.check
                )
                for option in options
            ]
            call.emit(
                {
                    "index": index,
                    "sums": [sum(losses[:-1]) for losses in read],
                    "tokens": [len(losses) - 1 for losses in read],
                    "ends": [losses[-1] for losses in read],
                }
            )
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
