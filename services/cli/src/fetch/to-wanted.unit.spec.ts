import { expect, test } from '@jest/globals';
import type { CheckoutManifest } from '@pedigree/schema/manifests';
import { artifactsOf, datasetsOf, filesOfDataset, type ToldArtifact, type ToldDataset } from './to-wanted.ts';

const md5 = (digit: string) => `md5:${digit.repeat(32)}`;
const told = (name: string | null, digit: string, uri: string | null = null): ToldArtifact => ({
  name,
  uri,
  digest: md5(digit),
  size: 1,
});

/** A manifest, as far as files are made of it. */
function manifestOf(
  ...versions: { number: number; artifacts?: readonly ToldArtifact[]; datasets?: readonly ToldDataset[] }[]
): CheckoutManifest {
  return Object({ versions: versions.map((version) => ({ artifacts: [], datasets: [], ...version })) });
}

test('the bytes of one version stand by their names; those of several below the number of each', () => {
  const one = { number: 1, artifacts: [told('models/m.bin', '1')] };
  const other = { number: 3, artifacts: [told('models/m.bin', '3', 's3://b/m')] };
  expect(artifactsOf(manifestOf(one))).toEqual([{ path: 'models/m.bin', uri: null, digest: md5('1'), size: 1 }]);
  expect(artifactsOf(manifestOf(one, other)).map(({ path, uri }) => [path, uri])).toEqual([
    ['1/models/m.bin', null],
    ['3/models/m.bin', 's3://b/m'],
  ]);
});

test.each([
  ['s3://b/a/m.bin?versionId=7', 'm.bin'],
  ['https://host/m.bin#part', 'm.bin'],
  ['https://host/', 'host'],
  [null, `md5-${'1'.repeat(32)}`],
])('bytes without a name at %s are called %s', (uri, path) => {
  expect(artifactsOf(manifestOf({ number: 1, artifacts: [told(null, '1', uri)] }))).toMatchObject([{ path }]);
});

test('a dataset is a file of its name, or a folder where it has several', () => {
  const dataset = { name: 'data/prices', digest: md5('d'), size: 9, artifacts: [] };
  expect(filesOfDataset(dataset, 'to')).toEqual([{ path: 'to', uri: null, digest: md5('d'), size: 9 }]);
  const one: ToldArtifact = { name: 'x', uri: 'https://host/x', digest: null, size: null };
  expect(filesOfDataset({ ...dataset, artifacts: [one] }, 'to')).toEqual([
    { path: 'to', uri: 'https://host/x', digest: md5('d'), size: 9 },
  ]);
  expect(filesOfDataset({ ...dataset, artifacts: [told('a', '1'), told('b', '2')] }, 'to')).toMatchObject([
    { path: 'to/a', digest: md5('1') },
    { path: 'to/b', digest: md5('2') },
  ]);
});

test('a dataset in several roles or versions is fetched once; of two contents each is told by its digest', () => {
  const use = (digit: string) => ({ name: 'prices', digest: md5(digit), size: null, artifacts: [] });
  const paths = (...manifest: Parameters<typeof manifestOf>) =>
    datasetsOf(manifestOf(...manifest)).map(({ path }) => path);
  expect(paths({ number: 1, datasets: [use('1'), use('1')] }, { number: 2, datasets: [use('1')] })).toEqual([
    'datasets/prices',
  ]);
  expect(paths({ number: 1, datasets: [use('1')] }, { number: 2, datasets: [use('2')] })).toEqual([
    'datasets/prices@1111111111',
    'datasets/prices@2222222222',
  ]);
});

test('of bytes at two places that no digest tells apart none are left out', () => {
  const at = (uri: string, digest: string | null): ToldArtifact => ({ name: null, uri, digest, size: null });
  for (const digest of [null, 'etag:abc']) {
    const artifacts = [at('s3://a/m.bin', digest), at('s3://b/m.bin', digest), at('s3://b/m.bin', digest)];
    expect(artifactsOf(manifestOf({ number: 1, artifacts })).map(({ uri }) => uri)).toEqual([
      's3://a/m.bin',
      's3://b/m.bin',
    ]);
  }
  const mirrored = [at('s3://a/m.bin', md5('1')), at('s3://b/m.bin', md5('1'))];
  expect(artifactsOf(manifestOf({ number: 1, artifacts: mirrored }))).toHaveLength(1);
});
