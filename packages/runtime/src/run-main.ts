import { explainFailure } from './explain-failure.ts';
import { print } from './print.ts';
import type { SettingsOutcome } from './settings.ts';
import { stopOnSignals } from './shutdown.ts';

/** A process is stopped from outside after ten seconds at the earliest: it says itself that it did not come to its end. */
const deadlineMilliseconds = 9_000;

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

/** Has SIGTERM, SIGINT, or the end of a part that it cannot do without end this process by stopping what runs in it. */
export function endWithProcess(
  running: { stop(): Promise<void>; readonly failed: Promise<never> },
  onFault: (fault: unknown) => void,
): void {
  stopOnSignals({
    signals: process,
    stop: () => running.stop(),
    exit: (code) => process.exit(code),
    failed: running.failed,
    onFault,
    deadlineMilliseconds,
  });
}
