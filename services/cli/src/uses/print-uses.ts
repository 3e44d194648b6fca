import type { WhoUsesQuery } from '@pedigree/client';
import { shortVersion } from '../lineage/node-names.ts';
import { commandLine, optionsOf, type Scope } from '../output/command-line.ts';
import { formatCount, formatDay } from '../output/format.ts';
import { printTable } from '../output/print-table.ts';
import type { Terminal } from '../output/terminal.ts';

type Connection = NonNullable<WhoUsesQuery['whoUses']>;
export type VersionUse = Connection['nodes'][number];
export type Undecided = Pick<Connection, 'undecided' | 'undecidedCount'>;
type Period = VersionUse['modelVersion']['servingPeriods'][number];

/** Whether it lasts. */
export const isNow = ({ until }: Period) => until === null;

/** What was asked about, and which of the versions that use it. */
interface UsesAsked extends Scope {
  readonly what: string;
  readonly served: 'now' | 'ever' | undefined;
}

/** The versions that use something, for people. */
export function printUses(
  { what, served: wanted, ...scope }: UsesAsked,
  uses: readonly VersionUse[],
  undecided: Undecided,
  terminal: Terminal,
): void {
  printTable(
    terminal,
    [
      { title: 'VERSION' },
      { title: 'LABEL' },
      { title: 'PACKAGE', flexible: true },
      { title: 'SERVED IN', flexible: true },
      { title: 'SINCE' },
      { title: 'UNTIL' },
      { title: 'NOTE', flexible: true },
    ],
    uses.flatMap(rowsOf),
    `No model version ${wanted === undefined ? '' : servedClauses[wanted]}is known to use ${what}.`,
  );
  if (uses.length > 0) {
    const serving = uses.filter(({ modelVersion }) => modelVersion.servingPeriods.some(isNow)).length;
    const served = uses.filter(({ modelVersion }) => modelVersion.servingPeriods.length > 0).length;
    terminal.print('');
    terminal.print(
      `Used by ${formatCount(uses.length, 'model version')}: ${serving} in service now, ${served} at some time.`,
    );
  }
  printUndecided(undecided, scope, terminal);
}

const servedClauses = { now: 'that serves now ', ever: 'that ever served ' } as const;

/** What cannot be placed is not in the table, and nothing else would tell. */
export function printUndecided({ undecided, undecidedCount }: Undecided, scope: Scope, terminal: Terminal): void {
  if (undecided.length === 0) return;
  terminal.print('');
  terminal.print('Of these it cannot be told whether they lie in the range; see who has each with:');
  for (const { name, version } of undecided) {
    terminal.print(`  ${commandLine('software', [`${name}@${version}`], optionsOf(scope))}`);
  }
  const others = undecidedCount - undecided.length;
  if (others <= 0) return;
  terminal.print(`and ${others} more of them, which are among all that have it:`);
  for (const name of new Set(undecided.map((each) => each.name))) {
    terminal.print(`  ${commandLine('software', [name], optionsOf(scope))}`);
  }
}

/** A row for each time in which a version served, those that last first; what they share stands in the first. */
function rowsOf({ package: used, modelVersion }: VersionUse): readonly (readonly string[])[] {
  const { ref, label, retraction, servingPeriods } = modelVersion;
  const own = [shortVersion(ref), label ?? '', used ? `${used.name} ${used.version}` : ''];
  const note = retraction ? `retracted: ${retraction.reason ?? ''}` : '';
  if (servingPeriods.length === 0) return [[...own, '', '', '', note]];
  const lasting = servingPeriods.filter(isNow);
  const over = servingPeriods.filter((period) => !isNow(period));
  return [...lasting, ...over].map((period, index) => [
    ...(index === 0 ? own : own.map(() => '')),
    `${period.environment}${period.share === null ? ' (shadow)' : ''}`,
    formatDay(period.since),
    isNow(period) ? 'now' : formatDay(period.until),
    index === 0 ? note : '',
  ]);
}
