import { type Instant, toInstant } from '@pedigree/kernel';
import { streamOf } from '@pedigree/schema/events';
import { drawBelow, drawOne, type Random } from '../random.ts';
import type { Project } from './project.ts';
import type { Said } from './said.ts';

export const environments = ['dev', 'qa', 'production'] as const;

type Changed = Extract<Said, { type: 'ModelPromoted' }>['data'];

/** The event that is to be: its id, and when it is recorded. */
export interface Coming {
  readonly id: string;
  readonly recordedAt: Instant;
}

/** A promotion of one of the last versions; of twenty, one is a retirement and one corrects the past week. */
export function changeServing(
  random: Random,
  project: Project,
  comingTo: (stream: string) => Coming,
): Said | undefined {
  const model = drawOne(random, project.models);
  if (model.versions === 0) return undefined;
  const environment = drawOne(random, environments);
  const stream = streamOf('environment', project.namespace, environment);
  const { id, recordedAt } = comingTo(stream);
  const before = model.serving.get(environment) ?? null;
  const kind = random();
  const isCorrection = before !== null && kind < 0.05;
  const from = isCorrection ? weekBefore(random, recordedAt) : recordedAt;
  model.serving.set(environment, { event: id, from });
  const number = Math.max(1, model.versions - drawBelow(random, 5));
  const allocation: Changed['changes'][number]['allocation'] =
    kind > 0.95 ? { state: 'NOTHING' } : { state: 'SERVING', versions: [{ number, share: 10_000 }] };
  return {
    stream,
    type: isCorrection ? 'ServingCorrected' : kind > 0.95 ? 'ModelRetired' : 'ModelPromoted',
    data: {
      changes: [{ model: model.name, from, allocation, replaced: before }],
      withdraws: isCorrection ? [{ ...before, model: model.name }] : [],
    },
  };
}

function weekBefore(random: Random, recordedAt: Instant): Instant {
  return toInstant(Date.parse(recordedAt) - drawBelow(random, 7 * 86_400_000));
}
