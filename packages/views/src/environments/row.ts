import type { Instant, Position } from '@pedigree/kernel';
import type { TableOf } from '../table.ts';

/** A definition of an environment; as known at k the latest with position ≤ k holds. */
export type EnvironmentDefinitionRow = {
  readonly namespace: string;
  readonly name: string;
  readonly position: Position;
  readonly rank: number | null;
  readonly production: boolean;
  readonly description: string | null;
  readonly occurredAt: Instant;
};

export type EnvironmentRows = { environment_definitions: EnvironmentDefinitionRow };

export const environmentDefinitions: TableOf<EnvironmentDefinitionRow> & { readonly name: 'environment_definitions' } =
  {
    name: 'environment_definitions',
    columns: {
      namespace: 'text',
      name: 'text',
      position: 'position',
      rank: 'integer?',
      production: 'boolean',
      description: 'text?',
      occurredAt: 'instant',
    },
    key: ['namespace', 'name', 'position'],
    indexes: [],
  };
