"""The corpus is seeded, keeps its held-out phrasings out, and its styles do what they say. Needs only the standard library."""

from __future__ import annotations

import random

from pocket import heldout
from pocket.corpus import memory, smalltalk
from pocket.corpus.facts import FAMILIES, PHRASINGS
from pocket.corpus.styles import BULLETS, EMOJI, ONE_SENTENCE, styled


def test_one_seed_gives_one_corpus() -> None:
    first = list(memory.rows(random.Random(4), 200))
    assert first == list(memory.rows(random.Random(4), 200))
    assert first != list(memory.rows(random.Random(5), 200))


def test_held_out_questions_are_never_trained() -> None:
    for family in FAMILIES:
        trained, held = PHRASINGS[family.name]
        assert len(set(trained)) >= 9
        assert len(set(held)) == 3
        assert not set(trained) & set(held)


def test_memory_block_is_the_wording_of_the_app() -> None:
    block = memory.memory_block(["My dog is called Biscuit.", "I live in Leeds."], "What is my dog called?")
    assert block == "Memories:\n- My dog is called Biscuit.\n- I live in Leeds.\n\nWhat is my dog called?"


def test_styles_shape_the_answer() -> None:
    parts = ["Your dog is called Biscuit.", "You told me so."]
    assert styled(None, parts) == "Your dog is called Biscuit. You told me so."
    assert styled(ONE_SENTENCE, parts) == "Your dog is called Biscuit."
    assert styled(BULLETS, parts) == "- Your dog is called Biscuit.\n- You told me so."
    assert styled(f"End with: Yours, Merla {EMOJI}", parts).endswith("🙂 Yours, Merla")


def test_style_checks_accept_the_corpus_own_answers() -> None:
    rng = random.Random(2)
    for style, check in heldout.STYLES:
        for _ in range(40):
            assert check(smalltalk.exchange(rng, style)[1]), style


def test_distractors_never_answer_the_question() -> None:
    rng = random.Random(3)
    for _ in range(500):
        fact = memory.draw_fact(rng)
        assert fact.statement not in memory.distractor(rng, fact)
