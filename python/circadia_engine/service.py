"""Starts the JSON-lines processes: hello first, heavy imports after."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

from .rpc import Peer
from .runtime import hello
from .wire import LineWriter, claim_standard_streams


def serve_engine() -> None:
    """Serves chat until stdin ends."""
    source, sink = claim_standard_streams()
    from .engine import Engine, warm_up

    methods, writer = Engine().methods(), LineWriter(sink)
    writer.send(hello(list(methods)))
    Peer(source, writer, methods, {}).run(warm_up)


def take_lowest_priority() -> None:
    """Steps behind everything else, best effort.

    Linux desktops weigh processes by session (autogroup): in a session of its own `nice` alone changes nothing.
    """
    with contextlib.suppress(OSError):
        os.nice(19)
    if sys.platform == "linux" and os.getsid(0) == os.getpid():
        with contextlib.suppress(OSError):
            Path("/proc/self/autogroup").write_text("19", encoding="ascii")


def serve_trainer() -> None:
    """Serves one training run at a time, at the lowest priority, until stdin ends."""
    source, sink = claim_standard_streams()
    take_lowest_priority()
    from .engine import warm_up
    from .trainer.service import Trainer

    trainer, writer = Trainer(), LineWriter(sink)
    methods, immediate = trainer.methods(), trainer.immediate_methods()
    writer.send(hello([*methods, *immediate]))
    Peer(source, writer, methods, immediate).run(warm_up)


def serve_converter() -> None:
    """Serves one conversion at a time until stdin ends; somebody waits for it, and it takes seconds."""
    source, sink = claim_standard_streams()
    from .convert.service import Converter

    methods, writer = Converter().methods(), LineWriter(sink)
    writer.send(hello(list(methods)))
    Peer(source, writer, methods, {}).run(lambda: None)
