import { defaultLimits, type Limits } from '@pedigree/graphql-api';
import { type Invalid, invalid } from '@pedigree/kernel';

/** Limits by name, as in `cost=200000,connections=500`. Each is a whole number; none may be given twice. */
export function parseLimits(text: string): Partial<Limits> | Invalid {
  const limits = new Map<string, number>();
  for (const part of text.split(',')) {
    const [, name = '', digits = ''] = /^\s*(\w+)=(\d{1,10})\s*$/.exec(part) ?? [];
    if (!Object.hasOwn(defaultLimits, name)) return invalid(`<name>=<number>, of ${names}`, part);
    if (Number(digits) < 1 || Number(digits) > most) return invalid(`${name} from 1 to ${most}`, part);
    if (limits.has(name)) return invalid('each limit once', part);
    limits.set(name, Number(digits));
  }
  return Object.fromEntries(limits);
}

/** What a timer can count to, in milliseconds. */
const most = 2 ** 31 - 1;

const names = Object.keys(defaultLimits).join(', ');
