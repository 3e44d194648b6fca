import type { Question } from '../measure-starts.ts';
import { drawBelow, drawHex, drawOne, type Random } from '../random.ts';
import { countProjects } from './make-log.ts';

/** A model of every generated log: the first of its first project. */
const model = 'team-0/project-0/ranker';
const environment = 'team-0/production';

/** What serves of it now. */
export const servingQuestion: Question = {
  query: `query ($model: String!) { serving(environment: "${environment}", model: $model) {
    state since allocation { share version { number label } } asOf { position } } }`,
  variables: { model },
  expected: '"serving":{"state"',
};

/** All that a version was made of, 500 nodes at most with six fields each. */
export function upstreamQuestion(of: string): Question {
  return {
    query: `query ($of: String!) { lineage(of: $of, direction: UPSTREAM, first: 500) {
      nodes { ref kind name digest label number } } }`,
    variables: { of },
    expected: '"nodes"',
  };
}

/** A version of it that every log of some size has. */
export const someVersion = `model:${model}@20`;

/** A version of some model, if it has so many. */
export function drawVersion(random: Random, events: number): string {
  const project = drawBelow(random, countProjects(events));
  const kind = drawOne(random, ['ranker', 'filter']);
  return `model:team-${project % 10}/project-${project}/${kind}@${1 + drawBelow(random, 1_250)}`;
}

/** One more version of it, with a run and a parent. */
export function trainingQuestion(random: Random): Question {
  const parameters = { depth: drawBelow(random, 20), rate: random(), seed: drawBelow(random, 1_000_000) };
  return {
    query:
      'mutation ($input: RecordTrainingInput!) { recordTraining(input: $input) { ... on RecordTrainingPayload { position } ... on Rejection { code message } } }',
    variables: {
      input: {
        model,
        run: { id: drawHex(random, 32) },
        parents: [{ model: `${model}@${1 + drawBelow(random, 20)}`, relation: 'FINE_TUNE' }],
        parameters,
        metrics: { auc: random(), loss: random() },
      },
    },
    expected: '"position"',
  };
}

/** A question as the body of a request. */
export function bodyOf({ query, variables }: Pick<Question, 'query' | 'variables'>): string {
  return JSON.stringify({ query, variables });
}
