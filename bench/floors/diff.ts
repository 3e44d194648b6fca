/**
 * The floor of diff, blame and the history of versions over HTTP: a node:http handler that fetches rows of versions by bare selects, one after another,
 * parses what they state, compares flat parameters, packages, metrics and parents, and answers with the same JSON. Takes a file of
 * views; prints its URL.
 */
import { DatabaseSync } from '@photostructure/sqlite';
import { serveAnswers } from './serve-answers.ts';

type Values = Readonly<Record<string, string | number>>;

interface Stated {
  readonly recipe: { readonly parameters: Values; readonly software: { readonly packages: Values } };
  readonly metrics: Values;
  readonly parents?: readonly { readonly name: string; readonly number: number; readonly relation: string }[];
}

const [file = ''] = process.argv.slice(2);
const database = new DatabaseSync(file, { readOnly: true });
const find = database.prepare('select stated from model_versions where namespace = ? and name = ? and number = ?');
const findLast = database.prepare(
  'select number, branch, stated from model_versions where namespace = ? and name = ? order by number desc limit 100',
);
// A statement ends with its database, which is collected where nobody names it any more.
process.on('exit', () => database.close());

function read(name: string, number: number): Stated {
  return JSON.parse(find.get('default', name, number).stated);
}

function readReference(reference: string): Stated {
  const [, name = '', number = ''] = /\/(.+)@(\d+)$/.exec(reference) ?? [];
  return read(name, Number(number));
}

function packagesOf({ recipe }: Stated): Values {
  return Object.fromEntries(
    Object.entries(recipe.software.packages).map(([name, version]) => [`packages.${name}`, version]),
  );
}

function parentsOf({ parents = [] }: Stated): Values {
  return Object.fromEntries(parents.map(({ name, number, relation }) => [`model:default/${name}@${number}`, relation]));
}

function compare(from: Values, to: Values): readonly object[] {
  const paths = [...new Set([...Object.keys(from), ...Object.keys(to)])].sort();
  return paths.flatMap((path) => {
    const [one = null, other = null] = [from[path], to[path]];
    if (one === other) return [];
    const change = one === null ? 'ADDED' : other === null ? 'REMOVED' : 'CHANGED';
    return [{ path, change, from: one, to: other }];
  });
}

function diff(a: string, b: string): string {
  const [one, other] = [readReference(a), readReference(b)];
  const sections = [
    { section: 'PARENTS', differences: compare(parentsOf(one), parentsOf(other)) },
    { section: 'PARAMETERS', differences: compare(one.recipe.parameters, other.recipe.parameters) },
    { section: 'SOFTWARE', differences: compare(packagesOf(one), packagesOf(other)) },
    { section: 'METRICS', differences: compare(one.metrics, other.metrics) },
  ].filter(({ differences }) => differences.length > 0);
  return JSON.stringify({ data: { diff: { a, b, sections } } });
}

function blame(of: string): string {
  const start = readReference(of);
  const parts = [(stated: Stated) => stated.recipe.parameters, packagesOf];
  const wanted = parts.flatMap((valuesOf, part) =>
    Object.entries(valuesOf(start))
      .map(([path, value]) => ({ part, path, value }))
      .sort((one, other) => Number(one.path > other.path) - Number(one.path < other.path)),
  );
  const since = new Map<string, number>();
  let version = { number: Number(of.split('@')[1]), stated: start };
  for (let open = wanted; open.length > 0; ) {
    const [parent] = version.stated.parents ?? [];
    const stated = parent && read(parent.name, parent.number);
    const said = parts.map((valuesOf) => stated && valuesOf(stated));
    const [held, ended] = [true, false].map((isSame) =>
      open.filter(({ part, path, value }) => (said[part]?.[path] === value) === isSame),
    );
    for (const { path } of ended ?? []) since.set(path, version.number);
    if (stated) version = { number: parent.number, stated };
    open = held ?? [];
  }
  const facts = wanted.map(({ path }) => ({ path, since: { number: since.get(path) } }));
  return JSON.stringify({ data: { blame: { facts } } });
}

function versions(model: string): string {
  const rows = findLast.all('default', model.slice('model:default/'.length));
  const nodes = rows.map(({ number, branch, stated }: { number: number; branch: string; stated: string }) => {
    const { parents = [] }: Stated = JSON.parse(stated);
    const refer = ({ name, number }: { readonly name: string; readonly number: number }) =>
      `model:default/${name}@${number}`;
    return { number, branch, parents: parents.map((parent) => ({ ref: refer(parent), relation: parent.relation })) };
  });
  return JSON.stringify({ data: { modelVersions: { nodes } } });
}

serveAnswers(({ of, a = '', b = '', model }) => {
  if (model !== undefined) return versions(model);
  return of === undefined ? diff(a, b) : blame(of);
});
