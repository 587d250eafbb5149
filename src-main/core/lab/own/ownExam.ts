import { systemLine } from '../../chat/index.ts';
import type { LabRun } from '../../../../src-shared/contract/index.ts';
import type { AdapterChoice } from '../../engine/session.ts';
import { type HarnessQuestion, scoreOf } from '../../harness/index.ts';
import { type NightModel, takeReadings } from '../../sleep/index.ts';
import { isRight } from './gradeOwn.ts';
import type { OwnQuestion } from './readOwnExam.ts';

const ANSWER_TOKENS = 160;
/** Wrong lines that are named. */
const MOST_WRONG = 200;

/** Puts a person's own questions to what is in use and grades the answers; keeps none of the texts, decides nothing. */
export async function takeOwnExam(
  night: NightModel,
  adapter: AdapterChoice,
  questions: readonly OwnQuestion[],
  onProgress: (done: number, of: number) => void,
): Promise<Pick<LabRun, 'pooled' | 'own'>> {
  const results: { correct: boolean; nll: number }[] = [];
  let done = 0;
  const system = systemLine((await night.session.description()).template);
  const prompts = questions.map((question) => asked(question, system));
  for await (const taken of takeReadings(night, adapter, prompts)) {
    for (const { index, reply, nll } of taken) {
      const question = questions[index];
      if (question !== undefined) results[index] = { correct: isRight(question, reply), nll };
    }
    done += taken.length;
    onProgress(done, questions.length);
  }
  const whole = questions.map((_, index) => results[index] ?? { correct: false, nll: Number.NaN });
  const score = scoreOf(whole);
  const chances = questions.map((one) => (one.reading === 'chosen' ? 1 / (1 + one.others.length) : 0));
  return {
    // A page can show no number that is none.
    pooled: Number.isFinite(score.nll) ? score : { ...score, nll: 0 },
    own: {
      chosen: questions.filter(({ reading }) => reading === 'chosen').length,
      written: questions.filter(({ reading }) => reading === 'written').length,
      chance: chances.reduce((sum, chance) => sum + chance, 0) / Math.max(1, chances.length),
      wrongLines: questions
        .flatMap(({ line }, index) => (whole[index]?.correct === true ? [] : [line]))
        .slice(0, MOST_WRONG),
    },
  };
}

function asked(question: OwnQuestion, system: string): HarnessQuestion {
  const messages = [
    { role: 'system' as const, content: system },
    { role: 'user' as const, content: question.prompt },
  ];
  return question.reading === 'chosen'
    ? {
        reading: 'chosen',
        messages,
        options: [question.right, ...question.others],
        said: [question.right, ...question.others],
      }
    : { reading: 'written', messages, answer: question.targets[0] ?? '', maxTokens: ANSWER_TOKENS };
}
