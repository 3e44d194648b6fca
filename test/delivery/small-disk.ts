import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

/** A disk of its own, so small that it can be filled. */
export interface SmallDisk {
  /** Leaves no room for another byte. */
  readonly fill: () => void;
  /** Gives back what {@link fill} took. */
  readonly free: () => void;
  readonly remove: () => void;
}

/** Mounts a tmpfs of so many bytes at `path`. Throws where mounting is not permitted: that needs root. */
export function mountSmallDisk(path: string, bytes: number): SmallDisk {
  mkdirSync(path, { recursive: true });
  run('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', path]);
  const ballast = join(path, 'ballast');
  return {
    fill() {
      spawnSync('dd', ['if=/dev/zero', `of=${ballast}`, 'bs=4096', 'status=none']);
      const { bavail } = statfsSync(path);
      if (bavail !== 0) throw new Error(`required: a full disk; came: one with ${bavail} free blocks`);
    },
    free: () => rmSync(ballast, { force: true }),
    remove: () => run('umount', [path]),
  };
}

/**
 * Makes a folder read-only for every user, root as well, until the answer is called. With `source`, shows that one there:
 * where it lies it can be written.
 */
export function mountReadOnly(path: string, source = path): () => void {
  run('mount', ['--bind', source, path]);
  run('mount', ['-o', 'remount,ro,bind', path]);
  return () => run('umount', [path]);
}

function run(program: string, given: readonly string[]): void {
  const { status, stderr } = spawnSync(program, given, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`required: ${program} ${given.join(' ')} as root; came: ${stderr}`);
}
