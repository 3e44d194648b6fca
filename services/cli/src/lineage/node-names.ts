import type { LineageKind, LineageNodeFieldsFragment } from '@pedigree/client';

/** The kinds as scripts and people write them. */
export const kindWords: Readonly<Record<LineageKind, string>> = {
  DATASET: 'dataset',
  CODE: 'code',
  RUN: 'run',
  MODEL: 'model',
  ARTIFACT: 'artifact',
};

/** A node where its kind is plain: `fraud@3`, `data/train.csv@1`, `github.com/acme/fraud@git:0a1b2c3d4e…`. */
export function shortName({ ref, kind, namespace }: LineageNodeFieldsFragment): string {
  const name = ref.slice(`${kindWords[kind]}:`.length);
  const inDefault = namespace === 'default' ? name.slice('default/'.length) : name;
  return inDefault.replace(/(?<=(?:^|[@/])[a-z0-9-]+:[0-9a-f]{10})[0-9a-f]+$/, '…');
}

/** A node as it would be typed again, and its label where it has one. */
export function fullName({ ref, label }: LineageNodeFieldsFragment): string {
  return label === null ? ref : `${ref} (${label})`;
}

/** A version, where its kind is plain, as short as it can be typed again: `fraud@3`. */
export function shortVersion(ref: string): string {
  return ref.replace(/^[a-z]+:(?:default\/(?=[^/]+$))?/, '');
}
