"""Writes a safetensors file in place, so that no tensor ever has to be whole in memory."""

from __future__ import annotations

import errno
import json
import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from ..refusal import Refused
from .weights import Part

_SPARE_BYTES = 64 << 20


class SafetensorsFile:
    """Made at its full length; each part is then filled from its beginning. On an error nothing of it is left."""

    def __init__(self, path: Path, parts: Sequence[Part]) -> None:
        self._path = path
        entries: dict[str, object] = {"__metadata__": {"format": "mlx"}}
        self._next: dict[str, int] = {}
        place = 0
        for part in parts:
            entries[part.name] = {
                "dtype": part.dtype,
                "shape": list(part.shape),
                "data_offsets": [place, place + part.size],
            }
            self._next[part.name] = place
            place += part.size
        text = json.dumps(entries, separators=(",", ":")).encode()
        text += b" " * (-len(text) % 8)
        header = len(text).to_bytes(8, "little") + text
        self._next = {name: len(header) + start for name, start in self._next.items()}
        needed, free = len(header) + place, shutil.disk_usage(path.parent).free
        if needed + _SPARE_BYTES > free:
            raise Refused("diskFull", neededBytes=needed + _SPARE_BYTES, freeBytes=free)
        self._needed = needed
        self._file = path.open("xb")
        self._file.write(header)

    def append(self, part: Part, data: bytes) -> None:
        """Puts these bytes behind what the part already has."""
        try:
            self._file.seek(self._next[part.name])
            self._file.write(data)
        except OSError as error:
            if error.errno in (errno.ENOSPC, errno.EDQUOT):
                free = shutil.disk_usage(self._path.parent).free
                raise Refused("diskFull", neededBytes=self._needed, freeBytes=free) from None
            raise
        self._next[part.name] += len(data)

    def __enter__(self) -> SafetensorsFile:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._file.flush()
            os.fsync(self._file.fileno())
        self._file.close()
        if kind is not None:
            self._path.unlink(missing_ok=True)
