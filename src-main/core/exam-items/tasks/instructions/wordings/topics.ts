/** A subject with sentences that each use its key once and hold no comma; `tempting` words are in none of them. */
export interface StandardTopic {
  readonly subject: string;
  readonly key: string;
  readonly title: string;
  readonly sentences: readonly string[];
  readonly tempting: readonly string[];
}

export const STANDARD_TOPICS: readonly StandardTopic[] = [
  {
    subject: 'the sea',
    key: 'sea',
    title: 'Along the Coast',
    sentences: [
      'Many fish live in the sea',
      'The sea looks dark at night',
      'Small boats cross the sea every morning',
      'Children love to play by the sea in summer',
    ],
    tempting: ['water', 'blue', 'wave', 'ocean', 'salt'],
  },
  {
    subject: 'coffee',
    key: 'coffee',
    title: 'A Morning Cup',
    sentences: [
      'Fresh coffee smells wonderful',
      'People drink coffee before work',
      'Good coffee is grown in warm mountains',
      'My neighbour makes coffee for the whole street',
    ],
    tempting: ['bean', 'milk', 'caffeine', 'hot', 'sugar'],
  },
  {
    subject: 'winter',
    key: 'winter',
    title: 'The Quiet Season',
    sentences: [
      'Days are short in winter',
      'A long winter makes people tired',
      'Many birds fly south before winter begins',
      'Families stay at home on winter evenings',
    ],
    tempting: ['cold', 'snow', 'ice', 'warm', 'season'],
  },
  {
    subject: 'libraries',
    key: 'library',
    title: 'A House of Stories',
    sentences: [
      'A library is open to everybody',
      'Students meet in the library after school',
      'The library in our town has a large garden',
      'Nobody shouts inside a library',
    ],
    tempting: ['book', 'read', 'quiet', 'knowledge', 'borrow'],
  },
  {
    subject: 'trains',
    key: 'train',
    title: 'On the Rails',
    sentences: [
      'The train leaves at noon',
      'A fast train connects both cities',
      'Travellers sleep well on the night train',
      'You see many villages from a train',
    ],
    tempting: ['station', 'track', 'travel', 'ticket', 'passenger'],
  },
  {
    subject: 'bread',
    key: 'bread',
    title: 'From the Oven',
    sentences: [
      'Warm bread tastes best',
      'Every country has its own bread',
      'The shop sells bread before sunrise',
      'My grandmother cuts bread with an old knife',
    ],
    tempting: ['flour', 'bake', 'butter', 'food', 'dough'],
  },
  {
    subject: 'the moon',
    key: 'moon',
    title: 'Night Light',
    sentences: [
      'The moon moves around our planet',
      'Wolves seem to sing to the moon',
      'A full moon makes the fields bright',
      'People first walked on the moon decades ago',
    ],
    tempting: ['sky', 'earth', 'star', 'light', 'space'],
  },
  {
    subject: 'gardens',
    key: 'garden',
    title: 'Behind the House',
    sentences: [
      'A garden needs a patient owner',
      'Bees visit our garden in June',
      'We eat in the garden on warm evenings',
      'The old garden behind the church is open today',
    ],
    tempting: ['plant', 'flower', 'green', 'grow', 'nature'],
  },
  {
    subject: 'music',
    key: 'music',
    title: 'Songs for Everybody',
    sentences: [
      'Loud music wakes the neighbours',
      'Children learn music at school',
      'Most people enjoy music while they cook',
      'Slow music helps tired minds to rest',
    ],
    tempting: ['song', 'sound', 'melody', 'listen', 'instrument'],
  },
  {
    subject: 'dogs',
    key: 'dog',
    title: 'A Loyal Companion',
    sentences: [
      'A dog wants to run every day',
      'The farmer trusts his dog',
      'One small dog guards the whole street',
      'Nobody greets you like a happy dog',
    ],
    tempting: ['friend', 'pet', 'bark', 'animal', 'loyal'],
  },
  {
    subject: 'rain',
    key: 'rain',
    title: 'A Grey Afternoon',
    sentences: [
      'Farmers hope for rain in spring',
      'Heavy rain filled the streets',
      'The match was stopped because of rain',
      'Some people like to walk in the rain',
    ],
    tempting: ['water', 'cloud', 'umbrella', 'wet', 'weather'],
  },
  {
    subject: 'bicycles',
    key: 'bicycle',
    title: 'Two Wheels',
    sentences: [
      'A bicycle costs less than a car',
      'She rides her bicycle to the office',
      'His first bicycle was much too big',
      'You can repair a bicycle at home',
    ],
    tempting: ['wheel', 'pedal', 'exercise', 'road', 'transport'],
  },
];
