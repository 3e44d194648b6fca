import { type Ancestor, blameFacts, sections } from '@pedigree/compare';
import { nameOfSection } from '../diff/to-diff.ts';
import { type ModelVersionNode, type ParentNode, toModelVersion } from '../nodes.ts';
import { findParent } from '../types/parent.ts';
import { refOfVersion } from '../types/refs.ts';
import { factsOfVersion, type VersionFact } from './facts-of-version.ts';

/** Of one answer, in facts: some thousand versions of some hundred facts. */
const mostWork = 1_000_000;

/** Since which version along its parents each of these facts of a version is so. */
export async function blameVersion(version: ModelVersionNode, facts: readonly VersionFact[]) {
  const blamed = await blameFacts({
    start: toAncestor(version),
    facts: valuesOf(facts),
    read: async (parent: ParentNode) => {
      const found = await readParent(parent);
      return found && { version: toAncestor(found), facts: valuesOf(factsOfVersion(found, version)) };
    },
    most: mostWork,
  });
  const told = facts.flatMap(({ section, path, value, key }) => {
    const found = blamed.get(key);
    return found ? [{ section, path, value, end: found.end, since: found.since.version }] : [];
  });
  return told.sort(inOrder).map((fact) => ({ ...fact, section: nameOfSection(fact.section) }));
}

/** By part and path. */
function inOrder(one: Placed, other: Placed): number {
  const parts = sections.indexOf(one.section) - sections.indexOf(other.section);
  return parts || Number(one.path > other.path) - Number(one.path < other.path);
}

type Placed = Pick<VersionFact, 'section' | 'path'>;

type VersionAncestor = Ancestor<ParentNode> & { readonly version: ModelVersionNode };

function toAncestor(version: ModelVersionNode): VersionAncestor {
  const { known, position, stated } = version;
  const parents = (stated.parents ?? []).map((parent) => ({ ...parent, known }));
  return { id: refOfVersion('model', version), order: position, parents, version };
}

function valuesOf(facts: readonly VersionFact[]) {
  return new Map(facts.map(({ key, value }) => [key, value]));
}

/** Past the loader, which keeps all that it read. */
async function readParent(parent: ParentNode): Promise<ModelVersionNode | null> {
  const { known, namespace, name, number } = parent;
  if (number !== undefined) {
    const keys = [{ namespace, name, number }];
    const [found] = await known.sources.views.modelVersionsByKey(known.scope, keys, known.at('models'));
    return found ? toModelVersion(known, found) : null;
  }
  const outcome = await findParent(parent);
  return outcome.found === 'ONE' ? toModelVersion(known, outcome.version) : null;
}
