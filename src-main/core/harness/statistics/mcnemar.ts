/** A loss that is less likely than this by chance counts. */
export const LOSS_SIGNIFICANCE = 0.05;

/** P(X >= successes) of a fair coin thrown `throws` times, exact. */
function fairCoinTail(successes: number, throws: number): number {
  if (successes <= 0) return 1;
  // In logarithms, so that thousands of throws do not underflow.
  let logTerm = -throws * Math.LN2;
  let sum = 0;
  for (let heads = throws; heads >= successes; heads -= 1) {
    sum += Math.exp(logTerm);
    logTerm += Math.log(heads) - Math.log(throws - heads + 1);
  }
  return Math.min(1, sum);
}

/** One-sided exact McNemar: how likely this many losses or more are when answers flip either way by chance. */
export function mcnemarLoss(lost: number, won: number): number {
  return fairCoinTail(lost, lost + won);
}
