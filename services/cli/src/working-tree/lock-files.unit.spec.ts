import { expect, test } from '@jest/globals';
import { lockFiles } from './lock-files.ts';

function read(name: string, text: string): unknown {
  return lockFiles.find((lockFile) => lockFile.name === name)?.readPackages?.(text);
}

test('requirements.txt tells what it pins, and nothing of what it leaves open', () => {
  const text = [
    '# comment',
    'numpy==1.26.4',
    'pandas [excel] == 2.2.2 ; python_version >= "3.9"',
    'scikit-learn>=1.4',
    'torch==2.3.*',
    'xgboost==2.0.3 \\',
    '    --hash=sha256:abc',
    '-r other.txt',
    'requests==2.32.3  # why',
  ].join('\n');
  expect(read('requirements.txt', text)).toEqual({
    numpy: '1.26.4',
    pandas: '2.2.2',
    xgboost: '2.0.3',
    requests: '2.32.3',
  });
});

test.each(['uv.lock', 'poetry.lock'])(
  '%s tells the name and version of each package, and not of what it depends on',
  (name) => {
    const text = [
      'version = 1',
      '',
      '[[package]]',
      'name = "numpy"',
      'version = "1.26.4"',
      'source = { registry = "https://pypi.org/simple" }',
      '',
      '[[package]]',
      'name = "mine"',
      'source = { virtual = "." }',
      '',
      '[package.metadata]',
      'version = "9"',
      '',
      '[[package]]',
      'name = "torch"',
      'version = "2.3.1"',
      '',
      '[metadata]',
      'version = "2.0"',
    ].join('\n');
    expect(read(name, text)).toEqual({ numpy: '1.26.4', torch: '2.3.1' });
  },
);

test('environment.yml tells what it pins', () => {
  const text =
    'name: x\ndependencies:\n  - python=3.11\n  - numpy=1.26.4=py311h64a7726_0\n  - pandas>=2\n  - pip:\n    - torch==2.3.1\n';
  expect(read('environment.yml', text)).toEqual({ python: '3.11', numpy: '1.26.4', torch: '2.3.1' });
});

test('package-lock.json tells what is installed at the top for more than development', () => {
  const text = JSON.stringify({
    lockfileVersion: 3,
    packages: {
      '': { name: 'mine', version: '1.0.0' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/@s/b': { version: '2.0.0' },
      'node_modules/a/node_modules/c': { version: '3.0.0' },
      'node_modules/d': { version: '4.0.0', dev: true },
      'node_modules/e': { link: true, resolved: 'packages/e' },
    },
  });
  expect(read('package-lock.json', text)).toEqual({ a: '1.0.0', '@s/b': '2.0.0' });
});
