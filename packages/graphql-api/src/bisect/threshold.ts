import type { MetricDirection } from '../generated/resolvers.ts';

/** True where one value is worse than another. Nothing is worse than NaN, and nothing that is a number is as bad. */
export function isWorse(direction: MetricDirection, value: number, than: number): boolean {
  if (Number.isNaN(value) || Number.isNaN(than)) return Number.isNaN(value) && !Number.isNaN(than);
  return direction === 'HIGHER' ? value < than : value > than;
}

/**
 * The value than which whatever is worse is bad: the worst good one less what is tolerated, or, where nothing is said of that, halfway
 * from it to the bad one. What is tolerated is counted in decimals, as people read them: 0.8 less 0.1 is 0.7. Where there is no such way, since one of them is no finite number, what is finite is good.
 */
export function thresholdOf(
  direction: MetricDirection,
  good: readonly number[],
  bad: number,
  tolerance: number | null,
): number {
  const worst = good.reduce((one, other) => (isWorse(direction, other, one) ? other : one));
  const sign = direction === 'HIGHER' ? -1 : 1;
  const threshold = tolerance === null ? worst / 2 + bad / 2 : addExactly(worst, sign * tolerance);
  return Number.isFinite(threshold) ? threshold : sign * Number.MAX_VALUE;
}

/** The sum of two numbers by their decimals, where doubles have as many: else what is just tolerated would be bad as often as not. */
function addExactly(one: number, other: number): number {
  const decimals = Math.max(decimalsOf(one), decimalsOf(other));
  const sum = one + other;
  return decimals <= mostDecimals ? Number(sum.toFixed(decimals)) : sum;
}

/** That `toFixed` takes. */
const mostDecimals = 100;

/** Digits behind the point of the shortest text that is this number. */
function decimalsOf(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent));
}
