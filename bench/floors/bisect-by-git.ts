import { spawnSync } from 'node:child_process';

/**
 * Writes a history as commits of a new repository in a folder: by version from 0 on its parents, all with lower numbers. Tells how many
 * commits `git bisect` has tested until the first bad one is left, where the first version is good and the last is bad: by
 * `git rev-list --bisect`, which makes the same choice, where nothing is skipped and no merge base has to be tested.
 */
export function bisectByGit(
  folder: string,
  parentsOf: readonly (readonly number[])[],
): (isBad: (version: number) => boolean) => number {
  const git = (words: readonly string[], input = '') => {
    const { status, stdout, stderr } = spawnSync('git', words, { cwd: folder, input, encoding: 'utf8' });
    if (status !== 0) throw new Error(`required: git ${words[0]} to do; came: ${stderr}`);
    return stdout.trim();
  };
  git(['init', '--quiet']);
  const commits = parentsOf.map((parents, version) => {
    const from = parents.map((parent, at) => `${at === 0 ? 'from' : 'merge'} :${parent + 1}`);
    const head = ['reset refs/heads/all', 'commit refs/heads/all', `mark :${version + 1}`];
    return [...head, `committer a <a> ${1_700_000_000 + version} +0000`, 'data 1', 'a', ...from].join('\n');
  });
  git(['fast-import', '--quiet', '--force', '--export-marks=.git/marks'], `${commits.join('\n\n')}\n`);
  const versions = new Map<string, number>();
  for (const line of git(['log', '--reverse', '--topo-order', '--format=%H %ct', 'refs/heads/all']).split('\n')) {
    const [commit = '', time] = line.split(' ');
    versions.set(commit, Number(time) - 1_700_000_000);
  }
  const ids = new Map([...versions].map(([commit, version]) => [version, commit]));
  return (isBad) => {
    let bad = ids.get(parentsOf.length - 1) ?? '';
    const goods = [ids.get(0) ?? ''];
    for (let tested = 0; ; tested++) {
      const next = git(['rev-list', '--bisect', bad, ...goods.map((good) => `^${good}`)]);
      if (next === bad) return tested;
      if (isBad(versions.get(next) ?? 0)) bad = next;
      else goods.push(next);
    }
  };
}
