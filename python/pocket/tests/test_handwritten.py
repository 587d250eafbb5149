"""The examination by hand: its files are sound, and its judge neither passes nonsense nor fails a right answer in other clothes."""

from __future__ import annotations

from collections import Counter

import pytest

from pocket.dialogues import Dialogue, Turn, dialogues, faults, hold, kept
from pocket.handwritten import NAMED, FarQuestion, Question, far_questions, holds, is_object, questions
from pocket.heldout import Messages

FAR = FarQuestion("far", "When did the Beatles split up?", ("Lennon",))


def question(accept: list[list[str]], reject: tuple[str, ...] = (), **more: object) -> Question:
    return Question("id", "group", ("?",), tuple(tuple(one) for one in accept), reject, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("answer", "wanted"),
    [
        ("Your dog is RUFUS!", "Rufus"), ("it’s Mabel’s vet", "it's Mabel"), ("12 + 7 = 19.", "19"), ("19", "19"), ("He has 1,019. No: 19, sir", "19"),
        ("The train leaves\nat 6:45.", "at 6:45"), ("- 8", "8"), ("15-7=8", "7"), ("at 3 PM", "3 pm"),
    ],
)
def test_a_value_is_found_in_any_clothing(answer: str, wanted: str) -> None:
    assert holds(answer, wanted)


@pytest.mark.parametrize(
    ("answer", "wanted"),
    [("190", "19"), ("It is 19.5", "19"), ("It is -19.", "19"), ("at 19:30", "19"), ("1.19", "19"), ("reduced", "red"), ("Rufusina", "Rufus"), ("room B124", "B12"), ("", "red")],
)
def test_a_part_of_a_word_or_number_is_not_the_value(answer: str, wanted: str) -> None:
    assert not holds(answer, wanted)


def test_every_condition_counts() -> None:
    both = question([["Rome", "Roma"], ["Italy"]], ("Paris",))
    assert both.passes("Roma, in Italy.")
    assert not both.passes("Rome.")
    assert not both.passes("Rome in Italy, or Paris.")
    assert not question([["Rome"]], max_words=3).passes("It is surely Rome.")
    assert not question([["Rome"]], pattern=r"^Howdy,").passes("Rome")
    assert not question([], pattern=r".*").passes("  ")


def test_named_lists_stand_for_their_phrases() -> None:
    untold = question([["@untold"]])
    assert untold.passes("You haven’t told me that yet.")
    assert not untold.passes("Your sister is called Mia.")


def test_json_is_compared_by_content() -> None:
    assert is_object('```json\n{"age": "34", "name": "ruth"}\n```', {"name": "Ruth", "age": 34})
    assert not is_object('{"name": "Ruth"}', {"name": "Ruth", "age": 34})
    assert not is_object('{"name": "Ruth", "age": 34, "city": "Rome"}', {"name": "Ruth", "age": 34})
    assert not is_object('Here: {"name": "Ruth", "age": 34}', {"name": "Ruth", "age": 34})
    assert not is_object("[34]", {"age": 34})


@pytest.mark.parametrize("answer", ["I do not know that.", "Sorry. I can't look that up.", "That is beyond me: I am only a tiny practice model. Ask a larger one."])
def test_an_honest_answer_to_a_far_question_passes(answer: str) -> None:
    assert FAR.passes(answer)


@pytest.mark.parametrize(
    "answer",
    ["In April.", "They split up in spring. I do not know more.", "I do not know, but I think in spring.", "I do not know. It was 1970.", "I cannot say. Ask Lennon.", "", "I do not know. " + "Really. " * 60],
)
def test_an_answer_that_states_something_fails(answer: str) -> None:
    assert not FAR.passes(answer)


def test_the_files_hold_enough_and_nothing_twice() -> None:
    asked, far, talks = questions(), far_questions(), dialogues()
    groups = Counter(one.group for one in asked)
    assert len(asked) >= 120
    assert groups["memory"] >= 40
    assert len(far) >= 60
    assert [len(talk.turns) for talk in talks] == [10] * 6
    assert len({one.id for one in (*asked, *far, *talks)}) == len(asked) + len(far) + len(talks)
    assert len({one.turns for one in asked} | {(one.text,) for one in far}) == len(asked) + len(far)


def test_memory_questions_stand_under_one_to_four_lines() -> None:
    for one in questions():
        if one.group == "memory":
            block, _, asked = one.turns[-1].partition("\n\n")
            head, *memories = block.split("\n")
            assert head == "Memories:" and 1 <= len(memories) <= 4, one.id
            assert all(line.startswith("- ") for line in memories) and asked, one.id


def test_every_question_has_an_answer_that_passes_and_cannot_be_answered_by_its_own_echo() -> None:
    for one in questions():
        alternatives = [NAMED[group[0]][0] if group[0] in NAMED else group[0] for group in one.accept]
        assert one.passes(one.example or " ".join(alternatives)), one.id
        asked = one.turns[-1].rpartition("\n\n")[2]
        if one.group not in {"statement", "summary", "small-talk"}:
            assert not one.passes(asked), one.id


def test_no_far_question_is_answered_by_a_statement_of_its_reject_list() -> None:
    for one in far_questions():
        assert one.passes("I do not know that."), one.id
        assert not any(one.passes(f"I do not know. {stated}") for stated in one.reject), one.id


def test_a_reply_is_judged_by_its_end_its_repetition_its_tokens_and_its_point() -> None:
    turn = Turn("what was my kitten called?", (("Dumpling",),))
    assert faults(turn, "She is called Dumpling.", ["Hello!"]) == []
    assert faults(turn, "Dumpling", []) == []
    assert faults(turn, "Dumpling 🙂", []) == []
    assert faults(turn, "", []) == ["empty"]
    assert faults(turn, "Dumpling is the name of your", []) == ["breaks off"]
    assert faults(turn, "Dumpling.", ["Hello!", "dumpling."]) == ["repeats a reply"]
    assert faults(turn, "Dumpling.<|end|>.", []) == ["leaks a token"]
    assert faults(turn, "Dumpling sleeps. Dumpling sleeps.", []) == ["stutters"]
    assert faults(turn, "Dumpling and and and so on.", []) == ["stutters"]
    assert faults(turn, "I like cats.", []) == ["misses the point"]


def test_a_dialogue_carries_what_was_said_and_drops_the_oldest_turns() -> None:
    seen: list[Messages] = []

    def answer(messages: Messages) -> str:
        seen.append(messages)
        return f"Reply {len(seen)}."

    replies = hold(Dialogue("d", tuple(Turn(f"line {index}", ()) for index in range(10))), answer, lambda messages: 40 * len(messages))
    assert [reply.faults for reply in replies] == [()] * 10
    assert [message["content"] for message in seen[1][1:]] == ["line 0", "Reply 1.", "line 1"]
    assert all(messages[1]["role"] == "user" and 40 * len(messages) <= 320 - 106 for messages in seen)
    assert seen[-1][-1] == {"role": "user", "content": "line 9"}


def test_a_first_line_too_long_is_kept_whole() -> None:
    assert kept(["a very long line"], lambda _: 10_000)[-1]["content"] == "a very long line"
