"""Many prompts and single chats against the path of before, and against mlx_lm, by processor time in one process.

Usage: python bench/batch_bench.py MODEL_FOLDER [--template chatml] [--prompts 36] [--tokens 32] [--rounds 3]
[--threads 1]; one JSON line. "Before" is one prompt after the other with products of one row left to sgemm, as the app
did it. mlx_lm is given the better of its settings: the matrices as loaded, and the same written out with OpenBLAS.
"""

from __future__ import annotations

import argparse
import contextlib
import ctypes
import io
import json
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from circadia_engine.blas import use_fast_blas, use_threads  # noqa: E402
from circadia_engine.fields import Message  # noqa: E402
from circadia_engine.runtime import prepare_process  # noqa: E402

_THINGS = (
    "cats", "dogs", "rain", "tea", "bread", "cars", "the_moon", "the_sea", "hats", "maps", "music", "trees", "fish",
    "art", "snow", "toys", "gold", "wine", "kites", "birds", "shoes", "books", "lamps", "doors", "chairs", "glass",
    "clocks", "boats", "games", "roads", "hills", "farms", "ponds", "caves", "walls", "rugs",
)  # fmt: skip
_PAGE = 4096


@contextlib.contextmanager
def _one_row_as_before(before: bool) -> Iterator[None]:
    """Within it, products of one row go to sgemm like all others: the first jump of `one_row.py` is always taken."""
    if not before or sys.platform != "linux":
        yield
        return
    system = ctypes.CDLL(None)
    address = ctypes.cast(system.cblas_sgemm, ctypes.c_void_p).value or 0
    place = (ctypes.c_ubyte * 2).from_address(address + 3)
    if bytes(place) != b"\x0f\x85":
        yield
        return
    page = ctypes.c_void_p(address // _PAGE * _PAGE)
    system.mprotect(page, ctypes.c_size_t(2 * _PAGE), 7)
    place[:] = b"\x90\xe9"
    try:
        yield
    finally:
        place[:] = b"\x0f\x85"
        system.mprotect(page, ctypes.c_size_t(2 * _PAGE), 5)


def main() -> None:
    """Warms all sides, then lets them take turns."""
    parser = argparse.ArgumentParser()
    parser.add_argument("model")
    parser.add_argument("--template", default="chatml")
    parser.add_argument("--prompts", type=int, default=36)
    parser.add_argument("--tokens", type=int, default=32)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--threads", type=int, default=1)
    choice = parser.parse_args()
    prepare_process()
    # OpenBLAS makes room for as many as it starts with.
    os.environ["OPENBLAS_NUM_THREADS"] = str(choice.threads)
    use_fast_blas()
    use_threads(choice.threads)
    from mlx_lm import load

    from circadia_engine.asked import Asked
    from circadia_engine.model import load_model
    from circadia_engine.one_by_one import OneByOne
    from circadia_engine.packed import can_pack
    from circadia_engine.prompt_cache import PrefixShelf
    from circadia_engine.together import Together

    model = load_model(choice.model, choice.template)
    assert can_pack(model.network)
    shelf = PrefixShelf(model.network, model.chunk_tokens)
    many, single = Together(model, shelf), OneByOne(model, shelf)
    asked = []
    for index in range(choice.prompts):
        thing = _THINGS[index % len(_THINGS)].replace("_", " ")
        messages = [
            Message("system", "You are a kind companion who answers in plain words."),
            Message("user", f"Tell me {index + 3} things about {thing}, please."),
        ]
        asked.append(Asked(index, *model.encoder.prompt(messages), choice.tokens))
    few = asked[:: max(1, len(asked) // 4)][:4]
    loaded = load(choice.model)[0]
    model.tokenizer.eos_token_ids = set(model.stop_ids)

    def texts(found: Any) -> dict[int, str]:
        return {one.index: reply.text for one, reply in found}

    def nothing() -> None:
        return None

    answers = {
        "together": texts(many.write(asked, [], nothing)),
        "single": texts(single.write(few, [], nothing)),
    }
    same = sum(answers["together"][index] == text for index, text in answers["single"].items())
    sides: dict[str, tuple[int, bool, Callable[[], Any]]] = {
        "together": (len(asked), False, lambda: list(many.write(asked, [], nothing))),
        "oneByOneBefore": (len(few), True, lambda: list(single.write(few, [], nothing))),
        "mlxLmBatchWrittenOut": (len(asked), False, lambda: _batch(model, model.network, asked, choice.tokens)),
        "mlxLmBatchAsLoaded": (len(few), False, lambda: _batch(model, loaded, few, choice.tokens)),
    }
    speeds: dict[str, list[float]] = {name: [] for name in sides}
    chat_sides: dict[str, tuple[bool, Callable[[], tuple[int, float]]]] = {
        "chat": (False, lambda: _timed(_replies(model, shelf, few, nothing))),
        "chatBefore": (True, lambda: _timed(_replies(model, shelf, few, nothing))),
        "chatMlxLmBefore": (True, lambda: _timed(_streams(model, model.network, few, choice.tokens))),
        "chatMlxLmWrittenOut": (False, lambda: _timed(_streams(model, model.network, few, choice.tokens))),
        "chatMlxLmAsLoaded": (False, lambda: _timed(_streams(model, loaded, few[:1], choice.tokens))),
    }
    for name in chat_sides:
        speeds[name] = []
    for _ in range(choice.rounds):
        for name, (count, before, work) in sides.items():
            with _one_row_as_before(before):
                started = time.process_time()
                work()
                speeds[name].append(count / (time.process_time() - started))
        for name, (before, talk) in chat_sides.items():
            with _one_row_as_before(before):
                tokens, seconds = talk()
                speeds[name].append(tokens / seconds)
    middle = {name: statistics.median(values) for name, values in speeds.items()}
    report = {
        "bench": "batch",
        "model": Path(choice.model).name,
        "prompts": len(asked),
        "mostTokens": choice.tokens,
        "rounds": choice.rounds,
        "threads": choice.threads,
        "sameAnswers": f"{same} of {len(few)}",
        "perProcessorSecond": {name: float(f"{value:.4g}") for name, value in middle.items()},
        "ratio": middle["together"] / middle["oneByOneBefore"],
        "ratioMlxLm": middle["together"] / max(middle["mlxLmBatchWrittenOut"], middle["mlxLmBatchAsLoaded"]),
        "chatRatio": middle["chat"] / middle["chatBefore"],
        "chatRatioMlxLm": middle["chat"] / max(middle["chatMlxLmBefore"], middle["chatMlxLmAsLoaded"]),
        "chatRatioMlxLmSameBlas": middle["chat"] / middle["chatMlxLmWrittenOut"],
    }
    print(json.dumps({key: round(value, 3) if isinstance(value, float) else value for key, value in report.items()}))


def _batch(model: Any, network: Any, asked: Any, tokens: int) -> None:
    from mlx_lm import batch_generate

    with contextlib.redirect_stdout(io.StringIO()):
        batch_generate(network, model.tokenizer, [list(one.prompt) for one in asked], max_tokens=tokens)


def _streams(model: Any, network: Any, asked: Any, tokens: int) -> Iterator[Iterator[Any]]:
    from mlx_lm import stream_generate

    for one in asked:
        yield stream_generate(network, model.tokenizer, list(one.prompt), max_tokens=tokens)


def _replies(model: Any, shelf: Any, asked: Any, check: Callable[[], None]) -> Iterator[Iterator[Any]]:
    from circadia_engine.generate import GREEDY, Reply, stream_reply

    for one in asked:
        entry = shelf.open(one.prompt, [one.system_length], check)
        yield stream_reply(model, one.prompt, entry, GREEDY, one.most_tokens, [], check, Reply())


def _timed(replies: Iterator[Iterator[Any]]) -> tuple[int, float]:
    """Pieces after the first of each reply, and the processor seconds between."""
    pieces, seconds = 0, 0.0
    for reply in replies:
        started = None
        for _ in reply:
            if started is None:
                started = time.process_time()
            else:
                pieces += 1
        seconds += time.process_time() - (started or time.process_time())
    return pieces, max(seconds, 1e-9)


if __name__ == "__main__":
    main()
