import type { Json } from '@pedigree/kernel';
import { normalizePath } from './path.ts';
import { expandStages, type FindVariables, fillTemplate, isTemplate, type Variables } from './template.ts';
import { defaultFile, readVariables, type VariableFiles } from './variables.ts';
import { isMapping, itemsOf, memberOf, membersOf, textOf } from './yaml.ts';

/** A stage as its `dvc.yaml` declares it. Paths are relative to its own folder. */
export interface DeclaredStage {
  /** Its working folder, relative to that of the `dvc.yaml`; null where it hangs on something that is not known. */
  readonly folder: string | null;
  isMetric(path: string): boolean;
  isPlot(path: string): boolean;
}

/** What a `dvc.yaml` declares. */
export interface Declarations {
  /** The stage of a lock's name (`train`, `train@key`); null where it is declared no more. */
  find(name: string): DeclaredStage | null;
  /** Metrics declared beside the stages, relative to the folder of the `dvc.yaml`. */
  readonly metrics: readonly string[];
  readonly plots: readonly string[];
}

/** Reads a parsed `dvc.yaml`; its templates name values of `files`, and of its own `vars`. */
export function readDeclarations(document: Json, files: VariableFiles): Declarations {
  const variables = readVariables([defaultFile, ...itemsOf(memberOf(document, 'vars'))], new Map(), '.', files);
  const stages = memberOf(document, 'stages');
  const expanded = new Map<string, FindVariables | null>();
  const expand = (base: string, declared: Json) => {
    const known = expanded.get(base);
    if (known !== undefined) return known;
    const made = expandStages(declared, variables);
    expanded.set(base, made);
    return made;
  };
  return {
    find(name) {
      const [base = '', key] = splitName(name);
      const declared = memberOf(stages, base);
      if (!isMapping(declared)) return null;
      const isMany = 'foreach' in declared || 'matrix' in declared;
      if (isMany !== (key !== undefined)) return null;
      const body = memberOf(declared, 'do') ?? declared;
      if (key === undefined) return readStage(body, variables, files);
      const find = expand(base, declared);
      if (!find) return readStage(body, variables, files);
      const own = find(key);
      return own && readStage(body, own, files);
    },
    metrics: pathsOf(memberOf(document, 'metrics')),
    plots: pathsOf(memberOf(document, 'plots')),
  };
}

function splitName(name: string): readonly string[] {
  const at = name.indexOf('@');
  return at < 0 ? [name] : [name.slice(0, at), name.slice(at + 1)];
}

/** Its own `vars` say nothing of its working folder: they are looked for there. */
function readStage(body: Json, outer: Variables, files: VariableFiles): DeclaredStage {
  const folder = textOf(memberOf(body, 'wdir')) ?? '.';
  const filled = isTemplate(folder) ? fillTemplate(folder, outer) : folder;
  const variables = readVariables(itemsOf(memberOf(body, 'vars')), outer, folder, files);
  const metrics = pathsOf(memberOf(body, 'metrics')).map((path) => matcherOf(path, variables));
  const plots = pathsOf(memberOf(body, 'plots')).map((path) => matcherOf(path, variables));
  return {
    folder: typeof filled === 'string' ? filled : null,
    isMetric: (path) => metrics.some((matches) => matches(path)),
    isPlot: (path) => plots.some((matches) => matches(path)),
  };
}

/** The paths of a list of metrics or plots: each written alone, or with its settings behind it. */
function pathsOf(declared: Json | undefined): readonly string[] {
  const entries =
    itemsOf(declared).length > 0 ? itemsOf(declared) : membersOf(declared).map(([key, value]) => ({ [key]: value }));
  return entries.flatMap((entry) => {
    if (typeof entry === 'string') return [entry];
    // A plot may have a name of its own, and its files as keys of `y`.
    return membersOf(entry).flatMap(([key, settings]) => [
      key,
      ...membersOf(memberOf(settings, 'y')).map(([file]) => file),
    ]);
  });
}

/** A path whose templates cannot be filled in matches whatever could stand in their place. */
function matcherOf(path: string, variables: Variables): (path: string) => boolean {
  const filled = isTemplate(path) ? fillTemplate(path, variables) : path;
  if (typeof filled === 'string') return (asked) => normalizePath(asked) === normalizePath(filled);
  const [start = '', ...parts] = path.split(/\$\{[^{}]*\}/);
  const end = parts.pop() ?? '';
  return (asked) => {
    if (!asked.startsWith(start)) return false;
    let from = start.length;
    for (const part of parts) {
      // In place of a template stands something.
      const at = asked.indexOf(part, from + 1);
      if (at < 0) return false;
      from = at + part.length;
    }
    return asked.length - end.length > from && asked.endsWith(end);
  };
}
