import { posix } from 'node:path';
import {
  addressOf,
  filesOf,
  type MadeOutput,
  type MadePipeline,
  type MadeSource,
  type MadeStage,
  type MadeState,
  md5,
  runStage,
} from './made-pipeline.ts';
import { seeded } from './random-repository.ts';
import type { MadeCommit, MadeRepository, MadeTag } from './repository.ts';

const start = 1_700_000_000;

export interface RandomPipeline {
  readonly pipeline: MadePipeline;
  readonly repository: MadeRepository;
  /** Of each commit, whether every stage ran with what lies there. */
  readonly isFresh: readonly boolean[];
}

/**
 * A random DVC repository with a history: projects in subfolders, working folders, `foreach` over a list and a mapping,
 * `matrix`, folders as outputs, inputs inside of them and around several of them, imports, loose data, metrics in git,
 * plots, branches and merges, commits whose clocks stood wrong, stages that did not run again, stages dropped. The last
 * stage but its evaluation makes the model.
 */
export function randomPipeline(seed: number): RandomPipeline {
  const random = seeded(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const telling = seeded(seed + 100_000);
  const pipeline = makePipeline(below);
  const states: MadeState[] = [];
  const commits: MadeCommit[] = [];
  const isFresh: boolean[] = [];
  for (let index = 0; index < 7 + below(5); index += 1) {
    const parent = index === 0 ? null : random() < 0.75 ? index - 1 : below(index);
    const other = index > 2 && random() < 0.2 ? below(index - 1) : parent;
    const before = parent === null ? initialState(pipeline, below) : (states[parent] ?? initialState(pipeline, below));
    const changed = parent === null ? before : retell(pipeline, change(pipeline, before, below), telling);
    const state = work(pipeline, changed, below, random);
    states.push(state);
    isFresh.push(isFreshState(pipeline, state));
    commits.push({
      at: timeOf(index, commits[index - 1]?.at ?? start, below),
      files: filesOf(pipeline, state),
      parents: [...new Set([parent, other])].flatMap((each) => each ?? []),
    });
  }
  return { pipeline, repository: { commits, tags: makeTags(pipeline, commits.length, below) }, isFresh };
}

/** Often the second of the commit before it, on whatever line that is; now and then of a clock that stood wrong. */
function timeOf(index: number, last: number, below: (limit: number) => number): number {
  return below(5) < 2 ? last : start + index * 100 - (below(7) === 0 ? 350 : 0) + below(40);
}

function makeTags({ model }: MadePipeline, commits: number, below: (limit: number) => number): readonly MadeTag[] {
  const name = model.folder === '.' ? 'm' : `${model.folder}=m`;
  const tagged = [...new Set([commits - 1, below(commits), below(commits), below(commits)])];
  return tagged.flatMap((commit, index) => [
    { name: `${name}@v${index + 1}.0.0`, commit, at: start + 10_000 + index * 100 },
    { name: `${name}#prod#${index + 1}`, commit, at: start + 10_050 + index * 100 },
  ]);
}

function makePipeline(below: (limit: number) => number): MadePipeline {
  const folders = ['.', 'sub', 'deep/er'].slice(0, 1 + below(3));
  const pick = <Value>(values: readonly Value[], fallback: Value): Value => values[below(values.length)] ?? fallback;
  const sources = Array.from({ length: 1 + below(3) }, (_, index): MadeSource => {
    const isFolder = below(2) === 0;
    const path = posix.join(pick(folders, '.'), isFolder ? `raw${index}` : `raw${index}.csv`);
    return { path, isFolder, told: { from: pick(['HERE', 'HERE', 'URL', 'REPOSITORY'] as const, 'HERE'), size: 7 } };
  });
  const loose = below(3) === 0 ? ['loose.bin'] : [];
  // What a later stage may use: paths, and with them a file inside of a folder.
  const usable = [...sources.flatMap((source) => reachable(source)), ...loose];
  const stages: MadeStage[] = [];
  const count = 3 + below(4);
  for (let index = 0; index < count; index += 1) {
    const folder = pick(folders, '.');
    const inputs = [...new Set([pick(usable, ''), pick(usable, ''), ...(below(3) === 0 ? [pick(usable, '')] : [])])];
    const isLast = index === count - 1;
    const isMany = !isLast && below(4) === 0;
    const made = makeStages({ index, folder, inputs: withoutOverlap(inputs), isMany, isLast }, below);
    stages.push(...made);
    for (const { outputs } of made) usable.push(...outputs.flatMap((output) => reachable(output)));
    // A folder around the outputs of several stages; nothing may be made in it from then on.
    const [first, second] = made;
    if (first && second && below(2) === 0) usable.push(posix.dirname(first.outputs[0]?.path ?? ''));
  }
  const last = stages.at(-1);
  const model = { folder: last?.folder ?? '.', path: last?.outputs[0]?.path ?? '' };
  const metrics: MadeOutput = { path: posix.join(model.folder, 'eval.json'), isFolder: false, kind: 'METRIC' };
  const evaluate: MadeStage = {
    ...{ folder: model.folder, base: 'evaluate', many: null, wdir: '.', code: 'src/evaluate.py', params: [] },
    ...{ inputs: withoutOverlap([model.path, pick(usable, '')]), outputs: [metrics] },
  };
  return { sources, stages: [...stages, evaluate], loose, model };
}

/** An output or a source as an input, and a file in it where it is a folder. */
function reachable({ path, isFolder }: { readonly path: string; readonly isFolder: boolean }): readonly string[] {
  return isFolder ? [path, `${path}/part.csv`] : [path];
}

function withoutOverlap(paths: readonly string[]): readonly string[] {
  const distinct = [...new Set(paths)];
  return distinct.filter((path) => !distinct.some((other) => path.startsWith(`${other}/`)));
}

interface Planned {
  readonly index: number;
  readonly folder: string;
  readonly inputs: readonly string[];
  readonly isMany: boolean;
  readonly isLast: boolean;
}

function makeStages(planned: Planned, below: (limit: number) => number): readonly MadeStage[] {
  const { index, folder, inputs, isMany, isLast } = planned;
  const form = (['LIST', 'MAPPING', 'MATRIX'] as const)[below(3)] ?? 'LIST';
  const keys = isMany ? ['one', 'two'] : [null];
  const [isFolder, isMoved, hasParams, hasJson] = [below(3) === 0, below(3) === 0, below(4) > 0, below(4) === 0];
  return keys.map((key) => {
    const mark = key === null ? '' : `_s${index}${key}_`;
    const wdir = isMoved ? (isMany ? `work${mark}` : 'work') : '.';
    const file = isFolder && !isLast ? `out${index}${mark}` : `out${index}${mark}.bin`;
    // Those of one base lie together in a folder of their own.
    const path = posix.join(folder, isMany ? `many${index}` : '.', file);
    const plot = posix.join(folder, `plot${index}.csv`);
    return {
      ...{ folder, base: isLast ? 'train' : `s${index}`, wdir, inputs, code: `src/s${index}.py` },
      many: key === null ? null : { key, form },
      params: [
        ...(hasParams ? [{ file: 'params.yaml' as const, key: `s${index}.rate` }] : []),
        ...(hasJson ? [{ file: 'more.json' as const, key: `s${index}size` }] : []),
      ],
      outputs: [
        { path, isFolder: isFolder && !isLast, kind: 'DATA' },
        ...(isLast && hasJson ? [{ path: plot, isFolder: false, kind: 'PLOT' as const }] : []),
      ],
    };
  });
}

function initialState({ sources, stages, loose }: MadePipeline, below: (limit: number) => number): MadeState {
  const data = [
    ...sources.map(({ path, isFolder }) => [path, md5(`${path} ${below(3)}`) + (isFolder ? '.dir' : '')] as const),
    ...loose.map((path) => [path, md5(`${path} 0`)] as const),
  ];
  const params = stages.flatMap(({ folder, wdir, params: own }) =>
    own.map(({ file, key }) => [`${posix.join(folder, wdir, file)} ${key}`, below(5)] as const),
  );
  return {
    data: new Map(data),
    params: new Map(params),
    code: new Map(stages.map(({ code }) => [code, `# ${code}\n`])),
    ...{ retold: new Map(), locked: new Map(), metrics: new Map(), dropped: new Set<string>() },
  };
}

/** A source, a parameter or the code changes, or the evaluation is dropped; few values, so that old ones come back. */
function change(pipeline: MadePipeline, state: MadeState, below: (limit: number) => number): MadeState {
  const dice = below(11);
  if (dice === 10) return { ...state, dropped: new Set(pipeline.stages.slice(-1).map(addressOf)) };
  if (dice < 4) {
    const source = pipeline.sources[below(pipeline.sources.length)];
    if (!source) return state;
    const digest = md5(`${source.path} ${below(3)}`) + (source.isFolder ? '.dir' : '');
    return { ...state, data: new Map([...state.data, [source.path, digest]]) };
  }
  if (dice < 8) {
    const place = [...state.params.keys()][below(state.params.size)];
    return place === undefined ? state : { ...state, params: new Map([...state.params, [place, below(5)]]) };
  }
  const code = [...state.code.keys()][below(state.code.size)] ?? '';
  return { ...state, code: new Map([...state.code, [code, `# ${code} ${below(3)}\n`]]) };
}

/** Now and then data are added or imported anew: the same bytes from elsewhere, or with another word on their size. */
function retell({ sources }: MadePipeline, state: MadeState, random: () => number): MadeState {
  const source = sources[Math.floor(random() * sources.length * 2)];
  if (!source) return state;
  const from = (['HERE', 'URL', 'REPOSITORY'] as const)[Math.floor(random() * 3)] ?? 'HERE';
  // Files that differ in their line ends alone have one digest in DVC before 3, and sizes of their own.
  const size = [7, 8, null][Math.floor(random() * 3)] ?? null;
  return { ...state, retold: new Map([...state.retold, [source.path, { from, size }]]) };
}

/** `dvc repro`: all of it, of some stages alone, or not at all. */
function work(
  pipeline: MadePipeline,
  state: MadeState,
  below: (limit: number) => number,
  random: () => number,
): MadeState {
  const dice = below(10);
  if (dice === 0 && state.locked.size > 0) return state;
  const isWhole = dice < 4 || state.locked.size === 0;
  return pipeline.stages
    .filter((stage) => !state.dropped.has(addressOf(stage)) && (isWhole || random() < 0.5))
    .reduce((next, stage) => runStage(pipeline, next, stage), state);
}

function isFreshState(pipeline: MadePipeline, state: MadeState): boolean {
  return pipeline.stages.every((stage) => {
    const [is, ran] = [
      state.locked.get(addressOf(stage)),
      runStage(pipeline, state, stage).locked.get(addressOf(stage)),
    ];
    return JSON.stringify([is?.deps, is?.params]) === JSON.stringify([ran?.deps, ran?.params]);
  });
}
