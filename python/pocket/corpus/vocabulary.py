"""Word lists and sentence lists that several families of facts share."""

from __future__ import annotations

from .family import split

NAME_QUESTIONS = split(
    "What is my {k} called? | What is my {k} called? | What is my {k}'s name? | What's my {k}'s name? | What is the name of my {k}? | How is my {k} called? | Which name does my {k} have? "
    "| Who is my {k}? | Tell me the name of my {k}. | What did I say my {k} is called? | Can you tell me what my {k} is called? | My {k} is called what? "
    "| Say the name of my {k}. | What's the name of my {k}? | What is my {k} named? | Could you remind me of my {k}'s name? | What do I call my {k}? | I forgot the name of my {k}."
)
IS_QUESTIONS = split(
    "What is my {k}? | What is my {k}? | What's my {k}? | Tell me my {k}. | Which is my {k}? | Can you tell me my {k}? | What did I say about my {k}? | What {k} do I have? "
    "| Say my {k}. | What was my {k} again? | Give me my {k}. | I need my {k}. | I forgot my {k}. | Could you remind me of my {k}? | What did I tell you about my {k}?"
)
THE_QUESTIONS = split(
    "What is the {k}? | What is the {k}? | What's the {k}? | Tell me the {k}. | Which is the {k}? | Can you tell me the {k}? | What did I say about the {k}? | Give me the {k}. "
    "| What was the {k} again? | Say the {k}. | I need the {k}. | Which {k} did I tell you? | I forgot the {k}. | Could you remind me of the {k}? | Do you have the {k}?"
)
WHEN_QUESTIONS = split(
    "When is my {k}? | When is my {k}? | When's my {k}? | What day is my {k}? | On which day is my {k}? | Tell me when my {k} is. | What is the date of my {k}? | When did I say my {k} is? "
    "| Can you tell me when my {k} is? | My {k} is when? | When do I have my {k}? | When was my {k} again? | What is the day of my {k}? | I forgot when my {k} is. | Could you remind me when my {k} is?"
)
NAMED = split("My {k} is called {v}. | My {k} is called {v}. | My {k} is named {v}. | My {k}'s name is {v}. | The name of my {k} is {v}. | {v} is my {k}. | I have a {k} called {v}. | I have a {k} named {v}. | We have a {k} called {v}. | My {k} goes by {v}.")
PEOPLE_STATED = split("My {k} is called {v}. | My {k} is {v}. | My {k}'s name is {v}. | {v} is my {k}. | The name of my {k} is {v}. | My {k} is named {v}. | I have a {k} called {v}.")
IS_STATED = split("My {k} is {v}. | My {k} is {v}. | {v} is my {k}. | I have {v} as my {k}. | The thing is, my {k} is {v}.")
THE_STATED = split("The {k} is {v}. | The {k} is {v}. | {v} is the {k}. | Our {k} is {v}. | We use {v} as the {k}.")
PETS = split("dog | dog | dog | cat | cat | cat | rabbit | parrot | hamster | horse | goldfish | tortoise | guinea pig | puppy | kitten | pony | snake | gecko | canary | ferret | turtle | hen")
PEOPLE = split(
    "sister | brother | mother | father | wife | husband | son | daughter | aunt | uncle | cousin | grandmother | grandfather | partner | niece | nephew | boss | manager | colleague | teacher "
    "| dentist | doctor | neighbour | flatmate | landlord | best friend | accountant | team lead | girlfriend | boyfriend | coach | roommate | godmother | tutor | vet | hairdresser | mum | dad"
)
THINGS = split(
    "boat | car | plant | robot | laptop | band | team | company | house | bike | guitar | ship | project | side project | farm | cactus | van | shop | street | school | village | blog | podcast | club "
    "| kayak | drone | server | computer | horse farm | startup | book | piano | tractor | caravan | app | game | newsletter | cafe | tent"
)
NUMBERS = split("locker code | PIN | door code | alarm code | gate code | bike lock code | ticket number | order number | membership number | booking number | house number | room number | customer number | safe code | phone extension | flight number | bus number | shoe size | invoice number | garage code | passport number")
SERVERS = split("staging server | build server | test server | database | staging database | web server | mail server | backup server | proxy | cache | dashboard | api server | dev server | queue | search server | file server | metrics server | chat server")
SITES = split("wiki | docs page | dashboard | staging site | repository | issue tracker | team calendar | blog | status page | design page | shared folder | build page | handbook | recipe page | website")
FILES = split("config file | log file | backup | notes file | model file | test data | budget file | report | photo folder | key file | password file | schema | invoice folder | todo list | data folder | music folder")
WORKS = split("report | thesis | tax return | grant proposal | release | homework | book chapter | application | presentation | essay | migration | budget | audit | prototype | paper | survey")
EVENTS = split("dentist appointment | doctor appointment | job interview | driving test | exam | flight | piano lesson | team meeting | haircut | physio appointment | wedding | vet appointment | concert | yoga class | book club | holiday | parent evening | train")
PLACES = split("drawer | kitchen drawer | blue box | top shelf | garage | cellar | wardrobe | car | office | red bag | flower pot | door mat | hall cupboard | desk | attic | old suitcase | bookshelf | shed | tin on the shelf | coat pocket")
OBJECTS = split("passport | spare key | toolbox | umbrella | bike pump | first aid kit | charger | tent | camera | sewing kit | winter coat | ladder | birth certificate | screwdriver | torch | suitcase | Christmas lights | hard drive | guitar | ring")
FAVOURITES = {
    "colour": "green | blue | red | teal | yellow | purple | orange | black | white | pink | turquoise | silver | brown | grey",
    "food": "lasagne | sushi | pizza | curry | pasta | dumplings | tacos | ramen | falafel | risotto | pancakes | stew | paella | goulash",
    "drink": "green tea | black coffee | lemonade | cocoa | apple juice | milk | ginger ale | mint tea | red wine | orange juice | water",
    "fruit": "mango | apple | pear | cherry | banana | plum | kiwi | peach | grape | melon | apricot | fig",
    "animal": "otter | fox | owl | whale | penguin | wolf | hedgehog | dolphin | elephant | lynx | badger | heron",
    "sport": "tennis | football | rowing | climbing | swimming | cycling | chess | badminton | hockey | judo | running | curling",
    "season": "spring | summer | autumn | winter",
    "film": "", "book": "", "band": "", "song": "", "game": "", "city": "", "restaurant": "", "singer": "", "writer": "", "team": "", "tea": "", "cheese": "",
    "number": "7 | 3 | 12 | 42 | 9 | 21 | 88 | 13 | 5 | 64", "day": "Monday | Tuesday | Wednesday | Thursday | Friday | Saturday | Sunday",
}
FAVOURITE_QUESTIONS = split(
    "What is my favourite {k}? | What is my favourite {k}? | What's my favourite {k}? | Which {k} do I like most? | What {k} do I like best? | Tell me my favourite {k}. | Which {k} is my favourite? "
    "| What did I say my favourite {k} is? | Can you tell me my favourite {k}? | What is my favorite {k}? | Which {k} do I like the most? | My favourite {k} is what? | What {k} do I love most? | Which {k} do I prefer? | Could you name my favourite {k}?"
)


JOBS = "teacher | nurse | baker | plumber | software engineer | gardener | bus driver | architect | carpenter | chemist | doctor | electrician | librarian | lawyer | painter | pilot | translator | vet | designer | cook | farmer | journalist | mechanic | musician | data analyst"
ALLERGIES = "peanuts | milk | eggs | cats | pollen | shellfish | nuts | wheat | strawberries | dust | penicillin | bee stings | soy | latex | sesame | kiwi | horses | celery"
LANGUAGES = "Spanish | French | German | Italian | Japanese | Polish | Dutch | Welsh | Korean | Turkish | Greek | Swedish | Arabic | Chinese | Finnish | Portuguese"
INSTRUMENTS = "piano | guitar | violin | flute | drums | cello | trumpet | harp | ukulele | saxophone | banjo | clarinet | accordion | bass | organ"
