import { setTimeout as delay } from 'node:timers/promises';
import { expect } from '@jest/globals';
import { ask } from '../harness/ask.ts';
import type { SpawnedService } from './spawned-service.ts';

/** Asks until `/readyz` answers so, a minute at most. */
export async function until({ readyz }: SpawnedService, expected: Record<string, unknown>): Promise<void> {
  for (const end = AbortSignal.timeout(60_000); ; await delay(50)) {
    const now = await readyz();
    if (end.aborted) expect(now).toMatchObject(expected);
    const fits = (() => {
      try {
        expect(now).toMatchObject(expected);
        return true;
      } catch {
        return false;
      }
    })();
    if (fits) return;
  }
}

/** Until the views show all that is in the log: the writers are gone. */
export async function untilShown(url: string): Promise<void> {
  for (;;) {
    const response = await fetch(new URL('/readyz', url));
    const { head, views }: { head: string; views: { position: string }[] } = JSON.parse(await response.text());
    if (views.every(({ position }) => position === head)) return;
    await delay(20);
  }
}

/** Registers a model; the position of its event. */
export async function register({ url }: SpawnedService, name: string): Promise<string> {
  const mutation = `mutation { registerModel(input: { name: "${name}" }) { ... on RegisterModelPayload { position } } }`;
  const { data } = await ask<{ readonly registerModel: { readonly position: string } }>(url, mutation);
  return data.registerModel.position;
}

/** The model as far as it is known at a position, or as it is shown now. */
export async function modelAt({ url }: SpawnedService, name: string, position?: string): Promise<unknown> {
  const query = `{ model(model: "${name}") { name } }`;
  const headers = position === undefined ? undefined : { 'pedigree-min-position': position };
  return (await ask<{ readonly model: unknown }>(url, query, {}, headers)).data.model;
}
