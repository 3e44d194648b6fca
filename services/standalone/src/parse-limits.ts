import { type Invalid, invalid } from '@pedigree/kernel';

/** Limits by name. */
export type GivenLimits = Readonly<Record<string, number>>;

/** What a timer can count to, in milliseconds. */
const most = 2 ** 31 - 1;

/** Reads limits as in `cost=200000,connections=500`: each is a whole number from 1 on, and none may be given twice. */
export function parseLimits(text: string): GivenLimits | Invalid {
  const limits = new Map<string, number>();
  for (const part of text.split(',')) {
    const [, name = '', digits = ''] = /^\s*(\w+)=(\d{1,10})\s*$/.exec(part) ?? [];
    if (name === '') return invalid('<name>=<number>', part);
    if (Number(digits) < 1 || Number(digits) > most) return invalid(`${name} from 1 to ${most}`, part);
    if (limits.has(name)) return invalid('each limit once', part);
    limits.set(name, Number(digits));
  }
  return Object.fromEntries(limits);
}

/** A fault for each name that is no limit's. */
export function findUnknownLimits(limits: GivenLimits, known: readonly string[]): readonly string[] {
  const unknown = Object.keys(limits).filter((name) => !known.includes(name));
  return unknown.map((name) => `limits: required: one of ${known.join(', ')}; came: ${name}`);
}
