import { shortVersion } from '../lineage/node-names.ts';
import { formatDigest, formatMetric, formatShare } from '../output/format.ts';

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
