import { type Invalid, invalid, isInvalid } from '@pedigree/kernel';

/** Limits by name. */
export type GivenLimits = Readonly<Record<string, number>>;

/** What a timer can count to, in milliseconds. */
const most = 2 ** 31 - 1;

/**
 * Reads limits as in `cost=200000,connections=500`: each is a known one's name and a whole number from 1 on, and none may
 * be given twice. What is refused is told of every part at once.
 */
export function parseLimits(known: readonly string[]): (text: string) => GivenLimits | Invalid {
  return (text) => {
    const limits = new Map<string, number>();
    const refused: string[] = [];
    for (const part of text.split(',')) {
      const limit = parseLimit(part, known);
      if (isInvalid(limit)) refused.push(limit.invalid);
      else if (limits.has(limit.name)) refused.push(invalid('each limit once', part).invalid);
      else limits.set(limit.name, limit.value);
    }
    return refused.length > 0 ? { invalid: refused.join('; ') } : Object.fromEntries(limits);
  };
}

function parseLimit(part: string, known: readonly string[]) {
  const [, name = '', digits = ''] = /^\s*(\w+)=(\d{1,10})\s*$/.exec(part) ?? [];
  if (name === '') return invalid('<name>=<number>', part);
  if (!known.includes(name)) return invalid(`one of ${known.join(', ')}`, name);
  const value = Number(digits);
  return value < 1 || value > most ? invalid(`${name} from 1 to ${most}`, part) : { name, value };
}
