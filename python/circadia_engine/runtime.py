"""What this process runs on: environment, device, memory, and the hello that tells it."""

from __future__ import annotations

import contextlib
import logging
import os
import platform
import signal
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

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


def accelerator() -> str | None:
    """ "metal" or "cuda" where MLX computes on a graphics part; answered without importing MLX."""
    if sys.platform == "darwin" and platform.machine() == "arm64":
        return "metal"
    if sys.platform == "linux" and any(_version(name) != "missing" for name in ("mlx-cuda-12", "mlx-cuda-13")):
        return "cuda" if os.path.exists("/dev/nvidiactl") else None
    return None


def device() -> str:
    """ "gpu" where MLX computes on Metal or CUDA, else "cpu"."""
    return "cpu" if accelerator() is None else "gpu"


def total_memory_bytes() -> int:
    """Physical memory of this machine in bytes."""
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")


def memory_limit_bytes() -> int:
    """What processes here may use: the physical memory, or the limit of the container."""
    limits = [total_memory_bytes()]
    for name in ("/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"):
        with contextlib.suppress(OSError, ValueError):
            limits.append(int(Path(name).read_text(encoding="ascii")))
    return min(limits)


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
            "device": accelerator() or "cpu",
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
