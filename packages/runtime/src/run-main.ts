import { explainFailure } from './explain-failure.ts';
import { print } from './print.ts';
import type { SettingsOutcome } from './settings.ts';
import { stopOnSignals } from './shutdown.ts';

/** A process is killed from outside after ten seconds at the earliest: it says first that it did not come to its end. */
const deadlineMilliseconds = 9_000;

/** How long a signal may be on its way through npm, on a busy machine. */
const echoMilliseconds = 1_000;

/** Says on stderr why the process ends, and with which exit code it will. */
export function fail(message: string, code: number): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = code;
}

/**
 * The main part of a program. Where its settings are not what is required it tells every fault and ends with 2; where it is
 * asked for help it prints that; else it runs. A failure is told, and ends it with 1.
 */
export async function runMain<Values extends { readonly help: boolean }>(
  read: SettingsOutcome<Values>,
  help: string,
  run: (values: Values, positionals: readonly string[]) => Promise<void>,
): Promise<void> {
  try {
    if ('faults' in read) fail(read.faults.join('\n'), 2);
    else if (read.values.help) await print(help);
    else await run(read.values, read.positionals);
  } catch (error) {
    fail(explainFailure(error), 1);
    process.exit();
  }
}

/**
 * Ends this process with whatever its threads are at, as a supervisor does that waits no longer. `process.exit` would wait for a
 * thread that is within a statement of SQLite, however long that takes, and would then end in an abort: the driver cannot
 * return to a thread that is being ended.
 */
function leave(): void {
  process.kill(process.pid, 'SIGKILL');
}

/** From the call on a signal that asks the process to end is told here, and does not end it. */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => controller.abort(new Interrupted('interrupted before it was done')));
  return controller.signal;
}

/** A signal asked the process to end. */
class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** What runs in a process. */
interface Running {
  stop(): Promise<void>;
  /** Rejects where a part that it cannot do without ends by itself. */
  readonly failed: Promise<never>;
}

/** What is to run, and who is told of it. */
export interface ServiceToRun<Started extends Running> {
  /** Starts it; once `ending` aborts it stops again what it has started, and rejects with the signal's reason. */
  readonly start: (ending: AbortSignal) => Promise<Started>;
  /** What comes once it is started, before anybody is told. */
  readonly whenStarted: (started: Started) => Promise<void>;
  /** Told why the process ends, where nobody asked it to. */
  readonly onFault: (fault: unknown) => void;
  /** How long it may take to stop, where that is not as long as a service may. */
  readonly deadlineMilliseconds?: number;
}

/**
 * Starts what runs in this process. SIGTERM, SIGINT, or the end of a part that it cannot do without end the process by
 * stopping it, from the first moment on: commands may be accepted long before all of it is ready.
 */
export async function runService<Started extends Running>(service: ServiceToRun<Started>): Promise<void> {
  const ending = new AbortController();
  // Behind the signals that are listened for below: a start may keep the thread busy from its first line on.
  const starting = Promise.resolve(ending.signal).then(service.start);
  stopOnSignals({
    signals: process,
    async stop() {
      ending.abort();
      const started = await starting.catch((error: unknown) => {
        if (error !== ending.signal.reason) throw error;
      });
      await started?.stop();
    },
    exit: (code) => process.exit(code),
    leave,
    failed: starting.then(
      ({ failed }) => failed,
      () => new Promise<never>(() => {}),
    ),
    onFault: service.onFault,
    deadlineMilliseconds: service.deadlineMilliseconds ?? deadlineMilliseconds,
    echoMilliseconds,
  });
  try {
    const started = await starting;
    try {
      await service.whenStarted(started);
    } catch (error) {
      await started.stop().catch(service.onFault);
      throw error;
    }
  } catch (error) {
    if (!ending.signal.aborted) throw error;
    // It was asked to end, and does so with the exit code of that.
    await new Promise(() => {});
  }
}
