import { describeFailure, exitDone } from './errors.ts';
import { createProgram } from './program.ts';
import type { Setting } from './setting.ts';

/** Runs one command line (behind the program's name) and hands out its exit code. Never throws. */
export async function run(argv: readonly string[], setting: Setting): Promise<number> {
  try {
    await createProgram(setting).parseAsync([...argv], { from: 'user' });
    return exitDone;
  } catch (error) {
    const { exitCode, line } = describeFailure(error);
    if (line !== undefined) setting.terminal.warn(`${setting.terminal.colours.red('pedigree:')} ${line}`);
    return exitCode;
  }
}
