import { memberOf } from '../errors.ts';
import type { TopicRecord } from './topic-record.ts';

/**
 * Reads a record's value.
 *
 * @throws Error where it is no JSON.
 */
export function readJson({ value }: TopicRecord): unknown {
  if (value === null) throw new Error('required: a value; came: none');
  const text = value.toString();
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`required: JSON; came: ${text.slice(0, 100)}`, { cause });
  }
}

/** @throws Error where it is no text, or an empty one. */
export function textOf(value: unknown, name: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new Error(`required: ${name}, a text; came: ${tell(value)}`);
}

/** @throws Error where it is no whole number from 0 on, written as a number or in decimals. */
export function countOf(value: unknown, name: string): number {
  const count = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  if (typeof count === 'number' && Number.isSafeInteger(count) && count >= 0) return count;
  throw new Error(`required: ${name}, a whole number from 0 on; came: ${tell(value)}`);
}

/** @throws Error where the member is no text, or an empty one. */
export function textIn(value: unknown, name: string): string {
  return textOf(memberOf(value, name), name);
}

/** Whatever came, for an error. */
export function tell(value: unknown): string {
  return value === undefined || value === null ? 'none' : JSON.stringify(value).slice(0, 100);
}
