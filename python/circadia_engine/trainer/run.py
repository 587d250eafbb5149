"""The training loop: one generator of events, driven and stopped by whoever reads it."""

from __future__ import annotations

import math
import time
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from ..errors import EngineError
from ..runtime import device
from .batches import Batch, group_at, group_rows, make_batch
from .checkpoint import Progress, load_checkpoint, save_adapter
from .dataset import Dataset
from .events import Event, Finished, Saved, Trained, Validated
from .lora_layers import add_lora
from .loss import mean_loss, token_losses
from .settings import TrainingSettings, learning_rate_at

_RECENT_STEPS = 10


class TrainingRun:
    """LoRA layers on a frozen network, an optimizer, and the data."""

    def __init__(
        self, network: Any, settings: TrainingSettings, train: Dataset, validation: Dataset | None, folder: Path
    ) -> None:
        """Seeds MLX, so that equal arguments give equal losses."""
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
        # Compiled steps are traced once per shape; uncompiled ones cost least without padding.
        self._bucket = 32 if device() == "gpu" else 1
        self._step = self._make_step()

    @property
    def trainable_parameters(self) -> int:
        return sum(value.size for value in self._weights().values())

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
        self._step = self._make_step()

    def events(self, check: Callable[[], None], between_steps: Callable[[int], None]) -> Iterator[Event]:
        """Trains to the end. `check` may raise to stop within a step; `between_steps` may wait."""
        import mlx.core as mx

        settings = self.settings
        groups = group_rows(self.train.rows, settings.batch_size)
        validation_loss: float | None = None
        if self.first_step == 1 and self.validation:
            validation_loss = self._validate(0, check)
            yield Validated(0, validation_loss)
        seconds: deque[float] = deque(maxlen=_RECENT_STEPS)
        for step in range(self.first_step, settings.steps + 1):
            between_steps(step - 1)
            check()
            started = time.perf_counter()
            batch = make_batch(
                [self.train.rows[index] for index in group_at(groups, settings.seed, step)], self._bucket
            )
            rate = learning_rate_at(settings, step)
            self.optimizer.learning_rate = mx.array(rate, mx.float32)
            if settings.dropout > 0:
                # Seeded per step, so that a resumed run drops the same units.
                mx.random.seed(settings.seed * 1_000_003 + step)
            loss = self._advance(batch)
            self._require_finite(step, loss)
            self._tokens += batch.count
            self._recent.append(loss)
            seconds.append(time.perf_counter() - started)
            yield Trained(step, loss, rate, self._tokens, len(seconds) / max(sum(seconds), 1e-9))
            last = step == settings.steps
            if self.validation and (last or _due(step, settings.evaluate_every)):
                validation_loss = self._validate(step, check)
                yield Validated(step, validation_loss)
            if last or _due(step, settings.checkpoint_every):
                yield Saved(step, self._save_checkpoint(step))
        adapter = self.folder / "adapter"
        self._save(adapter, settings.steps, with_optimizer=False)
        if validation_loss is None and self.validation:
            validation_loss = self._validate(settings.steps, check)
        mean = sum(self._recent) / max(len(self._recent), 1)
        yield Finished(settings.steps, mean, validation_loss, self._tokens, adapter)

    def _make_step(self) -> Callable[[Any, Any, Any, Any], Any]:
        import mlx.core as mx
        import mlx.nn as nn

        value_and_gradient = nn.value_and_grad(self.network, mean_loss)

        def step(inputs: Any, places: Any, targets: Any, weights: Any) -> Any:
            loss, gradient = value_and_gradient(self.network, inputs, places, targets, weights)
            self.optimizer.update(self.network, gradient)
            return loss

        state = [self.network.state, self.optimizer.state, mx.random.state]
        return mx.compile(step, inputs=state, outputs=state) if device() == "gpu" else step

    def _advance(self, batch: Batch) -> float:
        import mlx.core as mx

        loss = self._step(batch.inputs, batch.places, batch.targets, batch.weights)
        mx.eval(loss, self.network.trainable_parameters(), self.optimizer.state)
        return float(loss.item())

    def _validate(self, step: int, check: Callable[[], None]) -> float:
        assert self.validation is not None
        self.network.eval()
        total, count = 0.0, 0
        rows = self.validation.rows
        for group in group_rows(rows, self.settings.batch_size):
            check()
            batch = make_batch([rows[index] for index in group], self._bucket)
            losses = token_losses(self.network, batch.inputs, batch.places, batch.targets)
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
        return self.settings.fingerprint() | {"train": self.train.digest}


def _due(step: int, every: int) -> bool:
    return every > 0 and step % every == 0
