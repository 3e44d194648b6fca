import fc from 'fast-check';
import { type RecordedEvent, readLog } from '../delivery/read-log.ts';
import { ask } from '../harness/ask.ts';

/** A log that a service answers from, with all its events in their order. */
export interface AskedLog {
  readonly url: string;
  readonly events: readonly RecordedEvent[];
}

/** Reads the log of a service, so that it can be asked. */
export async function readAskedLog(url: string): Promise<AskedLog> {
  return { url, events: await readLog(url) };
}

const asOf = 'asOf { position recordedAt }';
const serves = `state since until actor { id } event { eventId position } allocation { share shadow version { ref label } } ${asOf}`;

/** What is asked, about names, times and positions that are drawn. */
const documents = {
  serving: `query ($environment: String!, $model: String!, $at: DateTime, $knownAt: KnownAt) {
    answer: serving(environment: $environment, model: $model, at: $at, knownAt: $knownAt) { ${serves} } }`,
  environmentServing: `query ($environment: String!, $at: DateTime, $knownAt: KnownAt) {
    answer: environmentServing(environment: $environment, at: $at, knownAt: $knownAt) { models { model ${serves} } ${asOf} } }`,
  servingHistory: `query ($environment: String!, $model: String!, $knownAt: KnownAt) {
    answer: servingHistory(environment: $environment, model: $model, knownAt: $knownAt, withdrawn: true, first: 20) {
      nodes { since until state reason evidence position basisMoved replaced { event since } withdrawnBy { position }
        allocation { share version { ref } } } ${asOf} } }`,
  lineage: `query ($of: String!, $knownAt: KnownAt) { answer: lineage(of: $of, knownAt: $knownAt) {
    of nodes { ref kind depth } edges { from to role } totalNodes totalEdges ${asOf} } }`,
  impact: `query ($of: String!, $knownAt: KnownAt) { answer: impact(of: $of, knownAt: $knownAt) {
    of total versions { version { ref } serving { environment ${serves} } path { nodes { ref } } } ${asOf} } }`,
  recipe: `query ($of: String!, $knownAt: KnownAt) { answer: recipe(of: $of, knownAt: $knownAt) {
    of parameters metrics software datasets { role ref digest } parents { relation ref } artifacts { name digest }
    problems { where what } code { ref } run { ref } ${asOf} } }`,
  events: `query ($thing: String!, $knownAt: KnownAt) {
    answer: events(filter: { subject: $thing }, knownAt: $knownAt, last: 10) {
      nodes { eventId position stream revision type recordedAt occurredAt subjects basis data } ${asOf} } }`,
} as const;

type Kind = keyof typeof documents;

/** A question, the same for every log that holds the same events. */
interface Question {
  readonly kind: Kind;
  readonly environment: string;
  readonly model: string;
  /** A model or a dataset, and a version of it: the last number is one that there is not. */
  readonly thing: string;
  readonly version: number;
  readonly at: string;
  /** Known at the event of this index. */
  readonly index: number;
}

/** Draws a thousand questions about what a log tells of. */
export function drawQuestions(events: readonly RecordedEvent[]): readonly Question[] {
  const streams = new Set(events.map(({ stream }) => stream));
  const named = (category: string) =>
    [...streams].filter((stream) => stream.startsWith(`${category}-`)).map((stream) => stream.replace('-', ':'));
  const countOf = (thing: string) =>
    events.filter(
      ({ stream, type }) => stream === thing.replace(':', '-') && /^(ModelTrained|DatasetVersioned)$/.test(type),
    ).length;
  const thingsOf = (category: string) => named(category).map((thing) => ({ thing, versions: countOf(thing) }));
  const things = [thingsOf('model'), thingsOf('dataset')].filter((each) => each.length > 0);
  const question = fc.record({
    kind: fc.constantFrom<Kind>('serving', 'serving', 'serving', ...kindsOf(documents)),
    environment: fc.constantFrom(...named('environment')),
    model: fc.constantFrom(...named('model')),
    about: fc
      .oneof(...things.map((each) => fc.constantFrom(...each)))
      .chain(({ thing, versions }) =>
        fc.record({ thing: fc.constant(thing), version: fc.integer({ min: 1, max: versions + 1 }) }),
      ),
    at: fc.constantFrom(...events.map(({ occurredAt }) => occurredAt)),
    index: fc.nat({ max: events.length - 1 }),
  });
  return fc.sample(question, { numRuns: 1000, seed: 4 }).map(({ about, ...rest }) => ({ ...rest, ...about }));
}

function kindsOf<Name extends string>(named: Readonly<Record<Name, string>>): readonly Name[] {
  return Object.keys(named).filter((name): name is Name => name in named);
}

/** An answer without what tells one log of the same events from another. */
interface Answered {
  readonly question: Question;
  readonly answer: string;
}

/**
 * What a log answers. In place of a position stands which event of the log is there: two logs have positions of their own.
 *
 * @throws where a question is refused.
 */
export async function answersOf(log: AskedLog, questions: readonly Question[]): Promise<readonly Answered[]> {
  const indexes = new Map(log.events.map(({ position }, index) => [position, index]));
  const logId = log.events[0]?.position.split('.')[0] ?? '';
  const positions = new RegExp(`\\b${logId}\\.\\d+`, 'g');
  const answers: Answered[] = [];
  for (let start = 0; start < questions.length; start += 20) {
    const some = questions.slice(start, start + 20).map(async (question) => {
      const { kind, thing, version, index, ...about } = question;
      const knownAt = log.events[index]?.position;
      const variables = { ...about, thing, of: `${thing}@${version}`, knownAt };
      const { data, errors } = await ask<{ readonly answer: unknown }>(log.url, documents[kind], variables);
      if (errors) throw new Error(`${JSON.stringify(question)}: ${errors.map(({ message }) => message).join('; ')}`);
      const answer = JSON.stringify(data.answer).replaceAll(positions, (found) => `event ${indexes.get(found)}`);
      return { question, answer };
    });
    answers.push(...(await Promise.all(some)));
  }
  return answers;
}

/**
 * How many questions of each kind were answered by something, and how many by nothing: a thousand of which all were
 * answered by nothing, or none, would prove little.
 */
export function countTold(answers: readonly Answered[]): Readonly<Record<Kind | 'nothing', number>> {
  const empty = /^null$|^\{"state":"UNKNOWN"|"models":\[\]|"nodes":\[\]|"total":0\b/;
  const aboutServing = { serving: 0, environmentServing: 0, servingHistory: 0 };
  const told = { ...aboutServing, lineage: 0, impact: 0, recipe: 0, events: 0, nothing: 0 };
  for (const { question, answer } of answers) told[empty.test(answer) ? 'nothing' : question.kind] += 1;
  return told;
}
