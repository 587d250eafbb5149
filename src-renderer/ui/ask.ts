import { createStore } from 'zustand/vanilla';

export interface Question {
  title: string;
  /** What will change, and what stays. */
  sentence: string;
  /** The word on the button that changes nothing. */
  keep: string;
  act: string;
  danger?: boolean;
}

/** The question on the page and where its answer goes. */
export const question = createStore<{ value: { asked: Question; answer(act: boolean): void } | null }>(() => ({
  value: null,
}));

/** Asks before something that cannot be taken back; resolves with true only when the person chose it. */
export function ask(asked: Question): Promise<boolean> {
  question.getState().value?.answer(false);
  return new Promise((resolve) => {
    const answer = (act: boolean) => {
      question.setState({ value: null });
      resolve(act);
    };
    question.setState({ value: { asked, answer } });
  });
}

/** The question before a night is undone. */
export const undoQuestion = (night: number): Question => ({
  title: `Undo night ${night}?`,
  sentence: `It answers again as it did before night ${night}. Its report and what it remembered stay, and its turns can be learned again.`,
  keep: 'Keep the night',
  act: `Undo night ${night}`,
});

/** The question before a night is broken off. */
export const WAKE_QUESTION: Question = {
  title: 'Wake it up now?',
  sentence:
    'It stops and keeps nothing of what it trained; the turns wait for the next night. To let it finish the exam first, use Wake up on the Sleep page.',
  keep: 'Let it sleep',
  act: 'Stop and discard',
};
