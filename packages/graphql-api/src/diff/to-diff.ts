import {
  compareUrl,
  compareVersions,
  type Difference,
  diffFacts,
  type Facts,
  judgeMetric,
  type Section,
  sections,
} from '@pedigree/compare';
import type { DiffSection, Difference as ToldDifference } from '../generated/resolvers.ts';
import type { Known } from '../known.ts';
import { wholeOf } from './keyed.ts';
import { metricOfPath } from './metric-facts.ts';
import type { Subject } from './read-facts.ts';

/** How a difference is told. */
export interface DiffOptions {
  readonly all: boolean;
  readonly higher: ReadonlySet<string>;
  readonly lower: ReadonlySet<string>;
}

/** What differs between two things, section by section; those that say nothing are left out. */
export function toDiff({ asOf }: Known, a: Subject, b: Subject, options: DiffOptions) {
  const told = sections.map((section): DiffSection => {
    const differences = withoutDetails(section, diffFacts(a.facts[section], b.facts[section], options));
    return {
      section: nameOfSection(section),
      differences: differences.map((difference) => tell(section, difference, a.facts, b.facts, options)),
      compareUrl: section === 'code' ? urlOf(a.facts, b.facts) : null,
    };
  });
  return { a: a.ref, b: b.ref, asOf, sections: told.filter(({ differences }) => differences.length > 0) };
}

export function nameOfSection<Name extends Section>(section: Name): Uppercase<Name> {
  return section.toUpperCase() as Uppercase<Name>;
}

/** Of what came or went as a whole its name is told, not its details. */
function withoutDetails(section: Section, differences: readonly Difference[]): readonly Difference[] {
  if (section !== 'datasets' && section !== 'artifacts' && section !== 'metrics') return differences;
  const whole = new Set(
    differences.filter(({ change }) => change === 'ADDED' || change === 'REMOVED').map(({ path }) => path),
  );
  return differences.filter(({ path }) => !whole.has(wholeOf(path) ?? ''));
}

function tell(
  section: Section,
  { path, change, from, to }: Difference,
  a: Facts,
  b: Facts,
  options: DiffOptions,
): ToldDifference {
  const isMeasuredAlike = a.metrics.get(`${path}#dataset`) === b.metrics.get(`${path}#dataset`);
  const { delta, isBetter } =
    section === 'metrics' && isMeasuredAlike
      ? judgeMetric(metricOfPath(path), from, to, options)
      : { delta: null, isBetter: null };
  const isPackage = section === 'software' && path.startsWith('packages.');
  const step =
    isPackage && typeof from === 'string' && typeof to === 'string'
      ? compareVersions(languageOf(a, b), from, to)
      : null;
  return { path, change, from: from ?? null, to: to ?? null, step, delta, isBetter };
}

/** The language of both, where they do not contradict each other. */
function languageOf(a: Facts, b: Facts): string | undefined {
  const said = [a, b].flatMap(({ software }) => software.get('language') ?? []);
  const [language] = said;
  return typeof language === 'string' && said.every((each) => each === language) ? language : undefined;
}

function urlOf({ code: one }: Facts, { code: other }: Facts): string | null {
  const [place, from, to] = [one.get('repository'), one.get('commit'), other.get('commit')];
  if (typeof place !== 'string' || other.get('repository') !== place || from === to) return null;
  return typeof from === 'string' && typeof to === 'string' ? compareUrl(place, from, to) : null;
}
