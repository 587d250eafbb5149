import { type Wordings, wordings } from '../../../items/draft.ts';

export const ASK_TYPED: Wordings<string> = {
  practice: [
    'Extract these fields as one JSON object: {list}.\n\n{text}',
    'Return a JSON object with the fields {list}. Numbers are plain numbers, without units.\n\n{text}',
    '{text}\n\nWrite a JSON object with exactly these fields: {list}.',
    'Read the message below and fill in {list}. Answer with JSON only.\n\n{text}',
    'I need a JSON record with {list} from this text.\n\n{text}',
    '{text}\n\nPlease give {list} as JSON, and no other fields.',
    'Which values does this text give for {list}? Reply in JSON.\n\n{text}',
    'Turn the note into JSON. The fields are {list}.\n\n{text}',
  ],
  gate: [
    'Please read the text and return {list} as JSON, exactly these fields.\n\n{text}',
    '{text}\n\nAnswer with one JSON object that has the fields {list}.',
    'Fill in {list} from this message and reply with JSON only.\n\n{text}',
  ],
  secret: [
    'From the note below, write a JSON object with the fields {list} and no others.\n\n{text}',
    '{text}\n\nI need exactly {list} from this text, as JSON.',
    'Please turn this message into one JSON record. Its fields are {list}.\n\n{text}',
  ],
};

export const SALE = wordings(
  'Order {number}: {customer} from {city} bought {quantity} of the {product} at {price} euros each.|{customer} ({city}) wrote to us about order {number}, {quantity} pieces of the {product} for {price} euros a piece.|From {city}, {customer} placed order {number} for the {product}. The quantity is {quantity} and one costs {price} euros.|Please pack {quantity} times the {product} for {customer} in {city}; the order is {number} and the price of one is {price} euros.|Invoice for {customer}, {city}. Order number {number}. {quantity} x {product}, {price} euros per piece.|In order {number} the {product} is sold for {price} euros; {customer}, who lives in {city}, takes {quantity}.',
  'We have a new order, {number}, from {customer} in {city}, who takes the {product}, {quantity} pieces at a price of {price} euros each.|The invoice {number} goes to {customer} in {city}, for {quantity} of the {product} that cost {price} euros a piece.|{customer} from {city} bought the {product}, {quantity} of it at {price} euros per piece, as order {number}.',
  'Order number {number} is for {customer}, who lives in {city} and buys {quantity} of the {product} for {price} euros each.|Please write an invoice to {customer} in {city} for order {number}, with {quantity} pieces of the {product} at {price} euros.|Our customer {customer} in {city} wants {quantity} times the {product}, at {price} euros per piece, under the number {number}.',
);
export const EXPRESS_YES = wordings(
  'It should go by express.|The customer paid for express delivery.|This one is urgent, so send it express.',
  'Express delivery was asked for.|Please send this by express.',
  'It has to travel by express.|The customer wants express delivery.',
);
export const EXPRESS_NO = wordings(
  'Express delivery is not needed.|Normal delivery is fine, no express.|The customer did not choose express.',
  'It does not have to go by express.|No express delivery for this one.',
  'There is no need to send it express.|The customer does not want express.',
);
export const BOOKING = wordings(
  '{guest} booked room {room} for {nights} nights, arriving on {day}, for {people} people.|Room {room} is taken by {guest} from {day} on. There are {people} guests and they stay {nights} nights.|A booking for {people} came from {guest}, who arrives on {day} and stays in room {room} for {nights} nights.|On {day} we expect {guest} with a group of {people}. They have room {room} for {nights} nights.|Booking by {guest}. Arrival {day}, {nights} nights, room {room}, {people} persons.|For {nights} nights, starting {day}, room {room} belongs to {guest} and the party of {people}.',
  'This {day} {guest} arrives with {people} people in all and stays {nights} nights in room {room}.|We keep room {room} for {guest}, who comes on {day} for {nights} nights in a group of {people}.|{guest} has a booking for {people} persons in room {room}, from {day} on and for {nights} nights.',
  'The guests of room {room} are {guest} and group, {people} persons who arrive on {day} and leave after {nights} nights.|A room for {people} people was booked by {guest}, number {room}, {nights} nights from {day}.|From {day} on, and for {nights} nights, we expect {guest} in room {room} with {people} persons in all.',
);
export const BREAKFAST_YES = wordings(
  'Breakfast is included.|They want breakfast every morning.|The price has breakfast in it.',
  'They take breakfast with us.|Breakfast was booked as well.',
  'We serve them breakfast.|The booking has breakfast in it.',
);
export const BREAKFAST_NO = wordings(
  'Breakfast is not included.|They do not want breakfast.|It is without breakfast.',
  'They take no breakfast with us.|Breakfast was not booked.',
  'We do not serve them breakfast.|The booking has no breakfast in it.',
);
export const FLAT = wordings(
  'A flat in {city} with {rooms} rooms and {size} square metres is to let for {rent} euros a month on floor {floor}.|To let on floor {floor}: {rooms} rooms, {size} square metres, {rent} euros rent, city {city}.|Our flat in {city} has {size} square metres in {rooms} rooms. It is on floor {floor} and the rent is {rent} euros.|For {rent} euros a month you get {rooms} rooms in {city}, on floor {floor}, with {size} square metres.|{city}, floor {floor}. Rent {rent} euros. {size} square metres, {rooms} rooms.|The rent is {rent} euros for this flat of {size} square metres on floor {floor}; it stands in {city} and has {rooms} rooms.',
  'We let a flat of {size} square metres in {city}, {rooms} rooms on floor {floor}, for a rent of {rent} euros.|In {city} there is a flat on floor {floor} that has {rooms} rooms and {size} square metres and costs {rent} euros a month.|You pay {rent} euros a month for {size} square metres and {rooms} rooms on floor {floor} in {city}.',
  'This flat on floor {floor} in {city} costs {rent} euros a month, with {rooms} rooms and {size} square metres in all.|On floor {floor} you find {rooms} rooms with {size} square metres, in {city}, for {rent} euros rent.|The flat has {rooms} rooms, {size} square metres and a rent of {rent} euros, and it is in {city} on floor {floor}.',
);
export const BALCONY_YES = wordings(
  'It has a balcony.|There is a balcony to the south.|A small balcony belongs to it.',
  'You get a balcony too.|The flat comes with a balcony.',
  'A balcony is there as well.|It is let with a balcony.',
);
export const BALCONY_NO = wordings(
  'It has no balcony.|There is no balcony.|Sadly a balcony is missing.',
  'You do not get a balcony.|The flat comes without a balcony.',
  'A balcony is not there.|It is let without a balcony.',
);
export const FLIGHT = wordings(
  'Flight {flight} from {from} to {to} leaves at {time} from gate {gate} with {passengers} passengers.|At {time} flight {flight} takes off in {from}. It goes to {to}, the gate is {gate} and {passengers} passengers are on board.|{passengers} passengers wait at gate {gate} in {from} for flight {flight} to {to}, departure {time}.|Gate {gate}, {time}: flight {flight}, {from} to {to}, {passengers} passengers.|Passengers to {to}, please come to gate {gate}. Your flight {flight} leaves {from} at {time} with {passengers} people.|From {from} you fly to {to} with flight {flight}, gate {gate}, at {time}; {passengers} passengers have a seat.',
  'The flight {flight} takes {passengers} passengers from {from} to {to} and leaves from gate {gate} at {time}.|Today at {time} we fly from {from} to {to}, flight {flight}, gate {gate}, with {passengers} passengers on board.|At gate {gate} in {from} there are {passengers} passengers for {to}, whose flight {flight} leaves at {time}.',
  'Your flight from {from} to {to} is {flight}, with {passengers} passengers, at gate {gate} and at {time}.|The departure of {flight} in {from} is at {time}, gate {gate}, and {passengers} passengers fly to {to}.|With {passengers} passengers, flight {flight} to {to} leaves {from} from gate {gate} at {time}.',
);
export const DELAYED_YES = wordings(
  'The flight is delayed.|Because of fog there is a delay.|It will not leave on time.',
  'Sadly there is a delay today.|The flight will be late.',
  'It cannot leave on time.|We are sorry that it is delayed.',
);
export const DELAYED_NO = wordings(
  'The flight is on time.|There is no delay.|It leaves as planned.',
  'Happily there is no delay today.|The flight will be on time.',
  'It can leave on time.|We are glad that it is not delayed.',
);
export const WORKER = wordings(
  '{name}, {age}, has worked as a {job} for {years} years and earns {salary} euros a month.|Our {job} {name} is {age} years old, earns {salary} euros a month and has been here for {years} years.|With {years} years of work in the job, the {job} {name} ({age}) asks for {salary} euros a month.|Personnel file. {name}, {job}, age {age}, {years} years in the job, {salary} euros a month.|At the age of {age}, {name} makes {salary} euros a month as a {job}, after {years} years.|For {years} years {name} has been a {job}. The pay is {salary} euros a month and the age is {age}.',
  'The {job} {name} earns {salary} euros a month, is {age} years old and has {years} years of work in the job.|After {years} years as a {job}, {name} is {age} and makes {salary} euros a month.|In our file there is {name}, a {job} of {age} years with {years} years in the job and {salary} euros a month.',
  '{name} is {age}, makes {salary} euros a month and has been a {job} for {years} years now.|We pay {salary} euros a month to {name}, age {age}, who has worked {years} years as a {job}.|Our file on {name} says {job}, {age} years old, {years} years here, and a pay of {salary} euros.',
);
export const LICENCE_YES = wordings(
  'A driving licence is there.|{name} has a driving licence.|{name} is allowed to drive a car.',
  '{name} holds a driving licence.|The driving licence is in the file.',
  '{name} has shown a driving licence.|There is a driving licence.',
);
export const LICENCE_NO = wordings(
  'A driving licence is missing.|{name} has no driving licence.|{name} is not allowed to drive a car.',
  '{name} does not hold a driving licence.|The driving licence is not in the file.',
  '{name} never got a driving licence.|There is no driving licence.',
);
export const STATION = wordings(
  'Station {city}, {day}: {high} degrees at noon, {low} degrees at night, {wind} km/h wind.|On {day} it was {high} degrees at noon in {city}, with {low} degrees at night and a wind of {wind} km/h.|Weather for {city} on {day}. Lowest value {low} degrees, highest value {high} degrees, wind {wind} km/h.|The wind in {city} reached {wind} km/h on {day}, and the temperature went from {low} up to {high} degrees.|{day} in {city} starts with {low} degrees and goes up to {high} degrees; the wind blows at {wind} km/h.|Between {low} and {high} degrees and {wind} km/h of wind, that was {day} in {city}.',
  'In {city} the wind blows at {wind} km/h on {day}, and we have from {low} to {high} degrees.|The report for {day} from {city} says {high} degrees at most, {low} degrees at least and a wind of {wind} km/h.|On {day} the temperature in {city} goes from {low} degrees at night to {high} degrees at noon, with {wind} km/h wind.',
  '{city} had {low} degrees at night, {high} degrees at noon and a wind of {wind} km/h on {day}.|The wind was {wind} km/h and the temperature between {low} and {high} degrees in {city} on {day}.|This {day} we measured in {city} at most {high} and at least {low} degrees, and {wind} km/h wind.',
);
export const RAIN_YES = wordings(
  'There was rain.|It rained for hours.|Rain fell in the evening.',
  'It rained as well.|Some rain fell too.',
  'We also had rain.|Then it began to rain.',
);
export const RAIN_NO = wordings(
  'There was no rain.|It stayed dry.|Not a drop of rain fell.',
  'It did not rain at all.|No rain fell that day.',
  'We had no rain.|It was dry all day.',
);
export const PARCEL = wordings(
  'Parcel {code} from {sender} to {receiver} weighs {weight} kg and reached {city} on {day}.|On {day} the parcel {code} came to {city}. {sender} sent it to {receiver}, weight {weight} kg.|{sender} sends {receiver} a parcel of {weight} kg; its code is {code} and on {day} it was in {city}.|Scan in {city}, {day}. Code {code}. Sender {sender}, receiver {receiver}, {weight} kg.|For {receiver} there is a parcel in {city} since {day}, {weight} kg, sent by {sender}, code {code}.|The code is {code}. The parcel weighs {weight} kg, comes from {sender}, goes to {receiver} and was seen in {city} on {day}.',
  'A parcel of {weight} kg with the code {code} came to {city} on {day}; the sender is {sender} and the receiver is {receiver}.|Since {day} the parcel {code} is in {city}, {weight} kg, sent to {receiver} by {sender}.|{receiver} gets a parcel from {sender}, code {code}, {weight} kg, which was scanned in {city} on {day}.',
  'The parcel that {sender} sent to {receiver} has the code {code}, weighs {weight} kg and was in {city} on {day}.|On {day} we scanned {code} in {city}, a parcel of {weight} kg from {sender} for {receiver}.|In {city} a parcel waits since {day}, from {sender} to {receiver}, {weight} kg, code {code}.',
);
export const DAMAGED_YES = wordings(
  'The box is damaged.|One corner of the parcel is broken.|It came with damage.',
  'Sadly the parcel is damaged.|The box was broken.',
  'The parcel has damage.|We saw that the box is damaged.',
);
export const DAMAGED_NO = wordings(
  'The box is not damaged.|Nothing on the parcel is broken.|It came without damage.',
  'Happily the parcel is not damaged.|The box was not broken.',
  'The parcel has no damage.|We saw that the box is fine.',
);

/** Sentences that hold other numbers and names than the ones asked for. */
export const DISTRACTING = wordings(
  'By the way, the office moved to house {other} last month.|{stranger} asked about it {other} days ago.|Last year there were {other} cases like this one.|Please tell {stranger} about it as well.|The phone rang {other} times today.|My colleague {stranger} is away until further notice.|Page {other} of the handbook has more about this.|{stranger} and {other} other people can read this message.',
  'My colleague {stranger} asked for a copy last month.|There were {other} messages like this one today.|More about this is on page {other}.|The office of {stranger} is in house {other} now.',
  'We told {stranger} about it {other} days ago.|Last month {other} people asked for a copy.|Please read page {other} of the handbook too.|{stranger} is away, so I write this message.',
);
