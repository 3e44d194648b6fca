import type { ArtifactHistory } from '../gto/history.ts';
import type { Draft } from './draft.ts';
import { servedStages } from './serving.ts';

/** A stage of the repository and the environment that stands for it. */
export interface EnvironmentUse {
  readonly stage: string;
  readonly environment: string;
  /** True where the service had it; then its rank and its flag are left as they are. */
  readonly known: boolean;
  /** Whether this import defines it as production: only a stage that the caller maps onto the name `production`. */
  readonly production: boolean;
  readonly firstServed: Draft['fact'];
}

/** Two stages cannot be told in one environment: their versions would push each other out. */
export class EnvironmentMappingError extends Error {
  constructor(environment: string, stages: readonly string[]) {
    super(`required: at most one stage an environment; came: ${stages.join(' and ')} for ${environment}`);
    this.name = 'EnvironmentMappingError';
  }
}

/**
 * The environments of all stages that ever served something.
 *
 * @throws EnvironmentMappingError where two of the stages are told in one environment
 */
export function environmentsOf(
  histories: readonly ArtifactHistory[],
  mapping: ReadonlyMap<string, string>,
  known: ReadonlySet<string>,
): readonly EnvironmentUse[] {
  const uses = new Map<string, EnvironmentUse>();
  for (const [stage, [first]] of histories.flatMap(servedStages)) {
    if (!first) continue;
    const environment = mapping.get(stage) ?? stage;
    const earlier = uses.get(environment);
    if (earlier && earlier.stage !== stage) throw new EnvironmentMappingError(environment, [earlier.stage, stage]);
    const production = mapping.get(stage)?.toLowerCase() === 'production';
    const firstServed = earlier && earlier.firstServed.taggedAt <= first.at ? earlier.firstServed : first.fact;
    uses.set(environment, { stage, environment, known: known.has(environment), production, firstServed });
  }
  return [...uses.values()].sort((left, right) => (left.environment < right.environment ? -1 : 1));
}

/** Defines what the service does not have: without a rank. */
export function planEnvironments(uses: readonly EnvironmentUse[]): readonly Draft[] {
  return uses
    .filter(({ known }) => !known)
    .map(({ environment, production, firstServed }) => ({
      name: 'defineEnvironment',
      words: { name: environment, production },
      fact: firstServed,
      decidedBy: firstServed.object,
    }));
}
