"""Speaks the wire protocol to a real process; every wait has a deadline."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

PYTHON_ROOT = Path(__file__).resolve().parent.parent
DEADLINE_SECONDS = 60.0


@dataclass
class Answer:
    """Everything one call sent back; exactly one of result and error is set."""

    items: list[dict[str, Any]] = field(default_factory=list)
    result: dict[str, Any] | None = None
    error: dict[str, Any] | None = None
    seconds: float = 0.0


class Client:
    """One child process in the given mode."""

    def __init__(self, mode: str = "serve") -> None:
        self.process = start(mode)
        self._messages: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self._next = 0
        threading.Thread(target=self._read, daemon=True).start()
        self.hello = self.receive()["hello"]

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._messages.put(json.loads(line, parse_constant=_refuse))
        self._messages.put(None)

    def receive(self, timeout: float = DEADLINE_SECONDS) -> dict[str, Any]:
        """The next message; fails when the process has ended."""
        message = self._messages.get(timeout=timeout)
        assert message is not None, "the process ended"
        return message

    def send_line(self, line: bytes) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(line + b"\n")
        self.process.stdin.flush()

    def send(self, method: str, **params: Any) -> int:
        self._next += 1
        self.send_line(json.dumps({"id": self._next, "method": method, "params": params}).encode())
        return self._next

    def cancel(self, identifier: int) -> None:
        self.send_line(json.dumps({"cancel": identifier}).encode())

    def finish(self, identifier: int) -> Answer:
        """Waits for the end of a call; messages of other calls must not come in between."""
        answer, started = Answer(), time.perf_counter()
        while answer.result is None and answer.error is None:
            message = self.receive()
            assert message.get("id") == identifier, message
            if "item" in message:
                answer.items.append(message["item"])
            answer.result, answer.error = message.get("result"), message.get("error")
        answer.seconds = time.perf_counter() - started
        return answer

    def call(self, method: str, **params: Any) -> Answer:
        return self.finish(self.send(method, **params))

    def result(self, method: str, **params: Any) -> dict[str, Any]:
        answer = self.call(method, **params)
        assert answer.result is not None, answer.error
        return answer.result

    def close(self) -> int:
        """Ends stdin and waits for the exit, which must come at once."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        return self.process.wait(timeout=5)

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait(timeout=5)


def start(*arguments: str) -> subprocess.Popen[bytes]:
    """A child process of the package with piped stdin and stdout."""
    return subprocess.Popen(
        [sys.executable, "-m", "circadia_engine", *arguments],
        cwd=PYTHON_ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=None if os.environ.get("CIRCADIA_TEST_LOG") else subprocess.DEVNULL,
    )


def _refuse(name: str) -> float:
    raise AssertionError(f"{name} on the wire")
