import { describe, expect, test } from '@jest/globals';
import { help, readEnvironment } from './environment.ts';

describe('whoever starts the service', () => {
  const read = (argv: readonly string[], environment: Readonly<Record<string, string>> = {}) => {
    const outcome = readEnvironment({ argv, environment }, ['cost', 'connections', 'idleMilliseconds']);
    return 'faults' in outcome ? outcome.faults : outcome.values;
  };

  test('switches by a flag or a variable, and sets limits by their names', () => {
    expect(read([])).toMatchObject({ introspection: true, graphiql: true, limits: {} });
    expect(
      read([], { PEDIGREE_INTROSPECTION: 'off', PEDIGREE_GRAPHIQL: 'off', PEDIGREE_LIMITS: 'cost=5' }),
    ).toMatchObject({ introspection: false, graphiql: false, limits: { cost: 5 } });
    expect(read(['--introspection', 'off', '--limits', 'cost=200000, connections=500'])).toMatchObject({
      introspection: false,
      limits: { cost: 200_000, connections: 500 },
    });
  });

  test.each([
    ['speed=3', /^--limits: required: one of cost, connections, idleMilliseconds; came: "speed"$/],
    ['cost', /^--limits: required: <name>=<number>; came: "cost"$/],
    ['__proto__=1', /^--limits: required: one of .*; came: "__proto__"$/],
    ['cost=0', /^--limits: required: cost from 1 to 2147483647; came: "cost=0"$/],
    ['idleMilliseconds=2147483648', /^--limits: required: idleMilliseconds from 1 to 2147483647; came: /],
    ['cost=1,cost=2', /^--limits: required: each limit once; came: "cost=2"$/],
  ])('is told what a limit is: %s', (text, fault) => {
    expect(read(['--limits', text])).toEqual([expect.stringMatching(fault)]);
  });

  test('is told by the help of each place that a log and views can be at', () => {
    expect(help).toMatch(/--store .*where the log is: sqlite:<folder>, postgres:\/\/… or esdb:\/\/…/);
    expect(help).toMatch(/--views .*where the views are: sqlite:<folder> or postgres:\/\/…/);
  });

  test('is told all at once what is wrong, in flags, in variables, and in what they say together', () => {
    const environment = { PEDIGREE_LIMITS: 'cost=0,speed=3,cost=1,x', PEDIGREE_JIT: 'maybe', PEDIGREE_OPEN: 'no' };
    expect(read(['--port', '70000', '--host', '0.0.0.0', '--colour', '--introspection'], environment)).toEqual([
      expect.stringMatching(/^--colour: required: one of --port, .*; came: --colour$/),
      '--introspection: required: a value; came: none',
      '--port: required: a port from 0 to 65535; came: "70000"',
      'PEDIGREE_JIT: required: on or off; came: "maybe"',
      'PEDIGREE_LIMITS: required: cost from 1 to 2147483647; came: "cost=0"; required: one of cost, connections, idleMilliseconds; came: "speed"; required: <name>=<number>; came: "x"',
      expect.stringMatching(/^host: required: an address of this machine alone .*; came: 0\.0\.0\.0$/),
    ]);
  });
});
