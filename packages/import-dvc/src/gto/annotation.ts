import { parse } from 'yaml';

/** What a repository says of an artifact, beside its tags. */
export interface Annotation {
  /** Relative to the repository's root, or a URL. */
  readonly path?: string;
  readonly type?: string;
  readonly description?: string;
  readonly labels: readonly string[];
}

/**
 * The files that may annotate an artifact, relative to the root: gto's own first. `folder:name` is annotated in
 * `folder` under `name`.
 */
export function annotationFiles(
  artifact: string,
): readonly { readonly file: string; readonly within: 'gto' | 'dvc' }[] {
  const folder = folderOf(artifact);
  return [
    { file: `${folder}artifacts.yaml`, within: 'gto' },
    { file: `${folder}dvc.yaml`, within: 'dvc' },
  ];
}

/**
 * Reads the annotation of an artifact out of the text of such a file; null where the file says nothing of it.
 *
 * @throws Error where the text is no YAML
 */
export function parseAnnotation(artifact: string, text: string, within: 'gto' | 'dvc'): Annotation | null {
  const document: unknown = parse(text);
  const entries = within === 'dvc' ? member(document, 'artifacts') : document;
  const entry = member(entries, artifact.slice(artifact.indexOf(':') + 1));
  if (typeof entry !== 'object' || entry === null) return null;
  const path = textOf(member(entry, 'path'));
  const type = textOf(member(entry, 'type'));
  // gto writes `description`, dvc writes `desc`.
  const description = textOf(member(entry, 'description')) ?? textOf(member(entry, 'desc'));
  const labels = member(entry, 'labels');
  return {
    ...(path ? { path: path.includes('://') ? path : `${folderOf(artifact)}${path}` } : {}),
    ...(type ? { type } : {}),
    ...(description ? { description } : {}),
    labels: Array.isArray(labels) ? labels.flatMap((label) => textOf(label) ?? []) : [],
  };
}

function folderOf(artifact: string): string {
  const colon = artifact.indexOf(':');
  return colon < 0 ? '' : `${artifact.slice(0, colon).replace(/^(?:\.\/)+|\/+$/g, '')}/`;
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
