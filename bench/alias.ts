import { recordAll } from './src/ask.ts';
import { type Bench, latenciesBesideFloor, ratesBesideFloor } from './src/figure.ts';
import { inFolder } from './src/folder.ts';
import type { LoadReport } from './src/load.ts';
import { load, type ServerProcess, startServer } from './src/processes.ts';
import { models, seedPromotions } from './src/promotions.ts';

/** As of `promoteModel`. */
const reach = 0.4;
const clients = 64;

const mutation = `mutation ($input: SetModelAliasInput!) {
  setModelAlias(input: $input) { ... on SetModelAliasPayload { position } ... on Rejection { code message } }
}`;

/** Each model's aliases: enough that nobody overtakes a move by as many as come before the same alias moves back. */
const aliasesEach = 10;

/** Where an alias is to point, and where it points before. */
const move = (name: string, version: string, expected: string): readonly object[] =>
  Array.from({ length: aliasesEach * models }, (_, index) => ({
    alias: `${name}-${index % aliasesEach}`,
    model: `model-${Math.floor(index / aliasesEach)}`,
    ...{ version, expected },
  }));

/** Bodies of requests that move every alias to and fro, each refused unless the one before it was answered. */
const moves = (name: string): readonly string[] =>
  [...move(name, '1', '2'), ...move(name, '2', '1')].map((input) =>
    JSON.stringify({ query: mutation, variables: { input } }),
  );

/** `setModelAlias` with what it is to point at before, over HTTP, beside a node:http handler with the same group commit. */
export const alias: Bench = {
  name: 'alias',
  async run({ smoke }) {
    const seconds = smoke ? 0.3 : 4;
    const [ours, floors]: [LoadReport[], LoadReport[]] = [[], []];
    for (let run = 0; run < (smoke ? 1 : 3); run++) {
      floors.push(await inFolder(async (folder) => measure(await startServer('floors/promote.js', [folder]), seconds)));
      ours.push(
        await inFolder(async (folder) => {
          const server = await startServer('standalone', ['--port', '0', '--data', folder]);
          await seedPromotions(server.url);
          const first = Object.values(aliases).flatMap((name) => move(name, '2', 'none'));
          await recordAll(
            server.url,
            first.map((setModelAlias) => ({ setModelAlias })),
          );
          return measure(server, seconds);
        }),
      );
    }
    return [
      {
        name: 'move of an alias over HTTP',
        conditions: [
          `compare-and-set of each of ${aliasesEach} aliases of ${models} models by turns, ${clients} clients in a process of their own`,
          `new log each, warmed up, ${seconds} s a run, median of ${ours.length}, interleaved`,
          latenciesBesideFloor(ours, floors),
        ].join('; '),
        unit: 'moves/s',
        ...ratesBesideFloor(ours, floors, { least: reach }),
      },
    ];
  },
};

/** Some to warm up with, some that are measured: each load begins where all point at the second version. */
const aliases = { warm: 'candidate', measured: 'champion' };

async function measure(server: ServerProcess, seconds: number): Promise<LoadReport> {
  try {
    const moving = (name: string) => ({ url: server.url, clients, bodies: moves(name), expected: '"position"' });
    await load({ ...moving(aliases.warm), seconds: seconds / 3 });
    return await load({ ...moving(aliases.measured), seconds });
  } finally {
    await server.stop();
  }
}
