export const COUNT_WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'] as const;

export const PLAIN_WORDS = (
  'tree river cloud apple stone light bread music paper water green happy quiet window garden button silver winter ' +
  'summer yellow candle bridge forest island pocket rabbit simple tiger violin wonder zebra echo ocean lemon cotton'
).split(' ');

export const OPENINGS = 'Today Now Here Often Sometimes Usually Clearly Well Perhaps Indeed Once Still Maybe Yes Also First Finally Truly Again'.split(' ');

export const ENDINGS = 'today now here again indeed always often forever together outside tonight somehow everywhere anyway there still'.split(' ');

/** Eight members each, always used from the first on, so that the reference answer can be learned. */
export const CATEGORIES = [
  { name: 'fruits', members: ['apple', 'pear', 'plum', 'cherry', 'grape', 'lemon', 'peach', 'melon'] },
  { name: 'animals', members: ['dog', 'cat', 'horse', 'cow', 'sheep', 'goat', 'lion', 'bear'] },
  { name: 'colours', members: ['red', 'blue', 'green', 'yellow', 'black', 'white', 'pink', 'brown'] },
  { name: 'drinks', members: ['water', 'tea', 'coffee', 'milk', 'juice', 'cocoa', 'cola', 'lemonade'] },
  { name: 'tools', members: ['hammer', 'saw', 'drill', 'pliers', 'axe', 'file', 'wrench', 'shovel'] },
  { name: 'vegetables', members: ['carrot', 'onion', 'potato', 'pea', 'bean', 'cabbage', 'leek', 'corn'] },
  { name: 'birds', members: ['robin', 'crow', 'owl', 'duck', 'swan', 'eagle', 'gull', 'sparrow'] },
  { name: 'sports', members: ['football', 'tennis', 'golf', 'hockey', 'rugby', 'boxing', 'rowing', 'judo'] },
  { name: 'clothes', members: ['hat', 'coat', 'shirt', 'shoe', 'sock', 'scarf', 'glove', 'belt'] },
  { name: 'trees', members: ['oak', 'pine', 'birch', 'elm', 'ash', 'maple', 'willow', 'beech'] },
  { name: 'instruments', members: ['piano', 'violin', 'drum', 'flute', 'guitar', 'harp', 'trumpet', 'cello'] },
  { name: 'rooms', members: ['kitchen', 'bedroom', 'bathroom', 'hall', 'attic', 'cellar', 'office', 'garage'] },
] as const;

/** Sentences are `subject` + `says`; `key` must be in a reply that keeps to the subject. */
export const TOPICS = [
  { subject: 'the sea', key: 'sea', says: 'is calm and blue' },
  { subject: 'the sun', key: 'sun', says: 'is warm and bright' },
  { subject: 'the cat', key: 'cat', says: 'sleeps on the bed' },
  { subject: 'the dog', key: 'dog', says: 'runs in the park' },
  { subject: 'the rain', key: 'rain', says: 'falls on the roof' },
  { subject: 'the garden', key: 'garden', says: 'is full of flowers' },
  { subject: 'the train', key: 'train', says: 'is on time' },
  { subject: 'the moon', key: 'moon', says: 'shines at night' },
  { subject: 'the bread', key: 'bread', says: 'smells good' },
  { subject: 'the city', key: 'city', says: 'is busy and loud' },
  { subject: 'the river', key: 'river', says: 'flows to the sea' },
  { subject: 'the snow', key: 'snow', says: 'is soft and white' },
  { subject: 'the school', key: 'school', says: 'is near the park' },
  { subject: 'the coffee', key: 'coffee', says: 'is hot and strong' },
] as const;
