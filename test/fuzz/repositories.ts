import { type MadeRepository, randomPipeline } from '@pedigree/import-dvc/testing';
import fc from 'fast-check';
import { mutatedBytes } from './mutate.ts';

/** What commits say that stages, data and annotations are made of. */
export type Files = Readonly<Record<string, string>>;

/** A template of DVC. */
function fill(name: string): string {
  return `$\{${name}}`;
}

/** The files of repositories as DVC writes them, with params, metrics, templates and `foreach`. */
const written: readonly Files[] = Array.from({ length: 12 }, (_, index) => randomPipeline(index + 1).repository)
  .flatMap(({ commits }) => commits.slice(-2).flatMap(({ files }) => (files ? [files] : [])))
  .map((files) => ({
    ...files,
    'artifacts.yaml': 'model:\n  path: model.pkl\n  type: model\n  labels: [a, b]\n',
    'old.dvc': `cmd: python old.py\nwdir: sub\ndeps: [{path: a, md5: ${'a'.repeat(32)}}]\nouts: [{path: b, md5: ${'b'.repeat(32)}.dir}]\n`,
    'taken.dvc': `deps: [{path: x, repo: {url: 'https://u:p@example.org/x.git?t=1', rev_lock: abc}}]\nouts: [{path: x, md5: ${'c'.repeat(32)}, size: 1e3}]\n`,
    'many/dvc.yaml': `vars: [{a: ${fill('a')}}]\nstages:\n  many:\n    matrix: {x: [1, 2], y: "${fill('list')}"}\n    do: {wdir: "${fill('item.x')}", metrics: ["m-${fill('key')}.json"]}\n`,
  }));

const oddYaml = fc.constantFrom(
  ...[
    '',
    '~',
    '[]',
    '{}',
    '- - - -',
    ': : :',
    '%YAML 1.2\n---\n',
    '---\n---\n',
    '&a [*a]',
    '{<<: *x}',
    '!!python/object:os.system x',
    '\t',
  ],
  ...[
    'a: &a {b: *a}',
    '? [a]\n: b',
    '"\\uD800": 1',
    'a: 1e999',
    'a: 0x',
    'a: .nan',
    'a: 2026-02-30',
    '[[[[[[[['.repeat(500),
    'a: '.repeat(300),
  ],
  ...[
    'stages: 1',
    'stages: [1]',
    'stages: {a: 1}',
    'stages: {a: {deps: {path: 1}, outs: [null, 1, {path: {}}], params: [1]}}',
  ],
  ...[
    'schema: "2.0"\nstages:\n  a:\n   b',
    'outs: [{path: "../../x", md5: x}, {path: "/", md5: ""}, {path: "", md5: null}]',
    '__proto__: {path: x, type: model}',
  ],
  ...[
    'artifacts: {m: {path: [], type: model, labels: {a: 1}}}',
    `stages: {a: {foreach: {__proto__: 1}, do: {wdir: "${fill('item.constructor')}"}}}`,
  ],
);

const sound = new Set(written.flatMap((files) => Object.entries(files).map(([path, text]) => `${path}\0${text}`)));

/** What of some files is not as it was written: paths and texts. */
export function brokenOf(files: Files): readonly (readonly [path: string, text: string])[] {
  return Object.entries(files).filter(([path, text]) => !sound.has(`${path}\0${text}`));
}

/** Those files, of which a few have texts that nobody meant. */
export const brokenFiles: fc.Arbitrary<Files> = fc.constantFrom(...written).chain((files) =>
  fc
    .array(
      fc.constantFrom(...Object.keys(files)).chain((path) => {
        const text = mutatedBytes(fc.constant(Buffer.from(files[path] ?? ''))).map((bytes) =>
          Buffer.from(bytes).toString(),
        );
        return fc.tuple(fc.constant(path), fc.oneof({ weight: 5, arbitrary: text }, { weight: 1, arbitrary: oddYaml }));
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((broken) => ({ ...files, ...Object.fromEntries(broken) })),
);

const paths = [
  'dvc.lock',
  'dvc.yaml',
  'ü/dvc.yaml',
  'a b/c.dvc',
  '.dvc',
  'x/.dvc',
  '-/--.dvc',
  'a@b#c/d.dvc',
  '%00.dvc',
  'é.dvc',
  'e\u0301.dvc',
];
const tagNames = [
  'm@v1.0.0',
  'm#prod',
  'm#prod!',
  'm@v1.0.0!',
  'm@deprecated',
  'm@v99999999999999999999.0.0',
  'm@v1.0.0#2',
  'a/b=m@v1.0.0',
  '../m@v1',
];

/** A whole repository of so many commits, each of broken files, with odd names, and tags that contradict each other. */
export function brokenRepositories(commits: number): fc.Arbitrary<MadeRepository> {
  const odd = fc.dictionary(fc.constantFrom(...paths), oddYaml, { maxKeys: 3 });
  const made = fc.array(
    fc.record({
      at: fc.constantFrom(0, 1, 1_700_000_000, 1_700_000_001, 4_000_000_000),
      files: fc.tuple(brokenFiles, odd).map(([files, more]) => ({ ...files, ...more })),
    }),
    { minLength: commits, maxLength: commits },
  );
  const tag = fc.record({
    name: fc.constantFrom(...tagNames.filter((name) => !name.includes('..'))),
    commit: fc.nat(commits - 1),
    at: fc.constantFrom(null, 0, 1, 1_700_000_000, 4_000_000_000),
    message: fc.constantFrom('', 'x', 'Löwe', '\u202e', 'a\n\nb', 'x'.repeat(70_000)),
  });
  const tags = fc.uniqueArray(tag, { maxLength: 6, selector: ({ name }) => name });
  return fc.record({ commits: made, tags }).map(({ commits: some, tags: said }) => ({
    commits: some.map((each, index) => ({ ...each, parents: index > 0 ? [index - 1] : [] })),
    tags: said,
  }));
}
