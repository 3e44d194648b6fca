import type { Json } from '@pedigree/kernel';
import { fromRoot } from '../dvc/path.ts';
import type { SpokenFiles } from '../dvc/snapshot.ts';
import { itemsOf, memberOf, textOf } from '../dvc/yaml.ts';

/** What a repository says of an artifact, beside its tags. */
export interface Annotation {
  /** Relative to the repository's root, or a URL. */
  readonly path?: string;
  readonly type?: string;
  readonly description?: string;
  readonly labels: readonly string[];
}

/**
 * The annotation of an artifact in the files of a commit; null where none says anything of it. gto's own file goes
 * before `dvc.yaml`; `folder:name` is annotated in `folder` under `name`.
 */
export function annotationIn(
  files: Pick<SpokenFiles, 'annotations' | 'projects'>,
  artifact: string,
): Annotation | null {
  const colon = artifact.indexOf(':');
  const folder = colon < 0 ? '.' : fromRoot('.', artifact.slice(0, colon));
  const name = artifact.slice(colon + 1);
  const project = files.projects.find((each) => each.folder === folder);
  const ofGto = memberOf(files.annotations.get(folder), name);
  const ofDvc = memberOf(memberOf(project?.document, 'artifacts'), name);
  return readAnnotation(folder, ofGto) ?? readAnnotation(folder, ofDvc);
}

function readAnnotation(folder: string, entry: Json | undefined): Annotation | null {
  if (typeof entry !== 'object' || entry === null) return null;
  const path = textOf(memberOf(entry, 'path'));
  const type = textOf(memberOf(entry, 'type'));
  // gto writes `description`, dvc writes `desc`.
  const description = textOf(memberOf(entry, 'description')) ?? textOf(memberOf(entry, 'desc'));
  return {
    ...(path ? { path: fromRoot(folder, path) } : {}),
    ...(type ? { type } : {}),
    ...(description ? { description } : {}),
    labels: itemsOf(memberOf(entry, 'labels')).flatMap((label) => textOf(label) ?? []),
  };
}
