import { type Wordings, wordings } from '../../../items/draft.ts';

/** How a record is handed over; a wording that ends without the text has the text above it. */
export const ASK: Wordings<string> = {
  practice: [
    'Extract {list} as JSON: {text}',
    'Return JSON with {list}. Text: {text}',
    'Read the text and give {list} as JSON.\n{text}',
    '{text}\nWrite {list} as JSON.',
    'Please turn this into JSON with {list}: {text}',
    'Can you give me {list} as JSON?\n{text}',
    'I need {list} in JSON. Here is the text: {text}',
    'json with {list} please: {text}',
    '{text}\nPut {list} into JSON.',
    'Find {list} in this text and answer in JSON: {text}',
    'Make a JSON object with {list} from this note.\n{text}',
    'What are {list} here? Use JSON. {text}',
    '{text} Give me {list} as a JSON object.',
    'Pull out {list} and write JSON.\n{text}',
    'From the text below, take {list} as JSON.\n{text}',
    'Could you read this and return {list} as JSON? {text}',
  ],
  gate: [
    'Please read this and write {list} as JSON: {text}',
    'Can you find {list} in the text? Answer in JSON.\n{text}',
    '{text}\nTurn that into JSON with {list}.',
    'give me JSON with {list} from this text: {text}',
  ],
  secret: [
    'Please put {list} into a JSON object: {text}',
    'Take {list} from this text and return JSON.\n{text}',
    '{text}\nCan you give {list} as JSON, please?',
    'I want {list} as a JSON object. Read this: {text}',
  ],
};

export const AGE = wordings(
  '{name} is {age} years old.|My friend {name} turned {age} last week.|At {age}, {name} still plays chess.|Name: {name}, age: {age}|{name} will stay {age} until May.|Today is the birthday of {name}, who is now {age}.|The oldest in the club is {name} with {age} years.|{name} ({age}) won the race.|Patient {name}, {age} years, room on the left.|I am {name} and my age is {age}.|Did you know that {name} is already {age}?|Hello, this is {name}. I am {age} years old.|guest {name} / age {age}|The winner is my neighbour {name}, {age} years old.',
  'My neighbour {name} is now {age} years old.|The winner of the race was {name}, age {age}.|Hello, my name is {name} and I am {age}.|new guest {name}, {age} years',
  'Last week {name} had a birthday and is {age} now.|In our club there is {name}, who is {age} years old.|Note from the doctor - patient {name}, age {age}.|{name} plays chess and is {age}.',
);
export const HOME = wordings(
  '{name} lives in {city}.|{name} moved to {city} in spring.|I met {name}, who comes from {city}.|Name: {name}, city: {city}|The home of {name} is in {city}.|Send the letter to {name} in {city}.|{name} has a flat in {city}.|Since May {name} has been living in {city}.|Hello, I am {name} from {city}.|In {city} you can visit {name}.|guest {name} / city {city}|Our friend {name} went back home to {city}.|{city} is where {name} grew up.',
  'My friend {name} has a home in {city}.|In spring I will visit {name} in {city}.|new guest {name}, from {city}|Hello from {city}, I am {name}.',
  'Since spring {name} lives in {city}.|Please send this to my friend {name} in {city}.|{name} comes from {city} and plays chess.|Note - {name}, home in {city}.',
);
export const PRICE = wordings(
  'The {product} costs {price} euros.|I paid {price} euros for the {product}.|We sell a {product} for {price} euros.|Product: {product}, price: {price} euros|You can have the {product} for {price} euros.|A new {product} is {price} euros in the shop.|For {price} euros the {product} is yours.|sale: {product}, only {price} euros|The price of the {product} is {price} euros.|They want {price} euros for an old {product}.|Bill for one {product}, {price} euros in all.|My {product} was cheap. It cost {price} euros.|item {product} / price {price}',
  'In the shop the {product} is {price} euros now.|I can sell you the {product} for {price} euros.|new price for the {product}, {price} euros|The old {product} cost me {price} euros.',
  'You paid {price} euros for that {product}.|They sell the {product} at {price} euros.|The bill says one {product} for {price} euros.|Note - {product}, price {price} euros.',
);
export const JOB = wordings(
  '{name} works as a {job}.|{name} is a {job}.|For years {name} has been a {job}.|Name: {name}, job: {job}|The new {job} is called {name}.|My friend {name} wants to stay a {job}.|Ask {name}, our {job}.|{name} found work as a {job}.|Hello, I am {name}, the {job} of this town.|A {job} named {name} came today.|staff list / {name} / {job}|Everybody knows {name} the {job}.|{name} earns money as a {job}.|{name} likes the work of a {job}.',
  'My neighbour {name} works as a {job} now.|The {job} of our town is {name}.|Hello, my name is {name} and I am a {job}.|new staff {name}, {job}',
  'In our town {name} has been a {job} for years.|Today a new {job} came, named {name}.|{name} likes to work as a {job}.|Note - {name}, job {job}.',
);
export const PET = wordings(
  '{owner} has a {animal} called {name}.|The {animal} of {owner} is named {name}.|{name} is the {animal} of {owner}.|Owner: {owner}, animal: {animal}, name: {name}|{owner} feeds {name}, a {animal}.|{owner} bought a {animal} and called it {name}.|{owner} lost a {animal} that is called {name}.|A {animal} named {name} lives with {owner}.|I look after {name}, the {animal} that {owner} has.|lost {animal} / name {name} / owner {owner}|Every day {owner} goes out with the {animal} {name}.|{owner} looks after a {animal} with the name {name}.|Hello, I am {owner} and my {animal} is called {name}.',
  'My neighbour {owner} has a {animal} named {name}.|The name of the {animal} is {name} and {owner} is the owner.|{owner} lives with a {animal} called {name}.|lost, one {animal} called {name}, owner {owner}',
  'Every day {owner} feeds a {animal} called {name}.|The owner {owner} looks after the {animal} named {name}.|Note - {animal} {name}, owner {owner}.|A {animal} called {name} is at home with {owner}.',
);
export const EVENT = wordings(
  'The {event} is on {day} at {time}.|Our {event} starts at {time} on {day}.|Do not forget the {event}: {day}, {time}.|Event: {event}, day: {day}, time: {time}|On {day} at {time} we have a {event}.|Come to the {event} on {day}, it begins at {time}.|The {event} was moved to {day}, {time}.|Can you make it to the {event} on {day} at {time}?|{day} {time} {event} in the big room|I will see you at the {event} this {day} at {time}.|Dear all, the next {event} is {day} at {time}.|At {time} on {day} the {event} begins.|calendar / {event} / {day} / {time}',
  'Our next {event} is this {day} at {time}.|We start the {event} on {day} at {time}.|new time for the {event}, {day} at {time}|Dear all, come on {day} at {time} for the {event}.',
  'I have a {event} on {day}, it starts at {time}.|See you on {day} at {time} for our {event}.|Note - {event} on {day}, {time}.|This {day} the {event} begins at {time}.',
);
export const ORDER = wordings(
  '{name} ordered {quantity} of the {product}.|Order for {name}: {product}, {quantity} pieces.|Please send {quantity} times the {product} to {name}.|Name: {name}, product: {product}, quantity: {quantity}|{name} wants to buy the {product}, {quantity} pieces.|We packed {quantity} pieces of the {product} for {name}.|Customer {name} needs the {product} {quantity} times.|Hello, I am {name} and I would like {quantity} of the {product}.|order / {name} / {product} / {quantity}|{quantity} times {product}, ordered by {name}|The shop sent {name} the {product}, {quantity} pieces in all.|For {name} we keep {quantity} of the {product}.',
  'We sent {quantity} pieces of the {product} to {name}.|new order from {name}, {product}, {quantity} pieces|Hello, this is {name}, please send me {quantity} of the {product}.|The customer {name} ordered the {product} {quantity} times.',
  '{name} would like to have {quantity} pieces of the {product}.|Please keep the {product} for {name}, {quantity} pieces.|Note - {quantity} times the {product} for {name}.|Today {name} ordered the {product}, {quantity} in all.',
);
export const TRIP = wordings(
  'The train goes from {from} to {to}.|We fly from {from} to {to} tomorrow.|The bus to {to} leaves from {from}.|From: {from}, to: {to}|I want to travel from {from} to {to}.|Our trip begins in {from} and ends in {to}.|One ticket from {from} to {to}, please.|They left {from} and drove to {to}.|flight / from {from} / to {to}|The road from {from} to {to} is closed.|You start in {from}. Your next stop is {to}.|The ship to {to} starts in {from}.|The train from {from} stops in {to}.',
  'Tomorrow the train leaves {from} and goes to {to}.|I want one ticket to {to}, from {from}.|We travel by bus from {from} to {to}.|new flight from {from} to {to}',
  'They fly to {to} and they start from {from}.|Our ship goes from {from} to {to}.|Note - trip from {from} to {to}.|The bus leaves from {from} and stops in {to}.',
);
export const WEATHER = wordings(
  'It is {temperature} degrees in {city}.|{city} had {temperature} degrees at noon.|Today {city} reports {temperature} degrees.|City: {city}, temperature: {temperature}|In {city} we have {temperature} degrees now.|The weather in {city} is fine with {temperature} degrees.|{temperature} degrees were measured in {city}.|Is it really {temperature} degrees in {city}?|weather / {city} / {temperature} degrees|At noon the temperature in {city} was {temperature}.|Yesterday it was {temperature} degrees warm in {city}.|The report says {temperature} degrees for {city}.|People in {city} enjoy {temperature} degrees today.',
  'Today it is {temperature} degrees warm in {city}.|The temperature in {city} is {temperature} now.|new weather report from {city}, {temperature} degrees|They measured {temperature} degrees at noon in {city}.',
  'We have fine weather in {city}, {temperature} degrees.|Yesterday {city} had {temperature} degrees.|Note - {city}, {temperature} degrees at noon.|In {city} the temperature was {temperature} today.',
);
export const CAR = wordings(
  '{name} bought a {colour} {product}.|The {colour} {product} belongs to {name}.|{name} has a {product}. It is {colour}.|Name: {name}, colour: {colour}, product: {product}|I gave {name} a {colour} {product}.|{name} lost a {colour} {product}.|Whose is the {colour} {product}? It is from {name}.|{name} painted the {product} {colour}.|order / {name} / {product} / {colour}|Please send the {product} in {colour} to {name}.|The {product} of {name} is {colour}.|We found a {colour} {product} that {name} left here.',
  'My friend {name} has a {colour} {product}.|I bought a {colour} {product} for {name}.|new order from {name}, one {product} in {colour}|We found the {product} of {name}, it is {colour}.',
  '{name} wants the {product} in {colour}.|Here is the {colour} {product} that {name} lost.|Note - {product} for {name}, colour {colour}.|Today {name} painted a {product} {colour}.',
);
export const VISIT = wordings(
  '{name} flew to {city} on {day}.|On {day} {name} called from {city}.|{name} visits {city} every {day}.|Name: {name}, city: {city}, day: {day}|This {day} {name} is in {city}.|{name} will come back from {city} on {day}.|Every {day} there is a letter from {name} in {city}.|We meet {name} in {city} on {day}.|visit / {name} / {city} / {day}|{day} is the day when {name} goes to {city}.|I saw {name} in {city} last {day}.|From {city} {name} wrote to us on {day}.',
  'Last {day} {name} was in {city}.|On {day} I will meet {name} in {city}.|new visit, {name} in {city}, {day}|Every {day} {name} goes to {city}.',
  '{name} wrote a letter from {city} on {day}.|We saw {name} on {day} in {city}.|Note - {name}, {city}, {day}.|This {day} {name} comes back to {city}.',
);
