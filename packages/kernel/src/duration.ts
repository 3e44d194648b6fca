import { type Invalid, invalid } from './invalid.ts';

const iso = /^P(?:(\d{1,7})D)?(?:T(?=\d)(?:(\d{1,7})H)?(?:(\d{1,7})M)?(?:(\d{1,10})S)?)?$/;
const short = /^(?:(\d{1,7})d)?(?:(\d{1,7})h)?(?:(\d{1,7})m)?(?:(\d{1,10})s)?$/;
const seconds = /^\d{1,10}$/;
const day = 86_400;
const longest = 36_500 * day;

/**
 * Whole seconds of a duration: as ISO 8601 has it in days, hours, minutes and seconds (`PT1H30M`, `P2D`), shorter (`1h30m`,
 * `2d`, `90s`), or plain seconds (`5400`); at most 36,500 days. A month and a year are no fixed time, so they are refused.
 */
export function parseDuration(text: string): number | Invalid {
  const parts = text === '' || text === 'P' ? null : (iso.exec(text) ?? short.exec(text));
  const [, days = 0, hours = 0, minutes = 0, rest = 0] = parts ?? [];
  const counted = Number(days) * day + Number(hours) * 3_600 + Number(minutes) * 60 + Number(rest);
  const total = seconds.test(text) ? Number(text) : parts ? counted : Number.NaN;
  return total <= longest
    ? total
    : invalid('a duration as in ISO 8601 (PT1H30M) or shorter (1h30m, 2d, 90s), at most 36500 days', text);
}
