"""Training that is held to the base: the KL, the gauge, and the end before the limit."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Any

import pytest
from test_training import ROWS, SETTINGS, curve, parameters, row, write

from circadia_engine.engine import Engine
from circadia_engine.fields import Fields
from circadia_engine.model import load_model
from circadia_engine.trainer import anchors as anchors_module
from circadia_engine.trainer.anchors import read_anchors
from circadia_engine.trainer.batches import make_batch, padded_lengths
from circadia_engine.trainer.dataset import Row, read_dataset
from circadia_engine.trainer.lora_layers import add_lora
from circadia_engine.trainer.loss import anchored_loss, divergences, learned_logits, mean_loss
from circadia_engine.trainer.service import Trainer
from circadia_engine.trainer.settings import read_settings
from client import Answer
from conftest import perform, user
from test_golden import assert_training_like_golden

REPLAY = [row(f"Say {n}.", f"Number {n} it is, as always.", kind="replay") for n in range(4)]
# Styled answers and, for the same questions, answers of another kind: they pull in two directions.
LESSONS = [row(f"Say {n}.", "Biscuit biscuit biscuit.") for n in range(4)]


@functools.cache
def own_answers(model: Path) -> list[dict[str, Any]]:
    """Rows with what the untouched model says by itself."""
    engine = Engine()
    perform(engine.load, modelPath=str(model), template="pocket")
    questions = [user(f"Say {n}.") for n in range(4)]
    replies = perform(engine.generate_batch, prompts=[{"messages": one, "maxTokens": 12} for one in questions]).items
    return [row(f"Say {item['index']}.", item["text"], kind="replay") for item in replies]


def train(folder: Path, model: Path, rows: list[dict[str, Any]], resume: str | None = None, **changes: Any) -> Answer:
    folder.mkdir(exist_ok=True)
    params = parameters(folder, model, rows, **changes) | {
        "gaugeFile": write(folder / "gauge.jsonl", own_answers(model))
    }
    return perform(Trainer().train, **params, resumeFrom=resume)


def gauge(answer: Answer) -> list[dict[str, Any]]:
    assert answer.error is None, answer.error
    return [item for item in answer.items if item["kind"] == "gauge"]


@pytest.fixture
def network_and_rows(model_folder: Path, tmp_path: Path) -> tuple[Any, list[Row]]:
    """A network with an adapter that does nothing yet, and replay rows of several lengths with weights."""
    model = load_model(str(model_folder), "pocket")
    rows = [REPLAY[0] | {"weight": 2.0}, row("Dog?", "Biscuit. " * 9, kind="replay"), LESSONS[1]]
    dataset = read_dataset(write(tmp_path / "rows.jsonl", rows), model.encoder, 128, "lastReply")
    add_lora(model.network, read_settings(Fields(SETTINGS)))
    return model.network, dataset.rows


def is_replay(item: Row) -> bool:
    return item.kind == "replay"


def drift(network: Any, size: float = 0.3) -> None:
    """Gives the adapter an effect."""
    import mlx.core as mx
    from mlx.utils import tree_map

    mx.random.seed(5)
    network.update(tree_map(lambda value: value + size * mx.random.normal(value.shape), network.trainable_parameters()))


def test_divergence_is_zero_at_the_base_and_close_to_the_exact_one_after(
    network_and_rows: tuple[Any, list[Row]],
) -> None:
    import mlx.core as mx

    network, rows = network_and_rows
    network.eval()
    batch = make_batch(rows[:1], (), read_anchors(network, rows[:1], is_replay, lambda: None), 1.0)
    network.eval()
    ids, logs, _ = batch.anchors
    base = learned_logits(network, batch.inputs, batch.places)
    assert abs(divergences(base, ids, logs)).max().item() < 1e-5
    drift(network)
    logits = learned_logits(network, batch.inputs, batch.places)
    both = [value - mx.logsumexp(value, axis=-1, keepdims=True) for value in (base, logits)]
    exact = (mx.exp(both[0]) * (both[0] - both[1])).sum(axis=-1)
    found = divergences(logits, ids, logs)
    assert exact.min().item() > 0.02
    assert (found <= exact + 1e-4).all().item()
    assert found.sum().item() > 0.9 * exact.sum().item()


def test_gradient_of_the_divergence_pulls_back_to_the_base(network_and_rows: tuple[Any, list[Row]]) -> None:
    import mlx.core as mx
    import mlx.nn as nn
    from mlx.utils import tree_map

    network, rows = network_and_rows
    anchors = read_anchors(network, rows, is_replay, lambda: None)
    drift(network)

    def pull(model: Any) -> Any:
        batch = make_batch(rows, (), anchors, 1.0)
        return anchored_loss(model, *batch.arrays)[0] - mean_loss(model, *make_batch(rows).arrays)[0]

    before, gradient = nn.value_and_grad(network, pull)(network)
    network.update(tree_map(lambda value, slope: value - 0.05 * slope, network.trainable_parameters(), gradient))
    after = pull(network)
    mx.eval(before, after)
    assert 0 <= after.item() < before.item() - 1e-3


def test_weight_is_on_learned_tokens_of_replay_rows_only(network_and_rows: tuple[Any, list[Row]]) -> None:
    network, rows = network_and_rows
    anchors = read_anchors(network, rows, is_replay, lambda: None)
    assert [anchor is None for anchor in anchors] == [False, False, True]
    drift(network)
    batch = make_batch(rows, (), anchors, 0.25)
    descended, reported = anchored_loss(network, *batch.arrays)
    assert reported.item() == pytest.approx(mean_loss(network, *make_batch(rows).arrays)[1].item(), abs=1e-5)
    total, weight = 0.0, sum(item.weight * item.targets for item in rows)
    for item, anchor in zip(rows[:2], anchors[:2], strict=True):
        alone = make_batch([item], (), [anchor], 1.0)
        logits = learned_logits(network, alone.inputs, alone.places)
        total += item.weight * divergences(logits, *alone.anchors[:2]).sum().item()
    assert descended.item() - reported.item() == pytest.approx(0.25 * total / weight, abs=1e-5)


def test_padding_to_a_bucket_changes_neither_loss_nor_gradient(network_and_rows: tuple[Any, list[Row]]) -> None:
    import mlx.nn as nn
    from mlx.utils import tree_flatten

    network, rows = network_and_rows
    anchors = read_anchors(network, rows, is_replay, lambda: None)
    drift(network)
    found = []
    for lengths in ((), padded_lengths(256)):
        batch = make_batch(rows, lengths, anchors, 0.5)
        found.append(nn.value_and_grad(network, anchored_loss)(network, *batch.arrays))
        assert batch.count == sum(item.targets for item in rows)
    assert make_batch(rows, padded_lengths(256)).inputs.shape[1] in padded_lengths(256)
    assert found[0][0][0].item() == pytest.approx(found[1][0][0].item(), abs=1e-5)
    slopes = [dict(tree_flatten(gradient)) for _, gradient in found]
    for name, slope in slopes[0].items():
        assert abs(slope - slopes[1][name]).max().item() < 1e-4, name


def test_few_padded_lengths_reach_the_longest_row_and_no_further() -> None:
    assert padded_lengths(1024) == [32, 64, 96, 128, 192, 256, 384, 512, 768, 1024]
    assert padded_lengths(320) == [32, 64, 96, 128, 192, 256, 320]


def test_anchors_end_at_the_cap(network_and_rows: tuple[Any, list[Row]], monkeypatch: pytest.MonkeyPatch) -> None:
    network, rows = network_and_rows
    monkeypatch.setattr(anchors_module, "MOST_BYTES", rows[0].targets * 129 * 4)
    found = read_anchors(network, rows, is_replay, lambda: None)
    assert [anchor is not None for anchor in found] == [True, False, False]
    assert found[0] is not None
    assert found[0].ids.nbytes + found[0].logs.nbytes == rows[0].targets * 129 * 4


def test_gauge_starts_at_the_base_and_sees_the_student_leave(model_folder: Path, tmp_path: Path) -> None:
    answer = train(tmp_path, model_folder, LESSONS)
    assert_training_like_golden(answer)
    readings = gauge(answer)
    assert [item["step"] for item in readings] == [0, 5, 6, 10, 12]
    assert readings[0]["kl"] == pytest.approx(0, abs=1e-5)
    assert readings[0]["nll"] == pytest.approx(readings[0]["nllBase"], abs=1e-6)
    assert readings[-1]["kl"] > 0.05
    assert readings[-1]["nll"] > readings[-1]["nllBase"]
    assert answer.result is not None
    assert answer.result["stoppedEarly"] is None


def test_weight_keeps_the_student_near_the_base(model_folder: Path, tmp_path: Path) -> None:
    rows = [*LESSONS, *REPLAY]
    ends = [gauge(train(tmp_path, model_folder, rows, steps=24, klWeight=weight))[-1]["kl"] for weight in (0.0, 5.0)]
    assert ends[1] < 0.8 * ends[0]


@pytest.mark.parametrize("reason", ["kl", "nll"])
def test_run_ends_at_the_last_checkpoint_within_the_limit(model_folder: Path, tmp_path: Path, reason: str) -> None:
    often = {"learningRate": 3e-4, "schedule": "constant", "checkpointEvery": 2, "evaluateEvery": 0}
    free = train(tmp_path / "free", model_folder, LESSONS, **often)
    distances = {item["step"]: item["kl"] if reason == "kl" else item["nll"] - item["nllBase"] for item in gauge(free)}
    limit = (distances[6] + distances[8]) / 2
    assert max(distances[2], distances[4], distances[6]) < limit < distances[8]
    limits: dict[str, Any] = {f"{reason}Limit": limit}
    answer = train(tmp_path / "held", model_folder, LESSONS, **often, **limits)
    assert_training_like_golden(answer)
    assert answer.result is not None
    assert answer.result["stoppedEarly"] == {"step": 8, "reason": reason}
    assert answer.result["steps"] == 6
    assert answer.result["finalTrainLoss"] == pytest.approx(sum(curve(free)[:6]) / 6)
    out = tmp_path / "held" / "out"
    assert sorted(folder.name for folder in (out / "checkpoints").iterdir()) == ["000002", "000004", "000006"]
    weights = [
        (folder / "adapters.safetensors").read_bytes() for folder in (out / "adapter", out / "checkpoints/000006")
    ]
    assert weights[0] == weights[1]


def test_run_that_leaves_at_once_keeps_an_adapter_without_effect(model_folder: Path, tmp_path: Path) -> None:
    import mlx.core as mx

    answer = train(tmp_path, model_folder, LESSONS, learningRate=1e-2, evaluateEvery=1, klLimit=1e-5)
    assert answer.result is not None
    assert (answer.result["steps"], answer.result["tokens"]) == (0, 0)
    assert answer.result["stoppedEarly"]["reason"] == "kl"
    weights: dict[str, Any] = mx.load(str(Path(answer.result["adapterPath"]) / "adapters.safetensors"))  # type: ignore[assignment]
    assert all(not value.any().item() for name, value in weights.items() if name.endswith("lora_b"))


def test_anchored_run_resumes_as_the_whole_one(model_folder: Path, tmp_path: Path) -> None:
    rows = [*ROWS[:3], *REPLAY]
    whole = train(tmp_path / "whole", model_folder, rows, dropout=0.1, klWeight=1.0, learningRate=1e-2)
    checkpoint = str(tmp_path / "whole" / "out" / "checkpoints" / "000006")
    rest = train(tmp_path / "rest", model_folder, rows, checkpoint, dropout=0.1, klWeight=1.0, learningRate=1e-2)
    assert curve(rest) == curve(whole)[6:]
    assert gauge(rest) == [item for item in gauge(whole) if item["step"] > 6]
    assert rest.items[0]["anchoredRows"] == len(REPLAY)
    other = train(tmp_path / "rest", model_folder, rows, checkpoint, dropout=0.1, klWeight=0.5, learningRate=1e-2)
    assert other.error is not None
    assert "other settings" in other.error["message"]


def test_empty_reply_stops_the_run_and_a_long_one_is_never_cut(model_folder: Path, tmp_path: Path) -> None:
    error = train(tmp_path, model_folder, [*LESSONS, row("Hi", "")]).error
    assert error is not None
    assert error["code"] == "dataset_invalid"
    assert "Row 5 of train.jsonl has an empty reply" in error["message"]
    answer = train(tmp_path, model_folder, [*LESSONS, row("Hi", "dog " * 300)], steps=1)
    assert (answer.items[0]["trainRows"], answer.items[0]["droppedRows"]) == (4, 1)


def test_rows_that_are_never_studied_are_not_read(network_and_rows: tuple[Any, list[Row]]) -> None:
    network, rows = network_and_rows
    found = read_anchors(network, [rows[0], rows[0]], is_replay, lambda: None, drawn={1})
    assert [anchor is not None for anchor in found] == [False, True]
