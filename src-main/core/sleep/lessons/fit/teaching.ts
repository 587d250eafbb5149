import type { Wish } from '../../../../../src-shared/contract/index.ts';
import type { Lesson } from '../choose/lessons.ts';

/**
 * Greetings, thanks and nods: nothing in them has a manner to learn. Whole messages only; "Hi, how do I boil an egg?"
 * is none.
 */
const SMALL_WORDS = new Set(
  (
    'hi hii hello hey heya hiya yo there good morning afternoon evening night day nice to meet you greetings welcome back bye goodbye cheers see you ya later soon tomorrow again take care ' +
    'how are you doing is it going today what up sup thanks thank thx ty you u so very much a lot many ok okay k kk alright right sure yes yeah yep yup no nope nah fine great good cool nice perfect awesome wow ' +
    'please sorry got it i see lol haha hm hmm oh ah circadia ' +
    'hallo guten morgen tag abend nacht gute servus moin grüezi tschüss tschüs danke schön sehr bitte ja nein ' +
    'bonjour bonsoir salut merci beaucoup au revoir oui non ça va ' +
    'hola buenos buenas días dias tardes noches qué que tal gracias muchas adiós adios sí si ' +
    'ciao buongiorno buonasera grazie mille prego olá ola bom boa dia tarde noite obrigado obrigada tchau ' +
    'hoi goedemorgen dank je wel doei hej tack tak hei kiitos cześć czesc dzień dzien dobry wieczór dziękuję dziekuje dzięki ahoj ' +
    'привет здравствуйте спасибо пока добрый день утро доброе вечер привіт дякую merhaba selam teşekkürler مرحبا شكرا السلام عليكم שלום תודה नमस्ते धन्यवाद ' +
    '你好 您好 谢谢 早上好 晚上好 再见 こんにちは こんばんは おはよう ありがとう さようなら 안녕 안녕하세요 감사합니다'
  ).split(' '),
);
/** "How are you?" and "what's up" are small talk, "how much is it?" is none. */
const ASKED_AFTER = new Set(['you', 'ya', 'going', 'up', 'doing']);
/** Longer than this, even common words say something. */
const MOST_WORDS = 7;

/** Whether a message is nothing but greeting, thanks, a nod or signs. */
export function isSmallTalk(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)?/gu) ?? [];
  const asks = words.some((word) => word === 'how' || word === 'what');
  return (
    words.length <= MOST_WORDS &&
    words.every((word) => SMALL_WORDS.has(word)) &&
    (!asks || words.some((word) => ASKED_AFTER.has(word)))
  );
}

/**
 * Whether these lessons teach anything: the user's own do beyond small talk, all others only where a wish shapes the
 * answers, and rehearsal never.
 */
export function teaches(
  lessons: readonly Pick<Lesson, 'kind' | 'conversation' | 'prompt'>[],
  wishes: readonly Wish[],
): boolean {
  return lessons.some(
    ({ kind, conversation, prompt }) =>
      kind !== 'replay' && (wishes.length > 0 || (conversation !== null && !isSmallTalk(prompt))),
  );
}
