import type { Wordings } from '../../../items/draft.ts';

export const VISITORS: Wordings<string> = {
  practice: [
    'The {what} in {place} opened on {day}. | {total} people came.',
    'On {day} the {what} in {place} was full. | There were {total} people.',
    '{total} people stood at the door on {day}. | They wanted to see the {what} in {place}.',
    'It was {day} at the {what} in {place}. | {total} people bought a ticket.',
    'The {what} in {place} counted its guests. | On {day} there were {total} people.',
    '{place} has a new {what}. | {total} people came to see it on {day}.',
  ],
  gate: [
    'On {day} people came to the {what} in {place}. | There were {total} of them.',
    'The {what} in {place} was open on {day}. | {total} people wanted to see it.',
    '{place} opened its {what} on {day}. | The door counted {total} people.',
  ],
  secret: [
    '{day} was a full day for the {what} in {place}. | {total} guests came to see it.',
    'The new {what} in {place} had {total} guests. | That was on {day}.',
    '{total} people bought tickets on {day}. | They were for the {what} in {place}.',
  ],
};

export const STOCK: Wordings<string> = {
  practice: [
    'The shop in {city} has {left} {thing}. | It ordered {more} more.',
    'There are {left} {thing} left in the shop in {city}. | {more} more were ordered.',
    '{left} {thing} are all that the shop in {city} has. | It will get {more} more.',
    'The {thing} sold well in {city}. | The shop has {left} left and ordered {more} more.',
    'The shop in {city} ordered {more} new {thing}. | There are still {left} on the shelf.',
    'Someone in the {city} shop counted {left} {thing}. | Then the shop ordered {more} more of them.',
  ],
  gate: [
    'The shop in {city} counted its {thing}. | There are {left} left and {more} more were ordered.',
    'There are {left} {thing} on the shelf of the shop in {city}. | {more} more will come.',
    'In {city} the shop sold many {thing}. | It has {left} now and ordered {more} more.',
  ],
  secret: [
    '{left} {thing} are still in the shop in {city}. | It has ordered {more} new ones.',
    'The {city} shop has {left} {thing} left. | So it ordered {more} more of them today.',
    'The shop in {city} needs {thing}. | It has only {left} and ordered {more} more.',
  ],
};

export const WEATHER: Wordings<string> = {
  practice: [
    'It was {degrees} degrees in {city}. | There was {sky} all day.',
    'The day in {city} began with {sky}. | It had {degrees} degrees.',
    '{city} woke up to {sky}. | The air had {degrees} degrees.',
    'The radio spoke about {city}. | It said {sky} and {degrees} degrees.',
    'There was {sky} in {city} today. | Someone measured {degrees} degrees.',
    'With {degrees} degrees and {sky}, {city} had a usual day. | People went to work.',
  ],
  gate: [
    'In {city} there was {sky} today. | The radio said {degrees} degrees.',
    'Someone in {city} measured {degrees} degrees. | The day had {sky}.',
    '{city} had {sky} in the air. | It was {degrees} degrees all day.',
  ],
  secret: [
    'The radio said {degrees} degrees for {city}. | It also said {sky}.',
    'People in {city} woke up to {sky}. | It was {degrees} degrees today.',
    'The air in {city} had {degrees} degrees. | All day there was {sky}.',
  ],
};

export const GROWTH: Wordings<string> = {
  practice: [
    'The club {club} had {before} members last year. | Now it has {now}.',
    '{club} is a growing club. | It went from {before} members to {now}.',
    'Last year {before} people were in the club {club}. | Today there are {now}.',
    'More people joined {club}. | The club has {now} members, up from {before}.',
    'The club {club} has {now} members now. | A year ago it had {before}.',
    '{club} counted its members. | The club had {before} before and has {now} today.',
  ],
  gate: [
    'A year ago the club {club} had {before} members. | Today it has {now}.',
    'People joined the club {club}. | It had {before} members and now has {now}.',
    'The club {club} is growing. | There are {now} members, and last year there were {before}.',
  ],
  secret: [
    '{club} is a club with {now} members. | Last year it had {before}.',
    'The club {club} counted {before} members a year ago. | Now there are {now}.',
    'More people are in the club {club} now. | It went up from {before} members to {now}.',
  ],
};
