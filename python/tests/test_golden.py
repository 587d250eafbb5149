"""The golden message files: what they ask for is understood, and what we send looks like them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, get_args

import pytest

from circadia_engine import PROTOCOL, VERSION
from circadia_engine.convert.service import Converter
from circadia_engine.engine import Engine
from circadia_engine.errors import ErrorCode
from circadia_engine.fields import Fields
from circadia_engine.runtime import hello
from circadia_engine.trainer.service import Trainer
from circadia_engine.trainer.settings import read_settings
from circadia_engine.wire import decode, encode
from client import Answer, Client
from conftest import perform
from test_adapters import write_adapter

FOLDER = Path(__file__).resolve().parents[2] / "test" / "fixtures" / "wire"
GOLDEN: dict[str, dict[str, Any]] = {file.stem: json.loads(file.read_text()) for file in sorted(FOLDER.glob("*.json"))}


def shape(value: Any) -> Any:
    """The keys and kinds of a value; whole and broken numbers are one kind, lists are their first entry."""
    if isinstance(value, dict):
        return {key: shape(item) for key, item in value.items()}
    if isinstance(value, list):
        return [shape(value[0])] if value else []
    if isinstance(value, bool) or value is None:
        return type(value).__name__
    return "number" if isinstance(value, (int, float)) else "text"


def message(name: str) -> dict[str, Any]:
    return GOLDEN[name]["message"]


@pytest.mark.parametrize("name", GOLDEN)
def test_file_is_a_message_that_survives_the_wire(name: str) -> None:
    assert set(GOLDEN[name]) == {"direction", "message"}
    assert GOLDEN[name]["direction"] in ("toEngine", "fromEngine")
    assert decode(encode(message(name)).strip()) == message(name)


def test_every_method_has_a_request_and_a_result() -> None:
    methods = {*Engine().methods(), *Trainer().methods(), *Trainer().immediate_methods(), *Converter().methods()}
    named = {name.split(".")[1] for name in GOLDEN if name.startswith("request.")}
    assert named == methods == {name.split(".")[1] for name in GOLDEN if name.startswith("result.")}


def test_every_error_code_has_a_file() -> None:
    codes = {name.removeprefix("error.") for name in GOLDEN if name.startswith("error.")} - {"withoutId"}
    assert codes == set(get_args(ErrorCode))
    assert all(message(f"error.{code}")["error"]["code"] == code for code in codes)


@pytest.mark.parametrize(
    ("name", "capabilities"),
    [
        ("engine", list(Engine().methods())),
        ("trainer", [*Trainer().methods(), *Trainer().immediate_methods()]),
        ("converter", list(Converter().methods())),
    ],
)
def test_hello(name: str, capabilities: list[str]) -> None:
    golden = message(f"hello.{name}")
    assert shape(hello(capabilities)) == shape(golden)
    assert golden["hello"]["capabilities"] == capabilities
    assert (golden["hello"]["protocol"], golden["hello"]["engine"]) == (PROTOCOL, VERSION)


def test_engine_answers_look_like_the_golden_ones(engine: Engine, model_folder: Path, tmp_path: Path) -> None:
    adapter = write_adapter(tmp_path / "adapter", model_folder)
    places = {"/models/pocket": str(model_folder), "/adapters/cycle-1": str(adapter)}
    for wire_name, method in engine.methods().items():
        for variant in [n for n in GOLDEN if n == f"request.{wire_name}" or n.startswith(f"request.{wire_name}.")]:
            params = {k: places.get(v, v) if isinstance(v, str) else v for k, v in message(variant)["params"].items()}
            answer = perform(method, **params)
            assert answer.result is not None, (variant, answer.error)
            golden = message(variant.replace("request", "result"))["result"]
            assert shape(answer.result) == shape(golden), variant
            for item in answer.items:
                assert shape(item) == shape(message(f"item.{wire_name}")["item"]), variant


def test_training_settings_are_understood() -> None:
    settings = read_settings(Fields(message("request.train")["params"]["settings"]))
    assert (settings.steps, settings.schedule, settings.loss_on) == (200, "cosine", "lastReply")


def test_error_without_id_looks_like_the_golden_one(client: Client) -> None:
    client.send_line(b"not json")
    assert client.receive() == message("error.withoutId")


def assert_training_like_golden(answer: Answer) -> None:
    """Every item kind and the result of a real run have the golden shape."""
    for item in answer.items:
        golden = shape(message(f"item.train.{item['kind']}")["item"])
        found = shape(item)
        if item["kind"] == "start" and not item["dropped"]:
            golden["dropped"] = []
        if item["kind"] == "start" and not item["droppedTrainRows"]:
            golden["droppedTrainRows"] = []
        assert found == golden
    assert answer.result is not None
    name = "result.train" if answer.result["stoppedEarly"] is None else "result.train.stopped"
    assert shape(answer.result) == shape(message(name)["result"])
