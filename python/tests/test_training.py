"""Training: exact, repeatable, resumable, stoppable, and honest when it cannot go on."""

from __future__ import annotations

import json
import shutil
import time
from pathlib import Path
from typing import Any

import pytest

from circadia_engine.engine import Engine
from circadia_engine.fields import Fields
from circadia_engine.model import load_model
from circadia_engine.trainer.dataset import read_dataset
from circadia_engine.trainer.service import Trainer
from circadia_engine.trainer.settings import learning_rate_at, read_settings
from client import Answer, Client
from conftest import perform, user
from test_adapters import losses, put_on
from test_golden import assert_training_like_golden

SETTINGS: dict[str, Any] = {
    "rank": 4, "scale": 2.0, "dropout": 0.0, "layers": -1, "learningRate": 1e-3, "warmupFraction": 0.1,
    "schedule": "cosine", "steps": 12, "batchSize": 2, "maximumSequence": 128, "lossOn": "lastReply", "seed": 3,
    "evaluateEvery": 5, "checkpointEvery": 6, "gradientCheckpoint": False,
}  # fmt: skip


def row(question: str, answer: str | None, **more: object) -> dict[str, Any]:
    replies = [] if answer is None else [{"role": "assistant", "content": answer}]
    return {"messages": [*user(question), *replies], "kind": "style"} | more


ROWS = [row(f"What is {n} plus {n}?", f"It is {2 * n}. " + "Good night! " * (n % 3)) for n in range(9)]


def write(file: Path, rows: list[dict[str, Any]]) -> str:
    file.write_text("".join(json.dumps(item) + "\n" for item in rows))
    return str(file)


def parameters(folder: Path, model: Path, rows: list[dict[str, Any]] = ROWS, **changes: Any) -> dict[str, Any]:
    return {
        "modelPath": str(model),
        "template": "pocket",
        "trainFile": write(folder / "train.jsonl", rows),
        "validationFile": write(folder / "valid.jsonl", ROWS[:3]),
        "outputFolder": str(folder / "out"),
        "settings": SETTINGS | changes,
    }


def train(
    folder: Path, model: Path, rows: list[dict[str, Any]] = ROWS, resume: str | None = None, **changes: Any
) -> Answer:
    folder.mkdir(exist_ok=True)
    return perform(Trainer().train, **parameters(folder, model, rows, **changes), resumeFrom=resume)


def curve(answer: Answer) -> list[float]:
    assert answer.error is None, answer.error
    return [item["trainLoss"] for item in answer.items if item["kind"] == "train"]


def test_run_learns_reports_and_leaves_an_adapter_for_engine_and_mlx_lm(
    engine: Engine, model_folder: Path, tmp_path: Path
) -> None:
    from mlx_lm.utils import load

    answer = train(tmp_path, model_folder, steps=20, learningRate=1e-2)
    assert_training_like_golden(answer)
    assert answer.result is not None
    assert answer.result["steps"] == 20
    assert answer.result["finalValidationLoss"] < answer.items[1]["validationLoss"] - 0.5
    assert [item["step"] for item in answer.items if item["kind"] == "validation"] == [0, 5, 10, 15, 20]
    checkpoints = [item for item in answer.items if item["kind"] == "checkpoint"]
    assert [item["step"] for item in checkpoints] == [6, 12, 18, 20]
    base = losses(engine)
    put_on(engine, Path(checkpoints[0]["path"]), 1.0)
    early = losses(engine)
    put_on(engine, Path(answer.result["adapterPath"]), 1.0)
    assert len({tuple(base), tuple(early), tuple(losses(engine))}) == 3
    load(str(model_folder), adapter_path=answer.result["adapterPath"])


@pytest.mark.parametrize("loss_on", ["lastReply", "replies", "all"])
def test_loss_is_exactly_the_mean_over_the_tokens_to_learn(model_folder: Path, tmp_path: Path, loss_on: str) -> None:
    import mlx.core as mx

    turns = [*user("Hi", "Be kind."), {"role": "assistant", "content": "Hello."}, *user("Dog?")]
    rows = [{"messages": [*turns, {"role": "assistant", "content": "Biscuit."}, *user("Ignored")], "kind": "raw"}]
    answer = train(tmp_path, model_folder, rows, steps=1, batchSize=1, lossOn=loss_on, warmupFraction=0)
    model = load_model(str(model_folder), "pocket")
    text = "<|system|>Be kind.<|end|><|user|>Hi<|end|><|assistant|>Hello.<|end|>"
    text += "<|user|>Dog?<|end|><|assistant|>Biscuit.<|end|><|user|>Ignored<|end|>"
    tokens = model.tokenizer.encode(text, add_special_tokens=False)
    logits = model.network(mx.array(tokens[:-1])[None])[0]
    naive = mx.logsumexp(logits, axis=-1) - mx.take_along_axis(logits, mx.array(tokens[1:])[:, None], axis=-1)[:, 0]
    ends = [index for index, token in enumerate(tokens) if token == model.encoder.end_id]
    starts = [
        index for index, token in enumerate(tokens) if token == model.tokenizer.convert_tokens_to_ids("<|assistant|>")
    ]
    first, last = (list(range(starts[n] + 1, ends[2 + 2 * n] + 1)) for n in (0, 1))
    places = {"lastReply": last, "replies": first + last, "all": list(range(1, len(tokens)))}[loss_on]
    expected = sum(naive.tolist()[place - 1] for place in places) / len(places)
    assert curve(answer)[0] == pytest.approx(expected, abs=1e-4)
    assert answer.items[-2]["kind"] in ("train", "validation")
    assert answer.result is not None
    assert answer.result["tokens"] == len(places)


def test_row_weights_count(model_folder: Path, tmp_path: Path) -> None:
    rows = [row("One?", "Two three four."), row("Dog?", "Biscuit.")]
    alone = [curve(train(tmp_path, model_folder, [item], steps=1, batchSize=1))[0] for item in rows]
    counts = [train(tmp_path, model_folder, [item], steps=1, batchSize=1).result["tokens"] for item in rows]  # type: ignore[index]
    both = [rows[0] | {"weight": 3}, rows[1]]
    mixed = curve(train(tmp_path, model_folder, both, steps=1, batchSize=2))[0]
    weights = [3 * counts[0], counts[1]]
    assert mixed == pytest.approx(sum(w * a for w, a in zip(weights, alone, strict=True)) / sum(weights), abs=1e-4)


def test_same_seed_same_curve_other_seed_other_curve(model_folder: Path, tmp_path: Path) -> None:
    curves = [curve(train(tmp_path, model_folder, seed=seed, dropout=0.1)) for seed in (3, 3, 4)]
    assert curves[0] == curves[1] != curves[2]


def test_a_run_goes_on_with_another_number_of_threads_and_ends_as_near_as_rounding(
    model_folder: Path, tmp_path: Path
) -> None:
    """One thread is the number of every other test here, and must be so again."""
    whole = train(tmp_path / "whole", model_folder)
    checkpoint = next(item["path"] for item in whole.items if item["kind"] == "checkpoint")
    (tmp_path / "two").mkdir()
    params = parameters(tmp_path / "two", model_folder)
    two = perform(Trainer().train, **params, resumeFrom=checkpoint, threads=2)
    assert curve(two) == pytest.approx(curve(whole)[6:], rel=1e-3)
    again = train(tmp_path / "again", model_folder)
    assert curve(again) == curve(whole)


def test_resumed_run_ends_as_the_whole_one(model_folder: Path, tmp_path: Path) -> None:
    whole = train(tmp_path / "whole", model_folder, dropout=0.1, layers=1)
    checkpoint = str(tmp_path / "whole" / "out" / "checkpoints" / "000006")
    rest = train(tmp_path / "rest", model_folder, resume=checkpoint, dropout=0.1, layers=1)
    assert curve(rest) == curve(whole)[6:]
    assert rest.result is not None
    assert whole.result is not None
    assert {**rest.result, "seconds": 0, "adapterPath": ""} == {**whole.result, "seconds": 0, "adapterPath": ""}
    files = [Path(answer.result["adapterPath"], "adapters.safetensors").read_bytes() for answer in (whole, rest)]  # type: ignore[index]
    assert files[0] == files[1]
    error = train(tmp_path / "rest", model_folder, resume=checkpoint, dropout=0.2, layers=1).error
    assert error is not None
    assert "other settings" in error["message"]


def test_gradient_checkpointing_gives_the_same_curve(model_folder: Path, tmp_path: Path) -> None:
    from mlx_lm.models.llama import TransformerBlock

    plain = curve(train(tmp_path, model_folder, steps=3))
    original = TransformerBlock.__call__
    try:
        checkpointed = curve(train(tmp_path, model_folder, steps=3, gradientCheckpoint=True))
    finally:
        TransformerBlock.__call__ = original  # type: ignore[method-assign]
    assert checkpointed == pytest.approx(plain, abs=1e-4)


@pytest.mark.parametrize("validated", [True, False])
def test_divergence_is_told_and_nothing_is_saved(model_folder: Path, tmp_path: Path, validated: bool) -> None:
    import mlx.core as mx

    broken = shutil.copytree(model_folder, tmp_path / "broken")
    weights: dict[str, Any] = mx.load(str(model_folder / "model.safetensors"))  # type: ignore[assignment]
    weights["model.norm.weight"] = weights["model.norm.weight"] * float("inf")
    mx.save_safetensors(str(broken / "model.safetensors"), weights)
    params = parameters(tmp_path, broken)
    answer = perform(Trainer().train, **(params if validated else params | {"validationFile": None}))
    assert answer.error is not None
    assert answer.error["code"] == "diverged"
    assert f"at step {0 if validated else 1}:" in answer.error["message"]
    assert [item["kind"] for item in answer.items] == ["start"]
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([row("Hi", "Hello"), row("Hi", None)], "Row 2 of train.jsonl has no reply"),
        ([], "no row"),
        ([row("Hi", "Hello"), {"messages": [{"role": "wizard", "content": "x"}]}], "Row 2 of train.jsonl is wrong"),
        ([row("Hi", "Hello", kind="other")], "Row 1 of train.jsonl is wrong"),
        ([row("Hi", "dog " * 300)], "no row"),
    ],
)
def test_dataset_that_teaches_nothing_is_refused(
    model_folder: Path, tmp_path: Path, rows: list[dict[str, Any]], words: str
) -> None:
    error = train(tmp_path, model_folder, rows).error
    assert error is not None
    assert error["code"] == "dataset_invalid"
    assert words in error["message"]


def test_missing_and_garbled_files_are_refused(model_folder: Path, tmp_path: Path) -> None:
    params = parameters(tmp_path, model_folder)
    for path in (tmp_path / "none.jsonl", tmp_path / "garbled.jsonl"):
        (tmp_path / "garbled.jsonl").write_bytes(b'{"messages": \xff\n')
        error = perform(Trainer().train, **(params | {"trainFile": str(path)})).error
        assert error is not None
        assert error["code"] == "dataset_invalid"


def test_long_rows_lose_their_oldest_turns_first(model_folder: Path, tmp_path: Path) -> None:
    encoder = load_model(str(model_folder), "pocket").encoder
    pair = [*user("dog " * 20), {"role": "assistant", "content": "fox " * 10}]
    long = {
        "messages": [
            {"role": "system", "content": "Be kind."},
            *pair,
            *pair,
            *user("Hi"),
            {"role": "assistant", "content": "Yes."},
        ]
    }
    file = write(tmp_path / "rows.jsonl", [long, row("dog " * 300, "Too long."), row("Hi", "Yes.")])
    whole = read_dataset(file, encoder, 5000, "lastReply")
    cut = read_dataset(file, encoder, 60, "lastReply")
    assert len(whole.rows[0].tokens) > 60 >= len(cut.rows[0].tokens)
    assert cut.rows[0].tokens[:3] == whole.rows[0].tokens[:3]
    assert cut.rows[0].targets == whole.rows[0].targets
    assert [(item.row, item.file) for item in cut.dropped] == [(2, "rows.jsonl")]
    assert len(cut.rows) == 2


LONG = row("Hi", "dog " * 300)


def test_rows_that_do_not_fit_are_numbered_so_that_the_caller_can_say_which(model_folder: Path, tmp_path: Path) -> None:
    long_talk = {"messages": [*LONG["messages"], *user("Hi"), {"role": "assistant", "content": "Yes."}], "kind": "raw"}
    answer = train(tmp_path, model_folder, [LONG, ROWS[0], LONG, long_talk, ROWS[1]], steps=1)
    start = answer.items[0]
    assert (start["trainRows"], start["droppedTrainRows"], start["shortenedTrainRows"]) == (3, [1, 3], 1)
    assert_training_like_golden(answer)


def test_held_out_and_everyday_rows_that_do_not_fit_end_no_run(model_folder: Path, tmp_path: Path) -> None:
    params = parameters(tmp_path, model_folder, steps=1) | {
        "validationFile": write(tmp_path / "valid.jsonl", [LONG]),
        "gaugeFile": write(tmp_path / "gauge.jsonl", [LONG, LONG]),
    }
    answer = perform(Trainer().train, **params, resumeFrom=None)
    assert answer.error is None, answer.error
    start = answer.items[0]
    assert (start["validationRows"], start["droppedRows"], start["droppedTrainRows"]) == (0, 3, [])
    assert answer.result is not None
    assert answer.result["finalValidationLoss"] is None


def test_when_no_row_fits_the_sentence_says_so_and_what_to_do(model_folder: Path, tmp_path: Path) -> None:
    error = train(tmp_path, model_folder, [LONG, LONG, LONG]).error
    assert error is not None
    assert error["message"] == (
        "There is no row that fits: all 3 are longer than the 128 tokens that can be read. Shorten them and try again."
    )


def test_learning_rate_warms_up_and_falls() -> None:
    settings = read_settings(Fields(SETTINGS | {"steps": 100}))
    rates = [learning_rate_at(settings, step) for step in range(1, 101)]
    assert rates[0] == pytest.approx(1e-4)
    assert max(rates) == rates[9] == rates[10] == pytest.approx(1e-3)
    assert rates[10:] == sorted(rates[10:], reverse=True)
    assert 0 < rates[-1] < 1e-5
    constant = read_settings(Fields(SETTINGS | {"schedule": "constant", "warmupFraction": 0}))
    assert {learning_rate_at(constant, step) for step in range(1, 13)} == {1e-3}


def test_run_over_the_wire_pauses_resumes_and_is_cancelled(model_folder: Path, tmp_path: Path) -> None:
    with Client("train") as client:
        error = client.call("pause").error
        assert error is not None
        assert error["code"] == "bad_request"
        params = parameters(tmp_path, model_folder, steps=100_000, checkpointEvery=2, evaluateEvery=0)
        run = client.send("train", **params)
        _until(client, lambda message: message.get("item", {}).get("kind") == "checkpoint")
        pause = client.send("pause")
        seen = _until(client, lambda message: message.get("item", {}).get("kind") == "paused")
        assert {"id": pause, "result": {"paused": True}} in seen
        time.sleep(0.5)
        resume = client.send("resume")
        after = [client.receive(), client.receive()]
        assert {"id": resume, "result": {"paused": False}} in after, "nothing happens while paused"
        assert [message["item"]["kind"] for message in after if "item" in message] == ["resumed"]
        client.cancel(run)
        ended = _until(client, lambda message: message.get("id") == run and "error" in message)
        assert ended[-1]["error"]["code"] == "cancelled"
        assert (tmp_path / "out" / "checkpoints" / "000002" / "adapters.safetensors").is_file()
        assert not (tmp_path / "out" / "adapter").exists()
        assert client.close() == 0


def _until(client: Client, wanted: Any) -> list[dict[str, Any]]:
    seen = [client.receive()]
    while not wanted(seen[-1]):
        seen.append(client.receive())
    return seen
