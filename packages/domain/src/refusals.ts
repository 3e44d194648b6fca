import { formatReference, type Rejection, reject } from '@pedigree/kernel';
import type { Thing, VersionOf } from './door.ts';

/** Says that a reference is to nothing, and what there is. */
export function unknown(
  kind: 'dataset' | 'model',
  asked: VersionOf,
  isRegistered: boolean,
  versions: number,
): Rejection {
  const there = isRegistered ? `${versions} versions` : `no such ${kind} registered`;
  return reject(
    'UNKNOWN_REFERENCE',
    `required: a version that is recorded; came: ${formatReference({ kind, ...asked })} (${there})`,
  );
}

/** Says that nobody registered this yet. */
export function notRegistered(kind: 'dataset' | 'model', thing: Thing): Rejection {
  return reject(
    'UNKNOWN_REFERENCE',
    `required: a ${kind} that is registered; came: ${formatReference({ kind, ...thing })}`,
  );
}
