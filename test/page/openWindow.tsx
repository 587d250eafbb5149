import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { onTestFinished } from 'vitest';
import { QuestionDialog } from '../../src-renderer/app/QuestionDialog.tsx';
import { AppContext, createAppState } from '../../src-renderer/state/index.ts';
import { guardComposition } from '../../src-renderer/ui/composition.ts';
import { question } from '../../src-renderer/ui/ask.ts';
import { openLinksAtOnce } from '../../src-renderer/ui/address.ts';
import {
  type Conversation,
  type CycleSummary,
  type LabRun,
  type MemoryCounts,
  DEFAULT_SETTINGS,
  type ModelList,
  type StyleCard,
} from '../../src-shared/contract/index.ts';
import { type Answers, createFakeCore, topic } from './fakeCore.ts';
import { health, status } from './samples.ts';

guardComposition(window);
openLinksAtOnce(document);

function createTopics() {
  return {
    conversations: topic<Conversation[]>([]),
    counts: topic<MemoryCounts>({ proposed: 0, active: 0, pinned: 0, replaced: 0, forgotten: 0 }),
    status: topic(status()),
    cycles: topic<CycleSummary[]>([]),
    settings: topic(structuredClone(DEFAULT_SETTINGS)),
    style: topic<StyleCard>({ traits: [], wishes: [], text: '' }),
    health: topic(health()),
    models: topic<ModelList>({ models: [], arrived: null }),
    runs: topic<LabRun[]>([]),
  };
}

/** The state of the window on a core that answers what the test says and streams what it sets. */
export function openState(answers: (topics: ReturnType<typeof createTopics>) => Answers = () => ({})) {
  const topics = createTopics();
  const given = answers(topics);
  const core = createFakeCore({
    ...given,
    chat: { conversations: topics.conversations.watch, ...given.chat },
    memory: { counts: topics.counts.watch, ...given.memory },
    sleep: { status: topics.status.watch, cycles: topics.cycles.watch, ...given.sleep },
    settings: { watch: topics.settings.watch, ...given.settings },
    style: { card: topics.style.watch, ...given.style },
    models: { watch: topics.models.watch, ...given.models },
    lab: { runs: topics.runs.watch, ...given.lab },
    system: {
      health: topics.health.watch,
      info: () => ({
        version: '0.1.0',
        host: 'web',
        dataFolder: '/home/you/circadia',
        platform: 'linux',
        capabilities: [],
      }),
      ...given.system,
    },
  });
  const app = createAppState(core.connection);
  onTestFinished(() => app.stop());
  return { app, core, topics };
}

/** Draws a page of the window as a person meets it, with the question that an act may ask. */
export const openPage = (page: ReactElement, answers?: Parameters<typeof openState>[0]) =>
  openWindow(
    <>
      {page}
      <QuestionDialog />
    </>,
    answers,
  );

/** Draws all of the window; the address is empty and no draft is kept. */
export function openWindow(all: ReactElement, answers?: Parameters<typeof openState>[0]) {
  window.location.hash = '';
  sessionStorage.clear();
  question.setState({ value: null });
  const state = openState(answers);
  const user = userEvent.setup();
  const drawn = render(all, { wrapper: ({ children }) => <AppContext value={state.app}>{children}</AppContext> });
  onTestFinished(cleanup);
  return { ...state, ...drawn, user, screen, within };
}
