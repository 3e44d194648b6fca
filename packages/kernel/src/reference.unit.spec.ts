import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isInvalid } from './invalid.ts';
import {
  formatReference,
  parseAnyReference,
  parseReference,
  parseVersion,
  type Reference,
  type ReferenceKind,
} from './reference.ts';

const md5 = `md5:${'d1f6'.repeat(8)}`;
const commit = `git:${'0a'.repeat(20)}`;

describe('a reference', () => {
  test.each<readonly [string, ReferenceKind, string, Reference]>([
    [
      'what stands before the first / is the namespace',
      'dataset',
      'dataset:default/data/data.xml@3',
      { kind: 'dataset', namespace: 'default', name: 'data/data.xml', version: { by: 'number', number: 3 } },
    ],
    ['without a / the namespace is default', 'model', 'fraud', { kind: 'model', namespace: 'default', name: 'fraud' }],
    [
      'the kind may be left out where the place says it',
      'model',
      'team/fraud@v1.2.0',
      { kind: 'model', namespace: 'team', name: 'fraud', version: { by: 'name', name: 'v1.2.0' } },
    ],
    [
      'an alias looks like a label',
      'model',
      'fraud@champion',
      { kind: 'model', namespace: 'default', name: 'fraud', version: { by: 'name', name: 'champion' } },
    ],
    [
      'a branch stands for its head',
      'model',
      'model:fraud@branch:wide',
      { kind: 'model', namespace: 'default', name: 'fraud', version: { by: 'branch', branch: 'wide' } },
    ],
    [
      'a digest names content',
      'dataset',
      `images@${md5}`,
      { kind: 'dataset', namespace: 'default', name: 'images', version: { by: 'digest', digest: md5 } },
    ],
    [
      'an environment’s version is an instant',
      'environment',
      'environment:production@2026-05-01',
      {
        kind: 'environment',
        namespace: 'default',
        name: 'production',
        version: { by: 'instant', instant: '2026-05-01T00:00:00.000Z' },
      },
    ],
    [
      'a repository is host and path',
      'code',
      `code:default/github.com/iterative/example@${commit}`,
      {
        kind: 'code',
        namespace: 'default',
        name: 'github.com/iterative/example',
        version: { by: 'digest', digest: commit },
      },
    ],
    ['a run has an id', 'run', 'run:default/a/b:1', { kind: 'run', namespace: 'default', name: 'a/b:1' }],
    [
      'an artifact is its digest, an @ in it and all',
      'artifact',
      'artifact:default/opaque:a@b',
      { kind: 'artifact', namespace: 'default', name: 'opaque:a@b' },
    ],
    [
      'a name may look like a kind behind its own',
      'model',
      'model:default/dataset:x',
      { kind: 'model', namespace: 'default', name: 'dataset:x' },
    ],
  ])('%s: %s %s', (_, kind, text, reference) => {
    expect(parseReference(text, { kind })).toEqual(reference);
  });

  test.each<readonly [string, ReferenceKind, string]>([
    ['of another kind', 'model', 'dataset:x@3'],
    ['to nothing', 'model', ''],
    ['to no name in a namespace', 'model', 'team/'],
    ['to no namespace', 'model', '/fraud'],
    ['into the service’s namespace', 'model', '_system/x'],
    ['with two @', 'model', 'fraud@v1@v2'],
    ['with nothing behind the @', 'model', 'fraud@'],
    ['to version 0', 'model', 'fraud@0'],
    ['to a version with a zero in front', 'model', 'fraud@03'],
    ['to a branch without a name', 'model', 'fraud@branch:'],
    ['to half a digest', 'dataset', 'x@md5:d1f6'],
    ['to a time that is none', 'environment', 'production@3'],
    ['to a version of a run', 'run', 'run:default/x@3'],
    ['to an artifact without a digest', 'artifact', 'weights.bin'],
  ])('one %s is refused', (_, kind, text) => {
    const outcome = parseReference(text, { kind });
    expect(isInvalid(outcome) && outcome.invalid).toMatch(/^required: .+; came: /s);
  });

  test('a namespace that was given holds where none is typed', () => {
    expect(parseReference('fraud', { kind: 'model', namespace: 'team' })).toMatchObject({ namespace: 'team' });
    expect(parseReference('a/fraud', { kind: 'model', namespace: 'team' })).toMatchObject({ namespace: 'a' });
  });

  test('where several kinds are admitted, one that is left out is a model', () => {
    expect(parseAnyReference('fraud@3')).toMatchObject({ kind: 'model', name: 'fraud' });
    expect(parseAnyReference('run:x')).toMatchObject({ kind: 'run', name: 'x' });
  });

  test('a version alone is read as behind an @', () => {
    expect(parseVersion('3', 'model')).toEqual({ by: 'number', number: 3 });
    expect(parseVersion('2026-05-01', 'environment')).toEqual({ by: 'instant', instant: '2026-05-01T00:00:00.000Z' });
  });

  test('what is printed is read back as the same reference', () => {
    const word = fc.stringMatching(/^[a-z:+.=]{1,8}$/);
    const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join('/'));
    const label = fc.stringMatching(/^[a-z._+-]{1,8}$/);
    const version = fc.oneof(
      fc.record({ by: fc.constant('number' as const), number: fc.integer({ min: 1, max: 1e9 }) }),
      fc.record({ by: fc.constant('name' as const), name: label }),
      fc.record({ by: fc.constant('branch' as const), branch: label }),
      fc.record({ by: fc.constant('digest' as const), digest: fc.constantFrom(md5, commit) }),
    );
    const kind = fc.constantFrom('model' as const, 'dataset' as const);
    const reference = fc.record(
      { kind, namespace: word, name, version },
      { requiredKeys: ['kind', 'namespace', 'name'] },
    );
    fc.assert(
      fc.property(reference, (each) => {
        expect(parseAnyReference(formatReference(each))).toEqual(each);
        expect(parseReference(formatReference(each), { kind: each.kind, namespace: 'other' })).toEqual(each);
      }),
    );
  });

  test('an environment is printed with its whole instant', () => {
    const instant = '2026-05-01T00:00:00.000Z';
    const version = { by: 'instant', instant } as const;
    expect(formatReference({ kind: 'environment', namespace: 'default', name: 'production', version })).toBe(
      `environment:default/production@${instant}`,
    );
  });
});
