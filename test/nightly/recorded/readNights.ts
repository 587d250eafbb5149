import { readReason } from '../../../src-main/node/database/nights/nightReason.ts';
import { storedSummary } from '../../../src-main/core/sleep/views/summaries.ts';
import type { NightRecord } from '../../../src-main/core/ports.ts';
import { reasonSentence, summaryWords } from '../../../src-shared/words/night.ts';
import { routeReason } from '../../../src-shared/words/memory.ts';
import { routeReasonSchema } from '../../../src-shared/contract/index.ts';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** What a night came to, without what differs from run to run: times, ids and paths. */
export interface RecordedNight {
  cycle: number;
  verdict: unknown;
  reason: unknown;
  counts: unknown;
  phases: { phase: unknown; state: unknown; summary: unknown }[];
  losses: { step: unknown; trainLoss: unknown; validationLoss: unknown }[];
  routes: unknown[];
  lessons: unknown[];
  answers: { arm: unknown; item: unknown; correct: unknown; nll: unknown; reply: unknown }[];
}

/**
 * Every night of a data folder, read from the rows that outlive any change of the code around them; what they keep as
 * codes is worded, so that recordings of versions that stored sentences compare.
 */
export function readNights(dataFolder: string): RecordedNight[] {
  const database = new DatabaseSync(join(dataFolder, 'circadia.db'), { readOnly: true });
  const rows = (sql: string, ...values: (string | number)[]) => database.prepare(sql).all(...values);
  try {
    return rows('SELECT number, verdict, reason, report, turns, lessons, memories FROM cycles ORDER BY number').map(
      (cycle) => {
        const number = Number(cycle['number']);
        const reason = readReason(text(cycle['reason']));
        const phases = rows(
          'SELECT phase, state, summary, output FROM cycle_phases WHERE cycle = ? ORDER BY phase',
          number,
        )
          .map(({ phase, state, summary, output }) => ({ phase, state, summary, output: parsed(output) }))
          .map((row) => row as NightRecord['phases'][number]);
        const night = { report: parsed(cycle['report']), reason, phases };
        return {
          cycle: number,
          verdict: cycle['verdict'],
          reason: reason && reasonSentence(reason),
          counts: { turns: cycle['turns'], lessons: cycle['lessons'], memories: cycle['memories'] },
          phases: phases.map((row) => {
            const summary = storedSummary(row, night);
            return { phase: row.phase, state: row.state, summary: summary && summaryWords(summary) };
          }),
          losses: rows(
            'SELECT step, train_loss, validation_loss FROM metrics WHERE cycle = ? ORDER BY step',
            number,
          ).map((row) => ({ step: row['step'], trainLoss: row['train_loss'], validationLoss: row['validation_loss'] })),
          routes: rows(
            'SELECT text, label, reason, confidence FROM routes WHERE cycle = ? ORDER BY position',
            number,
          ).map((row) => ({ ...row, reason: routeWords(String(row['reason'])) })),
          lessons: rows('SELECT kind, prompt, target, split FROM examples WHERE cycle = ? ORDER BY position', number),
          answers: rows(
            'SELECT arm, item, correct, nll, reply FROM harness_items WHERE cycle = ? ORDER BY arm, item',
            number,
          ).map(({ arm, item, correct, nll, reply }) => ({ arm, item, correct, nll, reply })),
        };
      },
    );
  } finally {
    database.close();
  }
}

const text = (stored: unknown) => (typeof stored === 'string' ? stored : null);
const parsed = (stored: unknown): unknown => (typeof stored === 'string' ? JSON.parse(stored) : null);

function routeWords(stored: string): string {
  return stored.startsWith('{') ? routeReason(routeReasonSchema.parse(JSON.parse(stored))) : stored;
}
