import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { schemaFolder } from '../root.ts';
import { findIncompatibilities } from './compatible.ts';

const folders = ['events', 'envelopes', 'manifests'].map((folder) => `schema/generated/${folder}`);

describe('the schemas of this checkout', () => {
  test('take nothing away from any version that was ever committed', () => {
    const faults = [...files()].flatMap(([file, { revision, wasDraft }]) => {
      const [blob = '', path = ''] = file.split('\t');
      const before: unknown = JSON.parse(git('show', blob).join('\n'));
      return findIncompatibilities(before, readNow(path))
        .map((fault) => `${path} of ${revision}: ${fault}`)
        .filter((fault) => !(wasDraft && drafted.members.some((member) => member.test(fault))));
    });
    expect(faults).toEqual([]);
  });
});

/**
 * When the words of approvals, policies, rollouts and restores were drafted, by the author’s clock, and the members that
 * changed until they were whole: nothing was released of them, and nothing else may have changed.
 */
const drafted = {
  from: Date.parse('2026-11-29T23:36:00Z'),
  until: Date.parse('2026-11-30T01:05:00Z'),
  members: [
    /\/EnvironmentRestored\.v1\..*: #\/(properties\/data\/)?(properties\/(knownAt|policy)\b|required:)/,
    /\/(ModelPromoted|RolloutStarted)\.v1\..*: #\/(properties\/data\/)?properties\/policy\//,
    /\/RolloutAborted\.v1\..*: #\/(properties\/data\/)?properties\/guard\//,
  ],
};

interface Revision {
  readonly revision: string;
  readonly wasDraft: boolean;
}

/** Each content that a schema ever had, as its blob and path, once: of a commit that was no draft, where one has it. */
function files(): ReadonlyMap<string, Revision> {
  const found = new Map<string, Revision>();
  const all = revisions();
  for (const each of [...all.filter(({ wasDraft }) => wasDraft), ...all.filter(({ wasDraft }) => !wasDraft)]) {
    const format = '--format=%(objectname)%x09%(path)';
    for (const file of git('ls-tree', '-r', format, each.revision, ...folders)) found.set(file, each);
  }
  return found;
}

/** The commits that changed the published schemas; none where the sources are no git checkout (a packed tree). */
function revisions(): readonly Revision[] {
  try {
    return git('log', '--format=%h %aI', '--', ...folders).map((line) => {
      const [revision = '', at = ''] = line.split(' ');
      const time = Date.parse(at);
      return { revision, wasDraft: time >= drafted.from && time < drafted.until };
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
