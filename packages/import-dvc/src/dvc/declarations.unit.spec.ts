import { describe, expect, test } from '@jest/globals';
import { parseDataFile } from './data-file.ts';
import { readDeclarations } from './declarations.ts';
import { parseYaml } from './yaml.ts';

/** `<item>` in the text stands for a template; `files` are those of values, by their paths. */
function declared(text: string, files: Readonly<Record<string, string>> = {}) {
  const parsed = Object.entries(files).map(([path, values]) => [path, parseDataFile(path, values)] as const);
  return readDeclarations(parseYaml(text.replaceAll(/<([^>]+)>/g, '$${$1}')), new Map(parsed));
}

describe('stages of one base are found by their keys, with their own working folder', () => {
  test.each([
    ['a list', 'stages: {s: {foreach: [a, b], do: {wdir: "w/<item>"}}}', 's@b', 'w/b'],
    ['a list of mappings', 'stages: {s: {foreach: [{at: a}, {at: b}], do: {wdir: "<item.at>"}}}', 's@1', 'b'],
    ['a mapping', 'stages: {s: {foreach: {a: {at: x}}, do: {wdir: "<item.at>/<key>"}}}', 's@a', 'x/a'],
    ['a matrix', 'stages: {s: {matrix: {x: [1, true], y: [{z: q}]}, wdir: "<item.x>-<item.y.z>"}}', 's@1-y0', '1-q'],
    [
      'variables of the file',
      'vars: [{names: [a]}]\nstages: {s: {foreach: "<names>", do: {wdir: "<item>"}}}',
      's@a',
      'a',
    ],
    ['no template', 'stages: {s: {foreach: "<unknown>", do: {wdir: w}}}', 's@anything', 'w'],
  ])('%s', (_, text, name, folder) => {
    expect(declared(text).find(name)?.folder).toBe(folder);
  });

  test('values of params.yaml', () => {
    const text = 'stages: {s: {foreach: "<folders>", do: {wdir: "<root>/<item[0]>"}}}';
    expect(declared(text, { 'params.yaml': 'folders: {one: [a]}\nroot: r' }).find('s@one')?.folder).toBe('r/a');
  });

  test('values of other files: all of them, or those that are named', () => {
    const text = 'vars: [../a.toml, "b.json:x,y"]\nstages: {s: {wdir: "<at.top>/<x>"}, t: {wdir: "<z>"}}';
    const found = declared(text, { '../a.toml': '[at]\ntop = "t"', 'b.json': '{"x": 1, "z": "left out"}' });
    expect(['s', 't'].map((name) => found.find(name)?.folder)).toEqual(['t/1', null]);
  });

  test('mappings of one name become one, whichever of the files they stand in', () => {
    const text = 'vars: [{a: {b: {c: x}}}, more.yaml]\nstages: {s: {wdir: "<a.p>-<a.b.c>-<a.b.d>"}}';
    const files = { 'params.yaml': 'a: {p: 1}', 'more.yaml': 'a: {b: {d: y}}' };
    expect(declared(text, files).find('s')?.folder).toBe('1-x-y');
  });

  test('what a stage says in its own vars is no part of its folder, and lies in it', () => {
    const text =
      'stages: {s: {wdir: w, vars: [own.yaml, {m: 1}], metrics: ["<o>-<m>"]}, t: {wdir: "<m>", vars: [{m: 1}]}}';
    const found = declared(text, { 'w/own.yaml': 'o: 2', 'own.yaml': 'o: 3' });
    expect(['2-1', '3-1'].map((path) => found.find('s')?.isMetric(path))).toEqual([true, false]);
    expect(found.find('t')?.folder).toBeNull();
  });

  test('a file of values that is a program is not run', () => {
    expect(() => declared('vars: [values.py]', { 'values.py': 'x = 1' })).toThrow('a program, which is not run');
  });

  test('what hangs on something unknown has no known folder', () => {
    expect(declared('stages: {s: {wdir: "<nowhere>"}}').find('s')?.folder).toBeNull();
  });
});

test('a matrix of more combinations than can be made is read at once', () => {
  const values = Array.from({ length: 10 }, (_, index) => `a${'-a'.repeat(index)}`);
  const axes = Array.from({ length: 12 }, (_, index) => `x${index}: [${values.join(', ')}]`);
  const found = declared(`stages: {s: {matrix: {${axes.join(', ')}}, wdir: "<item.x0>/<item.x11>"}}`);
  // Where a key can be read in several ways, the last combination has it, as if all had been made one after the other.
  expect(found.find(`s@a${'-a'.repeat(12)}`)?.folder).toBe('a-a/a');
  expect(found.find(`s@a${'-a'.repeat(60)}-b`)).toBeNull();
});

test('a path with templates that are not known is any path of that form', () => {
  const stage = declared('stages: {s: {metrics: ["m/<a>-<b>.json"]}}').find('s');
  expect(['m/1-2.json', 'm/1-2-3.json', 'm/-2.json', 'm/1-.json'].map((path) => stage?.isMetric(path))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('a stage that is declared no more is not found: by its name, its key, or since it became many', () => {
  const found = declared('stages: {s: {foreach: [a], do: {}}, t: {cmd: x}}');
  expect(['u', 's@b', 's', 't@a'].map((name) => found.find(name))).toEqual([null, null, null, null]);
  expect(found.find('t')?.folder).toBe('.');
});

test('metrics and plots are known in every form in which they are declared', () => {
  const text = `
stages:
  s:
    foreach: [a]
    do:
      metrics: ['m-<item>.json', {in.json: {cache: false}}]
      plots: ['p-<unknown>.csv', {q.csv: {x: step}}]
metrics: [eval/metrics.json]
plots:
- ROC: {x: fpr, y: {eval/roc.json: tpr}}
- image.png
`;
  const stage = declared(text).find('s@a');
  expect(['m-a.json', './in.json', 'm-b.json'].map((path) => stage?.isMetric(path))).toEqual([true, true, false]);
  expect(['p-1.csv', 'q.csv', 'p.csv'].map((path) => stage?.isPlot(path))).toEqual([true, true, false]);
  expect(declared(text).metrics).toEqual(['eval/metrics.json']);
  expect(declared(text).plots).toEqual(expect.arrayContaining(['eval/roc.json', 'image.png']));
});
