import { groupBy } from '@pedigree/kernel';

/** An instant for people: seconds where the milliseconds are none. */
export function formatTime(instant: string | null): string {
  return instant === null ? '' : instant.replace(/\.000Z$/, 'Z');
}

/** An instant for people where the day (in UTC) is near enough. */
export function formatDay(instant: string | null): string {
  return instant === null ? '' : instant.slice(0, 10);
}

/** A share of hundredths of a percent, as percent: `100%`, `12.5%`. */
export function formatShare(share: number | null): string {
  return share === null ? '' : `${share / 100}%`;
}

/** A size in bytes, rounded for people. */
export function formatSize(bytes: number | null): string {
  if (bytes === null) return '';
  const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];
  const power = Math.min(units.length - 1, bytes < 1_000 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1_000 ** power;
  return `${power === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[power]}`;
}

/** A version for people: its number, and its label where it has one. */
export function formatVersion({ number, label }: { readonly number: number; readonly label: string | null }): string {
  return label === null ? `${number}` : `${number} (${label})`;
}

/** A digest or a commit, alone or in a reference to a version, by its first ten digits; any other text as it is. */
export function formatDigest(text: string): string {
  return text.replace(hexDigest, '…');
}

const hexDigest = /(?<=(?:^|^[a-z0-9-]+:|@[a-z0-9-]+:)[0-9a-f]{10})[0-9a-f]{22,}$/;

/** A value of a metric in as many digits as say something: binary fractions make 0.30000000000000004 of 0.1 + 0.2. */
export function formatMetric(value: unknown): string {
  return typeof value === 'number' ? `${Number(value.toPrecision(12))}` : String(value);
}

/** Values of a metric that stand beside each other: those that differ are told apart, be it by their last digits. */
export function formatMetrics(values: readonly unknown[]): readonly string[] {
  const alike = groupBy([...new Set(values)], formatMetric);
  return values.map((value) => {
    const text = formatMetric(value);
    return (alike.get(text)?.length ?? 0) > 1 ? String(value) : text;
  });
}

/** A count with its noun: `1 event`, `3 events`. */
export function formatCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
