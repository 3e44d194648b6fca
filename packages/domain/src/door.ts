import {
  type Invalid,
  invalid,
  isInvalid,
  parseReference,
  parseVersion,
  type ReferenceKind,
  type VersionSelector,
} from '@pedigree/kernel';

/** A dataset, model or environment. */
export interface Thing {
  readonly namespace: string;
  readonly name: string;
}

/** A version of a thing, as it was asked for. */
export interface VersionOf extends Thing {
  readonly version: VersionSelector;
}

const nowhere: Thing = { namespace: '', name: '' };

/**
 * Reads the references of one input and collects every fault. What it hands out behind a fault is a placeholder: a
 * command read with faults is thrown away whole.
 */
export class Door {
  readonly faults: string[] = [];
  readonly #namespace: string;

  /** `namespace` is meant where a reference has no `/`. */
  constructor(namespace = 'default') {
    this.#namespace = namespace;
  }

  fault(path: string, { invalid }: Invalid): void {
    this.faults.push(`${path}: ${invalid}`);
  }

  /** A name of its own in this input's namespace: it may hold `/`, and is no reference. */
  named(name: string): Thing {
    return { namespace: this.#namespace, name };
  }

  /** A reference without a version. */
  thing(kind: ReferenceKind, path: string, text: string): Thing {
    const reference = parseReference(text, { kind, namespace: this.#namespace });
    if (isInvalid(reference)) return this.#refuse(path, reference);
    if (reference.version) return this.#refuse(path, invalid(`a reference of kind ${kind} without a version`, text));
    return { namespace: reference.namespace, name: reference.name };
  }

  /**
   * A reference with a version, from what may stand in two members: the thing and just the version (`fraud`, `3`), or
   * one full reference in either (`fraud@3`). Two that name different things are a fault.
   */
  version(kind: 'dataset' | 'model', thing: string | undefined, version: string | undefined): VersionOf {
    const full = [version, thing].find((text) => text?.includes('@'));
    const plain = version?.includes('@') ? thing : version;
    if (full === undefined) return this.#fromParts(kind, thing, version);
    const reference = parseReference(full, { kind, namespace: this.#namespace });
    if (isInvalid(reference)) return { ...this.#refuse(kind, reference), version: noVersion };
    const { namespace, name, version: selector } = reference;
    if (selector === undefined)
      throw new Error('required: a version behind the @, which the parser saw to; came: none');
    if (plain !== undefined && !this.#agrees(kind, plain, { namespace, name, version: selector }, full === version)) {
      this.fault(kind, invalid(`one ${kind} version`, `${full} and ${plain}`));
    }
    return { namespace, name, version: selector };
  }

  #fromParts(kind: 'dataset' | 'model', thing: string | undefined, version: string | undefined): VersionOf {
    if (thing === undefined) {
      const required = invalid(`a ${kind} and its version (name@3)`, version ?? 'none');
      return { ...this.#refuse('version', required), version: noVersion };
    }
    const { namespace, name } = this.thing(kind, kind, thing);
    if (version === undefined) {
      return { ...this.#refuse('version', invalid(`a version of the ${kind}`, 'none')), version: noVersion };
    }
    return { namespace, name, version: this.selector(kind, version) };
  }

  /** What stands behind an `@`. */
  selector(kind: 'dataset' | 'model', text: string): VersionSelector {
    const selector = parseVersion(text, kind);
    if (!isInvalid(selector)) return selector;
    this.fault('version', selector);
    return noVersion;
  }

  #agrees(kind: 'dataset' | 'model', plain: string, full: VersionOf, plainIsThing: boolean): boolean {
    if (!plainIsThing) return JSON.stringify(this.selector(kind, plain)) === JSON.stringify(full.version);
    const { namespace, name } = this.thing(kind, kind, plain);
    return namespace === full.namespace && name === full.name;
  }

  #refuse(path: string, why: Invalid): Thing {
    this.fault(path, why);
    return nowhere;
  }
}

const noVersion: VersionSelector = { by: 'number', number: 0 };
