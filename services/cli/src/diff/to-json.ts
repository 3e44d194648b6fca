import type { CompareQuery, DiffQuery } from '@pedigree/client';

export type Diff = NonNullable<DiffQuery['diff']>;
export type Section = Diff['sections'][number];
export type Difference = Section['differences'][number];
export type Comparison = NonNullable<CompareQuery['compare']>;

/** A difference for scripts: by section what was added, removed and changed; a section in which nothing is told is absent. */
export function diffToJson({ a, b, asOf, sections }: Diff) {
  return { a, b, asOf, ...Object.fromEntries(sections.map((each) => [nameOf(each), sectionToJson(each)])) };
}

/** Several versions for scripts: `values` stand in the order of `of`. */
export function comparisonToJson({ of, asOf, rows }: Comparison) {
  return { of, asOf, rows: rows.map((row) => ({ ...row, section: nameOf(row) })) };
}

/** What a section is called in JSON and on the screen. */
export function nameOf({ section }: Pick<Section, 'section'>): string {
  return section.toLowerCase();
}

function sectionToJson({ differences, compareUrl }: Section) {
  const of = (change: Difference['change'], tell: (difference: Difference) => unknown) =>
    Object.fromEntries(differences.filter((each) => each.change === change).map((each) => [each.path, tell(each)]));
  const same = of('SAME', ({ to }) => to);
  return {
    added: of('ADDED', ({ to }) => to),
    removed: of('REMOVED', ({ from }) => from),
    changed: of('CHANGED', changeToJson),
    ...(Object.keys(same).length === 0 ? {} : { same }),
    ...(compareUrl === null ? {} : { compareUrl }),
  };
}

function changeToJson({ from, to, step, delta, isBetter }: Difference) {
  const judged = Object.entries({ step, delta, isBetter }).filter(([, value]) => value !== null);
  return { from, to, ...Object.fromEntries(judged) };
}
