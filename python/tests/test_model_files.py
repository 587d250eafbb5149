"""A model folder is refused before anything in it could run or mislead."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from circadia_engine.engine import Engine
from conftest import perform


def _edit(name: str, **values: object) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        file = folder / name
        file.write_text(json.dumps(json.loads(file.read_text()) | values))

    return change


def _cut(folder: Path) -> None:
    file = folder / "model.safetensors"
    file.write_bytes(file.read_bytes()[:-100])


def _header(folder: Path) -> None:
    file = folder / "model.safetensors"
    file.write_bytes((2**62).to_bytes(8, "little") + file.read_bytes()[8:])


def _tensor(dtype: str, start: int) -> Callable[[Path], None]:
    """Eight bytes, of which the header gives those from `start` on to one number."""

    def change(folder: Path) -> None:
        header = json.dumps({"w": {"dtype": dtype, "shape": [1], "data_offsets": [start, 8]}}).encode()
        (folder / "model.safetensors").write_bytes(len(header).to_bytes(8, "little") + header + b"x" * 8)

    return change


def _garbage(folder: Path) -> None:
    (folder / "model.safetensors").write_bytes(b"\x80\x04pickle" * 50)


def _link(folder: Path) -> None:
    (folder / "extra.json").symlink_to("/etc/hostname")


def _pickle(folder: Path) -> None:
    (folder / "pytorch_model.bin").write_bytes(b"x")


def _code(folder: Path) -> None:
    (folder / "modeling.py").write_text("raise SystemExit")


def _broken_config(folder: Path) -> None:
    (folder / "config.json").write_text("{")


def _other_shapes(folder: Path) -> None:
    _edit("config.json", hidden_size=128)(folder)


REFUSED: list[tuple[str, Callable[[Path], None]]] = [
    ("model_file", _edit("config.json", model_file="evil.py")),
    ("auto_map", _edit("config.json", text_config={"auto_map": {"AutoModel": "x.Y"}})),
    ("auto_map", _edit("tokenizer_config.json", auto_map={"AutoTokenizer": ["x.Y", None]})),
    ("damaged", _cut),
    ("damaged", _header),
    ("damaged", _garbage),
    ("damaged", _tensor("F32", start=4)),
    ("MLX cannot read (F64)", _tensor("F64", start=0)),
    ("symbolic link", _link),
    ("pytorch_model.bin", _pickle),
    ("modeling.py", _code),
    ("not readable", _broken_config),
    ("could not be loaded", _other_shapes),
    ("could not be loaded", _edit("config.json", model_type="unheard_of")),
]


@pytest.mark.parametrize(("words", "change"), REFUSED)
def test_folder_is_refused_with_the_reason(
    model_folder: Path, tmp_path: Path, words: str, change: Callable[[Path], None]
) -> None:
    folder = shutil.copytree(model_folder, tmp_path / "model")
    change(folder)
    error = perform(Engine().load, modelPath=str(folder), template="pocket").error
    assert error is not None
    assert error["code"] == "model_refused", error
    assert words in error["message"]


@pytest.mark.parametrize("name", ["config.json", "tokenizer.json", "model.safetensors"])
def test_missing_part_is_named(model_folder: Path, tmp_path: Path, name: str) -> None:
    folder = shutil.copytree(model_folder, tmp_path / "model")
    (folder / name).unlink()
    error = perform(Engine().load, modelPath=str(folder), template="pocket").error
    assert error is not None
    assert error["code"] == "model_missing", error


def test_missing_folder_and_link_to_a_good_one(model_folder: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(model_folder)
    answers = [perform(Engine().load, modelPath=str(tmp_path / name), template="pocket") for name in ("none", "link")]
    assert [answer.error and answer.error["code"] for answer in answers] == ["model_missing", "model_refused"]


def test_refused_model_leaves_the_loaded_one_in_place(engine: Engine, tmp_path: Path) -> None:
    assert perform(engine.load, modelPath=str(tmp_path), template="pocket").error is not None
    assert perform(engine.tokenize, messages=[{"role": "user", "content": "x"}]).result == {"tokens": 4}


def test_load_tells_what_it_loaded(model_folder: Path) -> None:
    result = perform(Engine().load, modelPath=str(model_folder), template="pocket").result
    assert result is not None
    assert result["contextLength"] == 512
    assert result["layers"] == 2
    assert result["quantizationBits"] == 4
    assert result["parameters"] > 50_000
