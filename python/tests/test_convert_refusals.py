"""What a hostile or strange GGUF file says is held against the file before it is believed, and nothing is left."""

from __future__ import annotations

import resource
import struct
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from circadia_engine.convert.service import Converter
from conftest import perform
from gguf_files import CONTROL, by_hand, description, text, words, write_gguf

BILLION = 10**9


def refused(file: Path, folder: Path) -> dict[str, Any]:
    """The reason; the folder must be empty, as it was before."""
    folder.mkdir()
    answer = perform(Converter().convert, file=str(file), folder=str(folder))
    assert answer.error is None, answer.error
    assert answer.result is not None
    assert answer.result["kind"] == "refused", answer.result
    assert list(folder.iterdir()) == []
    return answer.result["reason"]


def entry(key: str, kind: int, value: bytes) -> bytes:
    return text(key) + struct.pack("<I", kind) + value


def listed(key: str, kind: int, count: int, items: bytes = b"") -> bytes:
    return entry(key, 9, struct.pack("<IQ", kind, count) + items)


CLAIMS: list[tuple[str, bytes, dict[str, Any]]] = [
    ("empty", b"", {"code": "notGguf"}),
    ("another format", b"PK\x03\x04" + bytes(400), {"code": "notGguf"}),
    ("version 1", by_hand(version=1), {"code": "version", "version": 1}),
    ("the other byte order", by_hand(version=3 << 24), {"code": "version", "version": 3 << 24}),
    ("only a beginning", by_hand()[:14], {"code": "truncated"}),
    ("a billion tensors", by_hand(tensors=BILLION), {"code": "tooMuch", "what": "tensors"}),
    ("sixty thousand tensors", by_hand(tensors=60_000), {"code": "truncated"}),
    ("a billion entries", by_hand(entries=BILLION), {"code": "tooMuch", "what": "metadata"}),
    ("a huge key", by_hand(entries=1, metadata=(struct.pack("<Q", 2**60),)), {"code": "tooMuch", "what": "text"}),
    ("a huge text", by_hand(metadata=(entry("k", 8, struct.pack("<Q", 2**62)),)), {"code": "tooMuch", "what": "text"}),
    ("a text beyond the end", by_hand(metadata=(entry("k", 8, struct.pack("<Q", 2**20)),)), {"code": "truncated"}),
    ("a huge list", by_hand(metadata=(listed("k", 8, BILLION),)), {"code": "tooMuch", "what": "list"}),
    ("a list beyond the end", by_hand(metadata=(listed("k", 10, 1_200_000),)), {"code": "truncated"}),
    ("texts beyond the end", by_hand(metadata=(listed("k", 8, 1_200_000),)), {"code": "truncated"}),
    ("a list of lists", by_hand(metadata=(listed("k", 9, 2),)), {"code": "damaged", "what": "metadata"}),
    ("a value of no kind", by_hand(metadata=(entry("k", 99, b""),)), {"code": "damaged", "what": "metadata"}),
    (
        "a strange alignment",
        by_hand(metadata=(entry("general.alignment", 4, struct.pack("<I", 7)),)),
        {"code": "damaged", "what": "metadata"},
    ),
    (
        "an unknown kind of numbers",
        by_hand(descriptions=(description("t", (32,), 99),), data=bytes(999)),
        {"code": "unknownNumbers", "kind": "type 99"},
    ),
    (
        "a size beyond the end",
        by_hand(descriptions=(description("t", (2**40, 2**40)),), data=bytes(999)),
        {"code": "truncated"},
    ),
    (
        "a place beyond the end",
        by_hand(descriptions=(description("t", (8,), 0, 2**63),), data=bytes(999)),
        {"code": "truncated"},
    ),
    (
        "no size at all",
        by_hand(descriptions=(description("t", (0, 2**63)),), data=bytes(999)),
        {"code": "misshapen", "tensor": "t"},
    ),
    (
        "many dimensions",
        by_hand(descriptions=(description("t", (1,) * 9),), data=bytes(999)),
        {"code": "misshapen", "tensor": "t"},
    ),
    (
        "half a block",
        by_hand(descriptions=(description("t", (33,), 2),), data=bytes(999)),
        {"code": "misshapen", "tensor": "t"},
    ),
    (
        "one on top of another",
        by_hand(descriptions=(description("a", (32,)), description("b", (32,), 0, 64)), data=bytes(999)),
        {"code": "overlap", "tensor": "b"},
    ),
    (
        "the same name twice",
        by_hand(descriptions=(description("a", (32,)), description("a", (32,), 0, 128)), data=bytes(999)),
        {"code": "misshapen", "tensor": "a"},
    ),
    ("nothing but a header", by_hand(), {"code": "missing", "what": "general.architecture"}),
]


@pytest.mark.parametrize(("claim", "content", "reason"), CLAIMS, ids=[claim for claim, _, _ in CLAIMS])
def test_a_lie_in_the_header_costs_neither_time_nor_memory(
    tmp_path: Path, claim: str, content: bytes, reason: dict[str, Any]
) -> None:
    (tmp_path / "model.gguf").write_bytes(content)
    before, started = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    assert refused(tmp_path / "model.gguf", tmp_path / "model") == reason
    assert time.process_time() - started < 2
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200_000


def _not_a_number() -> np.ndarray:
    values = np.ones(256, np.float32)
    values[7] = np.nan
    return values


TOKENS, MERGES = words()
STRANGE: list[tuple[str, Callable[[Path], object], dict[str, Any]]] = [
    (
        "another architecture",
        lambda file: write_gguf(file, metadata={"general.architecture": "mamba"}),
        {"code": "unknownKind", "kind": "mamba"},
    ),
    (
        "experts",
        lambda file: write_gguf(file, metadata={"llama.expert_count": 8}),
        {"code": "unknownKind", "kind": "llama with experts"},
    ),
    (
        "one of several parts",
        lambda file: write_gguf(file, metadata={"split.count": 3}),
        {"code": "split", "parts": 3},
    ),
    (
        "another rule of positions",
        lambda file: write_gguf(file, metadata={"llama.rope.scaling.type": "yarn"}),
        {"code": "unknownScaling", "kind": "yarn"},
    ),
    (
        "factors of no rule",
        lambda file: write_gguf(file, tensors={"rope_freqs.weight": np.linspace(1, 9, 32, dtype=np.float32)}),
        {"code": "unknownScaling", "kind": "factors of its own"},
    ),
    (
        "a layer too few",
        lambda file: write_gguf(file, without=("blk.1.ffn_up.weight",)),
        {"code": "missing", "what": "blk.1.ffn_up.weight"},
    ),
    (
        "a tensor too many",
        lambda file: write_gguf(file, tensors={"blk.0.attn_gate.weight": np.ones((4, 4), np.float32)}),
        {"code": "unknownTensor", "tensor": "blk.0.attn_gate.weight"},
    ),
    (
        "a tensor of another shape",
        lambda file: write_gguf(file, tensors={"blk.0.attn_k.weight": np.ones((64, 256), np.float32)}),
        {"code": "misshapen", "tensor": "blk.0.attn_k.weight"},
    ),
    (
        "numbers that are none",
        lambda file: write_gguf(file, tensors={"blk.0.attn_norm.weight": _not_a_number()}),
        {"code": "notFinite", "tensor": "blk.0.attn_norm.weight"},
    ),
    (
        "no merges",
        lambda file: write_gguf(file, without=("tokenizer.ggml.merges",)),
        {"code": "noMerges"},
    ),
    (
        "merges of no tokens",
        lambda file: write_gguf(file, metadata={"tokenizer.ggml.merges": ["x unheard", *MERGES]}),
        {"code": "damaged", "what": "tokenizer"},
    ),
    (
        "merges of three",
        lambda file: write_gguf(file, metadata={"tokenizer.ggml.merges": ["h e l", *MERGES]}),
        {"code": "damaged", "what": "tokenizer"},
    ),
    (
        "a rule of cutting nobody knows",
        lambda file: write_gguf(file, metadata={"tokenizer.ggml.pre": "martian"}),
        {"code": "unknownTokenizer", "kind": "martian"},
    ),
    (
        "another kind of vocabulary",
        lambda file: write_gguf(file, metadata={"tokenizer.ggml.model": "bert"}),
        {"code": "unknownTokenizer", "kind": "bert"},
    ),
    (
        "more tokens than rows",
        lambda file: write_gguf(
            file,
            metadata={
                "tokenizer.ggml.tokens": [*TOKENS, "more"],
                "tokenizer.ggml.token_type": [3] * len(CONTROL) + [1] * (len(TOKENS) - len(CONTROL) + 1),
            },
        ),
        {"code": "damaged", "what": "tokenizer"},
    ),
    (
        "kinds of other tokens",
        lambda file: write_gguf(file, metadata={"tokenizer.ggml.token_type": [3, 1]}),
        {"code": "damaged", "what": "tokenizer"},
    ),
    (
        "an end that is no token",
        lambda file: write_gguf(file, metadata={"tokenizer.ggml.eos_token_id": BILLION}),
        {"code": "missing", "what": "tokenizer.ggml.eos_token_id"},
    ),
    (
        "a thousand million layers",
        lambda file: write_gguf(file, metadata={"llama.block_count": BILLION}),
        {"code": "missing", "what": "llama.block_count"},
    ),
]


@pytest.mark.parametrize(("what", "write", "reason"), STRANGE, ids=[what for what, _, _ in STRANGE])
def test_a_model_that_is_not_what_is_needed_is_refused_by_its_reason(
    tmp_path: Path, what: str, write: Callable[[Path], object], reason: dict[str, Any]
) -> None:
    write(tmp_path / "model.gguf")
    assert refused(tmp_path / "model.gguf", tmp_path / "model") == reason


@pytest.mark.parametrize(
    ("kind", "place"), [("Q4_0", 0), ("Q4_1", 2), ("Q5_1", 0), ("Q8_0", 0), ("F16", 0), ("Q4_K", 2), ("Q6_K", 208)]
)
def test_scales_that_are_no_numbers_are_found(tmp_path: Path, kind: str, place: int) -> None:
    write_gguf(tmp_path / "model.gguf", kind=kind)
    content = bytearray((tmp_path / "model.gguf").read_bytes())
    at = _last_matrix(tmp_path / "model.gguf") + place
    content[at : at + 2] = np.float16("nan").tobytes()
    (tmp_path / "broken.gguf").write_bytes(content)
    assert refused(tmp_path / "broken.gguf", tmp_path / "model")["code"] == "notFinite"


def _last_matrix(file: Path) -> int:
    """Where the last matrix begins, by the format's own reader."""
    from gguf import GGUFReader

    return max(int(tensor.data_offset) for tensor in GGUFReader(file).tensors if len(tensor.shape) == 2)


@pytest.mark.parametrize("share", [0.3, 0.9, 0.999])
def test_a_file_cut_off_anywhere_is_refused(tmp_path: Path, share: float) -> None:
    write_gguf(tmp_path / "model.gguf", kind="Q8_0")
    content = (tmp_path / "model.gguf").read_bytes()
    (tmp_path / "cut.gguf").write_bytes(content[: int(len(content) * share)])
    assert refused(tmp_path / "cut.gguf", tmp_path / "model") == {"code": "truncated"}


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert refused(tmp_path / "none.gguf", tmp_path / "model") == {"code": "unreadable"}


def test_any_bit_of_the_header_may_be_wrong(tmp_path: Path) -> None:
    """Whatever is flipped, the answer is a model or a coded reason, never a failure."""
    write_gguf(tmp_path / "model.gguf", kind="Q4_0")
    content = bytearray((tmp_path / "model.gguf").read_bytes())
    rng = np.random.default_rng(7)
    for number in range(150):
        place, bit = int(rng.integers(0, 9000)), int(rng.integers(0, 8))
        content[place] ^= 1 << bit
        (tmp_path / "flipped.gguf").write_bytes(content)
        content[place] ^= 1 << bit
        folder = tmp_path / f"model-{number}"
        folder.mkdir()
        answer = perform(Converter().convert, file=str(tmp_path / "flipped.gguf"), folder=str(folder))
        assert answer.error is None, (place, bit, answer.error)
        assert answer.result is not None
        assert (answer.result["kind"] == "converted") == (len(list(folder.iterdir())) == 4)


def test_a_full_disk_is_told_before_anything_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import shutil

    write_gguf(tmp_path / "model.gguf", kind="Q8_0")
    free = shutil.disk_usage(tmp_path)._replace(free=1000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: free)
    reason = refused(tmp_path / "model.gguf", tmp_path / "model")
    assert (reason["code"], reason["freeBytes"]) == ("diskFull", 1000)


def test_a_cancel_leaves_nothing(tmp_path: Path) -> None:
    from circadia_engine.convert.conversion import convert
    from circadia_engine.errors import Cancelled

    write_gguf(tmp_path / "model.gguf", kind="Q8_0")
    (tmp_path / "model").mkdir()
    looks = 0

    def check() -> None:
        nonlocal looks
        looks += 1
        if looks == 10:
            assert (tmp_path / "model" / "model.safetensors").exists()
            raise Cancelled()

    with pytest.raises(Cancelled):
        convert(tmp_path / "model.gguf", tmp_path / "model", check, lambda _: None)
    assert list((tmp_path / "model").iterdir()) == []
