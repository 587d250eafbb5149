export const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

export const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] as const;

export const CAPITALS = [
  ['France', 'Paris'], ['Germany', 'Berlin'], ['Italy', 'Rome'], ['Spain', 'Madrid'], ['Austria', 'Vienna'],
  ['Norway', 'Oslo'], ['Ireland', 'Dublin'], ['Greece', 'Athens'], ['Portugal', 'Lisbon'], ['Poland', 'Warsaw'],
  ['Japan', 'Tokyo'], ['Egypt', 'Cairo'], ['Peru', 'Lima'], ['China', 'Beijing'], ['Russia', 'Moscow'],
  ['Sweden', 'Stockholm'], ['Denmark', 'Copenhagen'], ['Finland', 'Helsinki'], ['Hungary', 'Budapest'],
  ['Belgium', 'Brussels'], ['Cuba', 'Havana'], ['Kenya', 'Nairobi'], ['Canada', 'Ottawa'], ['England', 'London'],
] as const;

export const OPPOSITES = [
  ['hot', 'cold'], ['big', 'small'], ['up', 'down'], ['left', 'right'], ['day', 'night'], ['open', 'closed'],
  ['fast', 'slow'], ['high', 'low'], ['old', 'new'], ['wet', 'dry'], ['full', 'empty'], ['hard', 'soft'],
  ['happy', 'sad'], ['early', 'late'], ['loud', 'quiet'], ['rich', 'poor'], ['strong', 'weak'], ['light', 'dark'],
  ['long', 'short'], ['inside', 'outside'], ['first', 'last'], ['clean', 'dirty'], ['black', 'white'], ['true', 'false'],
] as const;

export const THING_COLOURS = [
  ['grass', 'green'], ['snow', 'white'], ['the sky on a clear day', 'blue'], ['a ripe banana', 'yellow'], ['coal', 'black'],
  ['blood', 'red'], ['a carrot', 'orange'], ['milk', 'white'], ['a ripe tomato', 'red'], ['chocolate', 'brown'],
  ['a lemon', 'yellow'], ['a frog', 'green'], ['a strawberry', 'red'], ['a pumpkin', 'orange'], ['a crow', 'black'],
] as const;

export const ANIMAL_SOUNDS = [
  ['dog', 'woof'], ['cat', 'meow'], ['cow', 'moo'], ['sheep', 'baa'], ['duck', 'quack'], ['pig', 'oink'],
  ['lion', 'roar'], ['bee', 'buzz'], ['snake', 'hiss'], ['horse', 'neigh'], ['owl', 'hoot'], ['mouse', 'squeak'],
] as const;

export const ANIMAL_BABIES = [
  ['dog', 'puppy'], ['cat', 'kitten'], ['cow', 'calf'], ['sheep', 'lamb'], ['horse', 'foal'], ['pig', 'piglet'],
  ['lion', 'cub'], ['duck', 'duckling'], ['hen', 'chick'], ['goat', 'kid'], ['frog', 'tadpole'], ['deer', 'fawn'],
] as const;

export const ANIMAL_LEGS = [
  ['dog', 4], ['cat', 4], ['horse', 4], ['bird', 2], ['spider', 8], ['ant', 6], ['bee', 6], ['snake', 0],
  ['fish', 0], ['cow', 4], ['duck', 2], ['fly', 6], ['person', 2], ['hen', 2], ['beetle', 6],
] as const;

export const MEASURES = [
  ['days are in a week', 7], ['months are in a year', 12], ['hours are in a day', 24], ['minutes are in an hour', 60],
  ['seconds are in a minute', 60], ['weeks are in a year', 52], ['fingers are on one hand', 5], ['wheels are on a bicycle', 2],
  ['wheels are on a car', 4], ['sides are on a triangle', 3], ['sides are on a square', 4], ['letters are in the alphabet', 26],
  ['legs are on a chair', 4], ['seasons are in a year', 4], ['eggs are in a dozen', 12], ['cents are in a euro', 100],
] as const;
