"""What the engine imports is what it asks for: no package is there only because another one brought it."""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def test_every_import_is_in_the_requirements() -> None:
    lines = (ROOT / "requirements.in").read_text(encoding="utf-8").splitlines()
    asked = {re.split(r"[^\w-]", line)[0].replace("-", "_") for line in lines}
    imported: set[str] = set()
    for file in (ROOT / "circadia_engine").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {name.name.partition(".")[0] for name in node.names}
            elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
                imported.add(node.module.partition(".")[0])
    assert {"mlx", "mlx_lm"} <= imported
    assert imported - sys.stdlib_module_names <= asked
