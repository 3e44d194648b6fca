import { shortVersion } from '../lineage/node-names.ts';
import { formatDigest, formatMetric, formatMetrics, formatShare } from '../output/format.ts';

/** Values of one path that stand beside each other, for people: metrics that differ are told apart. */
export function formatValues(section: string, values: readonly unknown[]): readonly string[] {
  const numbers = section === 'METRICS' ? values.filter((value) => typeof value === 'number') : [];
  const texts = new Map(formatMetrics(numbers).map((text, index): [unknown, string] => [numbers[index], text]));
  return values.map((value) => texts.get(value) ?? formatValue(section, value));
}

/** A path for people: what a metric was measured on as short as {@link formatValue} has it. */
export function formatPath(section: string, path: string): string {
  if (section !== 'METRICS') return path;
  return path.replace(/(?<= \()dataset:.*(?=\)$)/, (ref) => formatValue(section, ref));
}

/**
 * A value for people: texts without quotes, of a digest (alone or in a reference) or a commit the first ten digits, references to
 * datasets as short as they can be typed, metrics without the noise of binary fractions, an allocation as
 * `fraud@3 90%, fraud@4 shadow`.
 */
export function formatValue(section: string, value: unknown): string {
  if (section === 'SERVING' && Array.isArray(value)) return value.map(formatShareOf).join(', ');
  if (section === 'METRICS' && typeof value === 'number') return formatMetric(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  return formatDigest(section === 'METRICS' && value.startsWith('dataset:') ? shortVersion(value) : value);
}

function formatShareOf(allocated: unknown): string {
  const { version, share } = { version: undefined, share: undefined, ...Object(allocated) };
  return `${shortVersion(String(version))} ${typeof share === 'number' ? formatShare(share) : 'shadow'}`;
}
