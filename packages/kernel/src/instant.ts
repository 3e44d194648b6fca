import { type Invalid, invalid } from './invalid.ts';
import { readInstant, writeInstant } from './written-instant.ts';

/**
 * A moment as it is stored and answered: RFC 3339 in UTC with exactly three digits of milliseconds and `Z`
 * (`2026-05-25T00:00:00.000Z`), years 0000 to 9999. In this one form instants compare as text.
 */
export type Instant = string;

const form = /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d):(\d\d)(?:\.(\d+))?([Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d))?$/;

/**
 * Reads RFC 3339, or a bare date (00:00:00Z of that day). Digits beyond the millisecond are cut off.
 * Dates that no calendar has (30 February), hours past 23 and leap seconds are refused.
 */
export function parseInstant(text: string): Instant | Invalid {
  const parts = form.exec(text);
  if (!parts) return invalid('a time as in RFC 3339 (2026-05-25T09:00:00Z) or a date (2026-05-25)', text);
  const [, year, month, day, hour = '00', minute = '00', second = '00', fraction = '', zone = 'Z'] = parts;
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0').slice(0, 3)}Z`;
  const localMilliseconds = Date.parse(local);
  const exists = !Number.isNaN(localMilliseconds) && new Date(localMilliseconds).toISOString() === local;
  if (!exists) return invalid('a date and time that exist in the calendar', text);
  const offset = offsetOf(zone);
  if (offset === 0) return local;
  const milliseconds = localMilliseconds - offset;
  return milliseconds >= earliest && milliseconds <= latest
    ? toInstant(milliseconds)
    : invalid('a time in the years 0000 to 9999', text);
}

/** The instant of a count of milliseconds since 1970-01-01T00:00:00Z, of the years 0000 to 9999. */
export function toInstant(milliseconds: number): Instant {
  if (!Number.isInteger(milliseconds) || milliseconds < earliest || milliseconds > latest) {
    return new Date(milliseconds).toISOString();
  }
  return writeInstant(milliseconds);
}

/** Milliseconds since 1970-01-01T00:00:00Z. */
export function toMilliseconds(instant: Instant): number {
  return instant.length === formLength ? readInstant(instant) : Date.parse(instant);
}

const formLength = '2026-05-25T00:00:00.000Z'.length;

const earliest = Date.parse('0000-01-01T00:00:00.000Z');
const latest = Date.parse('9999-12-31T23:59:59.999Z');

function offsetOf(zone: string): number {
  if (zone === 'Z' || zone === 'z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}
