/** What JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Thrown by {@link canonicalJson} for what RFC 8785 cannot say. */
export class NotCanonical extends Error {
  override readonly name = 'NotCanonical';
}

/**
 * RFC 8785 (JSON Canonicalization Scheme): members sorted by UTF-16 code units, ECMAScript's own forms of strings
 * and numbers, no white space. Members that are `undefined` are left out, as in JSON.
 *
 * @throws NotCanonical for NaN, infinities, bigints, lone surrogates, and values that are no JSON.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return quote(value);
    case 'number':
      if (!Number.isFinite(value)) throw new NotCanonical(`required: a finite number; came: ${value}`);
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? `[${canonicalItems(value)}]` : canonicalObject(value);
    case 'undefined':
    case 'bigint':
    case 'symbol':
    case 'function':
      throw new NotCanonical(`required: a JSON value; came: ${typeof value}`);
  }
}

function canonicalItems(values: readonly unknown[]): string {
  let text = '';
  for (let index = 0; index < values.length; index++) text += (index === 0 ? '' : ',') + canonicalJson(values[index]);
  return text;
}

function canonicalObject(value: object): string {
  return `{${canonicalMembers(value, Object.keys(value).sort())}}`;
}

/** The members of those keys, one behind another in that order, which is the caller's to sort; without braces. */
export function canonicalMembers(value: object, keys: readonly string[]): string {
  let text = '';
  for (const key of keys) {
    const member = memberOf(value, key);
    if (member === undefined) continue;
    if (text !== '') text += ',';
    text += `${quote(key)}:${canonicalJson(member)}`;
  }
  return text;
}

/** A value's own member is whatever it is: the assertion says no more than that. */
function memberOf(value: object, key: string): unknown {
  return (value as Readonly<Record<string, unknown>>)[key];
}

/** Texts that are quoted as they stand, which most are: nothing in them is escaped, and nothing is beyond ASCII. */
const plain = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;

function quote(text: string): string {
  if (plain.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) throw new NotCanonical('required: well-formed Unicode; came: a lone surrogate');
  return JSON.stringify(text);
}
