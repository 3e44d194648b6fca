import { spawnSync } from 'node:child_process';

/** Whether the tracer is there: `.ci/run` installs it. */
export const hasStrace = spawnSync('strace', ['-V']).status === 0;

/** Runs a program, all threads of it, and writes to `file` what it writes, syncs and answers. The program stays the child. */
export function tracing(file: string): readonly string[] {
  return ['strace', '-D', '-f', '-yy', '-s', '40', '-e', 'trace=pwrite64,fsync,fdatasync,write,writev', '-o', file];
}

/** Runs a program and kills it as it is about to make the `count`-th such call on the file. */
export function killingAt(
  call: 'pwrite64' | 'fsync' | 'write' | 'rename',
  count: number,
  file: string,
): readonly string[] {
  return [
    'strace',
    '-D',
    '-f',
    '-P',
    file,
    '-e',
    `trace=${call}`,
    '-e',
    `inject=${call}:signal=KILL:when=${count}`,
    '-o',
    '/dev/null',
  ];
}

const resumed = /^(\d+) +<\.\.\. (?:fsync|fdatasync) resumed>\)\s+= 0/;
const written = /^\d+ +pwrite64\(\d+<[^>]*\/log\.db-wal>/;
const syncing = /^(\d+) +(?:fsync|fdatasync)\(\d+<[^>]*\/log\.db-wal>(.*)$/;
const answering = /^\d+ +writev?\(\d+<TCP.*"HTTP\/1\.1 200 OK/;

/** For each answer before which the log was written: whether what was written had been synced by then. */
export function syncsBeforeAnswers(trace: string): boolean[] {
  const answers: boolean[] = [];
  const waiting = new Set<string>();
  let state: 'quiet' | 'written' | 'synced' = 'quiet';
  for (const line of trace.split('\n')) {
    const [, began = '', rest = ''] = syncing.exec(line) ?? [];
    const [, ended = ''] = resumed.exec(line) ?? [];
    if (written.test(line)) state = 'written';
    else if (rest.includes('= 0') || waiting.delete(ended)) state = 'synced';
    else if (began !== '') waiting.add(began);
    else if (answering.test(line) && state !== 'quiet') {
      answers.push(state === 'synced');
      state = 'quiet';
    }
  }
  return answers;
}
