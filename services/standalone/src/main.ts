/** The whole of Pedigree in one process: the only place here that knows the clock, the environment and chance. */
import { randomBytes, randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { nameOf, toPlaces } from '@pedigree/assembly/places';
import { toKafka } from '@pedigree/assembly/settings';
import { defaultLimits } from '@pedigree/graphql-api/limits';
import { toInstant } from '@pedigree/kernel';
import { collectEarly, createLogger } from '@pedigree/runtime';
import { fail, interruption, runMain, runService } from '@pedigree/runtime/main';
import { print } from '@pedigree/runtime/print';
import { help, readEnvironment, type StandaloneSettings } from './environment.ts';
import { runSubcommand } from './subcommands/run-subcommand.ts';

async function serve(settings: StandaloneSettings): Promise<void> {
  collectEarly();
  const logger = createLogger({ level: settings.logLevel, service: 'standalone' });
  const places = toPlaces(settings);
  await runService({
    async start(ending) {
      // Loaded for this alone: help and subcommands start in a third of the time without it.
      const { startService } = await import('@pedigree/assembly');
      return startService({
        settings,
        places,
        keepsViews: true,
        kafka: toKafka(settings),
        clock: Date.now,
        monotonic: () => performance.now(),
        newId: randomUUID,
        random: randomBytes,
        logger,
        withProcessMetrics: true,
        ending,
      });
    },
    async whenStarted({ url, wasEmpty }) {
      if (settings.demo && wasEmpty) {
        const { runDemo } = await import('@pedigree/demo');
        await runDemo({ url, now: Date.now(), log: (line) => process.stderr.write(`${line}\n`) });
      } else if (settings.demo) process.stderr.write(`no demo: ${nameOf(places.store)} has a history already\n`);
      await print(`Pedigree is ready at ${url}\n`);
    },
    onFault: (fault) => logger.fatal({ err: fault }, 'the service cannot go on'),
  });
}

const read = readEnvironment({ environment: process.env, argv: process.argv.slice(2) }, Object.keys(defaultLimits));
await runMain(read, help, async (settings, positionals) => {
  if (positionals.length === 0) return serve(settings);
  const progress = (text: string) => process.stderr.write(`${text}\n`);
  const outside = { clock: () => toInstant(Date.now()), random: randomBytes, print, progress, interruption };
  const { json, dryRun, topic, after } = settings;
  const given = { json, dryRun, topic, after, kafka: toKafka(settings), ...toPlaces(settings) };
  const outcome = await runSubcommand(positionals, { ...given, ...outside });
  if (outcome === 'bad') process.exitCode = 1;
  else if (outcome === 'done') return;
  else if ('noService' in outcome) fail(outcome.noService, 3);
  else fail(outcome.wrongUsage, 2);
});
