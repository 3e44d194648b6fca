import { describe, expect, test } from '@jest/globals';
import {
  describeSettings,
  parseOn,
  parseOneOf,
  parsePort,
  parseText,
  parseYes,
  readSettings,
  type Settings,
} from './index.ts';

interface Values {
  readonly port: number;
  readonly demo: boolean;
  readonly jit: boolean;
}

const settings: Settings<Values> = {
  port: { flag: 'port', variable: 'PEDIGREE_PORT', parse: parsePort, fallback: 4000, help: 'a port' },
  demo: { flag: 'demo', isSwitch: true, parse: parseYes, fallback: false, help: 'a demo' },
  jit: { variable: 'PEDIGREE_JIT', parse: parseOn, fallback: true, help: 'plans' },
};

const read = (argv: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  readSettings(settings, { argv, environment });

describe('settings', () => {
  test('are their fallbacks where nothing is set', () => {
    expect(read([])).toEqual({ values: { port: 4000, demo: false, jit: true }, positionals: [] });
  });

  test('a flag beats a variable, and a variable the fallback', () => {
    expect(read(['--port', '1'], { PEDIGREE_PORT: '2' })).toMatchObject({ values: { port: 1 } });
    expect(read(['--port=1'], { PEDIGREE_PORT: '2' })).toMatchObject({ values: { port: 1 } });
    expect(read([], { PEDIGREE_PORT: '2', PEDIGREE_JIT: 'off' })).toMatchObject({ values: { port: 2, jit: false } });
    expect(read([], { PEDIGREE_PORT: '' })).toMatchObject({ values: { port: 4000 } });
  });

  test('words beside the flags are kept in their order', () => {
    expect(read(['log', '--port', '1', 'import', '--demo', 'file'])).toMatchObject({
      values: { port: 1, demo: true },
      positionals: ['log', 'import', 'file'],
    });
  });

  test('every fault is told at once, each with its place', () => {
    expect(read(['--port', 'x', '--what'], { PEDIGREE_JIT: 'perhaps' })).toEqual({
      faults: [
        expect.stringMatching(/^--what: required: one of --port, --demo; came: --what$/),
        expect.stringMatching(/^--port: required: a port from 0 to 65535; came: "x"$/),
        expect.stringMatching(/^PEDIGREE_JIT: required: on or off; came: "perhaps"$/),
      ],
      read: { demo: false },
    });
    expect(read(['--port'])).toMatchObject({ faults: ['--port: required: a value; came: none'] });
  });

  test('are described a line each', () => {
    expect(describeSettings(Object.values(settings)).split('\n')).toEqual([
      '  --port <value>, PEDIGREE_PORT  a port',
      '  --demo                         a demo',
      '  PEDIGREE_JIT                   plans',
    ]);
  });
});

test.each([
  [parsePort('65535'), 65535],
  [parseYes('yes'), true],
  [parseOn('off'), false],
  [parseText('x'), 'x'],
  [parseOneOf(['a', 'b'])('b'), 'b'],
])('a value that fits is read', (outcome, value) => expect(outcome).toBe(value));

test.each([parsePort('65536'), parsePort('-1'), parseYes('1'), parseOn('yes'), parseText(' '), parseOneOf(['a'])('b')])(
  'a value that does not fit says what was required and what came',
  (outcome) => expect(outcome).toEqual({ invalid: expect.stringMatching(/^required: .*; came: /) }),
);
