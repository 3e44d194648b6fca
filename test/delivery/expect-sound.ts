import { expect } from '@jest/globals';
import { startChildService } from '../harness/child-service.ts';
import { runStandalone } from '../harness/run-standalone.ts';
import { readinessThat, versionsOf } from './readiness.ts';

/** What a folder has to come to. */
export interface SoundFolder {
  /** The views that answer in the end, as `versionsOf` tells them. */
  readonly versions: string;
  /** What was acknowledged, by command id. It is looked at behind `use`. */
  readonly acknowledged: ReadonlyMap<string, { readonly position: string }>;
  /** What is done with the service that is started. */
  readonly use?: (url: string) => Promise<unknown>;
}

interface Recorded {
  readonly commandId: string;
}

/** Starts again on the folder: every event is there once, and all views are what a rebuild of the log gives. */
export async function expectSound(folder: string, { versions, acknowledged, use }: SoundFolder): Promise<void> {
  const service = await startChildService({ data: folder });
  try {
    // Rows of an older version answer until newer ones are built, and would be compared with nothing.
    const answering = await readinessThat(service.url, (now) => versionsOf(now) === versions);
    expect(versionsOf(answering)).toBe(versions);
    await use?.(service.url);
    expect(await service.stop()).toBe(0);
  } finally {
    await service.kill();
  }
  const exported = runStandalone(['log', 'export', '--data', folder]).stdout ?? '';
  const events = exported
    .split('\n')
    .slice(0, -1)
    .map((line): Recorded => JSON.parse(line));
  expect(new Set(events.map(({ commandId }) => commandId)).size).toBe(events.length);
  const positions = new Map(events.map(({ commandId }, index) => [commandId, String(index + 1)]));
  for (const [commandId, { position }] of acknowledged) {
    expect([commandId, positions.get(commandId)]).toEqual([commandId, position.split('.')[1]]);
  }
  const checked = runStandalone(['check', '--data', folder]);
  const told = `${checked.stdout}${checked.stderr}`;
  expect([checked.status, told]).toEqual([0, expect.not.stringMatching(/required:|not compared/)]);
}
