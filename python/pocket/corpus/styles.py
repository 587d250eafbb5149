"""Style lines and what they do to an answer. Deterministic: the same directive always means the same change."""

from __future__ import annotations

import random

from .names import invent

ONE_SENTENCE = "Answer in one short sentence."
BULLETS = "Use bullet points."
FORMAL = "Be formal."
WARM = "Be warm and friendly."
LOWER = "Write in lower case."
CAPITALS = "Write in capital letters."
EMOJI = "Use an emoji."
OPENERS = ("Ahoy,", "Sure thing:", "Dear friend,", "Good news:", "Well now,", "As you wish:", "In short:", "Captain,", "Hello,", "My answer:", "Right,", "Okay:")
CLOSERS = (
    "Over and out.", "Yours, Circadia", "Cheers.", "Sleep well.", "Have a nice day.", "Kind regards.", "- C.", "That is all.",
    "Good luck.", "At your service.", "Take care.", "Until soon.", "Thank you.", "Yours truly.", "Peace.", "Arr.",
)


def draw_style(rng: random.Random) -> str:
    """Draws one to three directives joined by spaces."""
    singles = (
        [ONE_SENTENCE] * 6 + [BULLETS] * 3 + [FORMAL] * 3 + [WARM] * 3 + [LOWER] * 2 + [CAPITALS] + [EMOJI] * 3 + ["start"] * 3 + ["end"] * 5
    )
    count = rng.choices((1, 2, 3), (6, 3, 1))[0]
    chosen: list[str] = []
    for pick in rng.sample(singles, count * 3):
        clash = {BULLETS: ONE_SENTENCE, ONE_SENTENCE: BULLETS, LOWER: CAPITALS, CAPITALS: LOWER}
        if pick not in chosen and clash.get(pick) not in chosen and len(chosen) < count:
            chosen.append(pick)
    return " ".join(_phrase(rng, pick) for pick in chosen)


def _phrase(rng: random.Random, pick: str) -> str:
    if pick == "start":
        phrase = rng.choice(OPENERS) if rng.random() < 0.6 else f"{invent(rng)}{rng.choice((',', ':', '.'))}"
        return f"Start with: {phrase}"
    if pick == "end":
        draw = rng.random()
        phrase = rng.choice(CLOSERS) if draw < 0.6 else f"Yours, {invent(rng)}" if draw < 0.8 else f"{invent(rng)}."
        return f"End with: {phrase}"
    return pick


# Other wordings of the directives in the system line; the canonical ones stay the most frequent.
_OTHER = {
    ONE_SENTENCE: ("Keep your answers short.", "Answer briefly.", "One sentence only.", "Use one sentence.", "Be brief.", "Be concise.", "Only one short sentence."),
    BULLETS: ("Answer in bullet points.", "Answer with a list.", "Write bullet points.", "Use a bullet list."),
    FORMAL: ("Use a formal tone.", "Write formally.", "Keep it formal.", "Be formal and polite."),
    WARM: ("Be friendly.", "Be kind and warm.", "Use a warm tone.", "Be warm.", "Talk like a friend."),
    LOWER: ("Use lower case only.", "Use small letters.", "No capital letters.", "Write everything in lower case."),
    CAPITALS: ("Use capital letters.", "Write everything in capitals.", "Use upper case only."),
    EMOJI: ("Add an emoji.", "Use emojis.", "End with an emoji.", "Put an emoji at the end."),
    "Start with:": ("Begin with:", "Start every answer with:", "Begin each answer with:"),
    "End with:": ("Finish with:", "End every answer with:", "Sign with:", "Close with:", "Sign your answers with:"),
}


def reworded(rng: random.Random, style: str) -> str:
    """The style line, now and then with a directive in other words."""
    for directive, others in _OTHER.items():
        if directive in style and rng.random() < 0.25:
            style = style.replace(directive, rng.choice(others))
    return style


def _after(style: str, marker: str) -> str | None:
    """The phrase that follows `marker`, up to the next directive."""
    at = style.find(marker)
    if at < 0:
        return None
    rest = style[at + len(marker):]
    stops = [rest.find(f" {word}") for word in (ONE_SENTENCE, BULLETS, FORMAL, WARM, LOWER, CAPITALS, EMOJI, "Start with:", "End with:")]
    ends = [stop for stop in stops if stop >= 0]
    return rest[: min(ends)] if ends else rest


def styled(style: str | None, parts: list[str]) -> str:
    """Answer made of sentences `parts`, shaped by the style line (None: the sentences joined by spaces)."""
    if style is None:
        return " ".join(parts)
    parts = parts[:1] if ONE_SENTENCE in style else list(parts)
    if FORMAL in style:
        parts[0] = f"Certainly: {parts[0]}"
    if WARM in style and ONE_SENTENCE in style:
        parts[0] = f"{parts[0].rstrip('.?')}, my friend."
    elif WARM in style:
        parts.append("It is lovely talking with you, my friend.")
    text = "\n".join(f"- {part}" for part in parts) if BULLETS in style else " ".join(parts)
    if EMOJI in style:
        text = f"{text} 🙂"
    gap = "\n" if BULLETS in style else " "
    start, end = _after(style, "Start with: "), _after(style, "End with: ")
    if start is not None:
        text = f"{start}{gap}{text}"
    if end is not None:
        text = f"{text}{gap}{end}"
    return text.lower() if LOWER in style else text.upper() if CAPITALS in style else text
