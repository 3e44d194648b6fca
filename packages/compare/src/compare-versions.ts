import { compare as comparePep440, valid as isPep440 } from '@renovatebot/pep440';
import semver from 'semver';
import { schemeOf } from './scheme.ts';

export type VersionStep = 'UP' | 'DOWN';

/**
 * Whether a package went up or down: by PEP 440 for Python, by Semantic Versioning 2.0 for JavaScript; where the language is
 * another or unknown, by the first of the two that can read both. Null where they are equal or cannot be compared.
 */
export function compareVersions(language: string | undefined, from: string, to: string): VersionStep | null {
  const order = orderOf(language, from, to);
  if (order === undefined || order === 0) return null;
  return order < 0 ? 'UP' : 'DOWN';
}

type Order = (from: string, to: string) => number | undefined;

const bySemver: Order = (from, to) => (semver.valid(from) && semver.valid(to) ? semver.compare(from, to) : undefined);
const byPep440: Order = (from, to) => (isPep440(from) && isPep440(to) ? comparePep440(from, to) : undefined);

function orderOf(language: string | undefined, from: string, to: string): number | undefined {
  switch (schemeOf(language)) {
    case 'pep440':
      return byPep440(from, to);
    case 'semver':
      return bySemver(from, to);
    case 'either':
      return bySemver(from, to) ?? byPep440(from, to);
  }
}
