import type { ParentInput } from '@pedigree/client';
import { isInvalid, parseReference } from '@pedigree/kernel';
import { inFull, readVersionOf } from './arguments.ts';
import { WrongUsage } from './errors.ts';

const usual = 'FINE_TUNE';

/** Every relation that a parent can have. */
const relations: Readonly<Record<ParentInput['relation'], true>> = {
  FINE_TUNE: true,
  MERGE: true,
  DISTILL: true,
  QUANTIZE: true,
  ADAPTER: true,
  ENSEMBLE: true,
  COPY: true,
};

function isRelation(text: string): text is ParentInput['relation'] {
  return Object.hasOwn(relations, text);
}

/** Reads every `--parent <model@version>[:RELATION]`. Throws WrongUsage. */
export function readParents(
  texts: readonly string[] | undefined,
  namespace: string | undefined,
): readonly ParentInput[] | undefined {
  return texts?.map((text) => {
    const { version, relation } = splitRelation(text);
    if (isRelation(relation))
      return { model: inFull(readVersionOf('--parent', version, 'model', namespace)), relation };
    throw new WrongUsage(
      `--parent: required: one of ${Object.keys(relations).join(', ')} behind ${version}:; came: ${relation}`,
    );
  });
}

/** What stands behind the last colon is a relation, unless that is a branch's name or a digest's value. */
function splitRelation(text: string): { readonly version: string; readonly relation: string } {
  const colon = text.lastIndexOf(':');
  const [version, relation] = [text.slice(0, colon), text.slice(colon + 1)];
  const isPart = isRelation(relation) ? version.endsWith('@branch') : isVersion(text);
  return isVersion(version) && !isPart ? { version, relation } : { version: text, relation: usual };
}

function isVersion(text: string): boolean {
  const reference = parseReference(text, { kind: 'model' });
  return !isInvalid(reference) && reference.version !== undefined;
}
