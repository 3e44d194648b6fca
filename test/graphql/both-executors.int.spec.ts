import { beforeAll, expect, test } from '@jest/globals';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import { documentsOf, variablesOf } from './client-documents.ts';
import { story } from './story.ts';
import { tellStory } from './tell-story.ts';

interface Case {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const questions: readonly Case[] = documentsOf('query').map((document) => ({
  name: document.name,
  query: document.text,
  variables: variablesOf(document),
}));

/** What each kind of thing, and an event, says to the question for whatever has an id. */
const nodes: readonly Case[] = [
  'model:fraud',
  'dataset:default/data/raw',
  'dataset:default/data/raw@1',
  'environment:dev',
]
  .concat(Object.values(questions.find(({ name }) => name === 'Event')?.variables ?? {}).map(String))
  .flatMap((id) =>
    questions.filter(({ name }) => name === 'Node').map((node) => ({ ...node, name: id, variables: { id } })),
  );

/** The questions with one variable that nothing has, that cannot be read, or that has another type. */
const wrongQuestions: readonly Case[] = questions.flatMap(({ name, query, variables }) =>
  Object.keys(variables).flatMap((variable) =>
    ['nobody@9', '@@', { odd: true }].map((odd) => ({
      name: `${name} with ${variable}: ${JSON.stringify(odd)}`,
      query,
      variables: { ...variables, [variable]: odd },
    })),
  ),
);

/** Every command of the story, which is only planned: some are refused, for all is as the story leaves it. */
const plans: readonly Case[] = story.flatMap(([command, input], index) =>
  documentsOf('mutation')
    .filter(({ name }) => name.toLowerCase() === command.toLowerCase())
    .map(({ text }) => ({
      name: `${index}: ${command}`,
      query: text,
      variables: { input: { ...input, dryRun: true, commandId: `planned-${index}` } },
    })),
);

type Answers = Readonly<Record<string, unknown>>;

/** The answers to all of these, by their names, of a service that has met each document before. */
async function askAll({ ask }: OwnService): Promise<Answers> {
  // Where plans are compiled, a document has one from its third time on.
  for (let before = 0; before < 2; before++) {
    for (const { query, variables } of [...questions, ...plans]) await ask(query, variables);
  }
  const answers: [string, unknown][] = [];
  for (const { name, query, variables } of [...questions, ...nodes, ...wrongQuestions, ...plans]) {
    answers.push([name, await ask(query, variables)]);
  }
  return Object.fromEntries(answers);
}

let byPlans: Answers;
let byGraphql: Answers;
beforeAll(async () => {
  const clock = () => Date.parse('2026-06-01T09:00:00Z');
  const compiling = await startOwnService({ clock, jit: true });
  await tellStory(compiling, story);
  byPlans = await askAll(compiling);
  await compiling.stop();
  const plain = await startOwnService({ clock, jit: false, folder: compiling.folder });
  byGraphql = await askAll(plain);
  await plain.remove();
});

test('every question of the client has an answer in the story', () => {
  const without = [...questions, ...nodes].filter(({ name }) => {
    const { data, errors } = Object(byGraphql[name]);
    return errors !== undefined || Object.values(data).includes(null);
  });
  expect(without.map(({ name }) => [name, byGraphql[name]])).toEqual([]);
});

test.each([
  ['questions', [...questions, ...nodes]],
  ['questions with a wrong variable', wrongQuestions],
  ['commands that are only planned', plans],
])('%s are answered by compiled plans as by GraphQL’s own executor', (_, cases) => {
  const of = (answers: Answers) => Object.fromEntries(cases.map(({ name }) => [name, answers[name]]));
  expect(cases.length).toBeGreaterThan(35);
  expect(of(byPlans)).toEqual(of(byGraphql));
});
