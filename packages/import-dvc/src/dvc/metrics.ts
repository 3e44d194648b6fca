import type { Json } from '@pedigree/kernel';
import { isMapping, parseYaml } from './yaml.ts';

/** A metric as a recipe says it. */
export type Metric = number | 'NaN' | 'Infinity' | '-Infinity';

/**
 * Reads a file of metrics (JSON or YAML) as DVC does: numbers by the way that leads to them, `in.b`. What is no number
 * is no metric.
 *
 * @throws Error where the text is neither
 */
export function parseMetrics(path: string, text: string): Readonly<Record<string, Metric>> {
  if (!/\.(?:json|ya?ml)$/i.test(path)) throw new Error(`required: metrics in JSON or YAML; came: ${path}`);
  return Object.fromEntries(flatten('', readText(text)));
}

/** Python's JSON may hold NaN and infinities, which are plain texts of YAML; YAML's tabs may be JSON alone. */
function readText(text: string): Json {
  try {
    return parseYaml(text);
  } catch (cause) {
    try {
      return JSON.parse(text);
    } catch {
      throw cause;
    }
  }
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
