"""Fills the slots of handwritten lines; the same slot holds the same value throughout one filling."""

from __future__ import annotations

import random
import re

from . import names, vocabulary
from .family import Draw, oneof

_SLOT = re.compile(r"\{([a-z]+)(\d?)\}")
COUNTRIES = "Spain | France | Italy | Japan | Norway | Peru | Egypt | Canada | Kenya | Poland | Greece | India | Brazil | Ireland | Mexico | Sweden | Chile | Morocco | Portugal | Austria"


def _lists(*texts: tuple[str, ...]) -> Draw:
    options = [option for text in texts for option in text]
    return lambda rng: rng.choice(options)


DRAWS: dict[str, Draw] = {
    "name": lambda rng: names.pick(rng, names.FIRST, 0.4),
    "petname": lambda rng: names.pick(rng, names.PETS, 0.4),
    "relation": _lists(vocabulary.PEOPLE),
    "pet": _lists(vocabulary.PETS),
    "city": lambda rng: names.pick(rng, names.CITIES, 0.35),
    "place": oneof("the library | the park | the market | the station | the gym | the beach | the office | the cinema | the museum | the bakery | the school | the lake | the pool | the garden centre | the hospital | the airport"),
    "street": lambda rng: f"{names.pick(rng, [word.capitalize() for word in names.WORDS], 0.4)} {rng.choice(('Street', 'Road', 'Lane', 'Avenue', 'Way', 'Square'))}",
    "day": lambda rng: rng.choice(names.DAYS),
    "date": names.date,
    "month": lambda rng: rng.choice(names.MONTHS),
    "year": lambda rng: str(rng.randint(1950, 2031)),
    "time": names.clock,
    "num": lambda rng: rng.choice(("2", "3", "4", "5", "6", "7", "8", "9", "two", "three", "four", "five", "six")),
    "big": lambda rng: str(rng.randint(10, 99)),
    "code": lambda rng: names.digits(rng, 3, 6),
    "food": oneof("pasta | soup | rice | fish | pizza | curry | lentils | salad | noodles | bread | cheese | eggs | mushrooms | chicken | tofu | pancakes | strawberries | chocolate | olives | nuts | porridge | dumplings"),
    "drink": oneof("green tea | black coffee | water | milk | lemonade | cocoa | apple juice | ginger tea | red wine | orange juice | mint tea | beer | oat milk | tomato juice"),
    "colour": oneof("red | blue | green | yellow | black | white | purple | orange | pink | grey | brown | teal | silver"),
    "word": names.invent,
    "company": lambda rng: names.pick(rng, names.COMPANIES, 0.6),
    "thing": oneof("umbrella | lamp | tent | drill | camera | ladder | bike | kettle | suitcase | tripod | blender | coat | book | phone charger | guitar | heater | sewing machine | printer | jacket | rucksack | vase | scarf"),
    "things": oneof("stamps | books | plants | postcards | mugs | records | tickets | candles | tools | boxes | chairs | shells | coins | keys | blankets | glasses"),
    "room": oneof("kitchen | bathroom | bedroom | living room | hall | attic | cellar | garage | study | guest room | shed"),
    "sport": oneof("tennis | football | rowing | climbing | swimming | cycling | badminton | hockey | judo | running | volleyball | golf | skiing | basketball"),
    "instrument": oneof(vocabulary.INSTRUMENTS),
    "subject": oneof("maths | biology | history | physics | music | art | chemistry | geography | law | medicine | economics | design | philosophy | computer science"),
    "job": oneof(vocabulary.JOBS),
    "language": oneof(vocabulary.LANGUAGES),
    "country": oneof(COUNTRIES),
    "money": lambda rng: f"{rng.randint(3, 950)} {rng.choice(('pounds', 'euros', 'dollars'))}",
    "length": lambda rng: f"{rng.choice((5, 10, 15, 20, 25, 30, 40, 45, 50, 90))} minutes" if rng.random() < 0.6 else f"{rng.randint(2, 9)} {rng.choice(('hours', 'days', 'weeks', 'months'))}",
}


class Filling:
    """One draw of values: `text` fills a line, `again` draws anew all slots but those of `kept`."""

    def __init__(self, rng: random.Random, values: dict[str, str] | None = None) -> None:
        self.rng = rng
        self.values = dict(values or {})

    def text(self, line: str) -> str:
        """The line with its slots filled, starting with a capital."""
        filled = _SLOT.sub(lambda found: self._value(found.group(1), found.group(2)), line)
        filled = re.sub(r"\b([Aa]) (?=[aeiouAEIOU](?!n[ei]))", r"\1n ", filled)
        return filled[:1].upper() + filled[1:]

    def _value(self, slot: str, number: str) -> str:
        key = slot + number
        if key not in self.values:
            taken = {value for known, value in self.values.items() if known.rstrip("0123456789") == slot}
            value = DRAWS[slot](self.rng)
            for _ in range(8):
                if value not in taken:
                    break
                value = DRAWS[slot](self.rng)
            self.values[key] = value
        return self.values[key]


def slots_of(line: str) -> set[str]:
    """The names of the slots in a line, with their digits."""
    return {found.group(1) + found.group(2) for found in _SLOT.finditer(line)}
