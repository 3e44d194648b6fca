import { WrongUsage } from '../errors.ts';

const form = /^\s*(?:(\S+)\s*<=\s*)?([^<>=]+?)(?:\s*(<=|>=)\s*(\S+))?\s*$/;

/** Reads `error rate<=0.02`, `answers>=10` or `10<=answers<=1000`. Throws WrongUsage. */
export function readGuard(text: string): { metric: string; atLeast?: number; atMost?: number } {
  const [, low, metric = '', sign, bound] = form.exec(text) ?? [];
  const atLeast = low ?? (sign === '>=' ? bound : undefined);
  const atMost = sign === '<=' ? bound : undefined;
  const isTwice = low !== undefined && sign === '>=';
  const numbers = [atLeast, atMost].filter((each) => each !== undefined);
  if (metric === '' || isTwice || numbers.length === 0 || !numbers.every((each) => Number.isFinite(Number(each)))) {
    throw new WrongUsage(`--guard: required: a metric and bounds, such as "error rate<=0.02"; came: ${text}`);
  }
  return {
    metric,
    ...(atLeast !== undefined && { atLeast: Number(atLeast) }),
    ...(atMost !== undefined && { atMost: Number(atMost) }),
  };
}
