import type { Wordings } from '../../../items/draft.ts';

export const FIND: Wordings<string> = {
  practice: [
    '{who} was in the {place}. | {who} saw an old {product} there and picked it up.',
    '{who} found a {product} today. | It lay in the {place}.',
    'In the {place} there was a {product}. | {who} found it.',
    'A {product} had been lost for weeks. | {who} found it in the {place}.',
    '{who} looked for a {product} everywhere. | At last it turned up in the {place}.',
    'The {place} was dark. | {who} found a {product} in there.',
    '{who} cleaned the {place}. | A {product} was found by {who} that way.',
  ],
  gate: [
    '{who} looked in the {place}. | There was a {product} and {who} picked it up.',
    '{who} picked up a {product} today. | {who} saw it in the {place}.',
    'An old {product} lay in the {place}. | It was found by {who}.',
  ],
  secret: [
    '{who} went into the {place}. | {who} found an old {product} there.',
    'A lost {product} was in the {place}. | At last {who} found it.',
    'The {product} turned up today. | {who} saw it in the {place} and took it home.',
  ],
};

export const CHANGE: Wordings<string> = {
  practice: [
    'The {event} with {who} was planned for {planned}. | Now it is on {day}.',
    '{who} cannot come on {planned}. | The {event} is moved to {day}.',
    '{planned} was the first plan for the {event} with {who}. | The new day is {day}.',
    '{who} asked for another day. | The {event} on {planned} is now on {day}.',
    'New plan: the {event} with {who} is on {day}. | It was on {planned} before.',
    'The {event} with {who} will be on {day}. | On {planned} there is too much work.',
    'Instead of {planned}, {who} comes on {day}. | The {event} will be that day.',
  ],
  gate: [
    'We planned the {event} with {who} for {planned}. | It has been moved to {day}.',
    '{who} has no time on {planned}. | The new day for the {event} is {day}.',
    'The {event} with {who} is now on {day}. | The old plan was {planned}.',
  ],
  secret: [
    'The {event} with {who} is on another day. | It was {planned} and now it is {day}.',
    '{who} asked to move the {event}. | Instead of {planned} it will be on {day}.',
    'The {event} with {who} cannot be on {planned}. | It will be on {day} instead.',
  ],
};

export const CONTEST: Wordings<string> = {
  practice: [
    '{who} took part in the {race}. | {who} won with {points} points. | {other} had {low}.',
    'The {race} is over. | {who} won with {points} points, and {other} got {low}.',
    '{other} had {low} points in the {race}. | {who} had {points} and won.',
    '{who} came first in the {race}. | It was {points} points for {who} and {low} for {other}.',
    'With {points} points {who} won the {race}. | {other} was second with {low} points.',
    'The prize of the {race} went to {who}. | {who} got {points} points and {other} got {low}.',
    'Many came to the {race}. | The winner was {who} with {points} points, before {other} with {low}.',
  ],
  gate: [
    '{who} was the winner of the {race}. | {who} had {points} points and {other} had {low}.',
    '{other} was second in the {race} with {low} points. | The winner, {who}, had {points}.',
    'It was a good {race}. | {who} got {points} points and came first, and {other} got {low}.',
  ],
  secret: [
    'The winner of the {race} is {who}. | It was {points} points, and {low} for {other}.',
    'In the {race} {other} got {low} points. | {who} came first with {points} points.',
    '{who} and {other} took part in the {race}. | {who} won with {points} points to {low}.',
  ],
};

export const JOURNEY: Wordings<string> = {
  practice: [
    '{who} took the {by} to {city}. | The trip took {hours} hours.',
    '{who} wanted to see {city}. | {who} went by {by} for {hours} hours.',
    'By {by} it is {hours} hours to {city}. | {who} made that trip today.',
    '{who} is in {city} now. | It was {hours} hours by {by}.',
    'The way to {city} was long. | {who} sat in the {by} for {hours} hours.',
    'After {hours} hours in the {by}, {who} was there. | The city was {city}.',
    '{who} travelled to {city}. | {who} chose the {by} and needed {hours} hours.',
  ],
  gate: [
    '{who} went by {by}. | After {hours} hours {who} was in {city}.',
    '{who} made a trip to {city}. | It took {hours} hours by {by}.',
    'The {by} to {city} needed {hours} hours. | {who} sat in it all day.',
  ],
  secret: [
    'The trip of {who} to {city} was by {by}. | It was {hours} hours long.',
    '{who} chose the {by}. | The way to {city} took {hours} hours.',
    '{who} travelled by {by} for {hours} hours. | Now {who} is in {city}.',
  ],
};
