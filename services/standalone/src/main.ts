/** The whole of Pedigree in one process: the only place here that knows the clock, the environment and chance. */
import { randomBytes, randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { nameOf, toPlaces } from '@pedigree/assembly/places';
import { defaultLimits } from '@pedigree/graphql-api/limits';
import { toInstant } from '@pedigree/kernel';
import { collectEarly, createLogger } from '@pedigree/runtime';
import { endWithProcess, fail, runMain } from '@pedigree/runtime/main';
import { print } from '@pedigree/runtime/print';
import { help, readEnvironment, type StandaloneSettings } from './environment.ts';
import { runSubcommand } from './subcommands/run-subcommand.ts';

async function serve(settings: StandaloneSettings): Promise<void> {
  collectEarly();
  const logger = createLogger({ level: settings.logLevel, service: 'standalone' });
  const places = toPlaces(settings);
  // Loaded for this alone: help and subcommands start in a third of the time without it.
  const { startService } = await import('@pedigree/assembly');
  const service = await startService({
    settings,
    places,
    keepsViews: true,
    clock: Date.now,
    monotonic: () => performance.now(),
    newId: randomUUID,
    random: randomBytes,
    logger,
    withProcessMetrics: true,
  });
  endWithProcess(service, (fault) => logger.fatal({ err: fault }, 'the service cannot go on'));
  if (settings.demo && service.wasEmpty) {
    const { runDemo } = await import('@pedigree/demo');
    await runDemo({ url: service.url, now: Date.now(), log: (line) => process.stderr.write(`${line}\n`) });
  } else if (settings.demo) process.stderr.write(`no demo: ${nameOf(places.store)} has a history already\n`);
  await print(`Pedigree is ready at ${service.url}\n`);
}

function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => controller.abort());
  return controller.signal;
}

const read = readEnvironment({ environment: process.env, argv: process.argv.slice(2) }, Object.keys(defaultLimits));
await runMain(read, help, async (settings, positionals) => {
  if (positionals.length === 0) return serve(settings);
  const progress = (text: string) => process.stderr.write(`${text}\n`);
  const outside = { clock: () => toInstant(Date.now()), random: randomBytes, print, progress, interruption };
  const { json, dryRun } = settings;
  const outcome = await runSubcommand(positionals, { json, dryRun, ...toPlaces(settings), ...outside });
  if (outcome === 'bad') process.exitCode = 1;
  else if (outcome !== 'done') fail(outcome.wrongUsage, 2);
});
