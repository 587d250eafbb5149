"""Turns first-person text into second-person text, and statements into yes/no questions."""

from __future__ import annotations

import re

_PAIRS = {
    "i am": "you are", "i was": "you were", "am i": "are you", "was i": "were you", "we are": "you are", "i'm": "you are", "i've": "you have", "i'd": "you would", "i'll": "you will",
    "we're": "you are", "you are": "I am", "you were": "I was", "i": "you", "me": "you", "my": "your", "mine": "yours", "myself": "yourself",
    "we": "you", "us": "you", "our": "your", "ours": "yours", "your": "my", "yours": "mine", "ourselves": "yourselves",
}
_WORD = re.compile(r"\b(?:i am|i was|am i|was i|we are|you are|you were|i'm|i've|i'd|i'll|we're|i|me|my|mine|myself|we|us|our|ours|your|yours|ourselves)\b", re.IGNORECASE)
_YOU_LAST = re.compile(r"\byou\b(?=[ .,]|$)", re.IGNORECASE)


def second_person(text: str) -> str:
    """`text` as said back to its speaker: "I told you about my bike" becomes "you told me about your bike"."""
    marked = _YOU_LAST.sub("\0", text) if re.search(r"\b(?:told|tell|thank|like|love|need|ask|asked|to|with|for|missed) you\b", text) else text
    return _WORD.sub(lambda match: _PAIRS[match.group().lower()], marked).replace("\0", "me")


def lowered(text: str) -> str:
    """`text` with a small first letter where its first word is a common one."""
    first = re.split(r"[ ']", text, maxsplit=1)[0]
    return text[:1].lower() + text[1:] if first in _COMMON else text


_COMMON = frozenset("This Two Last Yesterday Today That Nobody Our Your My The Our We A An There This It Your You In On For By Everyone When They He She".split())


def yes_no(statement: str) -> str | None:
    """The yes/no question of a second-person answer: "Your dog is called Rex." gives "Is my dog called Rex?"; None where the form is unknown."""
    text = statement.rstrip(".")
    if text.startswith(("Your ", "The ")):
        found = re.fullmatch(r"(Your|The) (.+?) (is|lives|works|likes|eats|cost|failed) (.+)", text)
        if found is None:
            return None
        who, what, verb, rest = found.groups()
        subject = f"{'my' if who == 'Your' else 'the'} {what}"
        helper, base = {"is": ("Is", ""), "cost": ("Did", " cost"), "failed": ("Did", " fail")}.get(verb, ("Does", f" {verb[:-1]}"))
        return f"{helper} {subject}{base} {rest}?"
    found = re.fullmatch(r"You (are|have|live|come|work|play|study|meet|take|get|need) (.+)", text)
    if found is None:
        return None
    verb, rest = found.groups()
    return f"Am I {rest}?" if verb == "are" else f"Do I {verb} {rest}?"
