import type { LeaderboardQuery, ParetoFrontQuery } from '@pedigree/client';
import { shortVersion } from '../lineage/node-names.ts';
import type { Scope } from '../output/command-line.ts';
import { formatCount, formatDay, formatDigest, formatMetric, formatMetrics } from '../output/format.ts';
import { printTable } from '../output/print-table.ts';
import type { Terminal } from '../output/terminal.ts';
import { printUndecided } from '../uses/print-uses.ts';

export type Leaderboard = NonNullable<LeaderboardQuery['leaderboard']>;
export type ParetoFront = NonNullable<ParetoFrontQuery['paretoFront']>;
type Version = Leaderboard['nodes'][number]['modelVersion'];

/** What was asked beside what the answer itself tells. */
interface Asked extends Scope {
  /** Whether models are named, or conditions: where no version is found, others may have the metric. */
  readonly isNarrowed: boolean;
}

/** A leaderboard for people; on what each was measured is told where that is not the same for all. */
export function printLeaderboard(
  { metric, nodes, pageInfo, asOf, ...undecided }: Leaderboard,
  asked: Asked,
  terminal: Terminal,
): void {
  const datasets = nodes.map(({ dataset }) => (dataset ? shortDataset(dataset.ref) : ''));
  const isSame = new Set(datasets).size === 1;
  const values = formatMetrics(nodes.map(({ value }) => value));
  printTable(
    terminal,
    [
      { title: '#', align: 'right' },
      ...versionColumns,
      { title: metric, align: 'right' },
      { title: 'ON', flexible: true },
      { title: 'MEASURED' },
      { title: 'NOTE', flexible: true },
    ],
    nodes.map(({ rank, modelVersion, occurredAt }, index) => [
      `${rank}`,
      ...versionCells(modelVersion),
      values[index] ?? '',
      isSame ? '' : (datasets[index] ?? ''),
      formatDay(occurredAt),
      noteOn(modelVersion),
    ]),
    `${noVersion(asked)} is known to have the metric ${metric} there.`,
  );
  if (isSame && datasets[0]) terminal.print(terminal.colours.dim(`on ${datasets[0]}`));
  if (pageInfo.hasNextPage) terminal.print('More come behind these; see --first.');
  printUndecided(undecided, asked, terminal);
  terminal.print(terminal.colours.dim(`as known at ${asOf.position}`));
}

/** The front for people. */
export function printParetoFront(
  { metrics, entries, considered, total, asOf, ...undecided }: ParetoFront,
  asked: Asked,
  terminal: Terminal,
): void {
  printTable(
    terminal,
    [...versionColumns, ...metrics.map(({ metric }) => ({ title: metric, align: 'right' as const })), noteColumn],
    entries.map(({ modelVersion, values }) => [
      ...versionCells(modelVersion),
      ...values.map(formatMetric),
      noteOn(modelVersion),
    ]),
    `${noVersion(asked)} is known to have all of ${metrics.map(({ metric }) => metric).join(', ')} there.`,
  );
  const front = total === entries.length ? '' : `, of which ${total} are beaten by none; see --first`;
  terminal.print(`of ${formatCount(considered, 'version')}${front}`);
  printUndecided(undecided, asked, terminal);
  terminal.print(terminal.colours.dim(`as known at ${asOf.position}`));
}

function noVersion({ isNarrowed }: Asked): string {
  return isNarrowed ? 'No model version of those asked for' : 'No model version';
}

const versionColumns = [
  { title: 'VERSION', flexible: true },
  { title: 'LABEL', flexible: true },
  { title: 'BRANCH', flexible: true },
];
const noteColumn = { title: 'NOTE', flexible: true };

function versionCells({ ref, label, branch }: Version): readonly string[] {
  return [shortVersion(ref), label ?? '', branch === 'main' ? '' : branch];
}

function noteOn({ retraction }: Version): string {
  return retraction ? `retracted: ${retraction.reason ?? 'no reason told'}` : '';
}

function shortDataset(ref: string): string {
  return formatDigest(shortVersion(ref));
}
