import type { BisectQuery } from '@pedigree/client';
import { printDiff } from '../diff/print-diff.ts';
import { diffToJson } from '../diff/to-json.ts';
import { Refused } from '../errors.ts';
import { shortVersion } from '../lineage/node-names.ts';
import { formatCount, formatMetric, formatMetrics, formatTime } from '../output/format.ts';
import { printHead } from '../output/print-head.ts';
import { formatTable } from '../output/table.ts';
import type { Terminal } from '../output/terminal.ts';

export type Bisection = NonNullable<BisectQuery['bisect']>;

const indent = '  ';
/** Versions that are shown on each side of the first one known to be bad. */
const mostShown = 10;

/** A bisection for scripts: what changed in the first bad version as `pedigree diff --json` tells it. */
export function bisectionToJson({ changes, ...bisection }: Bisection) {
  return { ...bisection, changes: changes.map(diffToJson) };
}

/** Prints for people how far a bisection has come: what is known, and what it says about the first bad version. */
export function printBisection(bisection: Bisection, terminal: Terminal): void {
  const { good, bad, metric, dataset, asOf, contradictions } = bisection;
  const measure = dataset === null ? metric : `${metric} on ${shortVersion(dataset)}`;
  const ends = `${good.map(shortVersion).join(', ')} → ${shortVersion(bad)}`;
  printHead([ends, `by ${measure}`], asOf.position, terminal);
  // Where the bad one is not worse, no threshold tells good from bad.
  if (bisection.state !== 'NOT_WORSE') {
    if (bisection.threshold !== null) terminal.print(`bad: ${whatIsBad(bisection)}`);
    printKnown(bisection, terminal);
  }
  // Else it is told as an error.
  if (isLeading(bisection)) {
    terminal.print('');
    terminal.print(sentenceOf(bisection));
  }
  for (const change of bisection.changes) {
    terminal.print('');
    printDiff(change, terminal);
  }
  for (const each of contradictions.slice(0, mostShown)) {
    const [came, before] = [shortVersion(each.good), shortVersion(each.bad)];
    terminal.warn(`not monotone: ${came} is good and came of ${before}, which is bad`);
  }
  warnOfSkippedBases(bisection, terminal);
}

/** As `git bisect` warns of merge bases that are skipped. Where nothing is said to be bad first there is nothing to be sure of. */
function warnOfSkippedBases({ skippedBases, good, bad, state }: Bisection, { warn }: Terminal): void {
  if (state === 'NOT_WORSE' || state === 'UNRELATED' || state === 'MENDED') return;
  const ends = `${good.map(shortVersion).join(', ')} and ${shortVersion(bad)}`;
  for (const base of skippedBases.slice(0, mostShown)) {
    warn(`not sure: ${shortVersion(base)}, from which ${ends} come, is skipped: all this holds only if it was good`);
  }
}

/** Throws Refused where a bisection cannot lead to the first bad version. */
export function requireLeading(bisection: Bisection): void {
  if (!isLeading(bisection)) throw new Refused(sentenceOf(bisection));
}

function isLeading({ state }: Bisection): boolean {
  return state === 'FOUND' || state === 'EVALUATE';
}

/** Where all that is finite is good the threshold is as far away as doubles go. */
function whatIsBad({ metric, direction, threshold }: Bisection): string {
  if (Math.abs(threshold ?? 0) === Number.MAX_VALUE) return `${metric} that is not finite`;
  return `${metric} ${direction === 'HIGHER' ? 'below' : 'above'} ${Number((threshold ?? 0).toPrecision(6))}`;
}

function printKnown({ known }: Bisection, { print, colours, tableWidth }: Terminal): void {
  if (known.length === 0) return;
  const firstBad = known.findIndex(({ verdict }) => verdict === 'BAD');
  const middle = firstBad < 0 ? known.length : firstBad;
  const begin = Math.max(0, middle - mostShown);
  const shown = known.slice(begin, middle + mostShown);
  const rows = shown.map(({ ref, value, verdict }) => [
    shortVersion(ref),
    value === null ? '' : formatMetric(value),
    verdict.toLowerCase(),
  ]);
  const columns = [{ title: '', flexible: true }, { title: '' }, { title: '' }];
  const paint = { GOOD: colours.green, BAD: colours.red, SKIPPED: colours.dim };
  print('');
  for (const [index, line] of formatTable(columns, rows, tableWidth - indent.length).lines.entries()) {
    print(indent + paint[shown[index]?.verdict ?? 'SKIPPED'](line));
  }
  if (shown.length < known.length) print(colours.dim(`${indent}and ${known.length - shown.length} more`));
}

/** What a bisection has come to, by its state. */
function sentenceOf(bisection: Bisection): string {
  return sentences[bisection.state](bisection);
}

const sentences: Readonly<Record<Bisection['state'], (bisection: Bisection) => string>> = {
  FOUND: ({ firstBad }) => {
    if (!firstBad) return 'Found.';
    const { ref, occurredAt, actor, reason } = firstBad;
    return `First bad: ${ref}, ${formatTime(occurredAt)}, ${actor.id}${reason === null ? '' : `: ${reason}`}`;
  },
  EVALUATE: ({ next, steps, remaining, total }) =>
    `Evaluate next: ${next?.ref}\n${formatCount(steps, 'evaluation')} at most until the first bad one is found among ${remaining} of ${formatCount(total, 'version')}.`,
  ONLY_SKIPPED: ({ suspects, remaining }) =>
    `Only skipped versions are left: the first bad one is one of ${remaining}: ${suspects.map(shortVersion).join(', ')}`,
  NOT_WORSE: ({ good, bad, metric, direction, known }) => {
    const measured = (wanted: string) => known.find(({ ref }) => ref === wanted)?.value ?? null;
    const [came, before] = [measured(bad), good.map(measured)];
    const isWorse = before.some(
      (value) => Number(direction === 'HIGHER' ? value : came) > Number(direction === 'HIGHER' ? came : value),
    );
    const [better, otherwise] = direction === 'HIGHER' ? ['more', '--lower'] : ['less', '--higher'];
    const [told, ...others] = formatMetrics([came, ...before]);
    return (
      `${shortVersion(bad)} is not worse than ${good.map(shortVersion).join(', ')}${isWorse ? ' by more than is tolerated' : ''}: ` +
      `${metric} ${told} against ${others.join(', ')}, where ${better} is better (unless ${otherwise} is given)`
    );
  },
  UNRELATED: ({ good, bad }) => {
    const goods = good.map(shortVersion).join(', ');
    return `${shortVersion(bad)} comes from no version together with ${goods} by way of parents; ${adviseByNumber(good, bad)}`;
  },
  MENDED: ({ mergeBase, good, bad }) =>
    mergeBase?.ref === bad
      ? `${good.map(shortVersion).join(', ')} came of ${shortVersion(bad)}, which is bad: it was mended on the way; required: a bad version that came of a good one`
      : `${shortVersion(mergeBase?.ref ?? bad)}, from which ${good.map(shortVersion).join(', ')} and ${shortVersion(bad)} come, is bad already: it was mended on the way to the good one`,
};

/** What the numbers of versions say where their parents say nothing. */
function adviseByNumber(good: readonly string[], bad: string): string {
  const [model, number] = bad.split('@');
  const numbers = good.flatMap((each) => (each.split('@')[0] === model ? Number(each.split('@')[1]) : []));
  if (numbers.length === 0) return 'nor do their numbers say anything: they are versions of different models';
  if (numbers.some((each) => each < Number(number))) return '--by-number goes by the numbers of versions';
  return 'by their numbers the bad one is no later, either: are the two exchanged?';
}
