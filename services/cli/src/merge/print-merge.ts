import type { MergeQuery } from '@pedigree/client';
import { formatValue } from '../diff/format-value.ts';
import { shortVersion } from '../lineage/node-names.ts';
import { formatCount } from '../output/format.ts';
import { printHead } from '../output/print-head.ts';
import { formatTable } from '../output/table.ts';
import type { Terminal } from '../output/terminal.ts';
import { flatten } from '../recipe/flatten.ts';

export type Merge = NonNullable<MergeQuery['merge']>;
type Conflict = Merge['conflicts'][number];

const indent = '  ';

/** Prints a merge for people: what it rests on, what is to be decided, and the recipe to train next. */
export function printMerge(merge: Merge, terminal: Terminal): void {
  const { a, b, bases, asOf, recipe, conflicts } = merge;
  printHead([a, `with ${b}`], asOf.position, terminal);
  terminal.print(bases.length === 0 ? 'They are not related: there is no base.' : `base: ${bases.join(', ')}`);
  const standing = standingVersion(merge);
  if (standing !== undefined) {
    const why = a === b ? 'both are it' : `the base is ${shortVersion(standing === a ? b : a)} itself`;
    terminal.print(`Nothing to merge: ${shortVersion(standing)} stands already, and ${why}.`);
  }
  if (conflicts.length > 0) {
    printRows(formatCount(conflicts.length, 'conflict'), [conflictTitles, ...conflicts.map(rowOf)], terminal);
  }
  printRows('recipe', rowsOfRecipe(recipe), terminal);
}

/** The version that has the merged recipe already: one side, where the other one is the base, or is the same. */
export function standingVersion({ a, b, bases }: Merge): string | undefined {
  if (a === b) return a;
  return bases.includes(a) ? b : bases.includes(b) ? a : undefined;
}

const conflictTitles = ['', 'BASE', 'OURS', 'THEIRS', 'TAKEN'];

function rowOf({ section, path, hasBase, base, ours, theirs, decision }: Conflict): readonly string[] {
  const said = ({ isKnown, value }: Conflict['ours']) => (isKnown ? formatSaid(section, value) : '(nothing)');
  return [
    nameOfConflict({ section, path }),
    hasBase ? said(base) : '(none)',
    said(ours),
    said(theirs),
    decision?.toLowerCase() ?? '',
  ];
}

/** A conflict as `--ours` and `--theirs` take it. */
export function nameOfConflict({ section, path }: Pick<Conflict, 'section' | 'path'>): string {
  return `${section.toLowerCase()}:${path}`;
}

/** Values of parameters and software are told as JSON, for they may be nested. */
function formatSaid(section: Conflict['section'], value: unknown): string {
  const text = formatValue(section, value);
  return section === 'PARAMETERS' || section === 'SOFTWARE' ? text : formatPart(text, value);
}

/** A part of a recipe that is an object of texts by these, one behind the other; digests and commits by their first ten digits. */
function formatPart(text: string, value: unknown): string {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return (isObject ? Object.values(value).join(' ') : text).replace(/(?<=\b[0-9a-f]{10})[0-9a-f]{22,}\b/g, '…');
}

/** Of lists a row for each item. */
function rowsOfRecipe(recipe: unknown): readonly (readonly [string, string])[] {
  if (typeof recipe !== 'object' || recipe === null) return [];
  return Object.entries(recipe).flatMap(([name, part]: [string, unknown]) =>
    Array.isArray(part)
      ? part.map((item): [string, string] => [name, formatPart(String(item), item)])
      : flatten({ [name]: part }),
  );
}

function printRows(
  title: string,
  rows: readonly (readonly string[])[],
  { print, colours, tableWidth }: Terminal,
): void {
  print('');
  print(colours.dim(title));
  const columns = (rows[0] ?? []).map((_, index) => ({ title: '', flexible: index > 0 || ('last' as const) }));
  for (const line of formatTable(columns, rows, tableWidth - indent.length).lines) print(indent + line);
}
