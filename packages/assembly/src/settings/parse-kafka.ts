import { readFileSync } from 'node:fs';
import { type Invalid, invalid, isInvalid } from '@pedigree/kernel';

/** Stands in a topic's name for the namespace of what is written to it. */
const placeOfNamespace = '{namespace}';

/** Reads `host:port,…`. An entry with an `@` is not told: a password may be in it. */
export function parseBrokers(text: string): readonly string[] | Invalid {
  const brokers = text.split(',').map((broker) => broker.trim());
  const refused = brokers.find((broker) => !isBroker(broker));
  if (refused === undefined) return brokers;
  return refused.includes('@')
    ? { invalid: 'required: host:port, several with commas between; came: one with an @ in it' }
    : invalid('host:port, several with commas between', refused);
}

function isBroker(text: string): boolean {
  const [, port = '0'] = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?:(\d{1,5})$/.exec(text) ?? [];
  return Number(port) >= 1 && Number(port) <= 65_535;
}

/** Reads the name of a topic. */
export function parseTopic(text: string): string | Invalid {
  return isTopic(text) ? text : invalid('a topic of 1 to 249 of A-Z, a-z, 0-9, ".", "_" and "-"', text);
}

/** Reads the name of a topic, or a pattern of names: with `{namespace}` in it, each namespace has a topic of its own. */
export function parseTopicPattern(text: string): string | Invalid {
  const parts = text.split(placeOfNamespace);
  if (parts.length === 2 && isTopic(parts.join('n'))) return text;
  const topic = parseTopic(text);
  return isInvalid(topic) ? invalid(`a topic, or one with ${placeOfNamespace} in it once`, text) : topic;
}

function isTopic(text: string): boolean {
  return /^[A-Za-z0-9._-]{1,249}$/.test(text) && text !== '.' && text !== '..';
}

/**
 * Whether two names or patterns may come to mean one topic. Kafka takes `.` and `_` for the same where it compares the
 * names of topics: https://kafka.apache.org/documentation/#multitenancy-topic-naming
 */
export function mayBeOneTopic(one: string, other: string): boolean {
  const [left, right] = [one, other].map((name) => name.replaceAll('.', '_').split(placeOfNamespace));
  const [before = '', after] = left ?? [];
  const [otherBefore = '', otherAfter] = right ?? [];
  if (after === undefined && otherAfter === undefined) return before === otherBefore;
  if (after === undefined) return isOf(before, otherBefore, otherAfter ?? '');
  if (otherAfter === undefined) return isOf(otherBefore, before, after);
  const agree = (short: string, long: string) => short.startsWith(long) || long.startsWith(short);
  const agreeBehind = (short: string, long: string) => short.endsWith(long) || long.endsWith(short);
  return agree(before, otherBefore) && agreeBehind(after, otherAfter);
}

function isOf(name: string, before: string, after: string): boolean {
  return name.length > before.length + after.length && name.startsWith(before) && name.endsWith(after);
}

/** Reads a whole number of that range. */
export function parseCount(least: number, most: number): (text: string) => number | Invalid {
  return (text) => {
    const count = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    return count >= least && count <= most ? count : invalid(`a number from ${least} to ${most}`, text);
  };
}

/** Reads what is in a file of text, certificates or a password: what is told of it is its name. */
export function parseFile(name: string): string | Invalid {
  try {
    const text = readFileSync(name, 'utf8');
    return text.trim() === '' ? invalid('a file with something in it', name) : text;
  } catch (cause) {
    return { invalid: `required: a file that can be read; came: ${cause instanceof Error ? cause.message : name}` };
  }
}
