/** One of several gateways on a log that is shared: the only place here that knows the clock, the environment and chance. */
import { randomBytes, randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { toPlaces } from '@pedigree/assembly/places';
import { defaultLimits } from '@pedigree/graphql-api/limits';
import { collectEarly, createLogger } from '@pedigree/runtime';
import { runMain, runService } from '@pedigree/runtime/main';
import { print } from '@pedigree/runtime/print';
import { type GatewaySettings, help, readEnvironment } from './environment.ts';

async function serve(settings: GatewaySettings): Promise<void> {
  collectEarly();
  const logger = createLogger({ level: settings.logLevel, service: 'gateway' });
  await runService({
    async start(ending) {
      const { startService } = await import('@pedigree/assembly');
      return startService({
        settings,
        places: toPlaces(settings),
        keepsViews: false,
        clock: Date.now,
        monotonic: () => performance.now(),
        newId: randomUUID,
        random: randomBytes,
        logger,
        withProcessMetrics: true,
        ending,
      });
    },
    whenStarted: ({ url }) => print(`Pedigree is ready at ${url}\n`),
    onFault: (fault) => logger.fatal({ err: fault }, 'the gateway cannot go on'),
  });
}

const read = readEnvironment({ environment: process.env, argv: process.argv.slice(2) }, Object.keys(defaultLimits));
await runMain(read, help, serve);
