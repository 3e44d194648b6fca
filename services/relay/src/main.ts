/** One of several relays: the only place here that knows the clock, the environment and chance. */
import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { toPlaces } from '@pedigree/assembly/places';
import { toKafka } from '@pedigree/assembly/settings';
import { collectEarly, createLogger } from '@pedigree/runtime';
import { runMain, runService } from '@pedigree/runtime/main';
import { print } from '@pedigree/runtime/print';
import { help, type RelaySettings, readEnvironment } from './environment.ts';

async function relay(settings: RelaySettings): Promise<void> {
  const kafka = toKafka(settings);
  if (!kafka) throw new TypeError('required: settings that were checked; came: ones without Kafka');
  collectEarly();
  const logger = createLogger({ level: settings.logLevel, service: 'relay' });
  await runService({
    async start(ending) {
      const { startRelaying } = await import('@pedigree/assembly/relaying');
      return startRelaying({
        settings,
        places: toPlaces(settings),
        kafka,
        clock: Date.now,
        monotonic: () => performance.now(),
        random: randomBytes,
        logger,
        ending,
      });
    },
    whenStarted: ({ url }) => print(`Pedigree is ready at ${url}\n`),
    onFault: (fault) => logger.fatal({ err: fault }, 'the relay cannot go on'),
  });
}

const read = readEnvironment({ environment: process.env, argv: process.argv.slice(2) });
await runMain(read, help, relay);
