import { routeKey } from '@pedigree/client';
import { hashBare } from './floors/route.ts';
import { type Bench, besideFloor } from './src/figure.ts';

const reach = 0.5;
const salt = 'default/production/fraud';
const allocation = [{ share: 8_000 }, { share: 1_500 }, { share: null }, { share: 500 }];

/** Which version keys are assigned to, in process, beside the bare hash of the same bytes. */
export const route: Bench = {
  name: 'route',
  async run({ smoke }) {
    const keys = Array.from({ length: 1_000 }, (_, index) => `customer-${index}`);
    const texts = keys.map((key) => `${salt}\0${key}`);
    const [runs, times] = smoke ? [1, 10] : [7, 1_000];
    const [rates, floors]: [number[], number[]] = [[], []];
    routeAll(keys, times);
    hashBare(texts, times);
    for (let run = 0; run < runs; run++) {
      floors.push(hashBare(texts, times));
      rates.push(routeAll(keys, times));
    }
    return [
      {
        name: 'route, in process',
        conditions: `${keys.length} keys of some 12 characters, ${texts[0]?.length} bytes hashed, three versions and a shadow; median of ${runs} runs of ${keys.length * times}, interleaved, warmed up; the floor hashes with node:crypto alone`,
        unit: 'keys/s',
        ...besideFloor(rates, floors, { least: reach }),
      },
    ];
  },
};

/** Keys a second. */
function routeAll(keys: readonly string[], times: number): number {
  const start = performance.now();
  for (let time = 0; time < times; time++) for (const key of keys) routeKey({ salt, allocation }, key);
  return (keys.length * times) / ((performance.now() - start) / 1_000);
}
