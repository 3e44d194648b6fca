/** All figures, each beside its floor from one run; `--help` tells what can be asked for (src/read-arguments.ts). */
import { writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { alerts } from './alerts.ts';
import { alias } from './alias.ts';
import { append } from './append.ts';
import { appendEsdb } from './append-esdb.ts';
import { appendPostgres } from './append-postgres.ts';
import { bisect } from './bisect.ts';
import { checkout } from './checkout.ts';
import { diff } from './diff.ts';
import { disk } from './disk.ts';
import { fanOut } from './fan-out.ts';
import { firstCommand } from './first-command.ts';
import { firstMinute } from './first-minute.ts';
import { growth } from './growth.ts';
import { httpPostgres } from './http-postgres.ts';
import { importing } from './import.ts';
import { leaderboard } from './leaderboard.ts';
import { lineageHttp } from './lineage-http.ts';
import { lineageIds } from './lineage-ids.ts';
import { merge } from './merge.ts';
import { mergeBase } from './merge-base.ts';
import { policy } from './policy.ts';
import { promote } from './promote.ts';
import { rebuild } from './rebuild.ts';
import { rebuildPostgres } from './rebuild-postgres.ts';
import { relay } from './relay.ts';
import { restore } from './restore.ts';
import { rollouts } from './rollouts.ts';
import { route } from './route.ts';
import { routing } from './routing.ts';
import { search } from './search.ts';
import { seen } from './seen.ts';
import { serving } from './serving.ts';
import { servingHttp } from './serving-http.ts';
import { servingPostgres } from './serving-postgres.ts';
import { soak } from './soak.ts';
import type { Bench, Figure } from './src/figure.ts';
import { openLogs } from './src/logs.ts';
import { readArguments } from './src/read-arguments.ts';
import { start } from './start.ts';
import { today } from './today.ts';
import { whoUses } from './who-uses.ts';

const benches: readonly Bench[] = [
  append,
  appendPostgres,
  appendEsdb,
  promote,
  alias,
  restore,
  rollouts,
  servingHttp,
  seen,
  fanOut,
  alerts,
  routing,
  route,
  policy,
  serving,
  servingPostgres,
  httpPostgres,
  leaderboard,
  whoUses,
  search,
  lineageIds,
  mergeBase,
  bisect,
  rebuild,
  rebuildPostgres,
  relay,
  importing,
  lineageHttp,
  diff,
  merge,
  checkout,
  start,
  disk,
  firstCommand,
  firstMinute,
  today,
  soak,
  growth,
];

const given = readArguments(
  process.argv.slice(2),
  benches.map(({ name }) => name),
);
if (typeof given === 'string') {
  console.error(given);
  process.exit(2);
}
if ('usage' in given) {
  console.log(given.usage);
  process.exit(0);
}
const { only, part, json, ...options } = given;

console.log(
  `Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
);
const figures: Figure[] = [];
let running: string | null = null;
// Node ends without a word where nothing is left that could settle what is awaited.
process.once('exit', (code) => {
  if (running !== null) console.error(`required: the end of the bench ${running}; came: the end of Node, code ${code}`);
});
const logs = await openLogs(options.data);
try {
  for (const bench of benches.filter(isWanted).filter(isOfPart)) {
    running = bench.name;
    for (const figure of await bench.run({ ...options, logs })) {
      figures.push(figure);
      console.log(describe(figure, options.smoke));
    }
  }
  running = null;
} finally {
  await logs.close();
}
if (json !== undefined) writeFileSync(json, `${JSON.stringify(figures, null, 2)}\n`);

function isWanted({ name, onlyByName }: Bench): boolean {
  return only?.includes(name) ?? (onlyByName === undefined || (options.smoke && onlyByName === 'but in smoke'));
}

/** Every second where there are two parts: what takes long often stands together. */
function isOfPart(_: Bench, index: number): boolean {
  return index % part.of === part.number - 1;
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
