import {
  isInvalid,
  parseAnyReference,
  parseReference,
  parseVersion,
  type Reference,
  type VersionSelector,
} from '@pedigree/kernel';
import type { Name, Slot } from '@pedigree/views';
import { invalidArgument, publicError } from './public-error.ts';

type Kind = 'dataset' | 'model' | 'environment';

/** Reads the reference in an argument. @throws publicError INVALID_ARGUMENT. */
function readReference(argument: string, text: string, kind: Kind, namespace = 'default'): Reference {
  const reference = parseReference(text, { kind, namespace });
  if (isInvalid(reference)) throw publicError('INVALID_ARGUMENT', `${argument}: ${reference.invalid}`);
  return reference;
}

/** Reads a reference that must not name a version. */
export function readName(argument: string, text: string, kind: Kind, namespace?: string): Name {
  const reference = readReference(argument, text, kind, namespace);
  if (!reference.version) return { namespace: reference.namespace, name: reference.name };
  throw publicError(
    'INVALID_ARGUMENT',
    `${argument}: required: a ${kind} without a version; came: ${JSON.stringify(text)}`,
  );
}

/** A version as it was asked for: the thing, and which of its versions. */
export interface VersionAsked extends Name {
  readonly version: VersionSelector;
}

/** Reads a version from a full reference (`fraud@3`), or from the thing and just the version (`fraud`, `3`). */
export function readVersion(
  kind: 'dataset' | 'model',
  thing: string | null | undefined,
  version: string,
): VersionAsked {
  const full = version.includes('@') ? version : `${thing ?? ''}@${version}`;
  if (!version.includes('@') && (thing === null || thing === undefined)) {
    const required = `a ${kind} and its version (name@3), or ${kind} beside it`;
    throw invalidArgument('version', required, version);
  }
  const owner = thing ? readName(kind, thing, kind) : undefined;
  const { version: selector, namespace, name } = readReference('version', full, kind, owner?.namespace);
  if (selector === undefined || (owner && (owner.namespace !== namespace || owner.name !== name))) {
    throw invalidArgument('version', `a version of ${kind} ${thing}`, version);
  }
  return { namespace, name, version: selector };
}

/** Reads which version of a thing that is known already is meant. */
export function readSelector(kind: 'dataset' | 'model', version: string): VersionSelector {
  const selector = parseVersion(version, kind);
  if (isInvalid(selector)) throw publicError('INVALID_ARGUMENT', `version: ${selector.invalid}`);
  return selector;
}

/**
 * Reads a reference of a version of a model, or, where it says so, of a dataset.
 *
 * @param required what the argument takes, where that is not just these.
 */
export function readVersionOfEither(
  argument: string,
  text: string,
  required = 'a version of a model or of a dataset, such as fraud@3 or dataset:prices@3',
): VersionAsked & { kind: 'dataset' | 'model' } {
  const reference = parseAnyReference(text);
  if (isInvalid(reference)) throw publicError('INVALID_ARGUMENT', `${argument}: ${reference.invalid}`);
  const { kind, namespace, name, version } = reference;
  if (version && (kind === 'dataset' || kind === 'model')) return { kind, namespace, name, version };
  throw invalidArgument(argument, required, text);
}

/** An environment, the model that was named with it, and the time, where the reference has one. */
export interface SlotAsked {
  readonly environment: Name;
  readonly model: string | undefined;
  readonly at: string | undefined;
}

/**
 * Reads an environment and a model of it. They share a namespace: whichever names one names it for both.
 *
 * @param argument what names the environment.
 */
export function readSlot(environment: string, model: string | null | undefined, argument = 'environment'): SlotAsked {
  const named = model?.includes('/') ? readName('model', model, 'model') : undefined;
  const {
    version,
    namespace: owner,
    name: own,
  } = readReference(argument, environment, 'environment', named?.namespace);
  const place: Name = { namespace: owner, name: own };
  const at = version?.by === 'instant' ? version.instant : undefined;
  if (model === null || model === undefined) return { environment: place, model: undefined, at };
  const { namespace, name } = readName('model', model, 'model', place.namespace);
  if (namespace === place.namespace) return { environment: place, model: name, at };
  throw publicError(
    'INVALID_ARGUMENT',
    `model: required: a model of the environment's namespace, ${place.namespace}; came: ${JSON.stringify(model)}`,
  );
}

/** The slot of an environment and a model. */
export function slotOf(environment: Name, model: string): Slot {
  return { namespace: environment.namespace, environment: environment.name, model };
}
