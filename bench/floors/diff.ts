/**
 * The floor of diff, blame and the history of versions over HTTP: a node:http handler that fetches rows of versions by bare selects, one after another,
 * parses what they state, compares flat parameters, packages, metrics and parents, and answers with the same JSON. Takes a file of
 * views; prints its URL.
 */
import { serveAnswers } from './serve-answers.ts';
import {
  openVersions,
  referTo,
  type Stated,
  type StatedParent,
  splitReference,
  type Values,
} from './stated-versions.ts';

const [file = ''] = process.argv.slice(2);
const { database, read } = openVersions(file);
const findLast = database.prepare(
  'select number, branch, stated from model_versions where namespace = ? and name = ? order by number desc limit 100',
);

function packagesOf({ recipe }: Stated): Values {
  return Object.fromEntries(
    Object.entries(recipe.software.packages).map(([name, version]) => [`packages.${name}`, version]),
  );
}

function parentsOf({ parents = [] }: Stated): Values {
  return Object.fromEntries(parents.map((parent) => [referTo(parent), parent.relation]));
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
  const [one, other] = [read(...splitReference(a)), read(...splitReference(b))];
  const sections = [
    { section: 'PARENTS', differences: compare(parentsOf(one), parentsOf(other)) },
    { section: 'PARAMETERS', differences: compare(one.recipe.parameters, other.recipe.parameters) },
    { section: 'SOFTWARE', differences: compare(packagesOf(one), packagesOf(other)) },
    { section: 'METRICS', differences: compare(one.metrics, other.metrics) },
  ].filter(({ differences }) => differences.length > 0);
  return JSON.stringify({ data: { diff: { a, b, sections } } });
}

function blame(of: string): string {
  const start = read(...splitReference(of));
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
    const refer = (parent: StatedParent) => ({ ref: referTo(parent), relation: parent.relation });
    return { number, branch, parents: parents.map(refer) };
  });
  return JSON.stringify({ data: { modelVersions: { nodes } } });
}

serveAnswers(({ of, a = '', b = '', model }) => {
  if (model !== undefined) return versions(model);
  return of === undefined ? diff(a, b) : blame(of);
});
