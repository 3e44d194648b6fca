import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { schemaFolder } from '../root.ts';
import { findIncompatibilities } from './compatible.ts';

const folders = ['events', 'envelopes', 'manifests'].map((folder) => `schema/generated/${folder}`);

describe('the schemas of this checkout', () => {
  test('take nothing away from any version that was ever committed', () => {
    const faults = revisions().flatMap((revision) =>
      git('ls-tree', '-r', '--name-only', revision, ...folders).flatMap((path) => {
        const before: unknown = JSON.parse(git('show', `${revision}:${path}`).join('\n'));
        return findIncompatibilities(before, readNow(path)).map((fault) => `${path} of ${revision}: ${fault}`);
      }),
    );
    expect(faults).toEqual([]);
  });
});

/**
 * When the words of approvals, policies, rollouts and restores were drafted, by the author’s clock: what was committed then
 * changed until it was whole, and nothing was released of it.
 */
const drafted = { from: Date.parse('2026-11-29T23:36:00Z'), until: Date.parse('2026-11-30T01:05:00Z') };

/** The commits that changed the published schemas, but for drafts; none where the sources are no git checkout (a packed tree). */
function revisions(): string[] {
  try {
    return git('log', '--format=%h %aI', '--', ...folders).flatMap((line) => {
      const [revision = '', at = ''] = line.split(' ');
      const time = Date.parse(at);
      return time >= drafted.from && time < drafted.until ? [] : [revision];
    });
  } catch {
    return [];
  }
}

function git(...command: string[]): string[] {
  const output = execFileSync('git', command, { cwd: new URL('..', schemaFolder), encoding: 'utf8', stdio: 'pipe' });
  return output.split('\n').filter((line) => line !== '');
}

function readNow(path: string): unknown {
  try {
    return JSON.parse(readFileSync(new URL(`../${path}`, schemaFolder), 'utf8'));
  } catch {
    return undefined;
  }
}
