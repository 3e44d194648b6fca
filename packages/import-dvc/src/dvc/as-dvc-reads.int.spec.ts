import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { findDvc } from '../testing/ask-dvc.ts';
import { askDvcReading, type DvcRead } from '../testing/ask-dvc-reading.ts';
import { parseDataFile } from './data-file.ts';
import { readDeclarations } from './declarations.ts';
import { parseDotDvc } from './dot-dvc.ts';
import { filesOfVariables } from './variables.ts';
import { parseYaml } from './yaml.ts';

const dvc = findDvc(process.env);
const suite = dvc || process.env.CI === 'true' ? describe : describe.skip;

type Files = Readonly<Record<string, string>>;

const variables: Files = {
  'params.yaml': 'of: {params: p}\nfolder: w\n',
  'sub/config.json': '{"of": {"json": "j"}, "keys": ["a", "b"], "other": "left out"}',
  'more.toml': '[of]\ntoml = "t"\n[items.x]\nat = "here"\n[items.y]\nat = "there"\n',
  'w/own.yaml': 'mine: one\nmore: two\n',
  'dvc.yaml': `
vars: ['sub/config.json:keys,of', ./more.toml, more.toml, {of: {inline: {deep: 1}}}, {of: {inline: {deeper: true}}}]
stages:
  all: {cmd: x, metrics: ['\${of.params}-\${of.json}-\${of.toml}-\${of.inline.deep}.json']}
  each: {foreach: '\${keys}', do: {cmd: x, wdir: 'in/\${item}', metrics: ['\${item}-\${mine}.json'], vars: [{mine: 3}]}}
  item: {foreach: '\${items}', do: {cmd: x, wdir: '\${item.at}', metrics: ['\${key}.json']}}
  grid: {matrix: {n: [1, 2], key: '\${keys}'}, cmd: x, wdir: '\${item.key}', metrics: ['\${item.n}.json']}
  placed: {cmd: x, wdir: w, vars: [own.yaml:mine, {of: {local: l}}], metrics: ['\${mine}-\${of.local}-\${of.json}.json']}
  named: {cmd: x, wdir: '\${folder}', metrics: ['\${folder}.json']}
`,
};

/** Their order by code points is not that of JavaScript, and Python writes them in another way. */
const oddNames = ['b', 'a-1/x', 'a/x', 'a.x', 'é', '\u{1f600}', '\ufffd', 'say "x"', 'tab\t', 'del\u007f', 'back\\'];

function listed(names: readonly string[], more: string): string {
  const files = names.map((name, index) => {
    const md5 = index.toString(16).padStart(32, '0');
    const cloud = { origin: { etag: `"${md5}"`, version_id: `v${index}` } };
    return { relpath: name, md5, size: index + 1, cloud };
  });
  return `outs:\n- path: raw\n${more}  files: ${JSON.stringify(files).replaceAll('\u007f', '\\u007f')}\n`;
}

suite('as dvc itself reads it (needs dvc 3.67: PEDIGREE_TEST_DVC or dvc on the PATH)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pedigree-reading-'));
  const cases: readonly Files[] = [
    variables,
    { 'raw.dvc': listed(oddNames, '  hash: md5\n') },
    { 'raw.dvc': listed(['one'], '') },
  ];
  let read: readonly DvcRead[];

  beforeAll(async () => {
    if (!dvc)
      throw new Error('required: dvc 3.67 (pip install dvc==3.67.1) as PEDIGREE_TEST_DVC or on the PATH; came: none');
    cases.forEach((files, index) => {
      for (const [path, text] of Object.entries(files)) {
        const place = join(folder, String(index), path);
        mkdirSync(dirname(place), { recursive: true });
        writeFileSync(place, text);
      }
    });
    read = await askDvcReading(
      dvc,
      cases.map((_, index) => join(folder, String(index))),
    );
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('every stage whose templates name values of vars and of files has its folder and its metrics', () => {
    const document = parseYaml(variables['dvc.yaml'] ?? '');
    const files = filesOfVariables(document).map((path) => [path, parseDataFile(path, variables[path] ?? '')] as const);
    const declarations = readDeclarations(document, new Map(files));
    const stages = Object.entries(read[0]?.stages ?? {});
    expect(stages).toHaveLength(11);
    for (const [name, { folder, metrics }] of stages) {
      const stage = declarations.find(name);
      expect({ name, folder: stage?.folder }).toEqual({ name, folder });
      // A path with a template that is not known matches others as well.
      expect(metrics.map((path) => [stage?.isMetric(path), stage?.isMetric(path.replace('.json', '-.json'))])).toEqual([
        [true, false],
      ]);
    }
  });

  test.each([1, 2])('a folder of which only the files are listed has the digest of the folder: case %s', (index) => {
    const { outs } = parseDotDvc(cases[index]?.['raw.dvc'] ?? '', 'raw.dvc');
    expect(outs).toEqual([{ path: 'raw', ...read[index]?.data.raw }]);
    expect(outs[0]?.digest).toMatch(/^dvc-md5-dir:/);
  });
});
