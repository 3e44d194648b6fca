import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runLine } from '@pedigree/cli/testing';
import { bisectStory } from '../graphql/bisect-story.ts';
import { tellStory } from '../graphql/tell-story.ts';
import { startOwnService } from '../harness/own-service.ts';

/** A service of its own that was told what is bisected, and a folder in which commands are typed. */
export async function openBisectHouse() {
  const folder = mkdtempSync(join(tmpdir(), 'pedigree-bisect-'));
  const service = await startOwnService({ clock: () => Date.parse('2026-06-01T09:00:00Z') });
  await tellStory(service, bisectStory);
  const world = () => ({ folder, variables: { PEDIGREE_URL: service.url }, clock: Date.now });
  return {
    folder,
    service,
    world,
    say: (...words: readonly string[]) => runLine(words, world()),
    async close() {
      await service.remove();
      rmSync(folder, { recursive: true });
    },
  };
}
