import type { Json } from '@pedigree/kernel';
import { type DataEntry, readDataEntry } from './data-entry.ts';
import { type LockedStage, readStage } from './lock.ts';
import { withoutSecrets } from './path.ts';
import { isMapping, itemsOf, memberOf, parseYaml, textOf } from './yaml.ts';

/** What a `.dvc` file says. */
export interface TrackedData {
  /** Relative to the folder of the file; `.` unless the file says otherwise. */
  readonly folder: string;
  readonly outs: readonly DataEntry[];
  /** Where they were taken from: a URL, or a path of another repository at a commit. Null for data of this place. */
  readonly takenFrom: string | null;
  /** Files of DVC before 1 may hold a stage of their own. */
  readonly stage: LockedStage | null;
}

/**
 * Reads a `.dvc` file.
 *
 * @throws Error where the text is no YAML, or no mapping
 */
export function parseDotDvc(text: string, name: string): TrackedData {
  const document = parseYaml(text);
  if (!isMapping(document)) throw new Error('required: a mapping; came: something else');
  const [dependency] = itemsOf(memberOf(document, 'deps'));
  const isStage = memberOf(document, 'cmd') !== undefined;
  return {
    folder: textOf(memberOf(document, 'wdir')) ?? '.',
    outs: itemsOf(memberOf(document, 'outs')).flatMap((each) => readDataEntry(each) ?? []),
    takenFrom: isStage || dependency === undefined ? null : sourceOf(dependency),
    stage: isStage ? readStage(name, document) : null,
  };
}

function sourceOf(dependency: Json): string | null {
  const path = textOf(memberOf(dependency, 'path'));
  const repository = memberOf(dependency, 'repo');
  const [url, commit] = [textOf(memberOf(repository, 'url')), textOf(memberOf(repository, 'rev_lock'))];
  if (path === undefined) return null;
  if (url === undefined) return withoutSecrets(path);
  return `${withoutSecrets(url)}${commit === undefined ? '' : `@${commit}`}:${path}`;
}
