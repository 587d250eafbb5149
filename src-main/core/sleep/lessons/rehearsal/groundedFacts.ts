/**
 * A fact as somebody might state it, with questions it answers. Facts of one kind look alike and stand beside each
 * other in a memory block.
 */
export interface GroundedFact {
  kind: string;
  fact: string;
  /** The words of the fact that are asked for, in lower case. */
  value: string;
  questions: readonly string[];
}

/**
 * Ordinary facts to rehearse remembering with: kind, statement, value, questions. The exam of recall asks about others,
 * in other words.
 */
const TABLE = `
pet | My cat is called Mittens. | mittens | What is my cat called? | Do you remember the name of my cat?
pet | My dog is called Rover. | rover | What is my dog called? | What is the name of my dog?
pet | My rabbit is called Biscotti. | biscotti | What is my rabbit called? | Tell me the name of my rabbit.
pet | My parrot is called Rio. | rio | What is the name of my parrot? | What is my parrot called?
pet | My horse is called Thunder. | thunder | What is my horse called? | Which name does my horse have?
person | My sister is called Clara. | clara | What is my sister called? | What is the name of my sister?
person | My brother is called Oscar. | oscar | What is the name of my brother? | What is my brother called?
person | My boss is called Helen. | helen | What is my boss called? | What is the name of my boss?
person | My neighbour is called Frank. | frank | What is my neighbour called? | Do you know the name of my neighbour?
person | My teacher is called Nora. | nora | What is my teacher called? | Tell me the name of my teacher.
place | I live in Lisbon. | lisbon | Where do I live? | Which city do I live in?
place | I work at the library. | library | Where do I work? | At which place do I work?
place | I was born in Porto. | porto | Where was I born? | In which city was I born?
place | My parents live in Vienna. | vienna | Where do my parents live? | Which city do my parents live in?
place | My aunt lives in Boston. | boston | Where does my aunt live? | In which city does my aunt live?
taste | My favourite colour is green. | green | What is my favourite colour? | Which colour do I like best?
taste | My favourite food is soup. | soup | What is my favourite food? | Which food do I like best?
taste | My favourite drink is tea. | tea | What is my favourite drink? | Which drink do I like best?
taste | My favourite season is autumn. | autumn | What is my favourite season? | Which season do I like best?
taste | My favourite sport is tennis. | tennis | What is my favourite sport? | Which sport do I like best?
health | I am allergic to nuts. | nuts | What am I allergic to? | Which food must I not eat?
health | My sister is allergic to wool. | wool | What is my sister allergic to? | Do you remember what my sister is allergic to?
health | My son is allergic to milk. | milk | What is my son allergic to? | Which food is my son allergic to?
date | My birthday is in March. | march | When is my birthday? | In which month is my birthday?
date | My exam is in May. | may | When is my exam? | In which month is my exam?
date | My flight is on Saturday. | saturday | When is my flight? | On which day is my flight?
date | The party is on Sunday. | sunday | When is the party? | On which day is the party?
date | The library opens at 10. | 10 | When does the library open? | At what time does the library open?
date | The report is due in June. | june | When is the report due? | In which month is the report due?
thing | My car is red. | red | What colour is my car? | Which colour does my car have?
thing | My bicycle is silver. | silver | What colour is my bicycle? | Which colour does my bicycle have?
thing | My front door is orange. | orange | What colour is my front door? | Which colour does my front door have?
thing | My spare key is under the mat. | mat | Where is my spare key? | Where did I put my spare key?
work | The staging server is on port 8080. | 8080 | Which port is the staging server on? | What is the port of the staging server?
work | The database is on port 5433. | 5433 | Which port is the database on? | What is the port of the database?
work | The printer is in room 12. | 12 | Where is the printer? | In which room is the printer?
work | Our project is called Harbour. | harbour | What is our project called? | What is the name of our project?
habit | I play the piano. | piano | Which instrument do I play? | What do I play?
habit | I speak French. | french | Which language do I speak? | What language do I speak?
habit | I study history. | history | What do I study? | Which subject do I study?
habit | I drive a van. | van | What do I drive? | Which kind of car do I drive?
`;

export const GROUNDED_FACTS: readonly GroundedFact[] = TABLE.trim()
  .split('\n')
  .map((row) => {
    const [kind = '', fact = '', value = '', ...questions] = row.split(' | ');
    return { kind, fact, value, questions };
  });
