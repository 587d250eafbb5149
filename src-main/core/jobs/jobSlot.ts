import { failure } from '../failure.ts';

export type JobOwner = 'night' | 'lab';

/** The one slot for work that trains or examines; held in memory, so that no crash leaves it taken. */
export interface JobSlot {
  /** Who has it now. */
  holder(): JobOwner | null;
  /** Takes it until the returned function is called; throws REFUSED with the reason while somebody has it. */
  take(owner: JobOwner): () => void;
}

/** Creates the free slot; `onChange` hears whenever it was taken or given back. */
export function createJobSlot(onChange: () => void = () => undefined): JobSlot {
  let held: { owner: JobOwner } | null = null;
  return {
    holder: () => held?.owner ?? null,
    take(owner) {
      if (held !== null) throw failure('REFUSED', whyNot(owner, held.owner));
      const mine = { owner };
      held = mine;
      onChange();
      return () => {
        if (held !== mine) return;
        held = null;
        onChange();
      };
    },
  };
}

/** What somebody is told who asks while another has the slot: why not now, and what to do. */
function whyNot(asking: JobOwner, holder: JobOwner): string {
  switch (holder) {
    case 'night':
      return asking === 'night' ? 'It is asleep already.' : 'It is asleep. The lab waits until the night is over.';
    case 'lab':
      return asking === 'lab'
        ? 'An experiment is running. Wait for its end, or stop it.'
        : 'Not asleep yet. An experiment is running in the Lab. Wait for its end, or stop it there.';
  }
}
