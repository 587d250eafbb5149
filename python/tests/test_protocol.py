"""Bad lines are answered, never fatal; the wire stays JSON whatever happens."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from circadia_engine.wire import LINE_LIMIT_BYTES, BadLine, LineWriter, decode, encode, read_lines
from client import Client


@pytest.mark.parametrize(
    "line",
    [
        b"garbage",
        b"{",
        b"[1, 2]",
        b'"text"',
        b"\xff\xfe\x00",
        b'{"id": 1, "method": "embed", "params": {"value": NaN}}',
        b'{"id": 1, "method": "embed", "params": {"value": -Infinity}}',
        b'{"method": "embed", "params": {}}',
        b'{"id": "one", "method": "embed", "params": {}}',
        b'{"id": true, "method": "embed", "params": {}}',
        b"[" * 200_000,
        b'{"a":' * 100_000,
        b"9" * 10_000,
    ],
)
def test_bad_line_is_answered_without_an_id_and_the_process_lives(client: Client, line: bytes) -> None:
    client.send_line(line)
    message = client.receive()
    assert "id" not in message
    assert message["error"]["code"] == "bad_request"
    assert client.result("embed", texts=["still here"], embedder="lexical-1")["rows"] == 1


def test_line_over_the_limit_is_dropped_and_the_next_one_works(client: Client) -> None:
    client.send_line(b'{"id": 1, "method": "embed", "params": {"texts": ["' + b"x" * LINE_LIMIT_BYTES + b'"]}}')
    message = client.receive()
    assert message["error"]["code"] == "bad_request"
    assert "longer than" in message["error"]["message"]
    assert client.result("embed", texts=["still here"], embedder="lexical-1")["rows"] == 1


def test_long_line_under_the_limit_works(client: Client) -> None:
    assert client.result("embed", texts=["word " * 1_000_000], embedder="lexical-1")["rows"] == 1


def test_blank_lines_are_ignored(client: Client) -> None:
    client.send_line(b"\n\r\n   ")
    assert client.result("embed", texts=[], embedder="lexical-1")["rows"] == 0


def test_unknown_method_names_itself(client: Client) -> None:
    error = client.call("dance").error
    assert error is not None
    assert error["code"] == "unknown_method"
    assert "dance" in error["message"]


@pytest.mark.parametrize("params", [{}, {"texts": "x"}, {"texts": [1]}, {"texts": [], "embedder": "other"}])
def test_wrong_params_name_the_field(client: Client, params: dict[str, object]) -> None:
    error = client.call("embed", **params).error
    assert error is not None
    assert error["code"] == "bad_request"
    assert "embedder" in error["message"] or "texts" in error["message"]


def test_lone_surrogate_in_a_request_becomes_a_replacement(client: Client) -> None:
    client.send_line(b'{"id": 900, "method": "embed", "params": {"texts": ["a \\ud83d b"], "embedder": "lexical-1"}}')
    assert client.receive()["result"]["rows"] == 1


def test_calls_without_a_model_say_so() -> None:
    with Client() as fresh:
        calls = [fresh.call("tokenize", messages=[{"role": "user", "content": "x"}]), fresh.call("score", items=[])]
        assert [call.error and call.error["code"] for call in calls] == ["model_not_loaded"] * 2
        assert fresh.close() == 0


def test_cancel_of_an_unknown_call_is_ignored(client: Client) -> None:
    client.cancel(123456)
    client.send_line(b'{"cancel": "x"}')
    assert client.result("embed", texts=[], embedder="lexical-1")["rows"] == 0


def test_encoding_never_yields_what_json_does_not_know() -> None:
    line = encode({"loss": float("nan"), "rates": [float("inf"), 1.5], "text": "a\ud800b", "pair": "\ud83d\ude00"})
    assert json.loads(line) == {"loss": None, "rates": [None, 1.5], "text": "a\ufffdb", "pair": "😀"}


def test_decoding_repairs_surrogates_and_refuses_constants() -> None:
    assert decode(b'{"text": "\\ud800", "pair": "\\ud83d\\ude00"}') == {"text": "\ufffd", "pair": "😀"}
    assert isinstance(decode(b'{"x": Infinity}'), BadLine)


def test_lines_split_over_reads_arrive_whole(tmp_path: Path) -> None:
    source, sink = os.pipe()
    os.write(sink, b'{"a"')
    os.write(sink, b":1}\n\n{}")
    os.write(sink, b"\nrest without end")
    os.close(sink)
    assert list(read_lines(source)) == [b'{"a":1}', b"{}"]
    os.close(source)


def test_too_long_answer_becomes_an_error_of_the_same_call(tmp_path: Path) -> None:
    file = tmp_path / "out"
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT)
    LineWriter(descriptor).send({"id": 5, "result": {"text": "x" * LINE_LIMIT_BYTES}})
    os.close(descriptor)
    message = json.loads(file.read_text())
    assert message["id"] == 5
    assert message["error"]["code"] == "bad_request"
