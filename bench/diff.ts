import { join } from 'node:path';
import { type BareQuestion, compareServers } from './src/compare-servers.ts';
import type { Bench } from './src/figure.ts';
import { inFolder } from './src/folder.ts';
import { model, recipeShape, recordVersions, referenceOf } from './src/line-of-versions.ts';
import { startServer } from './src/processes.ts';
import { createRandom, drawBelow } from './src/random.ts';

const reach = 0.25;
const versions = 1_000;
const clients = 8;

const diffQuestion = (a: number, b: number): BareQuestion => ({
  query:
    'query ($a: String!, $b: String!) { diff(a: $a, b: $b) { a b sections { section differences { path change from to } } } }',
  variables: { a: referenceOf(a), b: referenceOf(b) },
});

const blameQuestion = (of: number): BareQuestion => ({
  query: `query ($of: String!) { blame(of: $of, paths: ["parameters", "packages"]) { facts { path since { number } } } }`,
  variables: { of: referenceOf(of) },
});

const versionsQuestion: BareQuestion = {
  query:
    'query ($model: String!) { modelVersions(model: $model, first: 100) { nodes { number branch parents { ref relation } } } }',
  variables: { model: `model:default/${model}` },
};

/** `diff` of two versions, `blame` through a thousand, and a page of their history, over HTTP beside a bare handler on the same rows. */
export const diff: Bench = {
  name: 'diff',
  async run({ smoke }) {
    const count = smoke ? 50 : versions;
    const random = createRandom(23);
    return inFolder(async (folder) => {
      const server = await startServer('standalone', ['--port', '0', '--data', folder]);
      await recordVersions(server.url, random, { count, lines: 1 });
      const floor = await startServer('floors/diff.js', [join(folder, 'views.db')]);
      const diffs = Array.from({ length: 200 }, () => {
        const place = drawBelow(random, count);
        return diffQuestion(1 + place, 1 + ((place + 1 + drawBelow(random, count - 1)) % count));
      });
      const blames = [blameQuestion(count)];
      const compared = { server, floor, smoke };
      try {
        const shape = `${recipeShape}, of ${count.toLocaleString('en')}`;
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
