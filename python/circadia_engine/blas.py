"""A fast matrix product for MLX on Linux.

MLX's wheel for Linux links the reference BLAS and multiplies 4-bit matrices in a scalar loop; OpenBLAS on plain
matrices took a fortieth of the time (docs/decisions/011). The scipy-openblas32 wheel prefixes its names, so a copy
of it is given the names that MLX asks for and is loaded ahead of it. Products of one row go to its faster routine
(`one_row.py`).
"""

from __future__ import annotations

import ctypes
import logging
import os
import platform
import sys
import tempfile
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from .one_row import one_row_code

log = logging.getLogger(__name__)

# What libmlx.so asks of a BLAS.
_NAMES = ("cblas_sgemm", "cblas_dgemm", "cblas_cgemm")
# Of the copy; another number makes it anew.
_SHAPE = 2
_loaded: bool | None = None


def use_fast_blas() -> bool:
    """Puts OpenBLAS in MLX's way, once and before MLX is imported; False where there is none, which is only slower."""
    global _loaded
    if _loaded is None:
        _loaded = sys.platform == "linux" and _load()
    return _loaded


def has_fast_blas() -> bool:
    """Whether `use_fast_blas` found one in this process."""
    return _loaded is True


def use_threads(count: int) -> None:
    """From now on so many threads share each matrix product; a sum split otherwise differs in its last bits."""
    if has_fast_blas():
        ctypes.CDLL(None).scipy_openblas_set_num_threads(ctypes.c_int(count))


def _load() -> bool:
    if "mlx.core" in sys.modules:
        log.warning("MLX was imported before its BLAS was chosen; it keeps the slow one")
        return False
    # One thread and one kind of kernel on every machine that has it: equal prompts give equal answers.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    if platform.machine() == "x86_64" and _has_avx2():
        os.environ.setdefault("OPENBLAS_CORETYPE", "Haswell")
    try:
        ctypes.CDLL(str(_renamed_copy()), mode=ctypes.RTLD_GLOBAL)
    except (OSError, ImportError, PackageNotFoundError) as error:
        log.warning("no fast BLAS (%s); answers and nights are right, but slow", error)
        return False
    return True


def _renamed_copy() -> Path:
    """The copy beside the environment's packages, made at first use; a half-written one is never left."""
    folder = Path(sys.prefix) / "lib" / "circadia"
    copy = folder / f"openblas-{version('scipy-openblas32')}-{_SHAPE}.so"
    if copy.is_file():
        return copy
    import lief

    package = find_spec("scipy_openblas32")
    if package is None or package.origin is None:
        raise ImportError("scipy-openblas32 is not installed")
    library = lief.ELF.parse(str(Path(package.origin).parent / "lib" / "libscipy_openblas.so"))
    if library is None:
        raise ImportError("the OpenBLAS library cannot be read")
    for name in _NAMES:
        symbol = library.get_dynamic_symbol(f"scipy_{name}")
        if symbol is None:
            raise ImportError(f"the OpenBLAS library has no {name}")
        symbol.name = name
    if platform.machine() == "x86_64":
        _send_one_row_to_gemv(library)
    folder.mkdir(parents=True, exist_ok=True)
    handle, part = tempfile.mkstemp(dir=folder)
    os.close(handle)
    library.write(part)
    os.replace(part, copy)
    return copy


def _send_one_row_to_gemv(library: Any) -> None:
    """Puts our instructions under the name that MLX asks for, in front of OpenBLAS's own."""
    import lief

    kinds = lief.ELF.Section
    section = kinds(".text.one_row", kinds.TYPE.PROGBITS)
    section.content = list(one_row_code(0, 0, 0))
    section.alignment = 16
    section.flags = int(kinds.FLAGS.ALLOC) | int(kinds.FLAGS.EXECINSTR)
    added = library.add(section, loaded=True)
    # Adding a section moves all others, so addresses are read after it.
    asked, vector = library.get_dynamic_symbol("cblas_sgemm"), library.get_dynamic_symbol("scipy_cblas_sgemv")
    if added is None or asked is None or vector is None:
        raise ImportError("the OpenBLAS library has no cblas_sgemv")
    added.content = list(one_row_code(added.virtual_address, asked.value, vector.value))
    asked.value = added.virtual_address


def _has_avx2() -> bool:
    try:
        flags = Path("/proc/cpuinfo").read_text(encoding="ascii", errors="replace")
    except OSError:
        return False
    return " avx2 " in flags and " fma " in flags
