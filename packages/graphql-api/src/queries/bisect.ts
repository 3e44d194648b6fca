import { bisectVersions } from '../bisect/bisect-versions.ts';
import { changesIn } from '../bisect/changes-in.ts';
import { histories } from '../bisect/histories.ts';
import { refOf } from '../bisect/judge-versions.ts';
import { type BisectQuestion, readQuestion } from '../bisect/read-question.ts';
import type { Query } from '../fields.ts';
import { type AskedVersion, findModelVersion, findVersion } from '../find-version.ts';
import { type Known, viewsBehind } from '../known.ts';
import { type DatasetVersionNode, toModelVersion } from '../nodes.ts';
import { publicError } from '../public-error.ts';
import { refOfVersion } from '../types/refs.ts';

/** Suspects and contradictions that are told at most. */
const mostTold = 100;

/** Which version made a metric bad, or which one to evaluate next; null where one that is named is not recorded. */
export const bisect: Query<'bisect'> = async (_, args, context) => {
  const question = readQuestion(args);
  const { metric, direction, tolerance, along } = question;
  const known = await context.known(args.knownAt, viewsBehind.bisect);
  const [named, dataset] = await Promise.all([findNamed(known, question), findDataset(known, question.dataset)]);
  if (!named || dataset === undefined) return null;
  const { good, bad } = named;
  const measured = { metric, dataset };
  const outcome = await bisectVersions(known, { ...named, direction, tolerance, along, measured });
  const { state, suspects, contradictions } = outcome;
  const found = outcome.version && (await known.modelVersions.load(outcome.version));
  const version = found && toModelVersion(known, found);
  const judged = { higher: direction === 'HIGHER' ? [metric] : [], lower: direction === 'LOWER' ? [metric] : [] };
  const options = { all: false, higher: new Set(judged.higher), lower: new Set(judged.lower) };
  return {
    ...outcome,
    good: good.map(refOf),
    bad: refOf(bad),
    metric,
    dataset: dataset && refOfVersion('dataset', dataset),
    direction,
    asOf: known.asOf,
    next: state === 'EVALUATE' ? version : null,
    firstBad: state === 'FOUND' ? version : null,
    changes:
      state === 'FOUND' && version
        ? await changesIn(version, await histories[along].parentsOf(version), measured, options)
        : [],
    mergeBase: state === 'MENDED' ? version : null,
    remaining: suspects.length,
    suspects: suspects.slice(-mostTold),
    known: outcome.known.map(({ ref, verdict, value }) => ({ ref, verdict, value: tell(value) })),
    contradictions: contradictions.slice(0, mostTold),
  };
};

/** @throws publicError INVALID_ARGUMENT where an end is skipped. */
async function findNamed(known: Known, { good, bad, skip }: BisectQuestion) {
  const asked = [bad, ...good, ...skip];
  const found = await Promise.all(asked.map((each) => findModelVersion(known, each)));
  const [last, ...others] = found.flatMap((version) => version ?? []);
  if (!last || others.length < asked.length - 1) return null;
  const named = { bad: last, good: others.slice(0, good.length), skip: others.slice(good.length) };
  const ends = [last, ...named.good].map(refOf);
  const skipped = named.skip.map(refOf).find((ref) => ends.includes(ref));
  if (skipped === undefined) return named;
  throw publicError('INVALID_ARGUMENT', `skip: required: versions between good and bad; came: ${skipped}`);
}

/** Null where none is named, undefined where it is not recorded. */
async function findDataset(known: Known, asked: AskedVersion | null): Promise<DatasetVersionNode | null | undefined> {
  const found = asked && (await findVersion(known, asked));
  return found?.__typename === 'DatasetVersion' ? found : asked && undefined;
}

/** A number as JSON has it. */
function tell(value: number | null): number | string | null {
  return value === null || Number.isFinite(value) ? value : String(value);
}
