/** One of several projectors: the only place here that knows the clock, the environment and chance. */
import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { toPlaces } from '@pedigree/assembly/places';
import { collectEarly, createLogger, explainFailure, stopOnSignals } from '@pedigree/runtime';
import { print } from '@pedigree/runtime/print';
import { help, type ProjectorSettings, readEnvironment } from './environment.ts';

function fail(message: string, code: number): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = code;
}

async function project(settings: ProjectorSettings): Promise<void> {
  collectEarly();
  const logger = createLogger({ level: settings.logLevel, service: 'projector' });
  const { startProjecting } = await import('@pedigree/assembly/projecting');
  const projector = await startProjecting({
    settings,
    places: toPlaces(settings),
    clock: Date.now,
    monotonic: () => performance.now(),
    random: randomBytes,
    logger,
  });
  stopOnSignals({
    signals: process,
    stop: () => projector.stop(),
    exit: (code) => process.exit(code),
    failed: projector.failed,
    onFault: (fault) => logger.fatal({ err: fault }, 'the projector cannot go on'),
    deadlineMilliseconds: 9_000,
  });
  await print(`Pedigree is ready at ${projector.url}\n`);
}

const read = readEnvironment({ environment: process.env, argv: process.argv.slice(2) });
try {
  if ('faults' in read) fail(read.faults.join('\n'), 2);
  else if (read.values.help) await print(help);
  else await project(read.values);
} catch (error) {
  fail(explainFailure(error), 1);
  process.exit();
}
