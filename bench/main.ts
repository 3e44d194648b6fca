/**
 * All figures, each beside its floor from one run. `--only <name>`, `--json <file>`, `--smoke` (do they work, in seconds),
 * `--data <folder>` (keep the generated logs there, and use those that are), `--minutes <number>` (how long the soak takes),
 * `--plot <file>` (where it draws what it saw, as SVG).
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { append } from './append.ts';
import { appendEsdb } from './append-esdb.ts';
import { appendPostgres } from './append-postgres.ts';
import { disk } from './disk.ts';
import { fanOut } from './fan-out.ts';
import { firstCommand } from './first-command.ts';
import { firstMinute } from './first-minute.ts';
import { importing } from './import.ts';
import { lineageHttp } from './lineage-http.ts';
import { lineageIds } from './lineage-ids.ts';
import { promote } from './promote.ts';
import { rebuild } from './rebuild.ts';
import { rebuildPostgres } from './rebuild-postgres.ts';
import { seen } from './seen.ts';
import { serving } from './serving.ts';
import { servingHttp } from './serving-http.ts';
import { servingPostgres } from './serving-postgres.ts';
import { soak } from './soak.ts';
import type { Bench, Figure } from './src/figure.ts';
import { openLogs } from './src/logs.ts';
import { start } from './start.ts';
import { today } from './today.ts';

const benches: readonly Bench[] = [
  append,
  appendPostgres,
  appendEsdb,
  promote,
  servingHttp,
  seen,
  fanOut,
  serving,
  servingPostgres,
  lineageIds,
  rebuild,
  rebuildPostgres,
  importing,
  lineageHttp,
  start,
  disk,
  firstCommand,
  firstMinute,
  today,
  soak,
];

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    json: { type: 'string' },
    data: { type: 'string' },
    minutes: { type: 'string' },
    plot: { type: 'string' },
    smoke: { type: 'boolean', default: false },
  },
});
const minutes = values.minutes === undefined ? undefined : Number(values.minutes);
if (minutes !== undefined && !(minutes > 0)) {
  console.error(`--minutes: required: a number more than 0; came: ${values.minutes}`);
  process.exit(2);
}
const names = benches.map(({ name }) => name);
const unknown = values.only?.filter((name) => !names.includes(name)) ?? [];
if (unknown.length > 0) {
  console.error(`--only: required: one of ${names.join(', ')}; came: ${unknown.join(', ')}`);
  process.exit(2);
}

console.log(
  `Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
);
const figures: Figure[] = [];
const logs = await openLogs(values.data);
try {
  for (const bench of benches.filter(isWanted)) {
    for (const figure of await bench.run({ smoke: values.smoke, logs, minutes, plot: values.plot })) {
      figures.push(figure);
      console.log(describe(figure, values.smoke));
    }
  }
} finally {
  await logs.close();
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);

function isWanted({ name, onlyByName }: Bench): boolean {
  return values.only?.includes(name) ?? onlyByName !== true;
}

/** A smoke run says that a bench works, not what it measures. */
function describe({ name, figure, unit, floor, ratio, reach, met, conditions }: Figure, smoke: boolean): string {
  const verdict = smoke ? '' : met ? '  met' : '  FALLS SHORT';
  const beside = floor === null || ratio === null ? '' : `; floor ${round(floor)}, ratio ${ratio.toFixed(2)}`;
  return `\n${name}: ${round(figure)} ${unit}${beside} (${reach})${verdict}\n  ${conditions}`;
}

function round(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}
