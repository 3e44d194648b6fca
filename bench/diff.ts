import { join } from 'node:path';
import { ask, recordAll } from './src/ask.ts';
import { type BareQuestion, compareServers } from './src/compare-servers.ts';
import type { Bench } from './src/figure.ts';
import { inFolder } from './src/folder.ts';
import { startServer } from './src/processes.ts';
import { createRandom, drawBelow, type Random } from './src/random.ts';

const reach = 0.25;
const versions = 1_000;
const [parameters, packages, metrics] = [100, 50, 5];
const clients = 8;

/** A line of versions, each with one parameter and one package unlike its parent's. */
function makeHistory(random: Random, count: number): readonly object[] {
  const named = (prefix: string, length: number, draw: () => string | number) =>
    Object.fromEntries(Array.from({ length }, (_, index) => [`${prefix}${index}`, draw()]));
  const release = () => `${drawBelow(random, 3)}.${drawBelow(random, 30)}.${drawBelow(random, 10)}`;
  let recipe = { parameters: named('parameter', parameters, random), packages: named('package', packages, release) };
  return Array.from({ length: count }, (_, index) => {
    recipe = {
      parameters: { ...recipe.parameters, [`parameter${drawBelow(random, parameters)}`]: random() },
      packages: { ...recipe.packages, [`package${drawBelow(random, packages)}`]: release() },
    };
    return {
      recordTraining: {
        model: 'ranker',
        parameters: recipe.parameters,
        software: { language: 'python', packages: recipe.packages },
        metrics: named('metric', metrics, random),
        ...(index > 0 && { parents: [{ model: `ranker@${index}`, relation: 'FINE_TUNE' }] }),
      },
    };
  });
}

const reference = (number: number) => `model:default/ranker@${number}`;

const diffQuestion = (a: number, b: number): BareQuestion => ({
  query:
    'query ($a: String!, $b: String!) { diff(a: $a, b: $b) { a b sections { section differences { path change from to } } } }',
  variables: { a: reference(a), b: reference(b) },
});

const blameQuestion = (of: number): BareQuestion => ({
  query: `query ($of: String!) { blame(of: $of, paths: ["parameters", "packages"]) { facts { path since { number } } } }`,
  variables: { of: reference(of) },
});

const versionsQuestion: BareQuestion = {
  query:
    'query ($model: String!) { modelVersions(model: $model, first: 100) { nodes { number branch parents { ref relation } } } }',
  variables: { model: 'model:default/ranker' },
};

/** `diff` of two versions, `blame` through a thousand, and a page of their history, over HTTP beside a bare handler on the same rows. */
export const diff: Bench = {
  name: 'diff',
  async run({ smoke }) {
    const count = smoke ? 50 : versions;
    const random = createRandom(23);
    return inFolder(async (folder) => {
      const server = await startServer('standalone', ['--port', '0', '--data', folder]);
      await recordAll(server.url, [{ registerModel: { name: 'ranker' } }, ...makeHistory(random, count)]);
      // Its answer shows the version, so the views have come as far.
      await ask(
        server.url,
        `mutation { tagModelVersion(input: { version: "ranker@${count}", key: "is", value: "last" }) {
          ... on TagModelVersionPayload { version { number } } ... on Rejection { __typename } } }`,
      );
      const floor = await startServer('floors/diff.js', [join(folder, 'views.db')]);
      const diffs = Array.from({ length: 200 }, () => {
        const place = drawBelow(random, count);
        return diffQuestion(1 + place, 1 + ((place + 1 + drawBelow(random, count - 1)) % count));
      });
      const blames = [blameQuestion(count)];
      const compared = { server, floor, smoke };
      try {
        const shape = `${packages} packages and ${parameters} parameters, of ${count.toLocaleString('en')}`;
        return [
          await compareServers(compared, {
            ...{ name: 'diff of two versions over HTTP', shape: `two at random with ${shape}`, questions: diffs },
            ...{ clients, expected: '"path"', reach },
          }),
          await compareServers(compared, {
            ...{ name: 'blame through a line of versions over HTTP', shape: `the last one, with ${shape}` },
            ...{ questions: blames, clients: 1, expected: '"path"', reach },
          }),
          await compareServers(compared, {
            ...{ name: 'versions of a model with their parents over HTTP', shape: `the last 100, with ${shape}` },
            ...{ questions: [versionsQuestion], clients, expected: '"nodes"', reach },
          }),
        ];
      } finally {
        await floor.stop();
        await server.stop();
      }
    });
  },
};
