import { directionOf } from '@pedigree/compare';
import { isInvalid, parseReference } from '@pedigree/kernel';
import type { AskedVersion } from '../find-version.ts';
import type { BisectHistory, MetricDirection, QueryBisectArgs } from '../generated/resolvers.ts';
import { readModelVersion } from '../merge/read-versions.ts';
import { invalidArgument, publicError } from '../public-error.ts';

/** What a bisection is asked about, as far as it can be read without looking. */
export interface BisectQuestion {
  readonly metric: string;
  readonly direction: MetricDirection;
  readonly tolerance: number | null;
  readonly along: BisectHistory;
  readonly dataset: AskedVersion | null;
  readonly good: readonly AskedVersion[];
  readonly bad: AskedVersion;
  readonly skip: readonly AskedVersion[];
}

/** Versions named in one argument at most. */
const mostNamed = 1_000;

/** @throws publicError INVALID_ARGUMENT. */
export function readQuestion({
  model,
  metric,
  dataset,
  good,
  bad,
  tolerance,
  direction,
  along,
  skip,
}: QueryBisectArgs): BisectQuestion {
  const readAll = (argument: string, texts: readonly string[]) => {
    if (texts.length > mostNamed) throw invalidArgument(argument, `${mostNamed} versions at most`, texts.length);
    return texts.map((text) => readModelVersion(argument, model && !text.includes('@') ? `${model}@${text}` : text));
  };
  if (good.length === 0) throw invalidArgument('good', 'a version that is known to be good', good);
  if (typeof tolerance === 'number' && !(tolerance >= 0))
    throw invalidArgument('tolerance', 'a number from 0 on', tolerance);
  const [last] = readAll('bad', [bad]);
  if (!last) throw invalidArgument('bad', 'a version that is known to be bad', bad);
  return {
    metric,
    direction: direction ?? directionByName(metric),
    tolerance: tolerance ?? null,
    along: along ?? 'PARENTS',
    dataset: typeof dataset === 'string' ? readDatasetVersion(dataset) : null,
    good: readAll('good', good),
    bad: last,
    skip: readAll('skip', skip ?? []),
  };
}

function directionByName(metric: string): MetricDirection {
  const direction = directionOf(metric);
  if (direction) return direction;
  throw publicError(
    'INVALID_ARGUMENT',
    `direction: required: HIGHER or LOWER, which the name ${JSON.stringify(metric)} does not say; came: nothing`,
  );
}

function readDatasetVersion(text: string): AskedVersion {
  const reference = parseReference(text, { kind: 'dataset' });
  if (isInvalid(reference)) throw publicError('INVALID_ARGUMENT', `dataset: ${reference.invalid}`);
  const { namespace, name, version } = reference;
  if (version) return { kind: 'dataset', namespace, name, version, text };
  throw invalidArgument('dataset', 'a version of a dataset', text);
}
