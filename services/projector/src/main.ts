/** One of several projectors: the only place here that knows the clock, the environment and chance. */
import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { toPlaces } from '@pedigree/assembly/places';
import { collectEarly, createLogger } from '@pedigree/runtime';
import { runMain, runService } from '@pedigree/runtime/main';
import { print } from '@pedigree/runtime/print';
import { help, type ProjectorSettings, readEnvironment } from './environment.ts';

async function project(settings: ProjectorSettings): Promise<void> {
  collectEarly();
  const logger = createLogger({ level: settings.logLevel, service: 'projector' });
  await runService({
    async start(ending) {
      const { startProjecting } = await import('@pedigree/assembly/projecting');
      return startProjecting({
        settings,
        places: toPlaces(settings),
        clock: Date.now,
        monotonic: () => performance.now(),
        random: randomBytes,
        logger,
        ending,
      });
    },
    whenStarted: ({ url }) => print(`Pedigree is ready at ${url}\n`),
    onFault: (fault) => logger.fatal({ err: fault }, 'the projector cannot go on'),
  });
}

const read = readEnvironment({ environment: process.env, argv: process.argv.slice(2) });
await runMain(read, help, project);
