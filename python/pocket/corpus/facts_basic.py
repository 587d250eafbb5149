"""The first families of facts: the user, favourites, work things and daily life."""

from __future__ import annotations

import random

from . import names
from .family import Draw, Family, mix, oneof, split
from .vocabulary import (
    ALLERGIES,
    EVENTS,
    FAVOURITES,
    FAVOURITE_QUESTIONS,
    FILES,
    INSTRUMENTS,
    IS_QUESTIONS,
    IS_STATED,
    JOBS,
    LANGUAGES,
    NAMED,
    NAME_QUESTIONS,
    NUMBERS,
    OBJECTS,
    PEOPLE,
    PEOPLE_STATED,
    PETS,
    PLACES,
    SERVERS,
    SITES,
    THE_QUESTIONS,
    THE_STATED,
    THINGS,
    WHEN_QUESTIONS,
    WORKS,
)


def _favourites() -> list[Family]:
    stated = split("My favourite {k} is {v}. | My favourite {k} is {v}. | {v} is my favourite {k}. | My favorite {k} is {v}. | The {k} I like most is {v}. | I like {v} best as a {k}.")
    return [
        Family(f"favourite {key}", (key,), mix(values, 0.12) if values else names.invent, stated, "Your favourite {k} is {v}.", FAVOURITE_QUESTIONS, 1)
        for key, values in FAVOURITES.items()
    ]


def _about_me() -> list[Family]:
    lives = split("I live in {v}. | I live in {v}. | My home is in {v}. | I moved to {v} last year. | I am living in {v}. | My flat is in {v}. | We live in {v}.")
    where = split(
        "Where do I live? | Where do I live? | Which city do I live in? | What city do I live in? | Where is my home? | Tell me where I live. | In which city do I live? | What is my home town? | Where am I living? "
        "| Which town do I live in? | Where did I say I live? | Can you tell me where I live? | What place do I live in? | In what town is my home? | Could you remind me where I live?"
    )
    work = split("I work at {v}. | I work at {v}. | I work for {v}. | My company is {v}. | My employer is {v}. | I have a job at {v}. | I started at {v} last month.")
    where_work = split(
        "Where do I work? | Where do I work? | Which company do I work for? | What company do I work for? | Who is my employer? | Tell me where I work. | Where is my job? | At which company am I? | Who do I work for? "
        "| Where did I say I work? | What is my company? | Can you tell me where I work? | What firm do I work at? | Who employs me? | Could you remind me where I work?"
    )
    name = split("My name is {v}. | My name is {v}. | I am {v}. | I am called {v}. | Call me {v}. | You can call me {v}. | I'm {v}. | People call me {v}.")
    who = split(
        "What is my name? | What is my name? | What's my name? | Who am I? | Do you know my name? | Tell me my name. | What am I called? | Do you remember my name? | How am I called? | What did I say my name is? "
        "| Can you tell me my name? | Say my name. | What do people call me? | Which name do I have? | Could you remind me of my name?"
    )
    city: Draw = lambda rng: names.pick(rng, names.CITIES, 0.35)  # noqa: E731
    return [
        Family("city", ("",), city, lives, "You live in {v}.", where, 4),
        Family("born", ("",), city, split("I was born in {v}. | I come from {v}. | I grew up in {v}. | I am from {v}."), "You come from {v}.", split("Where was I born? | Where do I come from? | Where am I from? | Which city do I come from? | Where did I grow up? | Tell me where I was born. | What is my birthplace? | In which city was I born? | Where did I say I come from? | Which town am I from? | In what place was I born? | What town did I grow up in? | Could you remind me where I come from?"), 2),
        Family("employer", ("",), lambda rng: names.pick(rng, names.COMPANIES, 0.5), work, "You work at {v}.", where_work, 4),
        Family("job", ("",), oneof(JOBS), split("I work as a {v}. | My job is {v}. | I am a {v}. | I earn my money as a {v}. | I am a {v} by trade."), "Your job is {v}.", split("What is my job? | What do I do for work? | What do I work as? | What's my job? | Tell me my job. | What is my profession? | What do I do for a living? | Which job do I have? | What did I say my job is? | What am I by trade? | What kind of work do I do? | Which profession do I have? | Could you remind me what my job is?"), 3),
        Family("name", ("",), names.person, name, "Your name is {v}.", who, 5),
        Family("age", ("",), lambda rng: str(rng.randint(16, 89)), split("I am {v} years old. | My age is {v}. | I turned {v} this year. | I'm {v}."), "You are {v} years old.", split("How old am I? | What is my age? | What's my age? | Tell me my age. | Do you know how old I am? | My age is what? | Tell me how old I am. | What age am I? | How old did I say I am? | Can you tell me my age? | How many years old am I? | What age did I tell you? | Could you remind me how old I am?"), 2),
        Family("allergy", ("",), mix(ALLERGIES, 0.1), split("I am allergic to {v}. | I am allergic to {v}. | I have an allergy to {v}. | I can't have {v}, I am allergic. | My allergy is {v}."), "You are allergic to {v}.", split("What am I allergic to? | What am I allergic to? | Which allergy do I have? | What is my allergy? | Do I have an allergy? | Tell me my allergy. | What do I have to avoid? | Do you know my allergy? | What did I say I am allergic to? | What can't I have? | Which allergies do I have? | What gives me an allergic reaction? | Could you remind me what I am allergic to?"), 3),
        Family("language", ("",), oneof(LANGUAGES), split("I am learning {v}. | I study {v}. | I take {v} lessons. | I started to learn {v}."), "You are learning {v}.", split("Which language am I learning? | What language do I study? | What am I learning? | Tell me which language I am learning. | What language am I learning? | Which lessons do I take? | Which language do I study? | What did I say I am learning? | Do you know which language I learn? | What language lessons do I take? | What tongue am I learning? | Which language did I start? | Could you remind me which language I am learning?"), 2),
        Family("instrument", ("",), oneof(INSTRUMENTS), split("I play the {v}. | I am learning the {v}. | I practise the {v} every day."), "You play the {v}.", split("Which instrument do I play? | What instrument do I play? | What do I play? | Tell me my instrument. | Which instrument do I practise? | What is my instrument? | Do you know which instrument I play? | What did I say I play? | Can you tell me which instrument I play? | What instrument am I learning? | What do I practise on? | Which instrument is mine? | Could you remind me what I play?"), 2),
        Family("dislike", ("",), mix("olives | mushrooms | onions | coriander | fish | loud music | cold coffee | spinach | liver | early mornings | long meetings | beetroot | raisins | blue cheese", 0.1), split("I do not like {v}. | I don't like {v}. | I hate {v}. | I can't stand {v}."), "You do not like {v}.", split("What do I not like? | What don't I like? | What do I hate? | What can't I stand? | Tell me what I don't like. | Which thing do I dislike? | What do I dislike? | What did I say I hate? | Do you know what I don't like? | What is it that I hate? | What annoys me? | What am I not fond of? | Could you remind me what I don't like?"), 2),
    ]


def _work_things() -> list[Family]:
    return [
        Family("port", SERVERS, lambda rng: names.digits(rng, 4, 5), split("The {k} is on port {v}. | The {k} is on port {v}. | The {k} runs on port {v}. | The {k} listens on port {v}. | Our {k} uses port {v}. | Port {v} is the {k}."), "The {k} is on port {v}.", split("Which port is the {k} on? | Which port is the {k} on? | What port does the {k} use? | What is the port of the {k}? | On which port does the {k} run? | Tell me the port of the {k}. | What port is the {k} on? | Which port does the {k} use? | Where does the {k} listen? | What's the port for the {k}? | The {k} runs on which port? | Which port did I say for the {k}? | What port does the {k} listen on? | I need the port of the {k}. | Could you remind me of the {k} port?"), 5),
        Family("url", SITES, names.url, split("The {k} is at {v} | The {k} is at {v}. | You find the {k} at {v} | The address of the {k} is {v} | Our {k} lives at {v} | My {k} is at {v}"), "The {k} is at {v}.", split("Where is the {k}? | What is the address of the {k}? | What's the URL of the {k}? | What is the link to the {k}? | Where do I find the {k}? | Give me the link to the {k}. | Which address does the {k} have? | Tell me the address of the {k}. | What is the URL of the {k}? | At which address is the {k}? | Where did I say the {k} is? | Send me the {k} link. | Which URL has the {k}? | I need the link to the {k}. | Could you remind me where the {k} is?"), 3),
        Family("path", FILES, names.path, split("The {k} is in {v} | The {k} is at {v} | I keep the {k} in {v} | The {k} lives in {v} | My {k} is in {v} | The path of the {k} is {v}"), "The {k} is in {v}.", split("Where is the {k}? | What is the path of the {k}? | Where do I find the {k}? | Where do I keep the {k}? | Tell me the path of the {k}. | Which path has the {k}? | In which folder is the {k}? | Where did I put the {k}? | What's the path of the {k}? | Where did I save the {k}? | In which place is the {k}? | I need the path of the {k}. | Could you remind me where the {k} is?"), 3),
        Family("deadline", WORKS, lambda rng: rng.choice((rng.choice(names.DAYS), names.date(rng), names.date(rng))), split("The deadline for the {k} is {v}. | The {k} is due on {v}. | I must hand in the {k} on {v}. | The {k} has to be done by {v}. | My {k} is due on {v}."), "The {k} is due on {v}.", split("When is the {k} due? | When is the {k} due? | What is the deadline for the {k}? | When is the deadline for the {k}? | Tell me when the {k} is due. | When must the {k} be done? | By when is the {k} due? | What's the deadline of the {k}? | When do I hand in the {k}? | On which day is the {k} due? | What is the due date of the {k}? | By which day must I finish the {k}? | Could you remind me when the {k} is due?"), 4),
        Family("event", EVENTS, lambda rng: rng.choice((f"{rng.choice(names.DAYS)} at {names.clock(rng)}", names.date(rng), rng.choice(names.DAYS))), split("My {k} is on {v}. | My {k} is on {v}. | I have my {k} on {v}. | On {v} is my {k}. | I have a {k} on {v}."), "Your {k} is on {v}.", WHEN_QUESTIONS, 4),
        Family("password", split("Wi-Fi | Wi-Fi | router | laptop | guest network | printer | archive | server | admin | door | wifi | tablet | backup | studio"), names.secret, split("The {k} password is {v}. | The {k} password is {v}. | Our {k} password is {v}. | The password for the {k} is {v}. | {v} is the {k} password."), "The {k} password is {v}.", split("What is the {k} password? | What is the {k} password? | What's the password for the {k}? | What is the password of the {k}? | Tell me the {k} password. | Which password does the {k} have? | Give me the {k} password. | How do I get into the {k}? | What was the {k} password again? | What's our {k} password? | Which password is for the {k}? | I forgot the {k} password. | Could you remind me of the {k} password?"), 4),
        Family("identifier", split("function that loads the index | function that sends mail | class that holds the cache | table with the users | branch for the release | variable for the timeout | test that fails | script that builds the app | module with the parser | flag for debug mode | bucket with the images | topic for events | column with the price | job that runs at night | queue for orders"), names.identifier, split("The {k} is called {v}. | The {k} is {v}. | The name of the {k} is {v}. | We call the {k} {v}."), "The {k} is called {v}.", split("What is the {k} called? | What is the {k} called? | What is the name of the {k}? | What's the {k} called? | Tell me the name of the {k}. | Which name does the {k} have? | How is the {k} called? | What did I say the {k} is called? | What is the {k}? | What's the name of the {k}? | How do we call the {k}? | I need the name of the {k}. | Could you remind me what the {k} is called?"), 3),
        Family("error", split("build | deploy | nightly job | upload | login | import | backup | update | printer | test run"), lambda rng: f"{rng.choice(('E', 'ERR', 'X', 'HTTP ', 'code '))}{names.digits(rng, 3, 4)}", split("The {k} failed with error {v}. | The {k} fails with {v}. | The {k} stopped with error {v}. | I got error {v} from the {k}."), "The {k} failed with {v}.", split("Which error did the {k} fail with? | What error did the {k} give? | What was the {k} error? | With which error did the {k} fail? | Tell me the error of the {k}. | What error does the {k} show? | Which error came from the {k}? | Why did the {k} fail? | What's the {k} error? | What went wrong with the {k}? | Which code did the {k} stop with? | What did the {k} fail with? | Could you remind me of the {k} error?"), 2),
    ]


def _daily() -> list[Family]:
    return [
        Family("place", OBJECTS, oneof(" | ".join(PLACES)), split("The {k} is in the {v}. | I keep the {k} in the {v}. | I put the {k} in the {v}. | My {k} is in the {v}. | You find the {k} in the {v}."), "The {k} is in the {v}.", split("Where is the {k}? | Where is my {k}? | Where did I put the {k}? | Where do I keep the {k}? | Tell me where the {k} is. | In which place is my {k}? | Where did I leave the {k}? | Where can I find the {k}? | Do you know where my {k} is? | Where did I say the {k} is? | Where have I put my {k}? | I can't find my {k}. | Could you remind me where the {k} is?"), 4),
        Family("birthday", tuple(f"{p}'s" for p in PEOPLE) + ("",) * 12, names.date, ("My {k} birthday is on {v}.", "My {k} birthday is {v}.", "On {v} is my {k} birthday."), "Your {k} birthday is on {v}.", tuple(q.replace("{k}", "{k} birthday") for q in WHEN_QUESTIONS), 4),
        Family("trip", ("",), lambda rng: names.pick(rng, names.CITIES, 0.3), split("I am flying to {v} next week. | I am going to {v} in summer. | My next trip goes to {v}. | I am travelling to {v} soon. | We are driving to {v} on holiday."), "You are going to {v}.", split("Where am I going? | Where does my trip go? | Where am I travelling to? | Which city am I going to? | Where is my next trip? | Tell me where I am going. | Where do I fly? | Where did I say I am going? | What is my travel goal? | Where will I travel? | To which place am I travelling? | Which place do I visit next? | Could you remind me where I am going?"), 2),
        Family("meet", names_of_people(), lambda rng: rng.choice((rng.choice(names.DAYS), f"{rng.choice(names.DAYS)} at {names.clock(rng)}")), split("I meet {k} on {v}. | I am meeting {k} on {v}. | I see {k} on {v}. | I have lunch with {k} on {v}."), "You meet {k} on {v}.", split("When do I meet {k}? | When do I see {k}? | When am I meeting {k}? | On which day do I meet {k}? | What day do I meet {k}? | Tell me when I meet {k}. | When is the meeting with {k}? | When did I say I meet {k}? | Do you know when I see {k}? | When will I see {k}? | Which day is for {k}? | When is my time with {k}? | Could you remind me when I meet {k}?"), 3),
        Family("count", split("children | sisters | brothers | cats | dogs | bikes | plants | cousins | guitars | chickens | houses | cars | employees | grandchildren"), lambda rng: rng.choice("two three four five six seven eight nine ten 2 3 4 5 6 7 8 11 12".split()), split("I have {v} {k}. | I own {v} {k}. | There are {v} {k} in my home. | We have {v} {k}."), "You have {v} {k}.", split("How many {k} do I have? | How many {k} do I own? | What number of {k} do I have? | Tell me how many {k} I have. | Do you know how many {k} I have? | How many {k} are there? | How many {k} did I say I have? | How many {k} have I got? | Can you tell me how many {k} I have? | Number of my {k}? | What is the count of my {k}? | How many {k} live with me? | Could you remind me how many {k} I have?"), 2),
        Family("medicine", split("morning | evening | noon | night | breakfast | dinner"), names.invent, ("I take {v} in the {k}.", "My pill for the {k} is {v}.", "In the {k} I take {v}."), "You take {v} in the {k}.", split("What do I take in the {k}? | Which pill do I take in the {k}? | What medicine do I take in the {k}? | Tell me what I take in the {k}. | Which medicine is for the {k}? | What is my pill for the {k}? | What did I say I take in the {k}? | Do you know what I take in the {k}? | What do I swallow in the {k}? | What is my {k} medicine? | Could you remind me what I take in the {k}?"), 1),
        Family("object", split("car | bike | phone | laptop | coffee order | blood type | gym | school | university | bank | star sign | dream job | middle name | surname | nickname | user name | email address | hobby | train station | bus stop | team | mother tongue | size | hair colour | tea order | phone model"), names.invent, IS_STATED, "Your {k} is {v}.", IS_QUESTIONS, 3),
        Family("code", NUMBERS, lambda rng: names.digits(rng, 3, 6), IS_STATED[:3], "Your {k} is {v}.", IS_QUESTIONS, 4),
        Family("the code", NUMBERS, lambda rng: names.digits(rng, 3, 6), THE_STATED[:4], "The {k} is {v}.", THE_QUESTIONS, 2),
        Family("the name", split("project | new project | team | product | codename | release | meeting room | house cat | ship | company mascot | coffee machine | robot | new printer | main branch | cluster"), names.invent, split("The {k} is called {v}. | The {k} is named {v}. | Our {k} is called {v}. | We call the {k} {v}."), "The {k} is called {v}.", split("What is the {k} called? | What is our {k} called? | What's the name of the {k}? | What is the name of the {k}? | Tell me the name of the {k}. | How is the {k} called? | What did we call the {k}? | Which name does the {k} have? | What's the {k} called? | What did I say the {k} is called? | What do we call the {k}? | I forgot the name of the {k}. | Could you remind me what the {k} is called?"), 3),
    ]


def names_of_people() -> tuple[str, ...]:
    """Keys for meetings: listed names and a fixed set of invented ones."""
    rng = random.Random(5)
    return tuple(names.FIRST) + tuple(names.invent(rng) for _ in range(200))


def basic() -> list[Family]:
    """All families of this file."""
    return [
        Family("pet", PETS, lambda rng: names.pick(rng, names.PETS, 0.5), NAMED, "Your {k} is called {v}.", NAME_QUESTIONS, 8),
        Family("person", PEOPLE, names.person, PEOPLE_STATED, "Your {k} is called {v}.", NAME_QUESTIONS, 6),
        Family("thing", THINGS, lambda rng: names.pick(rng, names.PETS, 0.7), NAMED[:7], "Your {k} is called {v}.", NAME_QUESTIONS, 5),
        *_about_me(), *_favourites(), *_work_things(), *_daily(),
    ]
