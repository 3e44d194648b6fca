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
      return Array.isArray(value) ? `[${value.map(canonicalJson).join(',')}]` : canonicalObject(value);
    case 'undefined':
    case 'bigint':
    case 'symbol':
    case 'function':
      throw new NotCanonical(`required: a JSON value; came: ${typeof value}`);
  }
}

function canonicalObject(value: object): string {
  let text = '';
  for (const [key, member] of Object.entries(value).sort(byKey)) {
    if (member === undefined) continue;
    text += `${text === '' ? '' : ','}${quote(key)}:${canonicalJson(member)}`;
  }
  return `{${text}}`;
}

function byKey([left]: [string, unknown], [right]: [string, unknown]): number {
  return left < right ? -1 : 1;
}

function quote(text: string): string {
  if (!text.isWellFormed()) throw new NotCanonical('required: well-formed Unicode; came: a lone surrogate');
  return JSON.stringify(text);
}
