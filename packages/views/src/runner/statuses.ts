import type { ViewStatus } from '../status.ts';
import type { View } from '../view.ts';
import type { Generation } from './registry.ts';

/** Of what was made of a view: the generation that answers, and the one of this program that is being built. */
export function findMade(
  view: View,
  generations: readonly Generation[],
): { readonly answering: Generation | null; readonly building: Generation | null } {
  const made = generations.filter((generation) => generation.view === view.name);
  return {
    answering: made.find(({ answers }) => answers) ?? null,
    building: made.find(({ answers, version }) => !answers && version === view.version) ?? null,
  };
}

/** How a view stands, from the generation that answers and the one that is being built. */
export function statusOf(
  view: View,
  answering: Generation | null,
  building: Generation | null,
  fits: boolean,
): ViewStatus {
  const shown = answering ?? building;
  const error = answering?.error ?? building?.error ?? null;
  return {
    name: view.name,
    version: shown?.version ?? view.version,
    position: shown?.position ?? 0n,
    recordedAt: shown?.logTime ?? null,
    state: error !== null ? 'halted' : answering !== null && building === null ? 'live' : 'building',
    readable: answering !== null && fits,
    error,
  };
}

/**
 * How views stand before their runner has spoken. What a file says of itself does not count: it may be of another log,
 * or ahead of this one, and only the runner compares.
 */
export function unspokenStatus({ name, version }: View): ViewStatus {
  return { name, version, position: 0n, recordedAt: null, state: 'building', readable: false, error: null };
}
