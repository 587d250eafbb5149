import type { Wordings } from '../../../items/draft.ts';

export const MEETING: Wordings<string> = {
  practice: [
    '{who} met {other} on {day}. | They talked about the {topic}.',
    'On {day} {who} sat down with {other}. | The two talked about the {topic}.',
    '{who} called {other} on {day}. | The call was about the {topic}.',
    '{who} wanted to talk about the {topic}. | So {who} saw {other} on {day}.',
    'There was a meeting on {day}. | {who} and {other} went through the {topic}.',
    'The {topic} was discussed on {day}. | Only {who} and {other} were there.',
    '{day}: {who} visited {other}. | The {topic} was the reason for the visit.',
    '{who} had questions about the {topic}. | {other} answered them on {day}.',
  ],
  gate: [
    'On {day} {who} went to see {other}. | They discussed the {topic}.',
    '{who} and {other} had a call on {day}. | It was all about the {topic}.',
    '{other} asked {who} about the {topic}. | They sat down for it on {day}.',
  ],
  secret: [
    '{who} visited {other} on {day}. | The {topic} was what they talked about.',
    'The {topic} needed a talk. | {who} and {other} met for it on {day}.',
    '{day} was the day of the meeting. | {who} talked with {other} about the {topic}.',
  ],
};

export const PURCHASE: Wordings<string> = {
  practice: [
    '{who} went to the shop. | {who} chose a {product}. | It cost {euros} euros.',
    '{who} needed a {product}. | The shop had one for {euros} euros and {who} took it.',
    '{who} bought a {product} today. | The price was {euros} euros.',
    'A {product} was on sale for {euros} euros. | {who} bought it at once.',
    '{who} spent {euros} euros in town. | The money went on a {product}.',
    'For {euros} euros {who} got a {product}. | The shop was nearly empty.',
    '{who} paid {euros} euros at the till. | {who} took home a {product}.',
    'The market had a good {product}. | {who} paid {euros} euros for it.',
  ],
  gate: [
    '{who} saw a {product} in the shop. | The price was {euros} euros and {who} bought it.',
    '{who} came home with a {product}. | {who} paid {euros} euros for it in town.',
    '{who} got a {product} at the market. | It was on sale for {euros} euros.',
  ],
  secret: [
    'A {product} cost {euros} euros at the market. | {who} took it home.',
    '{who} spent money today. | A {product} for {euros} euros was what {who} bought.',
    '{who} wanted a {product}. | {who} found one in town and paid {euros} euros.',
  ],
};

export const MOVE: Wordings<string> = {
  practice: [
    '{who} packed all boxes. | {who} moved to {city}. | The reason was {reason}.',
    '{who} has a new home in {city}. | {who} went there for {reason}.',
    '{who} lives in {city} now. | It was {reason} that made {who} move.',
    'Because of {reason}, {who} left the old flat. | {who} moved to {city}.',
    'The van came in the morning. | {who} moved to {city} because of {reason}.',
    '{who} wanted {reason}. | So {who} found a house in {city} and moved.',
    '{who} left for {city} with all the boxes. | {reason} was the reason for the move.',
    '{who} sold the old house. | For {reason}, {who} now lives in {city}.',
  ],
  gate: [
    '{who} left the old house and moved to {city}. | It was all for {reason}.',
    'The boxes of {who} are in {city} now. | {who} moved there because of {reason}.',
    '{who} found a flat in {city}. | The reason for the move was {reason}.',
  ],
  secret: [
    'It was {reason} that took {who} to {city}. | {who} lives there now.',
    '{who} moved house. | The new home is in {city} and the reason is {reason}.',
    '{who} sold the flat and left for {city}. | {who} did it for {reason}.',
  ],
};

export const ILLNESS: Wordings<string> = {
  practice: [
    '{who} is ill. | {other} will do the work until {day}.',
    '{who} is ill and stays at home. | {other} works in place of {who} until {day}.',
    'Until {day} {other} does the work of {who}. | {who} is ill in bed.',
    'The doctor says that {who} is ill. | {other} takes over until {day}.',
    '{other} has more work until {day}. | The reason is that {who} is ill.',
    '{who} called in ill this morning. | Until {day} {other} does the job.',
    '{who} fell ill at work. | {other} has the job of {who} until {day}.',
  ],
  gate: [
    '{who} is at home and ill. | {other} takes over the work until {day}.',
    'This morning {who} was ill. | {other} does the job of {who} until {day}.',
    '{other} will work for {who} until {day}. | {who} is ill at home.',
  ],
  secret: [
    '{who} is ill in bed today. | Until {day} the work is done by {other}.',
    '{other} does the job until {day}. | {who} fell ill and went home.',
    'Because {who} is ill, {other} takes over. | That is the plan until {day}.',
  ],
};
