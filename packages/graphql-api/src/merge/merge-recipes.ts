import { emptyFacts, type FactsOfSection, mergeFacts } from '@pedigree/compare';
import type { Json } from '@pedigree/kernel';
import { nameOfSection } from '../diff/to-diff.ts';
import type { ModelVersionNode } from '../nodes.ts';
import { refOf, refOfVersion } from '../types/refs.ts';
import { type Decided, type Decisions, decide } from './decide.ts';
import { mergedSections, nestedSections, type RecipeFacts, toRecipeFacts, toTrainingInput } from './recipe-facts.ts';

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
  const [ours, theirs, ...known] = toRecipeFacts([a, b, ...bases]);
  const parts = mergedSections.map((section) => {
    const of = (facts: RecipeFacts | undefined): FactsOfSection => facts?.[section] ?? new Map();
    const nested = nestedSections.has(section);
    return { section, ...mergeFacts(of(ours), of(theirs), known.map(of), { nested }) };
  });
  const open = parts.flatMap(({ section, conflicts }) => conflicts.map((conflict) => ({ section, conflict })));
  const decided = decide(open, decisions);
  const merged = parts.map(({ section, facts }) => {
    const own = decided.filter((each) => each.section === section);
    return [section, new Map([...facts, ...own.flatMap(taken)])] as const;
  });
  return {
    recipe: { ...heading(a, b), ...toTrainingInput({ ...emptyFacts, ...Object.fromEntries(merged) }) },
    conflicts: decided.map(tell),
  };
}

function heading(a: ModelVersionNode, b: ModelVersionNode): Readonly<Record<string, Json>> {
  const parents = [...new Set([a, b].map((version) => refOfVersion('model', version)))];
  return {
    model: refOf('model', a),
    branch: a.branch,
    parents: parents.map((model) => ({ model, relation: 'MERGE' })),
  };
}

function taken({ conflict, decision }: Decided): (readonly [string, Json])[] {
  if (decision === null) return [];
  const value = decision === 'OURS' ? conflict.ours : conflict.theirs;
  return value === undefined ? [] : [[conflict.path, value]];
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
