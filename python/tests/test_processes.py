"""Processes end with their parent, and Chroma starts, stops and refuses a taken port."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from client import PYTHON_ROOT, Client, start


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_ready(port: int, seconds: float = 40) -> None:
    deadline = time.monotonic() + seconds
    while True:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/api/v2/heartbeat", timeout=2):
                return
        except OSError:
            assert time.monotonic() < deadline, "the server did not start"
            time.sleep(0.05)


def _gone(process_id: int, seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            state = Path(f"/proc/{process_id}/stat").read_text().split(") ")[1][0]
        except OSError:
            state = "Z" if not _exists(process_id) else "R"
        if state == "Z" or not _exists(process_id):
            return True
        time.sleep(0.05)
    return False


def _exists(process_id: int) -> bool:
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    return True


_PARENT = """
import subprocess, sys, time
child = subprocess.Popen([sys.executable, "-m", "circadia_engine", *sys.argv[1:]], stdin=subprocess.PIPE,
                         stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
print(child.pid, flush=True)
time.sleep(60)
"""


def _child_of_a_parent(*arguments: str) -> tuple[subprocess.Popen[str], int]:
    parent = subprocess.Popen(
        [sys.executable, "-c", _PARENT, *arguments], cwd=PYTHON_ROOT, stdout=subprocess.PIPE, text=True
    )
    assert parent.stdout is not None
    return parent, int(parent.stdout.readline())


@pytest.mark.parametrize("mode", ["serve", "train"])
def test_engine_dies_when_its_parent_is_killed(mode: str) -> None:
    parent, child = _child_of_a_parent(mode)
    time.sleep(1)
    parent.send_signal(signal.SIGKILL)
    parent.wait(timeout=5)
    assert _gone(child, 5)


def test_engine_exits_at_once_in_the_middle_of_a_reply(slow_model_folder: Path) -> None:
    with Client() as client:
        client.result("load", modelPath=str(slow_model_folder), template="pocket")
        client.send("generate", messages=[{"role": "user", "content": "dog " * 900}], maxTokens=99, temperature=0)
        started = time.perf_counter()
        assert client.close() == 0
        assert time.perf_counter() - started < 1


def test_trainer_runs_at_the_lowest_priority() -> None:
    with Client("train") as client:
        assert os.getpriority(os.PRIO_PROCESS, client.hello["processId"]) == 19


def test_chroma_serves_refuses_a_taken_port_and_ends_with_its_parent(tmp_path: Path) -> None:
    port = _free_port()
    parent, child = _child_of_a_parent("chroma", "--port", str(port), "--path", str(tmp_path / "index"))
    try:
        _wait_ready(port)
        second = start("chroma", "--port", str(port), "--path", str(tmp_path / "other"))
        assert second.wait(timeout=20) == 3
    finally:
        parent.send_signal(signal.SIGKILL)
        parent.wait(timeout=5)
    assert _gone(child, 12)


def test_chroma_stops_on_end_of_stdin_and_keeps_what_was_written(tmp_path: Path) -> None:
    for expected in (False, True):
        port = _free_port()
        server = start("chroma", "--port", str(port), "--path", str(tmp_path / "index"))
        try:
            _wait_ready(port)
            base = f"http://127.0.0.1:{port}/api/v2/tenants/default_tenant/databases/default_database/collections"
            with urllib.request.urlopen(base, timeout=5) as answer:
                assert (b"memories" in answer.read()) == expected
            if not expected:
                body = urllib.request.Request(
                    base, b'{"name": "memories"}', {"Content-Type": "application/json"}, method="POST"
                )
                urllib.request.urlopen(body, timeout=5).close()
            assert server.stdin is not None
            server.stdin.close()
            server.wait(timeout=12)
        finally:
            server.kill()
            server.wait(timeout=5)
