import { type DocumentNode, type FieldNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

/** How a number is made of selections: what a field adds to what is below it, and how neighbours are joined. */
export interface Measure {
  readonly field: (field: FieldNode, below: number) => number;
  readonly join: (parts: readonly number[]) => number;
}

/**
 * Measures an operation through its fragments. Each fragment is measured once, so a document that spreads fragments
 * into fragments costs no more than it is long; one that spreads into itself counts nothing (another rule refuses it).
 */
export function measureOperation(document: DocumentNode, operation: OperationDefinitionNode, measure: Measure): number {
  const fragments = new Map(
    document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );
  const measured = new Map<string, number>();

  function measureSet(set: SelectionSetNode | undefined): number {
    return measure.join(
      (set?.selections ?? []).map((selection) => {
        if (selection.kind === Kind.FIELD) return measure.field(selection, measureSet(selection.selectionSet));
        if (selection.kind === Kind.INLINE_FRAGMENT) return measureSet(selection.selectionSet);
        return measureFragment(selection.name.value);
      }),
    );
  }

  function measureFragment(name: string): number {
    const known = measured.get(name);
    if (known !== undefined) return known;
    measured.set(name, 0);
    const size = measureSet(fragments.get(name)?.selectionSet);
    measured.set(name, size);
    return size;
  }

  return measureSet(operation.selectionSet);
}

/** The sum of numbers. */
export function sum(parts: readonly number[]): number {
  return parts.reduce((total, part) => total + part, 0);
}
