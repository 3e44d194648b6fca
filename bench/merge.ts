import { join } from 'node:path';
import { type BareQuestion, compareServers } from './src/compare-servers.ts';
import type { Bench } from './src/figure.ts';
import { inFolder } from './src/folder.ts';
import { recipeShape, recordVersions, referenceOf } from './src/line-of-versions.ts';
import { startServer } from './src/processes.ts';
import { createRandom, drawBelow } from './src/random.ts';

/** As of `diff`: what a question costs in GraphQL beside its rows. */
const reach = 0.25;
/** Of two lines that begin at one version. */
const versions = 200;
const clients = 8;

const mergeQuestion = (a: number, b: number): BareQuestion => ({
  query: `query ($a: String!, $b: String!) {
    merge(a: $a, b: $b) { bases recipe conflicts { path hasBase base { value } ours { value } theirs { value } } } }`,
  variables: { a: referenceOf(a), b: referenceOf(b) },
});

/** `merge` of two recipes from the version where their lines part, over HTTP beside a bare handler on the same rows. */
export const merge: Bench = {
  name: 'merge',
  async run({ smoke }) {
    const count = smoke ? 20 : versions;
    const random = createRandom(29);
    return inFolder(async (folder) => {
      const server = await startServer('standalone', ['--port', '0', '--data', folder]);
      await recordVersions(server.url, random, { count, lines: 2 });
      const floor = await startServer('floors/merge.js', [join(folder, 'views.db')]);
      const drawOfLine = (first: number) => first + 2 * drawBelow(random, count / 2 - 1);
      const questions = Array.from({ length: 200 }, () => mergeQuestion(drawOfLine(2), drawOfLine(3)));
      try {
        return [
          await compareServers(
            { server, floor, smoke },
            {
              name: 'merge of two recipes over HTTP',
              shape: `two at random of two lines of ${count / 2} versions with ${recipeShape}`,
              ...{ questions, clients, expected: '"recipe"', reach },
            },
          ),
        ];
      } finally {
        await floor.stop();
        await server.stop();
      }
    });
  },
};
