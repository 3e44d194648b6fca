import type { RolloutFound } from './answer.ts';

/** Whether a rollout still does something: what is over, or overtaken, is let alone. */
export function isInForce({ state }: Pick<RolloutFound, 'state'>): boolean {
  return state === 'RUNNING' || state === 'PAUSED';
}

/** Whether the step behind the one that stands was taken, and withdrawn: it does not come again by itself. */
export function isNextWithdrawn({ step, moments }: Pick<RolloutFound, 'step' | 'moments'>): boolean {
  return moments.some((moment) => moment.step === step + 1);
}
