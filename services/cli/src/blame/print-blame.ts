import type { BlameQuery } from '@pedigree/client';
import { formatValue } from '../diff/format-value.ts';
import { nameOf } from '../diff/to-json.ts';
import { shortVersion } from '../lineage/node-names.ts';
import { formatDay } from '../output/format.ts';
import { printHead } from '../output/print-head.ts';
import { type Column, formatTable } from '../output/table.ts';
import type { Terminal } from '../output/terminal.ts';

export type Blame = NonNullable<BlameQuery['blame']>;
type Fact = Blame['facts'][number];

const indent = '  ';

/** For scripts: a fact an item, with what is told of the version since which it is so. */
export function blameToJson({ of, asOf, facts }: Blame) {
  return {
    of,
    asOf,
    facts: facts.map((fact) => {
      const { path, value, end, since } = fact;
      const { ref, actor, event, ...rest } = since;
      return { section: nameOf(fact), path, value, end, since: ref, ...rest, actor: actor.id, event: event.eventId };
    }),
  };
}

const columns: readonly Column[] = [
  { title: '', flexible: 'last' },
  { title: '', flexible: true },
  { title: 'SINCE', flexible: 'last' },
  { title: 'WHEN' },
  { title: 'BY', flexible: true },
  { title: 'WHY', flexible: true },
];

/** For people: part by part a line a fact. */
export function printBlame({ of, asOf, facts }: Blame, terminal: Terminal): void {
  const { dim } = terminal.colours;
  printHead([of], asOf.position, terminal);
  if (facts.length === 0) terminal.print('Nothing was recorded of what went into it.');
  const { head, lines } = formatTable(columns, facts.map(cellsOf), terminal.tableWidth - indent.length);
  let shown = '';
  for (const [index, fact] of facts.entries()) {
    if (index === 0) terminal.print(`\n${indent}${dim(head)}`);
    if (nameOf(fact) !== shown) terminal.print(dim(nameOf(fact)));
    shown = nameOf(fact);
    terminal.print(indent + (lines[index] ?? ''));
  }
  const cut = facts.find(({ end }) => end === 'CUT');
  if (cut) terminal.warn(`${cut.path}, at least, may be older: to follow it on, pedigree blame ${cut.since.ref}`);
}

function cellsOf({ section, path, value, since, end }: Fact): readonly string[] {
  const { ref, label, occurredAt, actor, reason } = since;
  const version = `${shortVersion(ref)}${label === null ? '' : ` (${label})`}`;
  return [
    path,
    formatValue(section, value),
    end === 'BROUGHT_IN' ? version : `${version} or before`,
    formatDay(occurredAt),
    actor.id,
    reason ?? '',
  ];
}
