"""What this process runs on: environment, device, memory, and the hello that tells it."""

from __future__ import annotations

import logging
import os
import platform
import signal
import sys
from importlib.metadata import PackageNotFoundError, version

from . import PROTOCOL, VERSION
from .wire import Json


def prepare_process() -> None:
    """Sets what must be set before MLX or transformers is imported; logs go to stderr."""
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    # A Ctrl-C in the terminal reaches the whole group; the core decides when this process ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    offline = {"HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1", "HF_HUB_DISABLE_TELEMETRY": "1"}
    os.environ.update(offline, TOKENIZERS_PARALLELISM="false", TRANSFORMERS_VERBOSITY="error", DO_NOT_TRACK="1")
    if device() == "cpu":
        # On the CPU, mx.compile runs g++ for each new kernel: slow at first use, and racy between processes.
        os.environ["MLX_DISABLE_COMPILE"] = "1"


def device() -> str:
    """ "gpu" where MLX runs on Metal, else "cpu"; answered without importing MLX."""
    return "gpu" if sys.platform == "darwin" and platform.machine() == "arm64" else "cpu"


def total_memory_bytes() -> int:
    """Physical memory of this machine in bytes."""
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")


def resident_bytes() -> int:
    """Memory this process holds, in bytes: current on Linux, the peak on macOS."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def hello(capabilities: list[str]) -> dict[str, Json]:
    """The first message of the process."""
    return {
        "hello": {
            "protocol": PROTOCOL,
            "engine": VERSION,
            "capabilities": capabilities,
            "device": device(),
            "mlx": _version("mlx"),
            "mlxLm": _version("mlx-lm"),
            "python": platform.python_version(),
            "memoryBytes": total_memory_bytes(),
            "processId": os.getpid(),
        }
    }


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "missing"
