"""Measures an exported model: the eight tasks by exact match, held-out phrasings, and the questions and dialogues written by hand.

Usage: python -m pocket.evaluate MODEL_DIR --gate gate.jsonl [--count 50] [--out scores.json] [--dialogues] [--engine torch] [--rows handwritten far]
The app's own harness is the real grader of the tasks; exact match here is only a lower bound. Misses and the ten-turn dialogues are logged.
"""

from __future__ import annotations

import argparse
import json
import logging
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from . import handwritten, heldout
from .dialogues import Reply, dialogues, hold
from .heldout import Case
from .speakers import MlxSpeaker, Speaker, TorchSpeaker

LOG = logging.getLogger("pocket.evaluate")
ROWS = ("tasks", "phrasings", "handwritten", "far", "dialogues")


def passed(speaker: Speaker, name: str, cases: Iterable[Case]) -> list[bool]:
    """Which cases were passed; misses go to the log."""
    asked = list(cases)
    marks = []
    for case, answer in zip(asked, speaker.answers([case.messages for case in asked]), strict=True):
        marks.append(case.passes(answer))
        if not marks[-1]:
            LOG.info("%s miss | %s | wanted %s | got %s", name, one_line(case.messages[-1]["content"]), case.wanted, one_line(answer))
    return marks


def measured(speaker: Speaker, name: str, cases: Iterable[Case]) -> float:
    """Percentage of cases passed; misses go to the log."""
    return percent(passed(speaker, name, cases))


def one_line(text: str) -> str:
    """Text as it stands in the log."""
    return text.replace("\n", " / ")


def percent(marks: list[bool]) -> float:
    """Share of passed cases, to a tenth."""
    return round(100 * sum(marks) / max(1, len(marks)), 1)


def counted(marks: list[bool]) -> dict[str, Any]:
    """Percentage, and of how many."""
    return {"percent": percent(marks), "right": sum(marks), "count": len(marks)}


def handwritten_scores(speaker: Speaker) -> dict[str, Any]:
    """The handwritten questions, overall and by group."""
    asked = handwritten.questions()
    marks = passed(speaker, "handwritten", [question.case() for question in asked])
    groups: dict[str, list[bool]] = {}
    for question, mark in zip(asked, marks, strict=True):
        groups.setdefault(question.group, []).append(mark)
    return counted(marks) | {"groups": {group: counted(found) for group, found in groups.items()}}


def dialogue_scores(speaker: MlxSpeaker) -> dict[str, Any]:
    """Sensible turns of the ten-turn dialogues, overall and by dialogue; every line goes to the log, faults beside it."""
    found: dict[str, list[Reply]] = {}
    for dialogue in dialogues():
        replies = hold(dialogue, lambda messages: speaker.answers([messages])[0], lambda messages: len(speaker.prompt(messages)))
        found[dialogue.id] = replies
        LOG.info("dialogue %s", dialogue.id)
        for reply in replies:
            LOG.info("  user: %s", reply.turn.user)
            LOG.info("  pocket: %s%s", one_line(reply.text), f"   [{', '.join(reply.faults)}]" if reply.faults else "")
    marks = {name: [not reply.faults for reply in replies] for name, replies in found.items()}
    return counted([mark for group in marks.values() for mark in group]) | {"groups": {name: counted(group) for name, group in marks.items()}}


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


def short_dialogues(speaker: Speaker) -> None:
    """Logs the short fixed dialogues for reading."""
    for turns in heldout.DIALOGUES:
        said: list[str] = []
        for user in turns:
            said.append(user)
            said += speaker.answers([heldout.chat(said)])
            LOG.info("  user: %s", user)
            LOG.info("  pocket: %s", one_line(said[-1]))
        LOG.info("  --")


def evaluate(speaker: MlxSpeaker, gate: Path | None, count: int, with_dialogues: bool, rows: Iterable[str] = ROWS) -> dict[str, Any]:
    """The scores of `rows` in percent, the handwritten ones with their counts, and the wall seconds. `gate` is needed for the tasks."""
    began = time.monotonic()
    wanted = set(rows)
    scores: dict[str, Any] = {}
    if "tasks" in wanted and gate is not None:
        scores |= {task: measured(speaker, task, cases) for task, cases in task_cases(gate, count).items()}
        scores["meanOfEight"] = round(sum(scores.values()) / max(1, len(scores)), 1)
    if "phrasings" in wanted:
        scores["memory"] = measured(speaker, "memory", heldout.memory_cases(1001, count))
        scores["ownTurn"] = measured(speaker, "ownTurn", heldout.own_turn_cases(1002, count))
        scores["statement"] = measured(speaker, "statement", heldout.statement_cases(1003, count))
        scores["missing"] = measured(speaker, "missing", heldout.missing_cases(1004, count))
        scores["refusal"] = measured(speaker, "refusal", heldout.refusal_cases(1005, count))
        scores["style"] = measured(speaker, "style", heldout.style_cases(1006, count))
    if "handwritten" in wanted:
        scores["handwritten"] = handwritten_scores(speaker)
    if "far" in wanted:
        scores["far"] = counted(passed(speaker, "far", [question.case() for question in handwritten.far_questions()]))
    if "dialogues" in wanted:
        scores["dialogues"] = dialogue_scores(speaker)
    if with_dialogues:
        short_dialogues(speaker)
    scores["itemsPerTask"] = count
    scores["seconds"] = round(time.monotonic() - began)
    return scores


def main() -> None:
    """Command line entry."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("--gate", type=Path, help="needed for the tasks")
    parser.add_argument("--count", type=int, default=50)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--dialogues", action="store_true", help="log the short fixed dialogues too")
    parser.add_argument("--engine", choices=("mlx", "torch"), default="mlx", help="torch is 20 times as fast and agrees up to rounding")
    parser.add_argument("--rows", nargs="+", choices=ROWS, default=list(ROWS))
    options = parser.parse_args()
    if "tasks" in options.rows and options.gate is None:
        parser.error("the tasks need --gate")
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    speaker = MlxSpeaker(options.model) if options.engine == "mlx" else TorchSpeaker(options.model)
    scores = evaluate(speaker, options.gate, options.count, options.dialogues, options.rows)
    LOG.info("%s", json.dumps(scores))
    if options.out:
        options.out.write_text(json.dumps(scores, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
