import type { Json } from '@pedigree/kernel';
import { CORE_SCHEMA, load, Type } from 'js-yaml';

/** Integers that a number cannot hold are kept as texts. */
const integer = new Type('tag:yaml.org,2002:int', {
  kind: 'scalar',
  resolve: (text: unknown) => typeof text === 'string' && /^[-+]?(?:0o[0-7]+|0x[0-9a-fA-F]+|[0-9]+)$/.test(text),
  construct(text: string) {
    const value = Number(text.replace(/^\+/, ''));
    return Number.isSafeInteger(value) ? value : text.replace(/^\+/, '');
  },
});
const schema = CORE_SCHEMA.extend({ implicit: [integer] });

/** Aliases name again what was written once: a text may stand for so much, or as much as it has characters. */
const sizeAtMost = 1_000_000;

/** JSON with its size: how many values it has, where a long text counts for several. */
interface Sized {
  readonly json: Json;
  readonly size: number;
}

/**
 * Reads YAML 1.2 as JSON: numbers that JSON lacks (`.nan`, `.inf`) and integers beyond 2^53 become texts.
 *
 * @throws Error where the text is no YAML, or too large
 */
export function parseYaml(text: string): Json {
  const limit = Math.max(sizeAtMost, text.length);
  return toJson(load(text, { schema }), limit, new Map()).json;
}

/** What aliases name is read once, and counted wherever it is named. */
function toJson(value: unknown, limit: number, known: Map<object, Sized>): Sized {
  if (typeof value !== 'object' || value === null) {
    const json = toScalar(value);
    return { json, size: 1 + (typeof json === 'string' ? json.length >> 5 : 0) };
  }
  const found = known.get(value);
  if (found) return found;
  let size = 1;
  const read = (member: unknown): Json => {
    const sized = toJson(member, limit, known);
    size += sized.size;
    if (size > limit) throw new Error(`too large: its aliases make more than ${limit} values of it`);
    return sized.json;
  };
  const json = Array.isArray(value)
    ? value.map(read)
    : Object.fromEntries(Object.entries(value).map(([key, member]) => [key, read(member)]));
  const sized = { json, size };
  known.set(value, sized);
  return sized;
}

function toScalar(value: unknown): Json {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  return typeof value === 'string' || typeof value === 'boolean' ? value : String(value);
}

/** The member of a mapping; undefined where the value is no mapping or lacks it. */
export function memberOf(value: Json | undefined, name: string): Json | undefined {
  return isMapping(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** The members of a mapping, none where the value is no mapping. */
export function membersOf(value: Json | undefined): readonly (readonly [string, Json])[] {
  return isMapping(value) ? Object.entries(value) : [];
}

/** The items of a list, none where the value is no list. */
export function itemsOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** A text that says something, without space around it. */
export function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

export function isMapping(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
