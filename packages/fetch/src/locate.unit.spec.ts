import { expect, test } from '@jest/globals';
import { locate } from './locate.ts';

const connectS3 = () => Promise.reject(new Error('nothing is asked'));

test.each(['https://[', 's3://models'])(
  'the storage of DVC is asked where %s can be none, which is told',
  async (uri) => {
    const digest = `md5:${'1'.repeat(32)}`;
    const [first, ...others] = locate({ uri, digest }, { dvcRemotes: ['https://store'], connectS3 });
    await expect(first?.open(0, null, AbortSignal.timeout(60_000))).rejects.toThrow(/^required: (a URI|s3:.*); came: /);
    expect(others.map((each) => each.uri)).toContain(`https://store/files/md5/11/${'1'.repeat(30)}`);
  },
);
