import { once } from 'node:events';
import { expect } from '@jest/globals';
import { type ChildService, startChildService } from '../harness/child-service.ts';

/** Starts the service through a tracer that kills it; `killed` where that was before it was ready, silently. */
export async function startOrKilled(data: string, through: readonly string[]): Promise<ChildService | 'killed'> {
  try {
    return await startChildService({ data, through });
  } catch (error) {
    expect(String(error)).toMatch(/came: one that ended\n$/);
    return 'killed';
  }
}

/** Starts the service through a tracer that kills it, and waits for that also where it is ready by then. */
export async function startUntilKilled(data: string, through: readonly string[]): Promise<void> {
  const started = await startOrKilled(data, through);
  if (started === 'killed') return;
  const { process } = started;
  try {
    if (process.signalCode === null) await once(process, 'exit', { signal: AbortSignal.timeout(60_000) });
    expect(process.signalCode).toBe('SIGKILL');
  } finally {
    await started.kill();
  }
}
