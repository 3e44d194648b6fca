import type { Basis } from '@pedigree/kernel';
import type { PolicyOutcome } from '@pedigree/schema/events';

/** What a rule came to of many versions, a value for each. */
export type Column = NonNullable<PolicyOutcome['columns']>[number];

interface Finding {
  readonly passed: boolean;
  readonly found: string;
  readonly basis: readonly Basis[];
}

/** What was found of versions, in their order. The words around the values, which they have in common, are said once. */
export function toColumn(rule: number, findings: readonly Finding[]): Column {
  const texts = findings.map(({ found }) => found);
  const around = wordsAround(texts);
  const [before, behind] = around;
  const missing = findings.flatMap(({ passed }, place) => (passed ? [] : [place]));
  const revisions = findings.map(({ basis }) => revisionsIn(basis));
  return {
    rule,
    around,
    found: texts.map((text) => text.slice(before.length, text.length - behind.length)),
    ...(missing.length > 0 && { missing }),
    ...(revisions.some(({ length }) => length > 0) && { revisions }),
  };
}

/** What a column says of one version. */
export function foundIn({ rule, around: [before, behind], found, missing, revisions }: Column, place: number) {
  return {
    rule,
    passed: !missing?.includes(place),
    found: `${before}${found[place] ?? ''}${behind}`,
    revisions: revisions?.[place] ?? [],
  };
}

/** The revisions of a version’s own stream that something rests on. */
export function revisionsIn(basis: readonly Basis[]): number[] {
  return basis.flatMap((each) => ('stream' in each ? [each.revision] : []));
}

/** What all texts begin with, and what they end in behind that: characters as a whole, for half of one is no JSON. */
function wordsAround([first = '', ...others]: readonly string[]): [before: string, behind: string] {
  let begin = first.length;
  for (const text of others) while (!text.startsWith(first.slice(0, begin))) begin--;
  if (/[\ud800-\udbff]$/.test(first.slice(0, begin))) begin--;
  let end = first.length - begin;
  for (const text of others) {
    while (text.length - begin < end || !text.endsWith(first.slice(first.length - end))) end--;
  }
  if (/^[\udc00-\udfff]/.test(first.slice(first.length - end))) end--;
  return [first.slice(0, begin), first.slice(first.length - end)];
}
