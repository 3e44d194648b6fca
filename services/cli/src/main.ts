/** The command line as a process: its streams, its clock, its variables, its signals. */
import { randomUUID } from 'node:crypto';
import { createTerminal } from './output/terminal.ts';
import { run } from './run.ts';

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort());

// A reader that has seen enough (`| head`) closes the pipe: that is no fault of anyone's.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  variable: (name) => process.env[name] || undefined,
  environment: process.env,
  terminal: createTerminal(process.stdout, process.stderr, process.env.NO_COLOR),
  clock: Date.now,
  newId: randomUUID,
  folder: process.cwd(),
  signal: interruption.signal,
});
