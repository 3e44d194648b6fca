import { expect } from '@jest/globals';
import { type Ran, runLine } from '@pedigree/cli/testing';
import type { OwnService } from './own-service.ts';

/** Somebody at a command line; service and folder are asked for once tests run. */
export interface Somebody {
  readonly service: () => Pick<OwnService, 'url' | 'ask'>;
  readonly folder: () => string;
  readonly actor?: string;
}

/** Command lines about a service, on no terminal. */
export function createCommandLine({ service, folder, actor = 'release' }: Somebody) {
  let changes = 0;

  /** Whatever comes of a line. */
  const say = (...words: readonly string[]): Promise<Ran> =>
    runLine(words, {
      folder: folder(),
      variables: { PEDIGREE_URL: service().url, PEDIGREE_ACTOR: actor },
      clock: Date.now,
    });

  /** What a line answers in JSON, with nothing to complain of. */
  async function answer(...words: readonly string[]) {
    const { exitCode, stdout, stderr } = await say(...words, '--json');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    return JSON.parse(stdout);
  }

  /** The same of a line that records something, once every answer shows it. */
  async function change(...words: readonly string[]) {
    const told = await answer(...words, '--command-id', `${actor}-${++changes}`);
    await service().ask('{ __typename }', {}, { 'pedigree-min-position': told.position });
    return told;
  }

  return { say, answer, change };
}
