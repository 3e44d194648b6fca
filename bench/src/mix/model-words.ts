import { streamOf } from '@pedigree/schema/events';
import { drawBelow, drawOne, type Random } from '../random.ts';
import type { ModelLine, Project } from './project.ts';
import type { Said } from './said.ts';
import { recent } from './training.ts';

type Word = (random: Random, project: Project, model: ModelLine, number: number) => Said;

/** Says one thing about one of the last versions of a model; nothing where it has none. */
function about(word: Word): (random: Random, project: Project) => Said | undefined {
  return (random, project) => {
    const model = drawOne(random, project.models);
    if (model.versions === 0) return undefined;
    return word(random, project, model, Math.max(1, model.versions - drawBelow(random, 20)));
  };
}

export const evaluate = about((random, project, model, number) => {
  const { name, digests } = drawOne(random, project.datasets);
  const digest = recent(random, digests, 5);
  return {
    stream: streamOf('model', project.namespace, model.name),
    type: 'ModelEvaluated',
    data: {
      number,
      metrics: { accuracy: random(), auc: random(), loss: random() },
      ...(digest === undefined ? {} : { dataset: { namespace: project.namespace, name, digest } }),
    },
  };
});

export const tag = about((random, project, model, number) => ({
  stream: streamOf('model', project.namespace, model.name),
  type: 'ModelVersionTagged',
  data: {
    number,
    key: drawOne(random, ['owner', 'tier', 'review', 'ticket']),
    value: `value-${drawBelow(random, 50)}`,
  },
}));

export const setAlias = about((random, project, model, number) => ({
  stream: streamOf('model', project.namespace, model.name),
  type: 'ModelAliasSet',
  data: { alias: drawOne(random, ['champion', 'challenger', 'baseline']), number },
}));

export const label = about((_random, project, model, number) => {
  const stream = streamOf('model', project.namespace, model.name);
  if (model.labelled.has(number)) return { stream, type: 'ModelVersionUntagged', data: { number, key: 'review' } };
  model.labelled.add(number);
  return { stream, type: 'ModelVersionLabelled', data: { number, label: `v${number}.0.0` } };
});

export const retract = about((_random, project, model, number) => {
  const stream = streamOf('model', project.namespace, model.name);
  if (model.retracted.delete(number)) return { stream, type: 'ModelVersionReinstated', data: { number } };
  model.retracted.add(number);
  return { stream, type: 'ModelVersionRetracted', data: { number } };
});
