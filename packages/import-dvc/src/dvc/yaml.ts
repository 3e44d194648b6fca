import type { Json } from '@pedigree/kernel';
import { CORE_SCHEMA, load, Type } from 'js-yaml';
import { toJson } from './to-json.ts';

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

/**
 * Reads YAML 1.2 as JSON: numbers that JSON lacks (`.nan`, `.inf`) and integers beyond 2^53 become texts.
 *
 * @throws Error where the text is no YAML, too large, or has an alias that leads into itself
 */
export function parseYaml(text: string): Json {
  try {
    return toJson(load(text, { schema }), text);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    // The parser bounds how deep a text goes: only an alias in what it names runs out of stack.
    throw new Error('required: values that end; came: an alias that leads into itself', { cause });
  }
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
