import {
  formatReference,
  type Invalid,
  isInvalid,
  parseAnyReference,
  parseInstant,
  parsePosition,
  parseReference,
  type Reference,
  type ReferenceKind,
} from '@pedigree/kernel';
import { WrongUsage } from './errors.ts';
import type { Terminal } from './output/terminal.ts';

/** What a kernel parser made of an argument. Throws WrongUsage, naming the argument, where it made nothing of it. */
function accept<Value>(argument: string, value: Value | Invalid): Value {
  if (isInvalid(value)) throw new WrongUsage(`${argument}: ${value.invalid}`);
  return value;
}

/** Reads a reference to a thing as such. Throws WrongUsage. */
export function readThing(
  argument: string,
  text: string,
  kind: ReferenceKind,
  namespace: string | undefined,
): Reference {
  const reference = readReference(argument, text, kind, namespace);
  if (reference.version) throw new WrongUsage(`${argument}: required: a ${kind} without a version; came: ${text}`);
  return reference;
}

/** Reads a reference to one version. Throws WrongUsage. */
export function readVersionOf(
  argument: string,
  text: string,
  kind: ReferenceKind,
  namespace: string | undefined,
): Reference {
  const reference = readReference(argument, text, kind, namespace);
  if (reference.version) return reference;
  throw new WrongUsage(`${argument}: required: a ${kind} with a version, such as ${text}@3; came: ${text}`);
}

function readReference(argument: string, text: string, kind: ReferenceKind, namespace = 'default'): Reference {
  return accept(argument, parseReference(text, { kind, namespace }));
}

/** Reads a reference to a dataset, or to a version of one. Throws WrongUsage. */
export function readDataset(argument: string, text: string, namespace: string | undefined): Reference {
  return readReference(argument, text, 'dataset', namespace);
}

/** Reads a reference to a version where datasets and models are admitted. Throws WrongUsage. */
export function readAnyVersion(argument: string, text: string, namespace: string | undefined): Reference {
  const reference = accept(argument, parseAnyReference(text));
  if (!reference.version || (reference.kind !== 'model' && reference.kind !== 'dataset')) {
    throw new WrongUsage(
      `${argument}: required: a version of a model or dataset, such as dataset:prices@3; came: ${text}`,
    );
  }
  return readReference(argument, text, reference.kind, namespace);
}

/**
 * Reads a reference to what can be compared, and gives it in full: a version of a model or dataset, or an environment with or
 * without a time, of which is told which instant it is where only a date was typed. Throws WrongUsage.
 */
export function readComparable(
  argument: string,
  text: string,
  namespace: string | undefined,
  terminal: Terminal,
): string {
  const { kind, version } = accept(argument, parseAnyReference(text));
  if (version && (kind === 'model' || kind === 'dataset'))
    return inFull(readReference(argument, text, kind, namespace));
  if (kind !== 'environment') {
    const required = 'a version of a model or dataset, or an environment, such as environment:production@2026-05-01';
    throw new WrongUsage(`${argument}: required: ${required}; came: ${text}`);
  }
  const environment = readReference(argument, text, kind, namespace);
  readTime(argument, text.split('@')[1], terminal);
  return inFull(environment);
}

/** Reads a reference to what events are about, `model` where no kind is written. Throws WrongUsage. */
export function readSubject(argument: string, text: string, namespace: string | undefined): Reference {
  const { kind } = accept(argument, parseAnyReference(text));
  const reference = readReference(argument, text, kind, namespace);
  const isVersioned = kind === 'dataset' || kind === 'model';
  if (isVersioned || (kind === 'environment' && !reference.version)) return reference;
  throw new WrongUsage(`${argument}: required: a dataset, a model, a version of one, or an environment; came: ${text}`);
}

/**
 * Reads a reference to what can be a node of the lineage graph, and gives it in full: a digest alone is bytes, but `git:` and the
 * first seven or more digits a commit, of whatever repository or behind that of one; `model` is meant where no kind is written.
 * Throws WrongUsage.
 */
export function readNode(argument: string, text: string, namespace: string | undefined): string {
  const [, repository, commit] = commitForm.exec(text) ?? [];
  if (commit) return repository === undefined ? commit : `${readNode(argument, repository, namespace)}@${commit}`;
  if (/^git:/i.test(text)) {
    const required = 'git: and a commit id, or its first seven or more digits';
    throw new WrongUsage(`${argument}: required: ${required}; came: ${text}`);
  }
  // In full at once: what stands before a / in a digest is no namespace.
  const full = looksLikeDigest.test(text) ? `artifact:${namespace ?? 'default'}/${text}` : text;
  const { kind } = accept(argument, parseAnyReference(full));
  if (kind !== 'environment') return inFull(readReference(argument, full, kind, namespace));
  throw new WrongUsage(`${argument}: required: a model, dataset, run, commit or digest; came: ${text}`);
}

/** A model of such a name has to be written with its kind. */
const looksLikeDigest = /^(?:sha256|sha512|sha1|md5|dvc-md5-dir|etag|opaque):/;

const commitForm = /^(?:(code:.+)@)?(git:[0-9a-f]{7,64})$/i;

/** The reference in full, as the service takes it. */
export function inFull(reference: Reference): string {
  return formatReference(reference);
}

/**
 * Reads a time, and tells which instant it is where only a date was typed. Throws WrongUsage.
 */
export function readTime(argument: string, text: string | undefined, terminal: Terminal): string | undefined {
  if (text === undefined) return undefined;
  const instant = accept(argument, parseInstant(text));
  if (isBareDate(text)) terminal.warn(`${argument} ${text} is ${instant}`);
  return instant;
}

/** Reads a time, a position, or `now` (which is the same as leaving it out). Throws WrongUsage. */
export function readKnownAt(text: string | undefined, terminal: Terminal): string | undefined {
  if (text === undefined || text === 'now') return undefined;
  if (!isInvalid(parsePosition(text))) return text;
  if (isInvalid(parseInstant(text))) {
    throw new WrongUsage(`--known-at: required: a time, a position <log id>.<number>, or now; came: ${text}`);
  }
  return readTime('--known-at', text, terminal);
}

function isBareDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text.trim());
}

/** The largest `Int` of GraphQL. */
const largest = 2 ** 31 - 1;

/** Reads a whole number. Throws WrongUsage. */
export function readInteger(argument: string, text: string | undefined, least: number): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (/^-?\d+$/.test(text) && number >= least && number <= largest) return number;
  throw new WrongUsage(`${argument}: required: a whole number from ${least} to ${largest}; came: ${text}`);
}
