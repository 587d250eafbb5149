import type { NightEvent } from '../../../../src-shared/contract/index.ts';
import { type Channel, createChannel } from '../../channel.ts';
import type { Database } from '../../ports.ts';
import { verdictEvent } from '../night.ts';

/** The events of a night that is over, from its rows: phases, losses, verdict. */
export function pastNight(database: Database, cycle: number): Channel<NightEvent> {
  const channel = createChannel<NightEvent>();
  for (const row of database.cycles.phases(cycle))
    if (row.state !== 'pending')
      channel.push({ type: 'phase', cycle, phase: row.phase, state: row.state, summary: row.summary });
  for (const { step, trainLoss, validationLoss, learningRate } of database.cycles.metrics(cycle))
    channel.push({ type: 'metric', cycle, step, trainLoss, validationLoss, learningRate });
  if (database.cycles.get(cycle)?.state === 'finished') channel.push(verdictEvent(database, cycle));
  channel.end();
  return channel;
}
