import type { Actor, Instant, Position } from '@pedigree/kernel';
import type { Policy } from '@pedigree/schema/events';
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

/** A promotion policy as it was stated; as known at k the latest with position ≤ k holds. */
export type EnvironmentPolicyRow = {
  readonly namespace: string;
  readonly name: string;
  readonly position: Position;
  readonly policy: Policy;
  readonly actor: Actor;
  readonly reason: string | null;
  readonly occurredAt: Instant;
};

export type EnvironmentRows = {
  environment_definitions: EnvironmentDefinitionRow;
  environment_policies: EnvironmentPolicyRow;
};

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

export const environmentPolicies: TableOf<EnvironmentPolicyRow> & { readonly name: 'environment_policies' } = {
  name: 'environment_policies',
  columns: {
    namespace: 'text',
    name: 'text',
    position: 'position',
    policy: 'json',
    actor: 'json',
    reason: 'text?',
    occurredAt: 'instant',
  },
  key: ['namespace', 'name', 'position'],
  indexes: [],
};
