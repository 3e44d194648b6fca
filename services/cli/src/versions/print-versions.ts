import type { ModelHistoryQuery } from '@pedigree/client';
import { approvalsToJson, formatApprovals } from '../approvals/format-approvals.ts';
import { shortVersion } from '../lineage/node-names.ts';
import { formatDay, formatShare } from '../output/format.ts';
import { printTable } from '../output/print-table.ts';
import type { Terminal } from '../output/terminal.ts';
import { drawGraph } from './draw-graph.ts';

export type Version = ModelHistoryQuery['modelVersions']['nodes'][number];

interface History {
  readonly model: string;
  /** The only one that is asked about, if any. */
  readonly branch?: string | undefined;
  readonly asOf: ModelHistoryQuery['modelVersions']['asOf'];
  readonly versions: readonly Version[];
}

/** The parents of a version, by number where they are recorded. */
export function parentsOf({ parents }: Version): readonly string[] {
  return parents.map(({ ref, version }) => version?.ref ?? ref);
}

/** A version for scripts. */
export function versionToJson(version: Version) {
  const { parents, serving, approvals, actor, event, ...rest } = version;
  const refs = parentsOf(version);
  return {
    ...rest,
    approvals: approvalsToJson(approvals),
    actor: actor.id,
    event: event.eventId,
    parents: parents.map(({ relation }, index) => ({ ref: refs[index], relation })),
    serving: serving.flatMap(({ environment, allocation }) =>
      allocation
        .filter(({ version: { number } }) => number === version.number)
        .map(({ share, shadow }) => ({ environment, share, ...(shadow ? { shadow } : {}) })),
    ),
  };
}

/** The history of a model for people: a line a version, with the graph in front of it where that is asked for. */
export function printVersions({ model, branch, asOf, versions }: History, graph: boolean, terminal: Terminal): void {
  const { bold, dim } = terminal.colours;
  terminal.print(`${bold(model)} ${dim(`as known at ${asOf.position}`)}\n`);
  const byRef = new Map(versions.map((version) => [version.ref, version]));
  const drawn = versions.map((version) => ({
    id: version.ref,
    parents: parentsOf(version),
    mark: version.retraction ? 'x' : '*',
  }));
  const lines = graph ? drawGraph(drawn) : versions.map(({ ref }) => ({ text: '', id: ref }));
  const rows = lines.map(({ text, id }) => {
    const version = id === null ? undefined : byRef.get(id);
    return [text, ...(version ? cellsOf(version) : columns.slice(1).map(() => ''))];
  });
  printTable(terminal, columns, rows, `It has no version${branch === undefined ? '' : ` on branch ${branch}`}.`);
}

const columns = [
  { title: '' },
  { title: 'VERSION', flexible: true },
  { title: 'BRANCH', flexible: true },
  { title: 'FROM', flexible: true },
  { title: 'SERVES', flexible: true },
  { title: 'JUDGED', flexible: true },
  { title: 'OCCURRED' },
  { title: 'BY', flexible: true },
  { title: 'WHY', flexible: true },
];

function cellsOf(version: Version): readonly string[] {
  const { number, label, aliases, branch, occurredAt, actor, reason, retraction } = version;
  const names = [...(label === null ? [] : [label]), ...aliases].join(', ');
  const { serving } = versionToJson(version);
  return [
    names === '' ? `${number}` : `${number} (${names})`,
    branch,
    formatParents(version),
    serving.map(({ environment, share }) => `${environment} ${formatShare(share) || 'shadow'}`).join(', '),
    formatApprovals(version.approvals),
    formatDay(occurredAt),
    actor.id,
    retraction ? `retracted${retraction.reason ? `: ${retraction.reason}` : ''}` : (reason ?? ''),
  ];
}

/** Parents with their relation; those of the same model by number alone. */
function formatParents(version: Version): string {
  const own = version.ref.slice(0, version.ref.lastIndexOf('@') + 1);
  return parentsOf(version)
    .map((ref, index) => {
      const name = ref.startsWith(own) ? ref.slice(own.length) : shortVersion(ref);
      return `${name} ${version.parents[index]?.relation.toLowerCase().replace('_', ' ') ?? ''}`.trimEnd();
    })
    .join(', ');
}
