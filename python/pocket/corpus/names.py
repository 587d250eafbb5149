"""Names and values: real short lists, and invented ones so that the model must copy rather than recite."""

from __future__ import annotations

import random

FIRST = (
    "Anna Ben Clara David Emma Felix Grace Henry Ida Jack Kate Leo Maria Nora Oliver Paula Quentin Rosa Sam Tina Uma Victor Wendy Xavier Yara Zoe "
    "Alice Bob Carol Dan Eve Frank Gina Hugo Irene James Karl Lucy Martin Nina Oscar Peter Rachel Simon Tom Ursula Vera Will Amir Priya Chen Yuki "
    "Lena Mia Noah Liam Ella Finn Jonas Sofia Lukas Hannah Omar Fatima Ravi Mei Igor Olga Pedro Lucia Ahmed Leila Kofi Ama Sven Astrid Bjorn Freya "
    "Ruth George Edith Walter Rose Arthur Mabel Harold Joan Alan Ada Grete Otto Max Moritz Ines Paul Laura Julia Marco Elena Nadia Tariq Sana Jamal"
).split()
LAST = (
    "Smith Jones Patel Brown Khan Miller Weber Novak Rossi Garcia Lopez Kim Park Tanaka Singh Murphy Kelly Wilson Clark Baker Fischer Wagner Jensen "
    "Larsen Silva Costa Ito Sato Okafor Mensah Cohen Levy Dubois Moreau Kowalski Petrov Haddad Nguyen Tran Ortiz"
).split()
CITIES = (
    "Leeds London Paris Berlin Madrid Rome Lisbon Vienna Prague Oslo Dublin Bristol York Bath Leipzig Hamburg Munich Cologne Lyon Nice Porto Seville "
    "Turin Milan Naples Athens Warsaw Krakow Helsinki Bergen Gothenburg Utrecht Ghent Bruges Basel Zurich Geneva Boston Chicago Denver Austin Seattle "
    "Portland Toronto Montreal Vancouver Sydney Perth Auckland Tokyo Osaka Seoul Mumbai Delhi Cairo Lagos Nairobi Lima Bogota Quito Cardiff Glasgow"
).split()
PETS = (
    "Biscuit Luna Bella Max Charlie Milo Daisy Rocky Coco Oscar Simba Nala Shadow Pepper Ginger Toby Felix Whiskers Smokey Tiger Bruno Rex Pippin "
    "Mochi Waffle Pickles Peanut Olive Hazel Willow Archie Teddy Bramble Clover Nutmeg Pumpkin Marble Pixel Comet Ziggy Bandit Poppy Rufus Buddy"
).split()
COMPANIES = "Northwind Bluefield Acme Globex Initech Umbra Starling Redwood Oakline Ferrowave Brightside Lumen Quarry Harbor Meridian Kestrel".split()
MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
WORDS = (
    "amber apple arrow autumn badger basket beacon birch bottle breeze bridge button cable candle canyon carbon castle cedar cherry circle cloud coral "
    "cotton crystal dagger delta desert dragon eagle ember engine falcon feather fern fjord flint forest fossil galaxy garden ginger glacier granite "
    "hammer harbor hazel honey island ivory jasmine jungle kettle ladder lagoon lantern lemon lily linen magnet mango maple marble meadow mirror "
    "mountain needle nickel oak ocean olive onyx orbit orchid otter paper pebble pepper pine planet pocket prism quartz rabbit raven ribbon river "
    "rocket saddle salmon sapphire shadow silver spider spring stone summit sunset thunder tiger timber topaz tulip valley velvet violet walnut "
    "willow window winter yarrow zebra zephyr"
).split()

_ONSETS = "b br c ch cl d dr f fl g gl gr h j k kl l m n p pl pr qu r s sh sk sl st t th tr v w y z".split()
_VOWELS = "a e i o u a e i o ai ea ee oo ou".split()
_CODAS = " n r l s t m x ck nd rn sh th ll   ".split(" ")


def invent(rng: random.Random) -> str:
    """A pronounceable capitalised word of two or three syllables that is in no list."""
    count = rng.choice((1, 2, 2, 2, 3))
    word = "".join(rng.choice(_ONSETS) + rng.choice(_VOWELS) + (rng.choice(_CODAS) if rng.random() < 0.5 else "") for _ in range(count))
    return (word + rng.choice(("a", "o", "n", "s", "y", "")) if len(word) < 4 else word).capitalize()


def pick(rng: random.Random, known: list[str] | tuple[str, ...], invented: float = 0.5) -> str:
    """A listed value, or with probability `invented` a made-up one."""
    return invent(rng) if rng.random() < invented else rng.choice(known)


def digits(rng: random.Random, low: int = 3, high: int = 5) -> str:
    """A string of low..high digits, not starting with 0."""
    count = rng.randint(low, high)
    return str(rng.randint(10 ** (count - 1), 10**count - 1))


def date(rng: random.Random) -> str:
    """A day such as "4 March" or "March 4"."""
    day, month = rng.randint(1, 28), rng.choice(MONTHS)
    return f"{day} {month}" if rng.random() < 0.7 else f"{month} {day}"


def clock(rng: random.Random) -> str:
    """A time of day such as 14:30 or 9 am."""
    return f"{rng.randint(6, 22)}:{rng.choice(('00', '15', '30', '45', '10', '20'))}" if rng.random() < 0.7 else f"{rng.randint(1, 11)} {rng.choice(('am', 'pm'))}"


def identifier(rng: random.Random) -> str:
    """A snake, kebab or camel identifier."""
    left, right = rng.choice(WORDS), rng.choice(WORDS)
    return rng.choice((f"{left}_{right}", f"{left}-{right}", f"{left}{right.capitalize()}", f"{left}_{rng.randint(1, 99)}", f"{left}-{rng.randint(1, 99)}"))


def url(rng: random.Random) -> str:
    """An invented address."""
    host = rng.choice(WORDS) if rng.random() < 0.6 else invent(rng).lower()
    top = rng.choice(("com", "org", "net", "io", "dev", "local", "example.com"))
    tail = rng.choice(("", "", f"/{rng.choice(WORDS)}", f"/{rng.choice(WORDS)}/{rng.choice(WORDS)}", f":{digits(rng, 4, 4)}"))
    return f"https://{rng.choice(('', '', 'www.', 'docs.', 'wiki.', 'app.'))}{host}.{top}{tail}"


def path(rng: random.Random) -> str:
    """An invented file path."""
    root = rng.choice(("/home", "/srv", "/var", "/opt", "~", "/data", "/etc"))
    return f"{root}/{rng.choice(WORDS)}/{rng.choice(WORDS)}{rng.choice(('', '', '.txt', '.json', '.md', '.yaml', '.py'))}"


def secret(rng: random.Random) -> str:
    """A password-like value."""
    return rng.choice((f"{rng.choice(WORDS)}{digits(rng, 2, 4)}", f"{rng.choice(WORDS)}-{rng.choice(WORDS)}", f"{invent(rng)}{digits(rng, 1, 3)}", f"{rng.choice(WORDS)}-{rng.choice(WORDS)}-{digits(rng, 2, 2)}"))


def person(rng: random.Random) -> str:
    """A first name, a full name or a titled surname."""
    draw = rng.random()
    if draw < 0.7:
        return pick(rng, FIRST, 0.45)
    if draw < 0.9:
        return f"{pick(rng, FIRST, 0.3)} {pick(rng, LAST, 0.3)}"
    return f"{rng.choice(('Dr', 'Mr', 'Mrs', 'Ms'))} {pick(rng, LAST, 0.4)}"
