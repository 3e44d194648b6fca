import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Waits until nobody can write to its input any more; then kills the nodes that run, and removes their folder. */
const ending = 'read -r _; kill -KILL $(cat "$1"/*/pid) 2>/dev/null; until rm -rf "$1" 2>/dev/null; do sleep 0.1; done';

/**
 * Has a folder of nodes removed, and the nodes killed, when this process ends, however that is: by a program whose input this
 * process holds open, in a session of its own, so that no signal for this process's group ends it.
 *
 * @returns what has it done now, and waits until it is.
 */
export function removeWithThisProcess(folder: string): () => Promise<void> {
  const program = spawn('sh', ['-c', ending, 'sh', folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: '/',
    detached: true,
  });
  const done = once(program, 'exit');
  program.unref();
  return async () => {
    program.ref();
    program.stdin.end();
    await done;
  };
}
