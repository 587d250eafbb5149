"""The built-in embedder: the same everywhere, and close for sentences that share what they are about."""

from __future__ import annotations

import base64
import subprocess
import sys

import numpy as np
import pytest

from circadia_engine.engine import Engine
from circadia_engine.lexical import embed, stem
from client import PYTHON_ROOT
from conftest import perform

FACTS = [
    "My dog is called Biscuit.",
    "I work as a nurse in Leeds.",
    "The deploy script lives at https://example.org/deploy.sh",
    "My sister's birthday is on 4 May.",
    "I prefer short answers with bullet points.",
    "We are flying to Lisbon in March.",
    "The meeting with Anna is on Tuesday at nine.",
]


@pytest.mark.parametrize(
    ("question", "best"),
    [
        ("What is my dog called?", 0),
        ("What's the name of my dog?", 0),
        ("who is biscuit", 0),
        ("Where do I work?", 1),
        ("where is the deployment script?", 2),
        ("When is my sister's birthday?", 3),
        ("When do we fly to Lisbon?", 5),
        ("what time is the Anna meeting", 6),
    ],
)
def test_question_finds_its_fact_clearly(question: str, best: int) -> None:
    scores = embed(FACTS) @ embed([question])[0]
    others = np.delete(scores, best)
    assert scores[best] > 0.3
    assert scores[best] > others.max() + 0.15, scores


def test_vectors_are_unit_rows_whatever_the_text() -> None:
    texts = ["", " ", "the", "?!", "日本語の文章です", "🙂", "a" * 10_000, "x\x00y", "ＦＵＬＬ width"]
    vectors = embed(texts)
    assert vectors.shape == (len(texts), 384)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-6)
    assert float(embed(["日本語"])[0] @ vectors[4]) > 0.5
    assert float(embed(["full width"])[0] @ vectors[8]) == pytest.approx(1, abs=1e-6)


def test_vectors_are_equal_in_another_process() -> None:
    code = "from circadia_engine.lexical import embed; print(embed(['My dog is called Biscuit.']).tobytes().hex())"
    found = subprocess.run(
        [sys.executable, "-c", code], cwd=PYTHON_ROOT, capture_output=True, text=True, timeout=60, check=True
    )
    assert found.stdout.strip() == embed(["My dog is called Biscuit."]).tobytes().hex()


def test_vectors_do_not_change_between_versions() -> None:
    """A change of the embedder needs a new name, since stored vectors would no longer match."""
    vector = embed(["Biscuit"])[0]
    large = {int(place): round(float(vector[place]), 4) for place in np.flatnonzero(np.abs(vector) > 0.3)}
    assert large == {125: 0.4485, 155: -0.4485, 176: -0.4485, 225: -0.4485}


@pytest.mark.parametrize(
    "words",
    [
        ("dog", "dogs", "dog's"),
        ("walk", "walks", "walked", "walking"),
        ("city", "cities"),
        ("plan", "planned", "plans"),
    ],
)
def test_forms_of_a_word_have_one_stem(words: tuple[str, ...]) -> None:
    assert len({stem(word) for word in words}) == 1


def test_wire_form_is_base64_of_little_endian_float32() -> None:
    result = perform(Engine().embed, texts=FACTS, embedder="lexical-1").result
    assert result is not None
    rows = np.frombuffer(base64.b64decode(result["vectors"]), "<f4").reshape(result["rows"], result["dimensions"])
    assert (rows == embed(FACTS)).all()
