import type { CycleSummary, Message, Verdict } from '../../../../src-shared/contract/index.ts';

export type TranscriptRow =
  /** `key` names the place, not the message: another version of it takes over the row, and the focus stays. */
  | { kind: 'message'; key: string; message: Message }
  /** A night that passed between two messages of this conversation. */
  | { kind: 'night'; key: string; night: number; verdict: Verdict };

/** The messages in order, with the nights that came between them. */
export function transcriptRows(
  messages: readonly Message[],
  nights: readonly Pick<CycleSummary, 'number' | 'endedAt' | 'verdict'>[],
): TranscriptRow[] {
  const ended = nights.flatMap((night) =>
    night.endedAt === null || night.verdict === null
      ? []
      : [{ number: night.number, endedAt: night.endedAt, verdict: night.verdict }],
  );
  return messages.flatMap((message, index): TranscriptRow[] => {
    const before = messages[index - 1];
    const between =
      before === undefined
        ? []
        : ended
            .filter((night) => night.endedAt > before.createdAt && night.endedAt <= message.createdAt)
            .toSorted((a, b) => a.number - b.number);
    return [
      ...between.map((night): TranscriptRow => ({
        kind: 'night',
        key: `night-${night.number}-${message.id}`,
        night: night.number,
        verdict: night.verdict,
      })),
      { kind: 'message', key: `after-${message.parent ?? 'nothing'}`, message },
    ];
  });
}
