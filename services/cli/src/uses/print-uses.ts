import type { WhoUsesQuery } from '@pedigree/client';
import { shortVersion } from '../lineage/node-names.ts';
import { formatCount, formatDay } from '../output/format.ts';
import { printTable } from '../output/print-table.ts';
import type { Terminal } from '../output/terminal.ts';

type Connection = NonNullable<WhoUsesQuery['whoUses']>;
export type VersionUse = Connection['nodes'][number];
export type Undecided = Connection['undecided'];
type Period = VersionUse['modelVersion']['servingPeriods'][number];

/** Whether it lasts. */
export const isNow = ({ until }: Period) => until === null;

/** The versions that use something, for people; `what` is what was asked about. */
export function printUses(what: string, uses: readonly VersionUse[], undecided: Undecided, terminal: Terminal): void {
  printTable(
    terminal,
    [
      { title: 'VERSION' },
      { title: 'LABEL' },
      { title: 'PACKAGE', flexible: true },
      { title: 'SERVES', flexible: true },
      { title: 'SERVED', flexible: true },
      { title: 'NOTE', flexible: true },
    ],
    uses.map(({ package: used, modelVersion: { ref, label, retraction, servingPeriods } }) => [
      shortVersion(ref),
      label ?? '',
      used ? `${used.name} ${used.version}` : '',
      servingPeriods.filter(isNow).map(formatNow).join(', '),
      servingPeriods
        .filter((period) => !isNow(period))
        .map(formatThen)
        .join(', '),
      retraction ? `retracted: ${retraction.reason ?? ''}` : '',
    ]),
    `No model version is known to use ${what}.`,
  );
  if (uses.length > 0) {
    const serving = uses.filter(({ modelVersion }) => modelVersion.servingPeriods.some(isNow)).length;
    const served = uses.filter(({ modelVersion }) => modelVersion.servingPeriods.length > 0).length;
    terminal.print('');
    terminal.print(
      `Used by ${formatCount(uses.length, 'model version')}: ${serving} in service now, ${served} at some time.`,
    );
  }
  printUndecided(undecided, terminal);
}

/** What cannot be placed is not in the table, and nothing else would tell. */
function printUndecided(undecided: Undecided, terminal: Terminal): void {
  if (undecided.length === 0) return;
  terminal.print('');
  terminal.print('Of these it cannot be told whether they lie in the range; see who has each with:');
  for (const { name, version } of undecided) terminal.print(`  pedigree software '${name}@${version}'`);
}

function formatNow(period: Period): string {
  return `${period.environment}${shadow(period)} since ${formatDay(period.since)}`;
}

function formatThen(period: Period): string {
  return `${period.environment}${shadow(period)} ${formatDay(period.since)} to ${formatDay(period.until)}`;
}

function shadow({ share }: Period): string {
  return share === null ? ' (shadow)' : '';
}
