import { hash } from 'node:crypto';
import { posix } from 'node:path';
import { groupBy, type Json } from '@pedigree/kernel';
import { dump } from 'js-yaml';

/** Data that a `.dvc` file keeps. Paths are relative to the root. */
export interface MadeSource {
  readonly path: string;
  readonly isFolder: boolean;
  readonly told: MadeTelling;
}

/** What a `.dvc` file says of its data besides the digest. */
interface MadeTelling {
  /** Where it was taken from. */
  readonly from: 'HERE' | 'URL' | 'REPOSITORY';
  /** In bytes; null where it is not said. */
  readonly size: number | null;
}

export interface MadeOutput {
  readonly path: string;
  readonly isFolder: boolean;
  readonly kind: 'DATA' | 'METRIC' | 'PLOT';
}

/** One stage; those of a `foreach` or a `matrix` are several of one base. */
export interface MadeStage {
  /** Of the project. */
  readonly folder: string;
  readonly base: string;
  /** Behind the `@`, and what `item` is there. */
  readonly many: { readonly key: string; readonly form: 'LIST' | 'MAPPING' | 'MATRIX' } | null;
  /** Working folder, relative to that of the project. */
  readonly wdir: string;
  readonly inputs: readonly string[];
  readonly code: string;
  /** Keys of its parameters, in `params.yaml` of its working folder or in `more.json` there. */
  readonly params: readonly { readonly file: 'params.yaml' | 'more.json'; readonly key: string }[];
  readonly outputs: readonly MadeOutput[];
}

/** What a commit of a made repository holds: what is there, and what the locks recorded when stages last ran. */
export interface MadeState {
  /** Digest of every source and of loose data. */
  readonly data: ReadonlyMap<string, string>;
  /** By the path of a source: what is said of it now, where that is not what was said at first. */
  readonly retold: ReadonlyMap<string, MadeTelling>;
  /** Value of every parameter, by file and key. */
  readonly params: ReadonlyMap<string, number>;
  readonly code: ReadonlyMap<string, string>;
  /** Lock entries, by the address of their stage. */
  readonly locked: ReadonlyMap<string, LockEntry>;
  readonly metrics: ReadonlyMap<string, string>;
  /** Addresses of stages that `dvc.yaml` declares no more. */
  readonly dropped: ReadonlySet<string>;
}

interface LockEntry {
  readonly [key: string]: Json;
  readonly deps: readonly DataLine[];
  readonly outs: readonly DataLine[];
}

interface DataLine {
  readonly [key: string]: Json;
  readonly path: string;
  readonly md5: string;
}

export interface MadePipeline {
  readonly sources: readonly MadeSource[];
  readonly stages: readonly MadeStage[];
  /** Data that stages use and nobody holds. */
  readonly loose: readonly string[];
  readonly model: { readonly folder: string; readonly path: string };
}

export function addressOf({ folder, base, many }: MadeStage): string {
  const name = many ? `${base}@${many.key}` : base;
  return folder === '.' ? name : `${folder}/dvc.yaml:${name}`;
}

export function md5(text: string): string {
  return hash('md5', text, 'hex');
}

/** The state after a stage ran: its lock entry says what it used and made. */
export function runStage(pipeline: MadePipeline, state: MadeState, stage: MadeStage): MadeState {
  const within = posix.join(stage.folder, stage.wdir);
  const line = (path: string, digest: string): DataLine => {
    const isFolder = digest.endsWith('.dir');
    const size = 1 + (Number.parseInt(digest.slice(0, 4), 16) % 1000);
    const count = isFolder ? { nfiles: 2 } : {};
    return { path: posix.relative(within, path), hash: 'md5', md5: digest, size, ...count };
  };
  const deps = [...stage.inputs, stage.code].map((path) => line(path, digestAt(pipeline, state, path)));
  const files = groupBy(stage.params, ({ file }) => file);
  const values = [...files].map(([file, keys]) => {
    const told = keys.map(({ key }) => [key, state.params.get(`${posix.join(within, file)} ${key}`) ?? 0] as const);
    return [file, Object.fromEntries(told.sort(([left], [right]) => (left < right ? -1 : 1)))] as const;
  });
  // Other code, and half of all other parameters, make the same bytes.
  const data = deps.filter(({ path }) => !path.endsWith('.py')).map(({ md5: digest }) => digest);
  const half = values.map(([file, told]) => [file, Object.values(told).map((value) => value % 2)]);
  const used = JSON.stringify([data, half]);
  const metrics = new Map(state.metrics);
  const outs = stage.outputs.map(({ path, isFolder, kind }) => {
    if (kind !== 'METRIC') return line(path, md5(`${path} ${used}`) + (isFolder ? '.dir' : ''));
    const text = `${JSON.stringify({ accuracy: metrics.size + 0.5, of: { seen: used.length } })}\n`;
    metrics.set(path, text);
    return line(path, md5(text));
  });
  const entry = {
    cmd: `python ${stage.code} and so many words that a line of the lock is too short for all of them, as it often is`,
    deps: deps.sort((left, right) => (left.path < right.path ? -1 : 1)),
    ...(values.length > 0 && { params: Object.fromEntries(values) }),
    outs,
  };
  return { ...state, metrics, locked: new Map([...state.locked, [addressOf(stage), entry]]) };
}

/** What lies at a path of the working tree now, as DVC would hash it. */
function digestAt(pipeline: MadePipeline, state: MadeState, path: string): string {
  const code = state.code.get(path);
  if (code !== undefined) return md5(code);
  const held = [...heldBy(pipeline, state)];
  const exact = held.find(([each]) => each === path)?.[1];
  if (exact !== undefined) return exact;
  const around = held.find(([each]) => path.startsWith(`${each}/`))?.[1];
  if (around !== undefined) return md5(`${around} ${path}`);
  const inside = held.filter(([each]) => each.startsWith(`${path}/`));
  return `${md5(JSON.stringify(inside))}.dir`;
}

function* heldBy({ stages }: MadePipeline, state: MadeState): Generator<readonly [string, string]> {
  yield* state.data;
  for (const stage of stages) {
    const within = posix.join(stage.folder, stage.wdir);
    for (const { path, md5: digest } of state.locked.get(addressOf(stage))?.outs ?? [])
      yield [posix.join(within, path), digest];
  }
}

/** Every file of a commit in that state that is in git. */
export function filesOf(pipeline: MadePipeline, state: MadeState): Readonly<Record<string, string>> {
  const files = new Map<string, string>([...state.code, ...state.metrics, ['.dvc/config', '']]);
  for (const source of pipeline.sources) files.set(`${source.path}.dvc`, write(sourceFile(source, state)));
  const params = groupBy(state.params, ([place]) => place.split(' ')[0] ?? '');
  for (const [file, values] of params) {
    const told: Record<string, Json> = {};
    for (const [place, value] of values) {
      const [group = '', name] = (place.split(' ')[1] ?? '').split('.');
      told[group] = name === undefined ? value : { [name]: value };
    }
    files.set(file, file.endsWith('.json') ? JSON.stringify(told) : write(told));
  }
  for (const [folder, stages] of groupBy(pipeline.stages, (stage) => stage.folder)) {
    const declared = stages.filter((stage) => !state.dropped.has(addressOf(stage)));
    const artifacts = folder === pipeline.model.folder ? { artifacts: annotation(pipeline) } : {};
    files.set(posix.join(folder, 'dvc.yaml'), write({ stages: declarations(declared), ...artifacts }));
    const locked = stages.flatMap((stage) => {
      const entry = state.locked.get(addressOf(stage));
      return entry ? [[stage.many ? `${stage.base}@${stage.many.key}` : stage.base, entry] as const] : [];
    });
    const lock = { schema: '2.0', stages: Object.fromEntries(locked) };
    if (locked.length > 0) files.set(posix.join(folder, 'dvc.lock'), write(lock));
  }
  return Object.fromEntries(files);
}

function annotation({ model }: MadePipeline): Json {
  return { m: { path: posix.relative(model.folder, model.path), type: 'model', desc: 'A model.' } };
}

function sourceFile({ path, told }: MadeSource, state: MadeState): Json {
  const digest = state.data.get(path) ?? '';
  const { from, size } = state.retold.get(path) ?? told;
  const counts = { ...(size !== null && { size }), ...(digest.endsWith('.dir') && { nfiles: 3 }) };
  const out = { md5: digest, ...counts, hash: 'md5', path: posix.basename(path) };
  const repo = { url: 'https://example.org/data', rev_lock: hash('sha1', digest, 'hex') };
  const deps = {
    HERE: {},
    URL: { frozen: true, deps: [{ etag: `"${digest.slice(0, 8)}"`, size: 7, path: 'https://example.org/raw' }] },
    REPOSITORY: { frozen: true, deps: [{ path: 'raw', repo }] },
  };
  return { ...deps[from], outs: [out] };
}

function declarations(stages: readonly MadeStage[]): Json {
  const bases = groupBy(stages, ({ base }) => base);
  const declared = [...bases].map(([base, [first, ...others]]) => {
    if (!first?.many) return [base, first ? declaration(first, null) : {}];
    const keys = [first, ...others].map(({ many }) => many?.key ?? '');
    const body = declaration(first, first.many.key);
    const { form } = first.many;
    if (form === 'MATRIX') return [base, { matrix: { item: keys }, ...body }];
    const items = form === 'LIST' ? keys : Object.fromEntries(keys.map((key) => [key, { name: key }]));
    return [base, { foreach: items, do: body }];
  });
  return Object.fromEntries(declared);
}

/** One stage of many stands for all: where its key is written, they have a template. */
function declaration(stage: MadeStage, key: string | null): Readonly<Record<string, Json>> {
  const within = posix.join(stage.folder, stage.wdir);
  const item = { LIST: 'item', MAPPING: 'item.name', MATRIX: 'item.item' }[stage.many?.form ?? 'LIST'];
  const fill = (text: string) =>
    key === null ? text : text.replaceAll(`_${stage.base}${key}_`, `_${stage.base}\${${item}}_`);
  const place = (path: string) => fill(posix.relative(within, path));
  const inGit = { cache: false };
  const of = (kind: MadeOutput['kind']) =>
    stage.outputs.filter((output) => output.kind === kind).map(({ path }) => path);
  const [metrics, plots] = [of('METRIC'), of('PLOT')];
  const files = groupBy(stage.params, ({ file }) => file);
  const params = [...files].map(([file, keys]) => ({ [file]: keys.map((each) => each.key) }));
  return {
    cmd: `python ${stage.code}`,
    ...(stage.wdir !== '.' && { wdir: fill(stage.wdir) }),
    deps: [...stage.inputs, stage.code].map(place),
    ...(params.length > 0 && { params }),
    outs: of('DATA').map(place),
    ...(metrics.length > 0 && { metrics: metrics.map((path) => ({ [place(path)]: inGit })) }),
    ...(plots.length > 0 && { plots: plots.map(place) }),
  };
}

/** As DVC's own writer has it. */
function write(document: Json): string {
  return dump(document, { noArrayIndent: true, noRefs: true, lineWidth: 80 });
}
