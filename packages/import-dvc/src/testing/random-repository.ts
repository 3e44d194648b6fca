import type { MadeCommit, MadeRepository, MadeTag } from './repository.ts';

/** A seeded source of numbers in [0, 1): mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const start = 1_700_000_000;
const offsets = ['+0000', '+0200', '-0330', '+1245'];
const foreign = [
  'release-1',
  'v1.0.0',
  'model@1.0.0',
  'model@v1',
  'my.model@v1.0.0',
  'a#b#c',
  'model@v1.0.0!!',
  'model@latest',
];

/** What the facts of one artifact said so far, as far as the generator must know it to make no ties. */
interface Growing {
  readonly name: string;
  /** Commit to its one label. */
  readonly labels: Map<number, string>;
  readonly used: Set<string>;
  nextVersion: number;
  /** Stage to the commit assigned last. */
  readonly top: Map<string, number>;
  deregistered: number | null;
}

/**
 * A random repository: 2 or 3 artifacts, 4 or 5 commits, two stages, some twenty tags of GTO in some fifteen seconds
 * and a few that are not GTO's. It never makes what gto refuses or decides by accident: two labels on one commit, one
 * label on two commits, two versions assigned to one stage in one second, `@created`.
 */
export function randomRepository(seed: number): MadeRepository {
  const random = seeded(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = <Value>(values: readonly [Value, ...Value[]]): Value => values[below(values.length)] ?? values[0];
  const names = ['model', 'nlp/text-class', 'sub/fold.er=model_2'].slice(0, 2 + below(2));
  const artifacts = names.map(
    (name): Growing => ({
      name,
      labels: new Map(),
      used: new Set(),
      nextVersion: 0,
      top: new Map(),
      deregistered: null,
    }),
  );
  const commits: MadeCommit[] = Array.from({ length: 4 + below(2) }, (_, index) => ({
    // Now and then a commit says it was made long after its tags.
    at: start - 100_000 + index * 10 + (random() < 0.05 ? 200_000 : 0),
    files: annotationFiles(below(4), index),
  }));
  const tags: MadeTag[] = [];
  let at = start;
  let counter = 0;
  for (let second = 0; second < 14; second += 1) {
    at += 1 + below(500);
    const assigned = new Map<string, number>();
    const count = 1 + (random() < 0.55 ? 1 + below(3) : 0);
    for (let index = 0; index < count; index += 1) {
      const artifact = artifacts[below(artifacts.length)];
      if (!artifact) continue;
      const commit = below(commits.length);
      for (const said of sayOne(artifact, commit, pick(['prod', 'dev/eu-1']), assigned, random)) {
        counter += 1;
        // Only the first tag of a name can do without a number.
        const name = artifact.used.has(said.tag) || random() < 0.5 ? `${said.tag}#${counter}` : said.tag;
        artifact.used.add(said.tag);
        tags.push({ name, commit: said.commit, at, offset: offsets[below(offsets.length)] ?? '+0000' });
      }
    }
  }
  const others = foreign
    .filter(() => random() < 0.3)
    .map((name, index): MadeTag => ({ name, commit: 0, at: start + index }));
  const light = random() < 0.3 ? [{ name: 'model@v99.0.0', commit: 0, at: null }] : [];
  return { commits, tags: [...tags, ...others, ...light] };
}

interface Said {
  readonly tag: string;
  readonly commit: number;
}

/** One statement, now and then two that contradict or complete each other within the second. */
function sayOne(
  artifact: Growing,
  commit: number,
  stage: string,
  assigned: Map<string, number>,
  random: () => number,
): readonly Said[] {
  const dice = random();
  const key = `${artifact.name}#${stage}`;
  const top = artifact.top.get(stage);
  const onTop = top !== undefined && random() < 0.6 ? top : commit;
  const registration = (of: number) => ({ tag: `${artifact.name}@${labelFor(artifact, of, random)}`, commit: of });
  if (dice < 0.05) return [{ tag: `${artifact.name}@deprecated`, commit }];
  if (dice < 0.22)
    return [registration(artifact.deregistered !== null && random() < 0.5 ? artifact.deregistered : commit)];
  if (dice < 0.34) {
    artifact.deregistered = onTop;
    return [{ ...registration(onTop), tag: `${registration(onTop).tag}!` }];
  }
  if (dice < 0.38) return [registration(commit), { ...registration(commit), tag: `${registration(commit).tag}!` }];
  if (dice < 0.56) return [{ tag: `${key}!`, commit: onTop }];
  if ((assigned.get(key) ?? commit) !== commit) return [];
  assigned.set(key, commit);
  artifact.top.set(stage, commit);
  const assignment = { tag: key, commit };
  if (dice < 0.6) return [assignment, { tag: `${key}!`, commit }];
  return dice < 0.8 ? [registration(commit), assignment] : [assignment];
}

/** The commit's one label, made where it has none. */
function labelFor(artifact: Growing, commit: number, random: () => number): string {
  const has = artifact.labels.get(commit);
  if (has) return has;
  artifact.nextVersion += 1;
  const label = `v${artifact.nextVersion}.0.${commit}${random() < 0.2 ? '-rc.1+b7' : ''}`;
  artifact.labels.set(commit, label);
  return label;
}

function annotationFiles(form: number, index: number): Readonly<Record<string, string>> {
  const entry = (name: string) => `${name}:\n  path: ${name}-${index}.bin\n  type: model\n`;
  const nested = (name: string) => `artifacts:\n  ${entry(name).replaceAll('\n', '\n  ')}\n`;
  if (form === 0) return {};
  if (form === 1) return { 'artifacts.yaml': entry('model'), 'sub/fold.er/dvc.yaml': nested('model_2') };
  if (form === 2) return { 'dvc.yaml': nested('model') };
  return { 'artifacts.yaml': entry('other') };
}
