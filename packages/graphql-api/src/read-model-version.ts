import type { VersionKey } from '@pedigree/views';
import { type Asked, asksOnly } from './asks-only.ts';
import type { Known } from './known.ts';
import { type ModelVersionNode, toModelVersion } from './nodes.ts';
import { required } from './types/required.ts';

/** What a version's key and its label answer; all else rests on what was recorded of it. */
const ofItsKey: ReadonlySet<string> = new Set([
  ...['__typename', 'id', 'ref', 'asOf', 'number', 'label', 'model', 'evaluations', 'approvals', 'tags', 'aliases'],
  ...['serving', 'servingPeriods', 'upstream', 'downstream', 'impact'],
]);

/** A version that must be there: all that was recorded of it, or its key and label where no more of it is asked for. */
export async function readModelVersion(known: Known, key: VersionKey, asked: Asked): Promise<ModelVersionNode> {
  if (!asksOnly(asked, ofItsKey))
    return toModelVersion(known, required('a model version', await known.modelVersions.load(key)));
  const { label } = required('a model version', await known.labelsOfVersions.load(key));
  return new VersionByKey(known, key, label);
}

class VersionByKey implements ModelVersionNode {
  readonly __typename = 'ModelVersion';
  readonly known: Known;
  readonly namespace: string;
  readonly name: string;
  readonly number: number;
  readonly label: string | null;

  constructor(known: Known, { namespace, name, number }: VersionKey, label: string | null) {
    this.known = known;
    this.namespace = namespace;
    this.name = name;
    this.number = number;
    this.label = label;
  }

  get branch(): never {
    return notRead('branch');
  }
  get position(): never {
    return notRead('position');
  }
  get occurredAt(): never {
    return notRead('occurredAt');
  }
  get recordedAt(): never {
    return notRead('recordedAt');
  }
  get actor(): never {
    return notRead('actor');
  }
  get reason(): never {
    return notRead('reason');
  }
  get stated(): never {
    return notRead('stated');
  }
  get retraction(): never {
    return notRead('retraction');
  }
}

/** A fault of ours: a field rests on what `ofItsKey` says it does not. */
function notRead(member: string): never {
  throw new Error(`required: ${member} of a version that was read whole; came: one of which its key and label were`);
}
