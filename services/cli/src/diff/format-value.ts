import { shortVersion } from '../lineage/node-names.ts';
import { formatShare } from '../output/format.ts';

/**
 * A value for people: texts without quotes, of a digest (alone or in a reference) or a commit the first ten digits, an allocation as
 * `fraud@3 90%, fraud@4 shadow`.
 */
export function formatValue(section: string, value: unknown): string {
  if (section === 'SERVING' && Array.isArray(value)) return value.map(formatShareOf).join(', ');
  return typeof value === 'string' ? value.replace(hexDigest, '…') : JSON.stringify(value);
}

const hexDigest = /(?<=(?:^|^[a-z0-9-]+:|@[a-z0-9-]+:)[0-9a-f]{10})[0-9a-f]{22,}$/;

function formatShareOf(allocated: unknown): string {
  const { version, share } = { version: undefined, share: undefined, ...Object(allocated) };
  return `${shortVersion(String(version))} ${typeof share === 'number' ? formatShare(share) : 'shadow'}`;
}
