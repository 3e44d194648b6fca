import { canonicalJson, type Json } from '@pedigree/kernel';
import { type FactsOfSection, pathsOf } from './facts.ts';

/** What several things say at one path, in their order; `undefined` of those that say nothing. */
export interface FactRow {
  readonly path: string;
  readonly values: readonly (Json | undefined)[];
  readonly isSame: boolean;
}

/**
 * Lays one section of several things side by side, in the order of paths.
 *
 * @param options.all true where rows on which all agree are told too.
 */
export function tabulateFacts(
  things: readonly FactsOfSection[],
  { all = false }: { readonly all?: boolean } = {},
): readonly FactRow[] {
  const rows = pathsOf(things).map((path) => {
    const values = things.map((facts) => facts.get(path));
    const said = new Set(values.map((value) => (value === undefined ? undefined : canonicalJson(value))));
    return { path, values, isSame: said.size === 1 };
  });
  return rows.filter(({ isSame }) => all || !isSame);
}
