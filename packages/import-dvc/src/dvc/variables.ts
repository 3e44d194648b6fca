import type { Json } from '@pedigree/kernel';
import { fromRoot } from './path.ts';
import { isTemplate, type Variables } from './template.ts';
import { isMapping, itemsOf, memberOf, membersOf, textOf } from './yaml.ts';

/** Files of values, parsed, by their paths relative to the folder of the `dvc.yaml` that names them. */
export type VariableFiles = ReadonlyMap<string, Json>;

/** DVC reads it first, whether `vars` name it or not. */
export const defaultFile = 'params.yaml';

/**
 * The files that a parsed `dvc.yaml` takes values from, relative to its folder. Those of a stage lie in its working
 * folder; where that is itself a template they are not known, and neither are the values.
 */
export function filesOfVariables(document: Json): readonly string[] {
  const ofStages = membersOf(memberOf(document, 'stages')).flatMap(([, declared]) => {
    const body = memberOf(declared, 'do') ?? declared;
    return filesIn(memberOf(body, 'vars'), textOf(memberOf(body, 'wdir')) ?? '.');
  });
  return [...new Set([defaultFile, ...filesIn(memberOf(document, 'vars'), '.'), ...ofStages])];
}

function filesIn(declared: Json | undefined, folder: string): readonly string[] {
  if (isTemplate(folder)) return [];
  return itemsOf(declared).flatMap((each) => (typeof each === 'string' ? [fromRoot(folder, partsOf(each).file)] : []));
}

/**
 * What templates may name where `declared` stands: each item is a mapping of values, a file, or `file:key,key` for some
 * values of a file. Mappings of one name become one, as in DVC.
 */
export function readVariables(
  declared: readonly Json[],
  outer: Variables,
  folder: string,
  files: VariableFiles,
): Variables {
  const variables = new Map(outer);
  for (const [name, value] of declared.flatMap((each) => membersIn(each, folder, files))) {
    const known = variables.get(name);
    variables.set(name, known === undefined ? value : merge(known, value));
  }
  return variables;
}

function membersIn(declared: Json, folder: string, files: VariableFiles): readonly (readonly [string, Json])[] {
  if (typeof declared !== 'string') return membersOf(declared);
  const { file, keys } = partsOf(declared);
  const members = membersOf(files.get(fromRoot(folder, file)));
  return keys.length === 0 ? members : members.filter(([name]) => keys.includes(name));
}

function partsOf(declared: string): { readonly file: string; readonly keys: readonly string[] } {
  const [file = '', ...rest] = declared.split(':');
  const keys = rest.join(':').split(',');
  return { file, keys: keys.filter((key) => key !== '') };
}

/** Of two values that are no mappings DVC refuses the file: nothing has run by it, and the later stands. */
function merge(known: Json, value: Json): Json {
  if (!isMapping(known) || !isMapping(value)) return value;
  const merged = new Map(Object.entries(known));
  for (const [name, member] of Object.entries(value)) {
    const before = merged.get(name);
    merged.set(name, before === undefined ? member : merge(before, member));
  }
  return Object.fromEntries(merged);
}
