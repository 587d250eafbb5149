/** The normal quantile (Acklam's rational approximation, relative error below 2e-9). */
export function normalQuantile(probability: number): number {
  if (!(probability > 0 && probability < 1)) throw new RangeError('A probability must lie between 0 and 1.');
  if (probability > 0.5) return -normalQuantile(1 - probability);
  if (probability < 0.02425) {
    const root = Math.sqrt(-2 * Math.log(probability));
    return polynomial(TAIL_TOP, root) / (polynomial(TAIL_BOTTOM, root) * root + 1);
  }
  const centre = probability - 0.5;
  const square = centre * centre;
  return (polynomial(CENTRE_TOP, square) * centre) / (polynomial(CENTRE_BOTTOM, square) * square + 1);
}

const polynomial = (coefficients: readonly number[], x: number): number =>
  coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);

const CENTRE_TOP = [
  -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1,
  2.506628277459239,
];
const CENTRE_BOTTOM = [
  -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1,
];
const TAIL_TOP = [
  -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
];
const TAIL_BOTTOM = [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416];
