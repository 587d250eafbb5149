"""The methods of `train`: one run at a time, which can be paused, resumed and cancelled."""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from ..blas import use_threads
from ..errors import EngineError
from ..fields import Fields
from ..model import load_model
from ..rpc import Call, Method
from ..templates import TEMPLATES
from ..wire import Json
from .dataset import Dataset, read_dataset, require_rows
from .events import Event, Finished, Gauged, Saved, Trained, Validated
from .run import TrainingRun
from .settings import read_settings

_MOST_DROPPED_NAMED = 20
_PAUSE_LOOK_SECONDS = 0.05


class Trainer:
    """Pause and resume come from the reader thread, all else runs on the main one."""

    def __init__(self) -> None:
        self._paused = threading.Event()
        self._running = threading.Event()

    def methods(self) -> dict[str, Method]:
        """Methods that wait their turn."""
        return {"train": self.train}

    def immediate_methods(self) -> dict[str, Method]:
        """Methods that are answered while a run goes on."""
        return {"pause": self.pause, "resume": self.resume}

    def pause(self, _: Call) -> Mapping[str, Json]:
        """Stops the run before its next step; the item `paused` says when."""
        self._need_run()
        self._paused.set()
        return {"paused": True}

    def resume(self, _: Call) -> Mapping[str, Json]:
        """Lets a paused run go on."""
        self._need_run()
        self._paused.clear()
        return {"paused": False}

    def train(self, call: Call) -> Mapping[str, Json]:
        """Runs to the end of its steps; a cancel stops it within one step and leaves the last checkpoint."""
        self._paused.clear()
        self._running.set()
        try:
            return self._train(call)
        finally:
            self._running.clear()

    def _train(self, call: Call) -> Mapping[str, Json]:
        started = time.perf_counter()
        fields = Fields(call.params)
        settings = read_settings(fields.object("settings"))
        folder, resume_from = Path(fields.text("outputFolder")), fields.optional_text("resumeFrom")
        train_file, validation_file = fields.text("trainFile"), fields.optional_text("validationFile")
        gauge_file = fields.optional_text("gaugeFile")
        # Not one of the settings: a run may go on with another number than it began with.
        use_threads(fields.integer("threads", 1, 256, 1))
        model = load_model(fields.text("modelPath"), fields.choice("template", tuple(TEMPLATES)))
        maximum = min(settings.maximum_sequence, model.context_length)
        train = read_dataset(train_file, model.encoder, maximum, settings.loss_on)
        require_rows(train, Path(train_file).name, maximum)
        validation = (
            read_dataset(validation_file, model.encoder, maximum, settings.loss_on) if validation_file else None
        )
        gauge = read_dataset(gauge_file, model.encoder, maximum, "lastReply") if gauge_file else None
        _limit_memory()
        run = TrainingRun(model.network, settings, train, _some(validation), folder, _some(gauge), call.check)
        if resume_from is not None:
            run.resume(Path(resume_from))
        call.emit(_start_item(run, train, [train, validation, gauge]))
        finished: Finished | None = None
        for event in run.events(call.check, lambda step: self._wait_while_paused(call, step)):
            if isinstance(event, Finished):
                finished = event
            else:
                call.emit(_item(event))
        assert finished is not None
        return {
            "steps": finished.steps,
            "finalTrainLoss": finished.train_loss,
            "finalValidationLoss": finished.validation_loss,
            "seconds": time.perf_counter() - started,
            "adapterPath": str(finished.adapter),
            "tokens": finished.tokens,
            "stoppedEarly": _stop_item(finished),
        }

    def _wait_while_paused(self, call: Call, step: int) -> None:
        if not self._paused.is_set():
            return
        call.emit({"kind": "paused", "step": step})
        while self._paused.is_set():
            call.check()
            time.sleep(_PAUSE_LOOK_SECONDS)
        call.emit({"kind": "resumed", "step": step})

    def _need_run(self) -> None:
        if not self._running.is_set():
            raise EngineError("bad_request", "No training is running. Start one first.")


def _some(data: Dataset | None) -> Dataset | None:
    """What only measures ends no run when none of its rows fits; the item `start` tells."""
    return data if data is not None and data.rows else None


def _start_item(run: TrainingRun, train: Dataset, files: Sequence[Dataset | None]) -> dict[str, Json]:
    dropped = [row for file in files if file is not None for row in file.dropped]
    return {
        "kind": "start",
        "steps": run.settings.steps,
        "trainRows": len(run.train.rows),
        "anchoredRows": run.anchored_rows,
        "validationRows": len(run.validation.rows) if run.validation else 0,
        "droppedRows": len(dropped),
        "dropped": [asdict(row) for row in dropped[:_MOST_DROPPED_NAMED]],
        "droppedTrainRows": [row.row for row in train.dropped],
        "shortenedTrainRows": train.shortened,
        "trainableParameters": run.trainable_parameters,
        "firstStep": run.first_step - 1,
    }


def _item(event: Event) -> dict[str, Json]:
    match event:
        case Trained():
            import mlx.core as mx

            return {
                "kind": "train",
                "step": event.step,
                "trainLoss": event.loss,
                "learningRate": event.learning_rate,
                "tokens": event.tokens,
                "stepsPerSecond": event.steps_per_second,
                "peakMemoryBytes": mx.get_peak_memory(),
            }
        case Validated():
            return {"kind": "validation", "step": event.step, "validationLoss": event.loss}
        case Gauged():
            return {
                "kind": "gauge",
                "step": event.step,
                "kl": event.kl,
                "nll": event.nll,
                "nllBase": event.nll_base,
            }
        case Saved():
            return {"kind": "checkpoint", "step": event.step, "path": str(event.path)}
        case Finished():
            raise AssertionError("the last event is the result")


def _stop_item(finished: Finished) -> dict[str, Json] | None:
    if finished.stopped_early is None:
        return None
    step, reason = finished.stopped_early
    return {"step": step, "reason": reason}


def _limit_memory() -> None:
    """On Metal, keeps the weights resident and the buffer cache small."""
    import mlx.core as mx

    if mx.metal.is_available():
        mx.set_wired_limit(int(mx.device_info()["max_recommended_working_set_size"]))
        mx.set_cache_limit(1 << 30)
