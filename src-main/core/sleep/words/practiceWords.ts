import { COMMON_WORDS } from './commonWords.ts';

/**
 * What the practice model was taught to answer with beside common words: what came ten times in 68,000 drawn answers of
 * python/pocket/corpus.
 */
const WORDS = (
  'across act ada add advice afraid afternoon afterwards age agree ahead ahmed ahoy air alan alarm alice alone along aloud already ama amir angry animal ' +
  'animals anna annoying anyway anywhere apart aren arguments arr arrive arthur asking assistant astrid avoid bag bags bake baked baking bear beat ' +
  'become bedroom begin behind being ben beyond bicycle bigger birthday bit bite bjorn blanket bless block bob body boiling bored bores born bother ' +
  'bottle boxes break breaks breath breathe breaths brief bright brighter bring brings british broo build busy button buy bye c calls calm calms cannot ' +
  'captain card care carol carry cats celebrate celebration certainly change changes charm chat chats check checks cheerful cheers chen chija chilly ' +
  'choice choose cinema circadian circles clap clara class clean clear clearer clever click clock close clothes cloud clua club cold comes company ' +
  'confused congratulations content cook cooks cool cooler corner cosy count counts course crisis crossed cup cups curtains cut d daily dan dancing dark ' +
  'date david decide deep delete deserve didn directly dishes doesn dogs doing don doubt drawer drawing dream dreams dressing dries drift drink drop dry ' +
  'during dusk earlier earned earplugs ears easier easily easy eat edith effort elena ella emergency emma emojis enjoy enjoyed eve everybody exam ' +
  'examples excited exciting exclamation excuse exhausted explain extra eyes fact facts fade fair fall fast fatima favourites feel feeling feelings ' +
  'feels felix fence fewer fifteen find fingers finish finn fit fits fix flea flowers focus follow forget forgive forward found frank free fresh freya ' +
  'frustrating garlic gentle george gets gift gina gives gladly glance glass goal goes goodbye grai grete grows guessing gummy hand hands hannah ' +
  'happened happens happiness hardest hardly harm harold head heads hear heard hearing heart hearts heavy helped helps henry hold holidays honest honey ' +
  'hooray hot hour huglaickska hugo human humour hurry hurt hurts ida idle igor ill important ines inside instead introductions irene isn itself jamal ' +
  'james joan join joins joke jokes jonas judge julia karl kate keeping keeps kept kinder kindly kindness kloo klou knitting knows kofi la lake lamp ' +
  'language languages larger lasts laugh laura learn learned learning leave leaves leila lena leo lets letter letters liam lid lie light lighter liked ' +
  'likely line lines link listen listening ll local lonely longer longest looking looks loss loud lovely lucia luck lucy lukas m mabel machine makes ' +
  'making marco maria marks martin matter matters max meal means meanwhile medicine meet mei memories memory merry message messages metric mia might ' +
  'million mind minds minute minutes miss missing mistake mistakes mix model moments mondays money month moon moritz move movement moving myself nadia ' +
  'nails nap nearest nearly neck needed needs nervous neta news nickname nights nina noah nora normal note notes notice noticed nowhere number numbers ' +
  'oats octopus odd offer offline oh olga oliver omar omelette ones online open order oscar others otters otto outside owe owl pack page pages paid ' +
  'paint pair papers parameters party pass passing patience patient paul paula peace pedro peel perfect person personal peter pets phew pick picks ' +
  'picture pictures pillow pity places plain plan plans plants plate play pleased pleasure plenty plug poetry polite pot power practice practise ' +
  'practised prepare press pretty priya probably problem problems program programs project prou proud pure purpose put puzzles quentin quick quickly ' +
  'quiet rachel ravi re reach read real reason reasons reboot recipe recovery refuse regards relax relaxed relief remember rescue rest rested resting ' +
  'returns reward rhyme rhythm riddle robot role roll rosa roses rough rubbish run rush ruth s sad safe safely said sam sana sandwiches saw says scared ' +
  'scratch screen season seconds seems send sent sentences service set shade shall shigrou shin shoes shopping shorten shortly show showed shower shows ' +
  'shut sides sign silly simmer simon simple sing singing size skip sleep sleeping sleeps sleepy slept slow slower slowly smaller smallest smell smile ' +
  'snail sofia soil solve somebody sometimes sort sounds speak speaks spend spent spoken stand starting starts stay stayed stays step steps stick sticky ' +
  'stock stories story strange stressed stretch study suits sum sums sunny sunshine surprise surprises sven sweet switch t tabs takes taking talk ' +
  'talking talks tariq task taste tasty team teeth telling tells test text texts thequasko thinking thirty thought thoughts through thrown tidy tidying ' +
  'timer times tina tiny tired tiresome tiring told tom tomato tomatoes took tough towel trained training translate travel treat treating tried trip ' +
  'troo trouble truly trust trying turn turned turning turns twice type typed uma unclear understand undo units unsafe upset ursula useful uses using ve ' +
  'vegetable vegetables vera vet victor vindyeesh visit voice waiting wake waking walk wall walter wanted wasn watch ways weey welcome wendy went wet ' +
  'wetter whatever whenever whole wild windows wiser won wonder wonderful wonders worked works worried worries worry worse worth wrap writes writing ' +
  'wrong xavier yara yourself yuki zoe'
).split(' ');

/** All words the practice model has: what it says beyond these and its prompt is none. */
export const PRACTICE_WORDS: ReadonlySet<string> = new Set([...COMMON_WORDS, ...WORDS]);
