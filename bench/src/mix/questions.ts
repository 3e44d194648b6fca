import type { Question } from '../measure-starts.ts';
import { drawBelow, drawHex, drawOne, type Random } from '../random.ts';
import { countProjects, drawTime } from './make-log.ts';
import { environments } from './serving.ts';

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

/** The times of a question about the past: what held, and when it was known. */
export interface AskedTimes {
  readonly at?: string;
  readonly knownAt?: string;
}

/** Any time, known at any time. */
export function drawTimes(random: Random): AskedTimes {
  return { at: drawTime(random), knownAt: drawTime(random) };
}

/** What serves of some model in some environment, in a log of so many events. */
export function drawServingQuestion(random: Random, events: number, times: AskedTimes): Omit<Question, 'expected'> {
  const { team, name } = drawModel(random, events);
  return {
    query: `query ($environment: String!, $model: String!, $at: DateTime, $knownAt: KnownAt) {
      serving(environment: $environment, model: $model, at: $at, knownAt: $knownAt) {
        state since allocation { share version { number label } } } }`,
    variables: { environment: `${team}/${drawOne(random, environments)}`, model: `${team}/${name}`, ...times },
  };
}

/** Promotes a version of one of the first project's models. */
export function promotionQuestion(kind: 'ranker' | 'filter', version: number): Omit<Question, 'expected'> {
  return {
    query:
      'mutation ($input: PromoteModelInput!) { promoteModel(input: $input) { ... on PromoteModelPayload { position } ... on Rejection { code message } } }',
    variables: { input: { environment, model: `team-0/project-0/${kind}`, version: String(version) } },
  };
}

function drawModel(random: Random, events: number): { readonly team: string; readonly name: string } {
  const project = drawBelow(random, countProjects(events));
  return { team: `team-${project % 10}`, name: `project-${project}/${drawOne(random, ['ranker', 'filter'])}` };
}

/** A version of some model, if it has so many. */
export function drawVersion(random: Random, events: number): string {
  const { team, name } = drawModel(random, events);
  return `model:${team}/${name}@${1 + drawBelow(random, 1_250)}`;
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
