/**
 * The floor of an import: `git log` over branches and tags with the changes of the files that DVC and GTO keep, and
 * `git cat-file --batch` of the blobs, tags and commits that it names and of the files that are given besides, at every
 * tag. Takes the repository's folder and paths of such files; prints JSON.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

const [folder = '.', ...besides] = process.argv.slice(2);
const kept = ['dvc.lock', 'dvc.yaml', '*.dvc', 'artifacts.yaml'].map((pattern) => `:(glob)**/${pattern}`);

const began = performance.now();
const log = await git(
  [
    'log',
    '--branches',
    '--tags',
    '--topo-order',
    '--reverse',
    '--full-history',
    '-m',
    '--root',
    '--raw',
    '--no-abbrev',
  ].concat(['--format=commit %H %P%x00%ct %ce', '--', ...kept]),
  '',
);
const tags = (await git(['for-each-ref', '--format=%(objectname) %(*objectname)', 'refs/tags'], ''))
  .toString('utf8')
  .trim()
  .split('\n');
const wanted = new Set([
  ...[...log.toString('utf8').matchAll(/^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) [AM]/gm)].map(([, blob]) => blob),
  ...tags.flatMap((line) => line.split(' ')),
  ...tags.flatMap((line) => besides.map((path) => `${line.split(' ').at(-1)}:${path}`)),
]);
const objects = await git(['cat-file', '--batch'], `${[...wanted].join('\n')}\n`);
const seconds = (performance.now() - began) / 1000;
process.stdout.write(JSON.stringify({ seconds, objects: wanted.size, bytes: log.length + objects.length }));

async function git(words: readonly string[], input: string): Promise<Buffer> {
  const child = spawn('git', ['-C', folder, ...words], { stdio: ['pipe', 'pipe', 'inherit'] });
  // A git that wants no input may have ended before it is given: not a fault.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const chunks: Buffer[] = [];
  const ended = once(child, 'close');
  for await (const chunk of child.stdout) chunks.push(chunk);
  const [code] = await ended;
  if (code !== 0) throw new Error(`required: an answer of git ${words[0]}; came: exit code ${code}`);
  return Buffer.concat(chunks);
}
