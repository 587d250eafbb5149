"""Free first-person statements and their second-person form, from small word lists."""

from __future__ import annotations

import random

from . import names

PAST = (
    "went to {place}", "bought {thing}", "lost {mine}", "found {mine}", "cleaned {mine}", "sold {mine}", "painted {mine}", "met {name} at {place}",
    "saw {name} in {place}", "called {name}", "cooked {food}", "ate {food} with {name}", "read a book about {topic}", "watched a film about {topic}",
    "walked to {place}", "forgot {mine} at {place}", "fixed {mine}", "wrote to {name}", "talked to {name} about {topic}", "gave {thing} to {name}",
)
WHEN = ("today", "yesterday", "this morning", "last week", "on {day}", "last night", "this weekend", "in {month}", "two days ago", "")
HABIT = (
    "like {food}", "love {topic}", "eat {food} every {day}", "go to {place} every {day}", "drink {thing2} in the morning", "need {thing}", "want {thing}",
    "want to learn about {topic}", "prefer {food} to {food}", "get up at {clock}", "go to bed at {clock}", "share {mine} with {name}", "know {name} from {place}",
    "have {thing} in {mine}", "walk to {place} every {day}", "work with {name}", "collect {things}", "use {tool} for {mine2}", "pay {num} pounds for {mine}",
)
WORDS: dict[str, tuple[str, ...]] = {
    "place": ("the market", "the park", "the library", "the gym", "the lake", "the museum", "the station", "the office", "the beach", "the cinema", "{city}"),
    "thing": ("a lamp", "a new bike", "a warm coat", "a phone", "a clock", "a plant", "an old chair", "a blue bag", "a printer", "two tickets", "a red scarf", "a second monitor"),
    "thing2": ("green tea", "coffee", "water", "milk", "apple juice", "cocoa"),
    "things": ("stamps", "old maps", "coins", "records", "shells", "postcards", "stones", "comics"),
    "mine": ("my bike", "my phone", "my car", "my room", "my bag", "my desk", "my old laptop", "my watch", "my umbrella", "my garden", "my kitchen"),
    "mine2": ("my notes", "my photos", "my work", "my plants", "my team", "my budget", "my backups"),
    "tool": ("{word}", "a spreadsheet", "an old laptop", "a red notebook", "{id}"),
    "food": ("pasta", "pancakes", "rice", "soup", "apples", "bread", "curry", "noodles", "pizza", "salad", "toast", "dumplings", "beans"),
    "topic": ("bees", "trains", "the sea", "old castles", "music", "space", "birds", "maps", "chess", "gardens", "history", "robots", "bread"),
}


def free_statement(rng: random.Random) -> tuple[str, str]:
    """A statement such as "I lost my bike yesterday." and its second-person core "you lost your bike yesterday."."""
    if rng.random() < 0.5:
        core = f"{rng.choice(PAST)} {rng.choice(WHEN)}".strip()
    else:
        core = rng.choice(HABIT)
    while "{" in core:
        start = core.index("{")
        end = core.index("}", start)
        core = core[:start] + _word(rng, core[start + 1 : end]) + core[end + 1 :]
    return f"I {core}.", f"you {core.replace('my ', 'your ')}."


def _word(rng: random.Random, slot: str) -> str:
    if slot in WORDS:
        return rng.choice(WORDS[slot])
    simple = {"day": names.DAYS, "month": names.MONTHS, "word": names.WORDS}
    if slot in simple:
        return rng.choice(simple[slot])
    if slot == "name":
        return names.pick(rng, names.FIRST, 0.4)
    if slot == "city":
        return names.pick(rng, names.CITIES, 0.4)
    if slot == "clock":
        return names.clock(rng)
    if slot == "id":
        return names.identifier(rng)
    return names.digits(rng, 1, 3)
