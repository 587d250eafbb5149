"""The training loop: one generator of events, driven and stopped by whoever reads it."""

from __future__ import annotations

import math
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..errors import EngineError
from ..runtime import device
from .anchors import read_anchors
from .batches import group_at, group_rows, make_batch, padded_lengths
from .checkpoint import Progress, load_checkpoint, save_adapter
from .dataset import Dataset
from .events import Event, Finished, Gauged, Saved, Trained, Validated
from .gauge import Gauge, StopReason, limit_crossed
from .lora_layers import add_lora
from .loss import learned_logits, token_losses
from .settings import TrainingSettings, learning_rate_at
from .step import make_step

_RECENT_STEPS = 10


@dataclass(frozen=True)
class _Mark:
    """The last state within the limits: where the adapter goes back to when the gauge crosses one."""

    step: int
    tokens: int
    recent: list[float]
    weights: dict[str, Any]


class TrainingRun:
    """LoRA layers on a frozen network, an optimizer, and the data."""

    def __init__(
        self,
        network: Any,
        settings: TrainingSettings,
        train: Dataset,
        validation: Dataset | None,
        folder: Path,
        gauge: Dataset | None = None,
        check: Callable[[], None] = lambda: None,
    ) -> None:
        """Seeds MLX, so that equal arguments give equal losses; reads the base where its KL will be wanted."""
        import mlx.core as mx
        import mlx.optimizers as optimizers

        self.settings, self.train, self.validation, self.folder = settings, train, validation, folder
        self.network = network
        mx.random.seed(settings.seed)
        self.adapter_layers = add_lora(network, settings)
        self.optimizer = optimizers.Adam(learning_rate=settings.learning_rate)
        self.optimizer.init(network.trainable_parameters())
        self.first_step = 1
        self._tokens = 0
        self._recent: deque[float] = deque(maxlen=_RECENT_STEPS)
        self._seconds: deque[float] = deque(maxlen=_RECENT_STEPS)
        # Compiled steps are traced once per shape; uncompiled ones cost least without padding.
        self._lengths = padded_lengths(settings.maximum_sequence) if device() == "gpu" else []
        self._row_groups = group_rows(train.rows, settings.batch_size)
        # A night may draw fewer rows than it has, and reading one costs a third of studying it.
        drawn = {
            index for step in range(1, settings.steps + 1) for index in group_at(self._row_groups, settings.seed, step)
        }
        held = settings.kl_weight > 0
        self._anchors = read_anchors(network, train.rows, lambda row: held and row.kind == "replay", check, drawn)
        self._gauge = None if gauge is None else Gauge(network, gauge, settings, self._lengths, check)
        self._gauge_digest = None if gauge is None else gauge.digest
        self._advance = make_step(network, self.optimizer)
        self._mark = self._mark_at(0)

    @property
    def trainable_parameters(self) -> int:
        return sum(value.size for value in self._weights().values())

    @property
    def anchored_rows(self) -> int:
        """How many of the replay rows that will be studied are held to the base."""
        return sum(anchor is not None for anchor in self._anchors)

    def resume(self, checkpoint: Path) -> None:
        """Continues after a checkpoint of an equal run; what follows is what would have followed there."""
        import mlx.core as mx
        from mlx.utils import tree_unflatten

        weights, state, progress = load_checkpoint(checkpoint, self._fingerprint())
        if weights.keys() != self._weights().keys():
            raise EngineError("bad_request", f"The checkpoint at {checkpoint} belongs to another model. Start again.")
        self.network.load_weights(list(weights.items()), strict=False)
        self.optimizer.state = tree_unflatten(list(state.items()))
        mx.eval(self.network.trainable_parameters(), self.optimizer.state)
        self.first_step = progress.step + 1
        self._tokens = progress.tokens
        self._recent.extend(progress.recent_losses)
        self._advance = make_step(self.network, self.optimizer)
        self._mark = self._mark_at(progress.step)

    def events(self, check: Callable[[], None], between_steps: Callable[[int], None]) -> Iterator[Event]:
        """Trains to the end, or to where the gauge crosses a limit. `check` may raise to stop within a step;

        `between_steps` may wait.
        """
        settings = self.settings
        validation_loss: float | None = None
        stopped: tuple[int, StopReason] | None = None
        if self.first_step == 1 and self.validation:
            validation_loss = self._validate(0, check)
            yield Validated(0, validation_loss)
        if self.first_step == 1 and self._gauge:
            yield self._read_gauge(self._gauge, 0, check)[0]
        for step in range(self.first_step, settings.steps + 1):
            between_steps(step - 1)
            check()
            yield self._learn(step)
            last = step == settings.steps
            evaluate, save = (
                last or _due(step, every) for every in (settings.evaluate_every, settings.checkpoint_every)
            )
            if self.validation and evaluate:
                validation_loss = self._validate(step, check)
                yield Validated(step, validation_loss)
            # Read before each checkpoint too, so that every checkpoint is within the limits.
            if self._gauge and (evaluate or save):
                reading, crossed = self._read_gauge(self._gauge, step, check)
                yield reading
                if crossed is not None:
                    stopped = (step, crossed)
                    break
            if save:
                yield Saved(step, self._save_checkpoint(step))
                self._mark = self._mark_at(step)
        if stopped is not None:
            self._return_to_mark()
            validation_loss = None
        adapter = self.folder / "adapter"
        end = self._mark.step
        self._save(adapter, end, with_optimizer=False)
        if validation_loss is None and self.validation:
            validation_loss = self._validate(end, check)
        mean = sum(self._recent) / len(self._recent) if self._recent else None
        yield Finished(end, mean, validation_loss, self._tokens, adapter, stopped)

    def _learn(self, step: int) -> Trained:
        import mlx.core as mx

        settings, started = self.settings, time.perf_counter()
        group = group_at(self._row_groups, settings.seed, step)
        rows, anchors = [self.train.rows[index] for index in group], [self._anchors[index] for index in group]
        batch = make_batch(rows, self._lengths, anchors, settings.kl_weight)
        rate = learning_rate_at(settings, step)
        self.optimizer.learning_rate = mx.array(rate, mx.float32)
        if settings.dropout > 0:
            # Seeded per step, so that a resumed run drops the same units.
            mx.random.seed(settings.seed * 1_000_003 + step)
        descended, loss = self._advance(batch)
        self._require_finite(step, descended)
        self._tokens += batch.count
        self._recent.append(loss)
        self._seconds.append(time.perf_counter() - started)
        return Trained(step, loss, rate, self._tokens, len(self._seconds) / max(sum(self._seconds), 1e-9))

    def _read_gauge(self, gauge: Gauge, step: int, check: Callable[[], None]) -> tuple[Gauged, StopReason | None]:
        reading = gauge.read(self.network, check)
        self._require_finite(step, reading.kl + reading.nll)
        return Gauged(step, reading.kl, reading.nll, gauge.base.nll), limit_crossed(self.settings, gauge.base, reading)

    def _mark_at(self, step: int) -> _Mark:
        return _Mark(step, self._tokens, list(self._recent), self._weights())

    def _return_to_mark(self) -> None:
        self.network.load_weights(list(self._mark.weights.items()), strict=False)
        self._tokens = self._mark.tokens
        self._recent.clear()
        self._recent.extend(self._mark.recent)

    def _validate(self, step: int, check: Callable[[], None]) -> float:
        assert self.validation is not None
        self.network.eval()
        total, count = 0.0, 0
        rows = self.validation.rows
        for group in group_rows(rows, self.settings.batch_size):
            check()
            batch = make_batch([rows[index] for index in group], self._lengths)
            losses = token_losses(learned_logits(self.network, batch.inputs, batch.places), batch.targets)
            total += float(losses[: batch.count].sum().item())
            count += batch.count
        self.network.train()
        self._require_finite(step, total / count)
        return total / count

    def _require_finite(self, step: int, loss: float) -> None:
        if not math.isfinite(loss):
            sentence = f"Training diverged at step {step}: the loss is no longer a number. Nothing was saved as final."
            raise EngineError("diverged", f"{sentence} Use a lower learning rate.")

    def _save_checkpoint(self, step: int) -> Path:
        folder = self.folder / "checkpoints" / f"{step:06d}"
        self._save(folder, step, with_optimizer=True)
        return folder

    def _save(self, folder: Path, step: int, *, with_optimizer: bool) -> None:
        import mlx.core as mx
        from mlx.utils import tree_flatten

        weights = self._weights()
        if not all(bool(mx.isfinite(value).all()) for value in weights.values()):
            self._require_finite(step, math.nan)
        settings = self.settings
        parameters = {"rank": settings.rank, "scale": settings.scale, "dropout": settings.dropout}
        config = {"fine_tune_type": "lora", "num_layers": self.adapter_layers, "lora_parameters": parameters}
        optimizer = dict(tree_flatten(self.optimizer.state)) if with_optimizer else None
        progress = Progress(step, self._tokens, list(self._recent), self._fingerprint())
        save_adapter(folder, weights, config, optimizer, progress)

    def _weights(self) -> dict[str, Any]:
        from mlx.utils import tree_flatten

        return dict(tree_flatten(self.network.trainable_parameters()))

    def _fingerprint(self) -> dict[str, Any]:
        return self.settings.fingerprint() | {"train": self.train.digest, "gauge": self._gauge_digest}


def _due(step: int, every: int) -> bool:
    return every > 0 and step % every == 0
