import { type Bench, besideFloor, type Figure, medianOf } from './src/figure.ts';
import { inFolder } from './src/folder.ts';
import type { LoadReport } from './src/load.ts';
import { load, startServer } from './src/processes.ts';
import { models, promoteEach, promotions, seedPromotions } from './src/promotions.ts';

const reach = 3;
const readers = 16;
const writers = 64;

const query = `query ($model: String!) {
  serving(environment: "production", model: $model) { state since allocation { share version { number label } } asOf { position } }
}`;

const questions = Array.from({ length: models }, (_, model) =>
  JSON.stringify({ query, variables: { model: `model-${model}` } }),
);

/** `serving` over HTTP while 64 clients promote, beside the same without writes. */
export const servingHttp: Bench = {
  name: 'serving-http',
  async run({ smoke }) {
    const seconds = smoke ? 0.5 : 6;
    const runs = smoke ? 1 : 3;
    return inFolder(async (folder) => {
      const server = await startServer('standalone', ['--port', '0', '--data', folder]);
      await seedPromotions(server.url);
      await promoteEach(server.url);
      const write = () =>
        load({ url: server.url, clients: writers, seconds, bodies: promotions, expected: '"position"' });
      const read = () => load({ url: server.url, clients: readers, seconds, bodies: questions, expected: '"SERVING"' });
      await write();
      await read();
      const quiet: LoadReport[] = [];
      const busy: LoadReport[] = [];
      const written: LoadReport[] = [];
      for (let run = 0; run < runs; run++) {
        quiet.push(await read());
        const [whileWriting, writes] = await Promise.all([read(), write()]);
        busy.push(whileWriting);
        written.push(writes);
      }
      await server.stop();
      return [toFigure(quiet, busy, written)];
    });
  },
};

function toFigure(quiet: readonly LoadReport[], busy: readonly LoadReport[], written: readonly LoadReport[]): Figure {
  return {
    name: 'serving over HTTP while promoting, p99',
    conditions: [
      `${readers} readers and ${writers} writers in processes of their own, one environment, ${models} models, median of ${quiet.length}`,
      `${Math.round(medianOf(written, 'perSecond'))} promotions/s meanwhile`,
      `reads/s ${Math.round(medianOf(busy, 'perSecond'))} against ${Math.round(medianOf(quiet, 'perSecond'))} alone; p50 ${medianOf(busy, 'p50').toFixed(1)} against ${medianOf(quiet, 'p50').toFixed(1)} ms`,
    ].join('; '),
    unit: 'ms',
    ...besideFloor(
      busy.map(({ p99 }) => p99),
      quiet.map(({ p99 }) => p99),
      { most: reach },
    ),
  };
}
