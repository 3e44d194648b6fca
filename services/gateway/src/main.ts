/** One of several gateways on a log that is shared: the only place here that knows the clock, the environment and chance. */
import { randomBytes, randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { toPlaces } from '@pedigree/assembly/places';
import { defaultLimits } from '@pedigree/graphql-api/limits';
import { collectEarly, createLogger, explainFailure, stopOnSignals } from '@pedigree/runtime';
import { print } from '@pedigree/runtime/print';
import { type GatewaySettings, help, readEnvironment } from './environment.ts';

function fail(message: string, code: number): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = code;
}

async function serve(settings: GatewaySettings): Promise<void> {
  collectEarly();
  const logger = createLogger({ level: settings.logLevel, service: 'gateway' });
  const { startService } = await import('@pedigree/assembly');
  const service = await startService({
    settings,
    places: toPlaces(settings),
    keepsViews: false,
    clock: Date.now,
    monotonic: () => performance.now(),
    newId: randomUUID,
    random: randomBytes,
    logger,
    withProcessMetrics: true,
  });
  stopOnSignals({
    signals: process,
    stop: () => service.stop(),
    exit: (code) => process.exit(code),
    failed: service.failed,
    onFault: (fault) => logger.fatal({ err: fault }, 'the gateway cannot go on'),
    deadlineMilliseconds: 9_000,
  });
  await print(`Pedigree is ready at ${service.url}\n`);
}

const read = readEnvironment({ environment: process.env, argv: process.argv.slice(2) }, Object.keys(defaultLimits));
try {
  if ('faults' in read) fail(read.faults.join('\n'), 2);
  else if (read.values.help) await print(help);
  else await serve(read.values);
} catch (error) {
  fail(explainFailure(error), 1);
  process.exit();
}
