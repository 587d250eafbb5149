"""Calls over the wire: a reader thread sees every message at once, the main thread does the work in order."""

from __future__ import annotations

import logging
import os
import queue
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from .errors import Cancelled, EngineError, describe
from .wire import BadLine, Json, LineWriter, decode, read_lines

log = logging.getLogger(__name__)


@dataclass(eq=False)
class Call:
    """One request in progress."""

    id: int
    method: str
    params: Mapping[str, Json]
    writer: LineWriter
    cancelled: threading.Event = field(default_factory=threading.Event)

    def emit(self, item: Mapping[str, Json]) -> None:
        """Sends one stream item."""
        self.writer.send({"id": self.id, "item": item})

    def check(self) -> None:
        """Raises Cancelled once the caller has cancelled; long work calls this at least every 100 ms."""
        if self.cancelled.is_set():
            raise Cancelled()


Method = Callable[[Call], Mapping[str, Json]]


class Peer:
    """Runs `methods` one at a time on the calling thread and `immediate` ones on the reader thread."""

    def __init__(
        self, source: int, writer: LineWriter, methods: Mapping[str, Method], immediate: Mapping[str, Method]
    ) -> None:
        self._source = source
        self._writer = writer
        self._methods = methods
        self._immediate = immediate
        self._waiting: queue.Queue[Call] = queue.Queue()
        self._open: dict[int, Call] = {}
        self._lock = threading.Lock()

    def run(self, when_idle: Callable[[], None]) -> None:
        """Serves until stdin ends, which ends the process at once; `when_idle` runs once, before the first wait."""
        threading.Thread(target=self._read, name="reader", daemon=True).start()
        if self._waiting.empty():
            when_idle()
        while True:
            call = self._waiting.get()
            if call.cancelled.is_set():
                continue
            self._perform(call, self._methods[call.method])

    def _read(self) -> None:
        try:
            for line in read_lines(self._source):
                message = line if isinstance(line, BadLine) else decode(line)
                if isinstance(message, BadLine):
                    self._refuse(None, message.reason)
                else:
                    self._receive(message)
        except BaseException:
            log.exception("the reader stopped")
        os._exit(0)

    def _receive(self, message: dict[str, Json]) -> None:
        if "cancel" in message:
            self._cancel(message["cancel"])
            return
        identifier, method, params = message.get("id"), message.get("method"), message.get("params", {})
        if not isinstance(identifier, int) or isinstance(identifier, bool):
            self._refuse(None, "A request needs a whole number as its id.")
        elif not isinstance(method, str) or not isinstance(params, dict):
            self._refuse(identifier, "A request needs a method name and an object of params.")
        elif method not in self._methods and method not in self._immediate:
            reason = f"This process has no method {method[:80]}. Use one of the methods named in its hello."
            self._fail(identifier, EngineError("unknown_method", reason))
        else:
            self._start(Call(identifier, method, params, self._writer))

    def _start(self, call: Call) -> None:
        with self._lock:
            taken = call.id in self._open
            if not taken:
                self._open[call.id] = call
        if taken:
            self._refuse(None, f"The id {call.id} is already in use. Use a new id for each request.")
        elif call.method in self._immediate:
            self._perform(call, self._immediate[call.method])
        else:
            self._waiting.put(call)

    def _perform(self, call: Call, method: Method) -> None:
        try:
            call.check()
            result = method(call)
            self._finish(call, {"id": call.id, "result": result})
        except Exception as error:
            if not isinstance(error, EngineError):
                log.exception("%s failed", call.method)
            self._finish(call, {"id": call.id, "error": describe(error)})

    def _finish(self, call: Call, message: dict[str, Json]) -> None:
        with self._lock:
            first = self._open.pop(call.id, None) is not None
        if first:
            self._writer.send(message)

    def _cancel(self, identifier: Json) -> None:
        with self._lock:
            call = self._open.get(identifier) if isinstance(identifier, int) else None
            queued = call is not None and call in self._waiting.queue
        if call is None:
            return
        call.cancelled.set()
        if queued:
            self._finish(call, {"id": call.id, "error": describe(Cancelled())})

    def _refuse(self, identifier: int | None, reason: str) -> None:
        self._fail(identifier, EngineError("bad_request", reason))

    def _fail(self, identifier: int | None, error: EngineError) -> None:
        answer: dict[str, Json] = {"error": describe(error)}
        self._writer.send(answer if identifier is None else {"id": identifier, **answer})
