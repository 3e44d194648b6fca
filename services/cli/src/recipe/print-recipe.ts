import { toOneLine } from '@pedigree/kernel';
import { formatCount, formatSize, formatTime } from '../output/format.ts';
import { formatTable, shorten } from '../output/table.ts';
import type { Terminal } from '../output/terminal.ts';
import { flatten } from './flatten.ts';
import type { Recipe } from './to-json.ts';

/** Prints a recipe for people, part by part; what is stale or unknown stands last, where it is read. */
export function printRecipe(recipe: Recipe, terminal: Terminal): void {
  const { bold, dim } = terminal.colours;
  terminal.print(`${bold(recipe.of)} ${dim(`as known at ${recipe.asOf.position}`)}`);
  for (const part of partsOf(recipe)) {
    if (part.rows.length === 0) continue;
    terminal.print('');
    terminal.print(dim(part.title));
    for (const line of alignRows(part, terminal.tableWidth - indent.length)) terminal.print(indent + line);
  }
  printProblems(recipe, terminal);
}

const indent = '  ';

interface Part {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
  /** Columns that give way where the line is too short. */
  readonly flexible: readonly number[];
}

function partsOf({
  datasets,
  usedArtifacts,
  parameters,
  software,
  parents,
  metrics,
  artifacts,
  ...rest
}: Recipe): Part[] {
  return [
    { title: 'made by', rows: [...runRows(rest), ...codeRows(rest)], flexible: [2] },
    {
      title: 'datasets',
      rows: datasets.map(({ role, ref, digest, indirect }) => [role, ref, digest, indirect ? 'indirect' : '']),
      flexible: [2],
    },
    { title: 'other bytes that went in', rows: usedArtifacts.map(({ role, ref }) => [role, ref]), flexible: [1] },
    { title: 'parents', rows: parents.map(({ relation, ref }) => [relation, ref]), flexible: [] },
    { title: 'parameters', rows: flatten(parameters), flexible: [1] },
    { title: 'software', rows: softwareRows(software), flexible: [1] },
    { title: 'metrics', rows: flatten(metrics), flexible: [1] },
    {
      title: 'artifacts',
      rows: artifacts.map(({ name, digest, size, uri }) => [name ?? '', digest ?? '', formatSize(size), uri ?? '']),
      flexible: [1, 3],
    },
  ];
}

function runRows({ run }: Pick<Recipe, 'run'>): readonly (readonly string[])[] {
  if (!run) return [];
  const times = [run.startedAt, run.endedAt].map(formatTime).filter((time) => time !== '');
  return [['run', run.name === null ? run.ref : `${run.ref} (${run.name})`, times.join(' – ')]];
}

function codeRows({ code }: Pick<Recipe, 'code'>): readonly (readonly string[])[] {
  if (!code) return [];
  const notes = [code.path, code.dirty ? 'with changes that were not committed' : ''];
  return [['code', code.ref, notes.filter(Boolean).join(', ')]];
}

/** Packages in one row: there may be hundreds. */
function softwareRows(software: unknown): readonly (readonly string[])[] {
  if (typeof software !== 'object' || software === null) return [];
  const { packages, ...others } = { packages: undefined, ...software };
  const list = flatten(packages).map((parts) => parts.join(' '));
  const row = list.length === 0 ? [] : [['packages', `${formatCount(list.length, 'package')}: ${list.join(', ')}`]];
  return [...flatten(others), ...row];
}

function alignRows({ rows, flexible }: Part, width: number): readonly string[] {
  const columns = Math.max(...rows.map((row) => row.length));
  const { lines } = formatTable(
    Array.from({ length: columns }, (_, index) => ({ title: '', flexible: flexible.includes(index) })),
    rows,
    width,
  );
  return lines.map((line) => shorten(line, width));
}

function printProblems({ problems }: Recipe, { print, colours }: Terminal): void {
  if (problems.length === 0) return;
  print('');
  print(colours.bold(colours.red(`${formatCount(problems.length, 'PROBLEM')}:`)));
  for (const { where, what } of problems)
    print(`${colours.red('!')} ${colours.bold(toOneLine(where))}: ${toOneLine(what)}`);
}
