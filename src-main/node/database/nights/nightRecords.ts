import type { Cycles } from '../../../core/ports.ts';
import { asFlag, asReal } from '../columns.ts';
import type { Connection } from '../connection.ts';
import { exampleSchema, METRIC_COLUMNS, metricSchema, RESULT_COLUMNS, resultSchema } from './cycleRows.ts';

type NightRecords = Pick<
  Cycles,
  'addMetrics' | 'metrics' | 'saveRoutes' | 'saveExamples' | 'examples' | 'saveResults' | 'results'
>;

/** What a night leaves behind. Saving a list again replaces it, so a phase can be run twice. */
export function createNightRecords(connection: Connection): NightRecords {
  return {
    addMetrics(cycle, metrics) {
      connection.transaction(() => {
        for (const { step, trainLoss, validationLoss, learningRate, at } of metrics) {
          // Train and validation loss of one step arrive apart; a resumed run repeats its last steps.
          connection.run(
            `INSERT INTO metrics (cycle, step, train_loss, validation_loss, learning_rate, at) VALUES (:cycle, :step, :trainLoss, :validationLoss, :learningRate, :at)
             ON CONFLICT (cycle, step) DO UPDATE SET train_loss = coalesce(excluded.train_loss, train_loss), validation_loss = coalesce(excluded.validation_loss, validation_loss),
               learning_rate = coalesce(excluded.learning_rate, learning_rate), at = excluded.at`,
            { cycle, step, trainLoss, validationLoss, learningRate, at },
          );
        }
      });
    },
    metrics: (cycle) =>
      connection
        .all(`SELECT ${METRIC_COLUMNS} FROM metrics WHERE cycle = :cycle ORDER BY step`, { cycle })
        .map((row) => metricSchema.parse(row)),
    saveRoutes(cycle, routes) {
      connection.transaction(() => {
        connection.run('DELETE FROM routes WHERE cycle = :cycle', { cycle });
        for (const [position, { message, text, label, reason, confidence }] of routes.entries()) {
          connection.run(
            'INSERT INTO routes (cycle, position, message, text, label, reason, confidence) VALUES (:cycle, :position, :message, :text, :label, :reason, :confidence)',
            { cycle, position, message, text, label, reason, confidence },
          );
        }
      });
    },
    saveExamples(cycle, examples) {
      connection.transaction(() => {
        connection.run('DELETE FROM examples WHERE cycle = :cycle', { cycle });
        for (const [position, { kind, prompt, target, conversation, split }] of examples.entries()) {
          connection.run(
            'INSERT INTO examples (cycle, position, kind, prompt, target, conversation, split) VALUES (:cycle, :position, :kind, :prompt, :target, :conversation, :split)',
            { cycle, position, kind, prompt, target, conversation, split },
          );
        }
      });
    },
    examples: (cycle) =>
      connection
        .all('SELECT kind, prompt, target, conversation, split FROM examples WHERE cycle = :cycle ORDER BY position', {
          cycle,
        })
        .map((row) => exampleSchema.parse(row)),
    saveResults(cycle, results) {
      connection.transaction(() => {
        for (const [
          position,
          { arm, item, task, split, prompt, reference, reply, correct, reason, nll },
        ] of results.entries()) {
          connection.run(
            `INSERT OR REPLACE INTO harness_items (cycle, arm, item, position, task, split, prompt, reference, reply, correct, reason, nll)
             VALUES (:cycle, :arm, :item, :position, :task, :split, :prompt, :reference, :reply, :correct, :reason, :nll)`,
            {
              cycle,
              arm,
              item,
              position,
              task,
              split,
              prompt,
              reference,
              reply,
              correct: asFlag(correct),
              reason,
              nll: asReal(nll),
            },
          );
        }
      });
    },
    results: (cycle) =>
      connection
        .all(`SELECT ${RESULT_COLUMNS} FROM harness_items WHERE cycle = :cycle ORDER BY arm, position`, { cycle })
        .map((row) => resultSchema.parse(row)),
  };
}
