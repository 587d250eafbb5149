import { openTestCore, say } from '../integration/support/openCore.ts';

/**
 * Facts told once and asked for later in a new conversation, through the whole app: router, store, recall, prompt,
 * model. Names were kept out of the model's training.
 */
const FACTS: readonly (readonly [fact: string, question: string, wanted: string])[] = [
  ['My dog is called Zubrick.', 'What is my dog called?', 'Zubrick'],
  ['My cat is called Fennimore.', 'What is the name of my cat?', 'Fennimore'],
  ['My sister is called Oriella.', 'What is my sister called?', 'Oriella'],
  ['My brother is called Tavish.', 'What is my brother called?', 'Tavish'],
  ['My boss is called Quillan.', 'Who is my boss?', 'Quillan'],
  ['My neighbour is called Bertrane.', 'What is my neighbour called?', 'Bertrane'],
  ['My teacher is called Wrenley.', 'What is the name of my teacher?', 'Wrenley'],
  ['My horse is called Marzipan.', 'What is my horse called?', 'Marzipan'],
  ['My boat is called Driftwood.', 'What is my boat called?', 'Driftwood'],
  ['My band is called Copperfin.', 'What is my band called?', 'Copperfin'],
  ['I live in Tramore.', 'Where do I live?', 'Tramore'],
  ['I work at Halvik.', 'Where do I work?', 'Halvik'],
  ['I was born in Ostrava.', 'Where was I born?', 'Ostrava'],
  ['I grew up in Visby.', 'Where did I grow up?', 'Visby'],
  ['My favourite colour is purple.', 'What is my favourite colour?', 'purple'],
  ['My favourite food is lasagne.', 'What is my favourite food?', 'lasagne'],
  ['My favourite drink is cocoa.', 'What is my favourite drink?', 'cocoa'],
  ['My favourite sport is rowing.', 'What is my favourite sport?', 'rowing'],
  ['My favourite season is autumn.', 'What is my favourite season?', 'autumn'],
  ['My favourite animal is the otter.', 'What is my favourite animal?', 'otter'],
  ['I am allergic to walnuts.', 'What am I allergic to?', 'walnuts'],
  ['My birthday is on 4 June.', 'When is my birthday?', '4 June'],
  ['The staging server is on port 8443.', 'Which port is the staging server on?', '8443'],
  ['The database is on port 5433.', 'Which port is the database on?', '5433'],
  ['My train leaves at 7:40.', 'When does my train leave?', '7:40'],
  ['My dentist is called Doctor Malin.', 'What is my dentist called?', 'Malin'],
  ['My car is green.', 'What colour is my car?', 'green'],
  ['My bike is red.', 'What colour is my bike?', 'red'],
  ['My project is called Nightjar.', 'What is my project called?', 'Nightjar'],
  ['My laptop is called Pebble.', 'What is my laptop called?', 'Pebble'],
  ['My daughter is called Ysolde.', 'What is my daughter called?', 'Ysolde'],
  ['My son is called Corvin.', 'What is my son called?', 'Corvin'],
  ['My parrot is called Saffron.', 'What is my parrot called?', 'Saffron'],
  ['My rabbit is called Thimble.', 'What is the name of my rabbit?', 'Thimble'],
  ['My street is called Elm Row.', 'What is my street called?', 'Elm Row'],
  ['I play the cello.', 'Which instrument do I play?', 'cello'],
  ['I drive a van.', 'What do I drive?', 'van'],
  ['I speak Finnish.', 'Which language do I speak?', 'Finnish'],
  ['My deadline is on Friday.', 'When is my deadline?', 'Friday'],
  ['My meeting is at 3 pm.', 'When is my meeting?', '3 pm'],
  ['My mother is called Ingrid.', 'What is my mother called?', 'Ingrid'],
  ['My father is called Lorcan.', 'What is my father called?', 'Lorcan'],
  ['My best friend is called Petra.', 'Who is my best friend?', 'Petra'],
  ['My aunt is called Solveig.', 'What is my aunt called?', 'Solveig'],
  ['My hamster is called Gizmo.', 'What is my hamster called?', 'Gizmo'],
  ['My team is called Falcons.', 'What is my team called?', 'Falcons'],
  ['My school is called Northgate.', 'What is my school called?', 'Northgate'],
  ['My favourite film is Alien.', 'What is my favourite film?', 'Alien'],
  ['My favourite book is Emma.', 'What is my favourite book?', 'Emma'],
  ['My shoe size is 42.', 'What is my shoe size?', '42'],
];

const core = await openTestCore();
try {
  for (const [fact] of FACTS) await say(core, fact);
  await core.client.memory.search({ query: 'anything', limit: 1 });
  let right = 0;
  let recalled = 0;
  for (const [fact, question, wanted] of FACTS) {
    const reply = await say(core, question);
    const found = reply.recalled.some((one) => one.text === fact);
    const correct = reply.text.toLowerCase().includes(wanted.toLowerCase());
    if (found) recalled += 1;
    if (correct) right += 1;
    else
      process.stderr.write(
        `${question} → ${reply.text} ${reply.recalled.map((one) => `[${one.score} ${one.text}]`).join(' ')}\n`,
      );
  }
  process.stdout.write(
    `memory questions through the whole app: ${right} of ${FACTS.length} right, the fact was recalled for ${recalled}\n`,
  );
} finally {
  await core.close();
}
