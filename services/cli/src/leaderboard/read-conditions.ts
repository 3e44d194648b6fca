import { WrongUsage } from '../errors.ts';
import { readValue } from '../key-values.ts';

/** What a parameter has to be, as the service takes it. */
export interface ParameterAsked {
  readonly path: string;
  readonly is?: unknown;
  readonly above?: number;
  readonly atLeast?: number;
  readonly below?: number;
  readonly atMost?: number;
  readonly isThere?: false;
}

const bounds = { '>': 'above', '>=': 'atLeast', '<': 'below', '<=': 'atMost' } as const;

/**
 * Reads `optimizer.rate=0.1`, `rate<0.1` (or `<=`, `>`, `>=`), `rate` (it is there) or `!rate` (it is not). Values are read as
 * those of `--param`. Throws WrongUsage.
 */
export function readParameter(text: string): ParameterAsked {
  const [, absent, path = '', sign, value = ''] = /^(!?)([^<>=!]+)(?:(<=|>=|<|>|=)(.*))?$/s.exec(text) ?? [];
  const isAbsent = absent === '!';
  if (path.trim() === '' || (isAbsent && sign !== undefined)) throw wrong('--parameter', required, text);
  if (isAbsent) return { path: path.trim(), isThere: false };
  if (sign === undefined) return { path: path.trim() };
  const read = readValue(value.trim());
  if (sign === '=') return { path: path.trim(), is: read };
  if (typeof read !== 'number' || !isBound(sign)) throw wrong('--parameter', `a number behind ${sign}`, text);
  return { path: path.trim(), [bounds[sign]]: read };
}

const required = 'a path and what is to be there: rate=0.1, rate<0.1, rate, or !rate';

function isBound(sign: string): sign is keyof typeof bounds {
  return Object.hasOwn(bounds, sign);
}

/** Reads `team=risk`, or `team` for any value. Throws WrongUsage. */
export function readTag(text: string): { readonly key: string; readonly value?: string } {
  const [, key = '', value] = /^([^=]+)(?:=(.*))?$/s.exec(text) ?? [];
  if (key === '') throw wrong('--tag', 'a key, or key=value', text);
  return value === undefined ? { key } : { key, value };
}

/** Reads `torch@<2.1`, `torch<2.1`, `numpy@1.26.4` or `numpy`; a name may begin with `@` (npm's scopes). Throws WrongUsage. */
export function readPackage(text: string): { readonly name: string; readonly range?: string } {
  const [, name = '', range = ''] = /^(@?[^@<>=~^!\s]+)\s*@?\s*(.*)$/s.exec(text.trim()) ?? [];
  if (name === '' || text.trim().endsWith('@')) throw wrong('--package', 'a package, such as torch<2.1', text);
  return range === '' ? { name } : { name, range };
}

function wrong(option: string, what: string, came: string) {
  return new WrongUsage(`${option}: required: ${what}; came: ${came}`);
}
