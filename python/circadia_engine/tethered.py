"""Runs a program that ends when stdin does, so that a download never outlives the app: `python -I tethered.py …`."""

from __future__ import annotations

import os
import subprocess
import sys
import threading


def main(command: list[str]) -> int:
    """Waits for the program and returns its exit code; kills it once stdin has ended."""
    child = subprocess.Popen(command, stdin=subprocess.DEVNULL)

    def end_with_parent() -> None:
        while os.read(0, 4096):
            pass
        child.kill()

    threading.Thread(target=end_with_parent, name="parent watch", daemon=True).start()
    return child.wait()


if __name__ == "__main__":
    # Not sys.exit: the watch still reads stdin.
    os._exit(main(sys.argv[1:]))
