import type { Wordings } from '../../../items/draft.ts';

export const BACKUP_FAILED: Wordings<string> = {
  practice: [
    '{time} backup of {server} started. | The backup failed after {files} files.',
    'The backup of {server} began at {time}. | It failed when {files} files were done.',
    '{server} tried to save its files at {time}. | After {files} files the backup failed.',
    'Backup {server}: started at {time}. | It stopped with an error after {files} files, so it failed.',
    'At {time} {server} was copied. | Only {files} files were saved before the backup failed.',
    'The nightly backup failed. | {server} had saved {files} files by {time}.',
  ],
  gate: [
    'The backup of {server} started at {time}. | After {files} files it failed.',
    '{server} began its backup at {time}. | Only {files} files were done when it failed.',
    'At {time} the backup of {server} failed. | By then {files} files were saved.',
  ],
  secret: [
    'At {time} {server} started a backup. | It failed with only {files} files saved.',
    'The backup of {server} stopped at {time}. | It failed after it had saved {files} files.',
    '{files} files were done when the backup failed. | {server} had started it at {time}.',
  ],
};

export const BACKUP_WORKED: Wordings<string> = {
  practice: [
    '{time} backup of {server} started. | The backup copied {files} files and ended well.',
    'The backup of {server} began at {time}. | It copied {files} files without trouble.',
    '{server} saved its files at {time}. | All {files} files are in the backup.',
    'Backup {server}: started at {time}. | Done, {files} files were copied.',
    'At {time} {server} was copied. | The backup has {files} files and is complete.',
    'The nightly backup went well. | {server} had saved {files} files by {time}.',
  ],
  gate: [
    'The backup of {server} started at {time}. | It ended well with {files} files.',
    '{server} began its backup at {time}. | All {files} files were copied.',
    'At {time} the backup of {server} was done. | It has {files} files.',
  ],
  secret: [
    'At {time} {server} started a backup. | It went well and saved {files} files.',
    'The backup of {server} ended at {time}. | It had copied all {files} files.',
    '{files} files are in the new backup. | {server} had started it at {time}.',
  ],
};

export const DELIVERY_LATE: Wordings<string> = {
  practice: [
    'The {product} was sent to {city}. | The {product} is late and comes on {day}.',
    'A {product} is on its way to {city}. | It is late and will be there on {day}.',
    '{city} waits for a {product}. | The van is late, it comes on {day}.',
    'The {product} for {city} should be there by now. | It is late, the new date is {day}.',
    'There was a lot of traffic. | The {product} for {city} will be late and comes on {day}.',
    'Someone in {city} ordered a {product}. | It comes on {day}, which is late.',
  ],
  gate: [
    'Someone in {city} waits for the {product}. | It is late and comes on {day}.',
    'The {product} is on its way to {city}. | It will be late, the date is {day}.',
    'The van with the {product} for {city} is late. | It will be there on {day}.',
  ],
  secret: [
    'A {product} was ordered in {city}. | It is late and will come on {day}.',
    'The {product} should be in {city} by now. | The van is late and comes on {day}.',
    '{city} has to wait for the {product}. | On {day} it comes, and that is late.',
  ],
};

export const DELIVERY_DONE: Wordings<string> = {
  practice: [
    'The {product} was sent to {city}. | The {product} came on {day}.',
    'A {product} was on its way to {city}. | It was there on {day}.',
    '{city} waited for a {product}. | The van brought it on {day}.',
    'The {product} for {city} is there. | It came on {day} in good order.',
    'There was little traffic. | The {product} came to {city} on {day}.',
    'Someone in {city} ordered a {product}. | On {day} it came to the door.',
  ],
  gate: [
    'Someone in {city} waited for the {product}. | It came to the door on {day}.',
    'The {product} was on its way to {city}. | On {day} it was there.',
    'The van with the {product} was in {city} on {day}. | All is in good order.',
  ],
  secret: [
    'A {product} was ordered in {city}. | The van was there with it on {day}.',
    'The {product} is in {city} by now. | The van brought it to the door on {day}.',
    'On {day} a van came to {city}. | It brought the {product}.',
  ],
};

export const MATCH: Wordings<string> = {
  practice: [
    '{winner} played against {loser}. | {winner} won {high} to {low}.',
    'The match of {winner} and {loser} is over. | It was {high} to {low} for {winner}.',
    '{loser} lost to {winner}. | The score was {high} to {low}.',
    '{winner} had a good day against {loser}. | They won with {high} to {low}.',
    '{loser} came to play. | {winner} beat them {high} to {low}.',
    'The team of {loser} went home sad. | {winner} won the match {high} to {low}.',
    'A win for {winner}. | {loser} lost {low} to {high}.',
  ],
  gate: [
    '{winner} and {loser} played a match. | {winner} won, the score was {high} to {low}.',
    '{loser} played against {winner} and lost. | It was {high} to {low} in the end.',
    'The team of {winner} beat {loser}. | They won {high} to {low}.',
  ],
  secret: [
    '{winner} won the match against {loser}. | The score is {high} to {low}.',
    '{loser} had a bad day. | {winner} beat {loser} and it was {high} to {low}.',
    'The match is over and {loser} lost. | It was {high} to {low} for the team of {winner}.',
  ],
};

export const OUTAGE: Wordings<string> = {
  practice: [
    'The power failed in {city}. | The cause was a {cause}. | It took {hours} hours.',
    'A {cause} hit {city}. | There was no power for {hours} hours.',
    '{city} was dark for {hours} hours. | The power was cut by a {cause}.',
    'For {hours} hours the people of {city} had no power. | A {cause} was the cause.',
    'The lights went out in {city}. | It was a {cause}, and the power came back after {hours} hours.',
    'After {hours} hours {city} has power again. | A {cause} had cut it.',
  ],
  gate: [
    'A {cause} cut the power in {city} at night. | It came back after {hours} hours.',
    'The lights of {city} went out for {hours} hours. | The cause was a {cause}, which hit the power.',
    '{city} had no power. | It was a {cause} and took {hours} hours.',
  ],
  secret: [
    'The people of {city} had no lights for {hours} hours. | A {cause} had cut the power.',
    'There was a {cause} in {city}. | The power was out for {hours} hours.',
    'The power was out in {city} because of a {cause}. | After {hours} hours it was back.',
  ],
};

export const ERRORS: Wordings<string> = {
  practice: [
    '{time} {service} started. | {service} logged {total} errors: {cause}.',
    '{service} has been up since {time}. | There were {total} errors in the log, all said {cause}.',
    'The log of {service} shows {total} errors. | Each one says {cause}.',
    'At {time} {service} had trouble. | It wrote {cause} {total} times as an error.',
    'Error {cause} in {service}. | It was seen {total} times since {time}.',
    '{total} errors came from {service} today. | The text was always {cause}.',
  ],
  gate: [
    '{service} started at {time}. | The log shows {total} errors, and each one says {cause}.',
    'Since {time} {service} has had trouble. | There were {total} errors with the text {cause}.',
    'The log says {cause}. | It came {total} times as an error from {service}.',
  ],
  secret: [
    '{total} errors are in the log of {service}. | All of them say {cause}.',
    '{service} had trouble at {time}. | The error was {cause} and it came {total} times.',
    'At {time} the errors of {service} began. | There are {total} of them and the text is {cause}.',
  ],
};
