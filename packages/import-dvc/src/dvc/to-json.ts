import type { Json } from '@pedigree/kernel';

/** Aliases name again what was written once: a text may stand for so much, or as much as it has characters. */
const sizeAtMost = 1_000_000;

/** JSON with its size: how many values it has, where a long text counts for several. */
interface Sized {
  readonly json: Json;
  readonly size: number;
}

/**
 * What a parser made of a text, as JSON: numbers and integers that JSON lacks, and times, become texts.
 *
 * @throws Error where it is too large for its text
 */
export function toJson(parsed: unknown, text: string): Json {
  return read(parsed, Math.max(sizeAtMost, text.length), new Map()).json;
}

/** What aliases name is read once, and counted wherever it is named. */
function read(value: unknown, limit: number, known: Map<object, Sized>): Sized {
  if (typeof value !== 'object' || value === null || value instanceof Date) {
    const json = toScalar(value);
    return { json, size: 1 + (typeof json === 'string' ? json.length >> 5 : 0) };
  }
  const found = known.get(value);
  if (found) return found;
  let size = 1;
  const readMember = (member: unknown): Json => {
    const sized = read(member, limit, known);
    size += sized.size;
    if (size > limit) throw new Error(`too large: its aliases make more than ${limit} values of it`);
    return sized.json;
  };
  const json = Array.isArray(value)
    ? value.map(readMember)
    : Object.fromEntries(Object.entries(value).map(([key, member]) => [key, readMember(member)]));
  const sized = { json, size };
  known.set(value, sized);
  return sized;
}

function toScalar(value: unknown): Json {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' || typeof value === 'boolean' ? value : String(value);
}
