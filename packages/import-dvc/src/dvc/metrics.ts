import type { Json } from '@pedigree/kernel';
import { parseDataFile } from './data-file.ts';
import { isMapping } from './yaml.ts';

/** A metric as a recipe says it. */
export type Metric = number | 'NaN' | 'Infinity' | '-Infinity';

/**
 * Reads a file of metrics (JSON, YAML or TOML) as DVC does: numbers by the way that leads to them, `in.b`. What is no number
 * is no metric.
 *
 * @throws Error where the text is none of them
 */
export function parseMetrics(path: string, text: string): Readonly<Record<string, Metric>> {
  if (!/\.(?:json|ya?ml|toml)$/i.test(path)) throw new Error(`required: metrics in JSON, YAML or TOML; came: ${path}`);
  return Object.fromEntries(flatten('', parseDataFile(path, text)));
}

function* flatten(prefix: string, value: Json): Generator<readonly [string, Metric]> {
  if (isMetric(value)) yield [prefix || 'value', value];
  if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* flatten(join(prefix, String(index)), item);
  if (isMapping(value)) for (const [key, member] of Object.entries(value)) yield* flatten(join(prefix, key), member);
}

function isMetric(value: Json): value is Metric {
  return typeof value === 'number' || value === 'NaN' || value === 'Infinity' || value === '-Infinity';
}

function join(prefix: string, key: string): string {
  return prefix === '' ? key : `${prefix}.${key}`;
}
