"""One tiny model, one engine in this process and one over the wire, shared by all tests."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

os.environ.update(MLX_DISABLE_COMPILE="1", HF_HUB_OFFLINE="1", TOKENIZERS_PARALLELISM="false")

from circadia_engine.blas import use_fast_blas
from circadia_engine.engine import Engine
from circadia_engine.errors import describe
from circadia_engine.rpc import Call, Method
from client import Answer, Client
from tiny_model import build_tiny_model

use_fast_blas()


class Recorder:
    """Stands where the line writer stands, and keeps what is sent."""

    def __init__(self) -> None:
        self.messages: list[dict[str, Any]] = []

    def send(self, message: dict[str, Any]) -> None:
        self.messages.append(message)


def perform(method: Method, **params: Any) -> Answer:
    """Runs a method as the peer would, in this process."""
    recorder, answer = Recorder(), Answer()
    call = Call(1, method.__name__, params, recorder)  # type: ignore[arg-type]
    try:
        answer.result = dict(method(call))
    except Exception as error:
        answer.error = describe(error)
    answer.items = [message["item"] for message in recorder.messages]
    return answer


def in_order(answer: Answer) -> list[dict[str, Any]]:
    """The items of a call that streams them as they finish, by index."""
    assert answer.error is None, answer.error
    return sorted(answer.items, key=lambda item: item["index"])


def user(text: str, system: str | None = None) -> list[dict[str, str]]:
    """A conversation of one user message."""
    start = [] if system is None else [{"role": "system", "content": system}]
    return [*start, {"role": "user", "content": text}]


@pytest.fixture(scope="session")
def model_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_tiny_model(tmp_path_factory.mktemp("models") / "tiny")


@pytest.fixture(scope="session")
def slow_model_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Slow enough that a prompt of 900 tokens takes more than a second to read."""
    return build_tiny_model(tmp_path_factory.mktemp("models") / "slow", hidden=768, layers=6, context=1024)


@pytest.fixture
def engine(model_folder: Path) -> Engine:
    loaded = Engine()
    assert perform(loaded.load, modelPath=str(model_folder), template="pocket").error is None
    return loaded


@pytest.fixture(scope="session")
def client() -> Iterator[Client]:
    with Client() as started:
        yield started
