"""Measures an exported model with mlx_lm: memory, own turns, gaps, refusals, styles, dialogues, and the eight tasks by exact match.

Usage: python -m pocket.evaluate MODEL_DIR --gate gate.jsonl [--count 50] [--out scores.json] [--dialogues] [--engine torch]
The app's own harness is the real grader; exact match here is only a lower bound.
"""

from __future__ import annotations

import argparse
import json
import logging
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from . import heldout
from .heldout import Case
from .speakers import MlxSpeaker, Speaker, TorchSpeaker

LOG = logging.getLogger("pocket.evaluate")


def measured(speaker: Speaker, name: str, cases: Iterable[Case]) -> float:
    """Percentage of cases passed; misses go to the log."""
    asked = list(cases)
    right = 0
    for case, answer in zip(asked, speaker.answers([case.messages for case in asked]), strict=True):
        if case.passes(answer):
            right += 1
        else:
            LOG.info("%s miss | %s | wanted %s | got %s", name, case.messages[-1]["content"].replace("\n", " / "), case.wanted, answer.replace("\n", " / "))
    return round(100 * right / max(1, len(asked)), 1)


def task_cases(gate: Path, count: int) -> dict[str, list[Case]]:
    """The dumped gate items as exact-match cases, at most `count` a task."""
    found: dict[str, list[Case]] = {}
    for line in gate.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        wanted = item["answer"]
        case = Case(heldout.chat([item["prompt"]]), lambda answer, wanted=wanted: answer.strip().rstrip(".") == wanted.strip().rstrip("."), wanted)
        cases = found.setdefault(item["task"], [])
        if len(cases) < count:
            cases.append(case)
    return found


def dialogues(speaker: Speaker) -> None:
    """Logs the fixed dialogues for reading."""
    for turns in heldout.DIALOGUES:
        said: list[str] = []
        for user in turns:
            said.append(user)
            said += speaker.answers([heldout.chat(said)])
            LOG.info("  user: %s", user)
            LOG.info("  pocket: %s", said[-1].replace("\n", " / "))
        LOG.info("  --")


def evaluate(speaker: Speaker, gate: Path, count: int, with_dialogues: bool) -> dict[str, Any]:
    """All scores in percent, and the wall seconds."""
    began = time.monotonic()
    scores: dict[str, Any] = {task: measured(speaker, task, cases) for task, cases in task_cases(gate, count).items()}
    scores["meanOfEight"] = round(sum(scores.values()) / max(1, len(scores)), 1)
    scores["memory"] = measured(speaker, "memory", heldout.memory_cases(1001, count))
    scores["ownTurn"] = measured(speaker, "ownTurn", heldout.own_turn_cases(1002, count))
    scores["statement"] = measured(speaker, "statement", heldout.statement_cases(1003, count))
    scores["missing"] = measured(speaker, "missing", heldout.missing_cases(1004, count))
    scores["refusal"] = measured(speaker, "refusal", heldout.refusal_cases(1005, count))
    scores["style"] = measured(speaker, "style", heldout.style_cases(1006, count))
    if with_dialogues:
        dialogues(speaker)
    scores["itemsPerTask"] = count
    scores["seconds"] = round(time.monotonic() - began)
    return scores


def main() -> None:
    """Command line entry."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("--gate", type=Path, required=True)
    parser.add_argument("--count", type=int, default=50)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--dialogues", action="store_true")
    parser.add_argument("--engine", choices=("mlx", "torch"), default="mlx", help="torch is 20 times as fast and agrees up to rounding")
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    speaker = MlxSpeaker(options.model) if options.engine == "mlx" else TorchSpeaker(options.model)
    scores = evaluate(speaker, options.gate, options.count, options.dialogues)
    LOG.info("%s", json.dumps(scores))
    if options.out:
        options.out.write_text(json.dumps(scores, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
