import type { Json } from '@pedigree/kernel';
import { nameOfSection } from '../diff/to-diff.ts';
import type { ModelVersionNode } from '../nodes.ts';
import { refOf, refOfVersion } from '../types/refs.ts';
import type { Decided, Decisions } from './decide.ts';
import { mergeStated } from './merge-stated.ts';

/**
 * Two versions merged three ways, and their conflicts with what was decided of them.
 *
 * @throws publicError INVALID_ARGUMENT for a decision of what is no conflict.
 */
export function mergeRecipes(
  a: ModelVersionNode,
  b: ModelVersionNode,
  bases: readonly ModelVersionNode[],
  decisions: Decisions,
) {
  const [ours = {}, theirs = {}, ...known] = [a, b, ...bases].map(({ stated }) => stated.recipe ?? {});
  const { recipe, conflicts } = mergeStated(ours, theirs, known, decisions);
  return { recipe: { ...heading(a, b), ...recipe }, conflicts: conflicts.map(tell) };
}

function heading(a: ModelVersionNode, b: ModelVersionNode): Readonly<Record<string, Json>> {
  const parents = [...new Set([a, b].map((version) => refOfVersion('model', version)))];
  return {
    model: refOf('model', a),
    branch: a.branch,
    parents: parents.map((model) => ({ model, relation: 'MERGE' })),
  };
}

function tell({ section, conflict: { path, hasBase, base, ours, theirs }, decision }: Decided) {
  const compared = (value: Json | undefined) => ({ isKnown: value !== undefined, value: value ?? null });
  return {
    section: nameOfSection(section),
    path,
    hasBase,
    base: compared(base),
    ours: compared(ours),
    theirs: compared(theirs),
    decision,
  };
}
