"""More families of facts: open keys, facts about people, animals and things of the user."""

from __future__ import annotations

import random

from . import names
from .family import Draw, Family, mix, oneof, split
from .row import lines
from .vocabulary import ALLERGIES, IS_QUESTIONS, IS_STATED, JOBS, NAME_QUESTIONS, NAMED, OBJECTS, PEOPLE, PETS, PLACES, THE_QUESTIONS, THE_STATED

COLOURS = "green | blue | red | teal | yellow | purple | orange | black | white | pink | silver | brown | grey | dark blue | light green | golden"
COLOURED = split("car | bike | house | front door | sofa | bag | coat | umbrella | kitchen | bedroom | boat | bicycle | dress | suit | tent | scarf | hat | phone | desk | cat | parrot | lamp | motorbike | van")
BOUGHT = split("bike | car | phone | laptop | coat | sofa | camera | watch | ticket | tent | guitar | desk | printer | bed | jacket | table | oven | scooter | rug | haircut")
BRANDED = split("car | bike | phone | laptop | watch | camera | guitar | printer | washing machine | oven | tractor | motorbike | piano | telescope | sewing machine | tablet | drone | keyboard")


def open_keys() -> tuple[str, ...]:
    """A fixed, wide set of nouns and compounds."""
    rng = random.Random(11)
    words = {line[0]: split(line[2:]) for line in lines("nouns.txt")}
    single = [noun for noun in words["n"] for _ in range(2)]
    return tuple(single + [f"{rng.choice(words['m'])} {rng.choice(words['n'])}" for _ in range(900)])


def _open_value() -> Draw:
    phrases = next(line[2:] for line in lines("nouns.txt") if line.startswith("v:"))
    makers: tuple[Draw, ...] = (
        names.invent, names.invent, names.person, lambda rng: names.digits(rng, 1, 5), oneof(phrases), oneof(phrases), lambda rng: rng.choice(names.WORDS),
        lambda rng: rng.choice(names.CITIES), lambda rng: f"{rng.choice(names.WORDS)} {rng.choice(names.WORDS)}", names.identifier, names.date,
        lambda rng: f"the {rng.choice(names.WORDS)} one", lambda rng: f"a {rng.choice(names.WORDS)}", names.secret,
    )
    return lambda rng: rng.choice(makers)(rng)


def _people() -> list[Family]:
    city: Draw = lambda rng: names.pick(rng, names.CITIES, 0.35)  # noqa: E731
    age: Draw = lambda rng: str(rng.randint(2, 89))  # noqa: E731
    return [
        Family("person city", PEOPLE, city, split("My {k} lives in {v}. | My {k} lives in {v}. | My {k} has a flat in {v}. | My {k} moved to {v}. | My {k}'s home is in {v}."), "Your {k} lives in {v}.", split("Where does my {k} live? | Where does my {k} live? | Which city does my {k} live in? | What city does my {k} live in? | Where is my {k}'s home? | Tell me where my {k} lives. | In which town does my {k} live? | Where is my {k} living? | Where did I say my {k} lives? | In what city is my {k}? | What place does my {k} live in? | I forgot where my {k} lives. | Could you remind me where my {k} lives?"), 4),
        Family("person job", PEOPLE, oneof(JOBS), split("My {k} is a {v}. | My {k} works as a {v}. | My {k}'s job is {v}. | My {k} is a {v} by trade."), "Your {k} works as a {v}.", split("What does my {k} do for work? | What is my {k}'s job? | What does my {k} work as? | What's my {k}'s job? | What does my {k} do for a living? | Tell me my {k}'s job. | Which job does my {k} have? | What did I say my {k} does? | What does my {k} do? | What is the job of my {k}? | My {k} works as what? | I forgot my {k}'s job. | Could you remind me what my {k} does?"), 3),
        Family("person age", PEOPLE, age, split("My {k} is {v} years old. | My {k} is {v}. | My {k} turned {v} this year. | My {k}'s age is {v}."), "Your {k} is {v} years old.", split("How old is my {k}? | How old is my {k}? | What is my {k}'s age? | What's my {k}'s age? | What is the age of my {k}? | Tell me how old my {k} is. | What age is my {k}? | How old did I say my {k} is? | How many years old is my {k}? | Do you know how old my {k} is? | My {k} is how old? | I forgot how old my {k} is. | Could you remind me how old my {k} is?"), 3),
        Family("person likes", PEOPLE, mix("tea | chess | jazz | roses | trains | gardening | sushi | football | old films | cats | chocolate | hiking | opera | crosswords | cheese | painting | fishing | poetry | baking | dogs", 0.2), split("My {k} likes {v}. | My {k} loves {v}. | My {k} really likes {v}. | My {k} is fond of {v}."), "Your {k} likes {v}.", split("What does my {k} like? | What does my {k} like? | What does my {k} love? | What is my {k} fond of? | Tell me what my {k} likes. | Which thing does my {k} like? | What would make my {k} happy? | What did I say my {k} likes? | What could I give my {k}? | What does my {k} enjoy? | What pleases my {k}? | I forgot what my {k} likes. | Could you remind me what my {k} likes?"), 2),
        Family("pet age", PETS, age, split("My {k} is {v} years old. | My {k} turned {v}. | My {k}'s age is {v}."), "Your {k} is {v} years old.", split("How old is my {k}? | How old is my {k}? | What is my {k}'s age? | What's the age of my {k}? | Tell me how old my {k} is. | What age is my {k}? | How old did I say my {k} is? | How many years old is my {k}? | My {k} is how old? | Do you know my {k}'s age? | What age did I give for my {k}? | I forgot my {k}'s age. | Could you remind me how old my {k} is?"), 2),
        Family("pet food", PETS, mix("carrots | fish | chicken | hay | apples | rice | tuna | seeds | beef | lettuce | turkey | oats | grain | cheese", 0.15), split("My {k} eats {v}. | My {k} only eats {v}. | I feed my {k} {v}. | My {k} gets {v} every day."), "Your {k} eats {v}.", split("What does my {k} eat? | What does my {k} eat? | What do I feed my {k}? | What food does my {k} get? | Tell me what my {k} eats. | What is my {k}'s food? | Which food does my {k} eat? | What did I say my {k} eats? | What does my {k} get to eat? | What do I give my {k} to eat? | What is in my {k}'s bowl? | I forgot what my {k} eats. | Could you remind me what my {k} eats?"), 2),
    ]


def _things() -> list[Family]:
    price: Draw = lambda rng: f"{names.digits(rng, 1, 4)} {rng.choice(('pounds', 'euros', 'dollars', 'pounds'))}"  # noqa: E731
    return [
        Family("colour", COLOURED, oneof(COLOURS), split("My {k} is {v}. | My {k} is {v}. | I have a {v} {k}. | The colour of my {k} is {v}. | I painted my {k} {v}."), "Your {k} is {v}.", split("What colour is my {k}? | What colour is my {k}? | Which colour is my {k}? | What color is my {k}? | What is the colour of my {k}? | What colour does my {k} have? | Tell me the colour of my {k}. | Which colour has my {k}? | What colour did I say my {k} is? | How is my {k} painted? | In which colour is my {k}? | I forgot the colour of my {k}. | Could you remind me of my {k}'s colour?"), 3),
        Family("price", BOUGHT, price, split("My {k} cost {v}. | My {k} cost {v}. | I paid {v} for my {k}. | The price of my {k} was {v}. | I bought my {k} for {v}."), "Your {k} cost {v}.", split("How much did my {k} cost? | How much did my {k} cost? | What did my {k} cost? | What did I pay for my {k}? | How much did I pay for my {k}? | What was the price of my {k}? | Tell me the price of my {k}. | How much was my {k}? | How expensive was my {k}? | For how much did I buy my {k}? | What sum did I pay for my {k}? | I forgot the price of my {k}. | Could you remind me what my {k} cost?"), 3),
        Family("brand", BRANDED, names.invent, split("I have a {v} {k}. | My {k} is a {v}. | I bought a {v} {k}. | My {k} is from {v}."), "Your {k} is a {v}.", split("What kind of {k} do I have? | Which {k} do I have? | What {k} do I have? | What make is my {k}? | What brand is my {k}? | Which brand is my {k}? | Tell me what {k} I have. | What sort of {k} is mine? | What type of {k} do I own? | Who made my {k}? | What is my {k}? | I forgot what {k} I have. | Could you remind me what kind of {k} I have?"), 2),
        Family("wake", ("",), names.clock, split("I get up at {v}. | I wake up at {v}. | My alarm rings at {v}. | I get up at {v} every day."), "You get up at {v}.", split("When do I get up? | When do I wake up? | What time do I get up? | At what time do I get up? | What time do I wake up? | When does my alarm ring? | Tell me when I get up. | What time is my alarm? | When did I say I get up? | How early do I get up? | At which time do I wake up? | I forgot when I get up. | Could you remind me when I get up?"), 1),
        Family("hobby", ("",), mix("pottery | chess | hiking | knitting | rowing | photography | baking | fishing | stamp collecting | dancing | climbing | juggling | gardening | birdwatching | sailing | archery", 0.15), split("My hobby is {v}. | My hobby is {v}. | In my free time I do {v}. | My favourite pastime is {v}."), "Your hobby is {v}.", split("What is my hobby? | What's my hobby? | Which hobby do I have? | What do I do in my free time? | What do I do for fun? | Tell me my hobby. | What hobby do I have? | What did I say my hobby is? | What is my pastime? | How do I spend my free time? | What do I like to do after work? | I forgot my hobby. | Could you remind me what my hobby is?"), 2),
        Family("diet", ("",), oneof("vegetarian | vegan | on a low salt diet | on a diet without sugar | lactose free | gluten free | on a fish diet"), split("I am {v}. | I am {v}. | I'm {v} now. | I have been {v} for a year."), "You are {v}.", split("What is my diet? | What's my diet? | Which diet do I follow? | What kind of diet do I have? | Tell me my diet. | How do I eat? | What diet am I on? | What did I say about my diet? | Do I follow a diet? | What do I need to watch when I eat? | What is special about my food? | I forgot my diet. | Could you remind me of my diet?"), 1),
        Family("buy", ("",), lambda rng: rng.choice(("milk", "bread and eggs", "stamps", "a lamp", "new shoes", "apples", "printer paper", "soap", "cat food", "a present for " + names.pick(rng, names.FIRST, 0.4), "butter", "candles", "rice and beans", "batteries")), split("I need to buy {v}. | I have to buy {v}. | I must get {v} from the shop. | My shopping list says {v}."), "You need to buy {v}.", split("What do I need to buy? | What do I have to buy? | What is on my shopping list? | What's on my shopping list? | What must I buy? | Tell me what I need to buy. | What did I want to buy? | What do I need from the shop? | What should I get at the shop? | Which thing must I buy? | What was I going to buy? | I forgot what I need to buy. | Could you remind me what to buy?"), 2),
        Family("goal", ("",), oneof("run a marathon | learn to swim | read twenty books | write a novel | save more money | stop smoking | learn to cook | sleep eight hours | build a shed | visit Japan | paint the house | plant a tree"), split("My goal is to {v}. | This year I want to {v}. | I plan to {v}. | My plan is to {v}."), "Your goal is to {v}.", split("What is my goal? | What's my goal? | What do I want to do this year? | What is my plan? | Tell me my goal. | Which goal do I have? | What am I planning to do? | What did I say my goal is? | What did I set myself to do? | What do I plan to do? | What am I aiming for? | I forgot my goal. | Could you remind me of my goal?"), 1),
        Family("subject", ("",), oneof("biology | law | medicine | physics | history | music | economics | chemistry | art | geography | philosophy | mathematics | psychology | engineering"), split("I study {v}. | I am a student of {v}. | I study {v} at university. | My subject is {v}."), "You study {v}.", split("What do I study? | What do I study? | Which subject do I study? | What is my subject? | What subject do I study? | Tell me what I study. | What am I a student of? | What did I say I study? | Which subject is mine? | What do I study at university? | What field do I study? | I forgot what I study. | Could you remind me what I study?"), 1),
    ]


def more() -> list[Family]:
    """The open families first, then people, animals and things."""
    keys, value = open_keys(), _open_value()
    stated = split("My {k} is {v}. | My {k} is {v}. | My {k} is {v}. | The thing is, my {k} is {v}.")
    where = split("Where is the {k}? | Where is my {k}? | Where did I put the {k}? | Where do I keep the {k}? | Where did I leave my {k}? | Tell me where the {k} is. | Where can I find my {k}? | Do you know where my {k} is? | Where did I say the {k} is? | In which place is the {k}? | Where have I put my {k}? | I can't find my {k}. | Could you remind me where the {k} is?")
    return [
        Family("open my", keys, value, stated, "Your {k} is {v}.", IS_QUESTIONS, 9),
        Family("open named", keys, lambda rng: names.pick(rng, names.PETS, 0.7), NAMED[:7], "Your {k} is called {v}.", NAME_QUESTIONS, 5),
        Family("open the", keys, value, THE_STATED[:4], "The {k} is {v}.", THE_QUESTIONS, 4),
        Family("open where", keys + OBJECTS, oneof(" | ".join(PLACES)), split("The {k} is in the {v}. | I put the {k} in the {v}. | My {k} is in the {v}. | I left my {k} in the {v}. | I keep my {k} in the {v}."), "The {k} is in the {v}.", where, 3),
        *_people(), *_things(),
    ]
