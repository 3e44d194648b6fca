import { formatReference, isRejection, type Rejection, reject, type VersionSelector } from '@pedigree/kernel';
import type { VersionOf } from '../door.ts';
import { unknown } from '../refusals.ts';
import type { ModelState, ModelVersionState, Numbers } from './state.ts';

/** The number of the version that is meant, as the model stands. */
export function resolveModelVersion(asked: VersionOf, state: ModelState): number | Rejection {
  const [number, ...others] = candidates(asked.version, state);
  if (number === undefined || !state.versions.has(number)) {
    return unknown('model', asked, state.registeredAt !== null, state.versions.size);
  }
  if (others.length === 0) return number;
  const all = [number, ...others].map((each) => `@${each}`).join(', ');
  return reject(
    'AMBIGUOUS_REFERENCE',
    `required: a reference to one version; came: ${formatReference({ kind: 'model', ...asked })}, which fits ${all}`,
  );
}

/** The version that is meant, with its number. */
export function findModelVersion(
  asked: VersionOf,
  state: ModelState,
): (ModelVersionState & { readonly number: number }) | Rejection {
  const number = resolveModelVersion(asked, state);
  if (isRejection(number)) return number;
  const version = state.versions.get(number);
  if (!version) throw new Error(`required: a version that was resolved; came: ${number}`);
  return { ...version, number };
}

function candidates(version: VersionSelector, state: ModelState): readonly (number | undefined)[] {
  switch (version.by) {
    case 'number':
      return [version.number];
    case 'name':
      return [state.labels.get(version.name) ?? state.aliases.get(version.name)?.number];
    case 'branch':
      return [state.heads.get(version.branch)];
    case 'digest':
      return inOrder(state.numbers.get(version.digest) ?? null);
    case 'instant':
      return [];
  }
}

function inOrder(last: Numbers | null): readonly number[] {
  const numbers: number[] = [];
  for (let each = last; each; each = each.before) numbers.push(each.number);
  return numbers.reverse();
}
