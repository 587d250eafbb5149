/** A claim with the number that decides it. */
export interface Claim {
  readonly text: string;
  readonly holds: boolean | null;
  readonly evidence: string;
}

/** Claims as a list: held, missed, or not decided. */
export function claimList(claims: readonly Claim[]): string {
  return claims
    .map(
      ({ text, holds, evidence }) =>
        `- **${holds === null ? 'Not decided' : holds ? 'Yes' : 'No'}**: ${text} ${evidence}`,
    )
    .join('\n');
}
