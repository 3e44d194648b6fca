import { parseDigest } from './digest.ts';
import { type Instant, parseInstant } from './instant.ts';
import { type Invalid, invalid, isInvalid } from './invalid.ts';
import { parseIdentifier, parseLabel, parseName, parseNamespace } from './names.ts';

export const referenceKinds = ['dataset', 'model', 'environment', 'code', 'run', 'artifact'] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

/** Which version of a thing is meant. `name` is a label or an alias: they share one space a model. */
export type VersionSelector =
  | { readonly by: 'number'; readonly number: number }
  | { readonly by: 'name'; readonly name: string }
  | { readonly by: 'branch'; readonly branch: string }
  | { readonly by: 'digest'; readonly digest: string }
  | { readonly by: 'instant'; readonly instant: Instant };

/** `kind:namespace/name@version`, taken apart. */
export interface Reference {
  readonly kind: ReferenceKind;
  readonly namespace: string;
  readonly name: string;
  readonly version?: VersionSelector;
}

/** Runs and artifacts are what they are; the digest of an artifact may hold an `@` of its own. */
const hasVersions: Readonly<Record<ReferenceKind, boolean>> = {
  dataset: true,
  model: true,
  environment: true,
  code: true,
  run: false,
  artifact: false,
};

export interface ReferenceDefaults {
  /** The kind meant where none is written. */
  readonly kind: ReferenceKind;
  /** The namespace meant where there is no `/`; `default` unless given. */
  readonly namespace?: string;
}

/** Reads a reference as a person types it. A kind that is written must be the one the place requires. */
export function parseReference(text: string, { kind, namespace = 'default' }: ReferenceDefaults): Reference | Invalid {
  const prefix = referenceKinds.find((each) => text.startsWith(`${each}:`));
  if (prefix && prefix !== kind) return invalid(`a reference of kind ${kind}`, text);
  return parseAny(prefix ? text.slice(prefix.length + 1) : text, kind, namespace, text);
}

/** Reads a reference where several kinds are admitted; `model` where none is written. */
export function parseAnyReference(text: string): Reference | Invalid {
  const prefix = referenceKinds.find((each) => text.startsWith(`${each}:`));
  return parseAny(prefix ? text.slice(prefix.length + 1) : text, prefix ?? 'model', 'default', text);
}

function parseAny(body: string, kind: ReferenceKind, namespace: string, typed: string): Reference | Invalid {
  const at = hasVersions[kind] ? body.lastIndexOf('@') : -1;
  const path = at < 0 ? body : body.slice(0, at);
  const slash = path.indexOf('/');
  const owner = slash < 0 ? parseNamespace(namespace) : parseNamespace(path.slice(0, slash));
  if (isInvalid(owner)) return owner;
  const name = parseNameOf(kind, slash < 0 ? path : path.slice(slash + 1), typed);
  if (isInvalid(name)) return name;
  if (at < 0) return { kind, namespace: owner, name };
  const version = parseVersion(body.slice(at + 1), kind);
  return isInvalid(version) ? version : { kind, namespace: owner, name, version };
}

function parseNameOf(kind: ReferenceKind, text: string, typed: string): string | Invalid {
  if (text === '') return invalid(`a reference of kind ${kind}`, typed);
  if (kind === 'run') return parseIdentifier(text);
  if (kind === 'artifact') return parseDigest(text);
  return parseName(text);
}

/** Reads what stands behind the `@` of a reference of that kind. */
export function parseVersion(text: string, kind: ReferenceKind): VersionSelector | Invalid {
  if (kind === 'environment') {
    const instant = parseInstant(text);
    return isInvalid(instant) ? instant : { by: 'instant', instant };
  }
  if (/^[1-9]\d{0,14}$/.test(text)) return { by: 'number', number: Number(text) };
  if (text.startsWith('branch:')) {
    const branch = parseLabel(text.slice('branch:'.length));
    return isInvalid(branch) ? branch : { by: 'branch', branch };
  }
  if (text.includes(':')) {
    const digest = parseDigest(text);
    return isInvalid(digest) ? digest : { by: 'digest', digest };
  }
  const label = parseLabel(text);
  return isInvalid(label)
    ? invalid('a version: a number from 1, a label, an alias, branch:<name> or a digest', text)
    : { by: 'name', name: label };
}

/** Prints a reference in full, as it would be typed again. */
export function formatReference({ kind, namespace, name, version }: Reference): string {
  return `${kind}:${namespace}/${name}${version ? `@${formatVersion(version)}` : ''}`;
}

function formatVersion(version: VersionSelector): string {
  switch (version.by) {
    case 'number':
      return String(version.number);
    case 'name':
      return version.name;
    case 'branch':
      return `branch:${version.branch}`;
    case 'digest':
      return version.digest;
    case 'instant':
      return version.instant;
  }
}
