import { compare, explain, valid as isPep440, validRange as isRange, satisfies } from '@renovatebot/pep440';

/** Whether a version lies in a range; null where that cannot be told. */
export type Includes = (version: string) => boolean | null;

/**
 * Reads a range by PEP 440, or a version, which means itself; undefined where it is neither. Pre-releases count. The library's own
 * `<` and `>` hold no version of the same release at all, not even where both are pre-releases; these are as PEP 440 has them.
 */
export function readPep440Range(text: string): Includes | undefined {
  const range = isPep440(text) ? `==${text}` : text;
  if (!isRange(range)) return undefined;
  const clauses = range.split(',').map((clause) => readClause(clause.trim()));
  return (version) => (isPep440(version) ? clauses.every((holds) => holds(version)) : null);
}

function readClause(clause: string): (version: string) => boolean {
  const [, sign, bound = ''] = /^([<>])\s*([^=].*)$/.exec(clause) ?? [];
  if (sign === undefined) return (version) => satisfies(version, clause, { prereleases: true });
  return sign === '<' ? below(bound) : above(bound);
}

/** `<V` holds no pre-release of V, unless V is one itself. */
function below(bound: string): (version: string) => boolean {
  const limit = explain(bound);
  return (version) => {
    const found = explain(version);
    if (!limit || !found || compare(found.public, bound) >= 0) return false;
    return limit.is_prerelease || !found.is_prerelease || compare(found.base_version, limit.base_version) !== 0;
  };
}

/** `>V` holds no post-release of V, unless V is one itself, and no local version of V. */
function above(bound: string): (version: string) => boolean {
  const limit = explain(bound);
  return (version) => {
    const found = explain(version);
    if (!limit || !found || compare(found.public, bound) <= 0) return false;
    return limit.is_postrelease || !found.is_postrelease || compare(found.base_version, limit.base_version) !== 0;
  };
}
