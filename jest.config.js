import { availableParallelism } from 'node:os';

/**
 * Tests run on the TypeScript sources of all packages (the condition `source` of their exports), each file turned into
 * CommonJS, so one module graph holds one copy of everything. What Node itself loads, threads and child processes, runs
 * from `dist`, which `npm test` builds first: start a thread as `new URL('../dist/<entry>.js', import.meta.url)`, which
 * names the same file from `src` and from `dist`.
 */
const toCommonJs = {
  swcrc: false,
  jsc: { target: 'es2023', parser: { syntax: 'typescript' }, transform: { verbatimModuleSyntax: true } },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

export default {
  testEnvironment: 'node',
  runtime: '<rootDir>/test/harness/shared-scripts.cjs',
  testSequencer: '<rootDir>/test/harness/longest-first.cjs',
  // A third of a test is waiting for a disk, a process or a broker: on two processors two at a time leave much of them idle.
  maxWorkers: Math.max(3, availableParallelism() - 1),
  // Nothing here is a timed test: whole services start and stop on whatever machine this is. A hang still ends.
  testTimeout: 180_000,
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'require', 'default'] },
  testMatch: ['**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/planted/'],
  modulePathIgnorePatterns: ['<rootDir>/(schema|test|bench|(packages|services)/[^/]+)/dist/'],
  transform: { '\\.[cm]?[jt]s$': ['@swc/jest', toCommonJs] },
};
