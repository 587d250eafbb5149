"""Runs Chroma's own server inside this process, so that it can end with its parent."""

from __future__ import annotations

import logging
import os
import signal
import socket
import sys
import threading
import time

log = logging.getLogger(__name__)

_GRACE_SECONDS = 8.0
PORT_TAKEN = 3


def run_chroma(port: int, path: str) -> int:
    """Serves `path` on 127.0.0.1:`port` until stdin ends or SIGTERM; the exit code is 3 for a taken port, else 1."""
    if not _port_is_free(port):
        # The server itself would end with exit code 0, as if all were well.
        log.error("Port %d is taken. Choose another port.", port)
        return PORT_TAKEN
    os.environ["ANONYMIZED_TELEMETRY"] = "False"
    source = os.dup(0)
    empty = os.open(os.devnull, os.O_RDONLY)
    os.dup2(empty, 0)
    os.dup2(2, 1)
    threading.Thread(target=_end_with_parent, args=(source,), name="parent watch", daemon=True).start()
    from chromadb.cli.cli import app

    sys.argv = ["chroma", "run", "--host", "127.0.0.1", "--port", str(port), "--path", path]
    app()
    log.error("The Chroma server ended by itself.")
    return 1


def _port_is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
            probe.listen(1)
        except OSError:
            return False
    return True


def _end_with_parent(source: int) -> None:
    while os.read(source, 4096):
        pass
    # SIGTERM lets it finish its writes; SIGKILL in mid-write can damage a collection for good.
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(_GRACE_SECONDS)
    os._exit(1)
