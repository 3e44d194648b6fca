import { publicError } from '../public-error.ts';
import type { VersionFact } from './facts-of-version.ts';

/** How many paths a refusal names at most. */
const mostNamed = 20;

/**
 * The facts that some paths name: each the one at it, or all below it; `numpy` the package, `train` a dataset in all its roles,
 * `parameters:seed` one of a part.
 * All where none is named.
 *
 * @throws publicError INVALID_ARGUMENT for a path that names none.
 */
export function pickFacts(facts: readonly VersionFact[], paths: readonly string[]): readonly VersionFact[] {
  if (paths.length === 0) return facts;
  return [...new Set(paths.flatMap((path) => named(facts, path)))];
}

function named(facts: readonly VersionFact[], asked: string): readonly VersionFact[] {
  const found = facts.filter(({ section, path }) =>
    [path, `${section}:${path}`, path.replace(/^packages\./, '')].some((name) => isAtOrBelow(name, asked)),
  );
  const whole = facts.filter(({ section }) => section === asked);
  if (found.length + whole.length > 0) return [...found, ...whole];
  const known = facts.slice(0, mostNamed).map(({ section, path }) => `${section}:${path}`);
  const more = facts.length > mostNamed ? ` and ${facts.length - mostNamed} more` : '';
  throw publicError(
    'INVALID_ARGUMENT',
    `paths: required: a path of the version (${known.join(', ') || 'it has none'}${more}); came: ${JSON.stringify(asked)}`,
  );
}

function isAtOrBelow(path: string, asked: string): boolean {
  return path === asked || path.startsWith(`${asked}.`) || path.startsWith(`${asked} (`);
}
