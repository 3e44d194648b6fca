import { expect, test } from '@jest/globals';
import { pedigree } from './pedigree.ts';

test('pedigree start takes the flags that the service has, and each that is wrong is told at once', async () => {
  const { exitCode, stderr } = await pedigree(
    ['start', '--introspection', 'perhaps', '--graphiql', '', '--limits', 'cost=x,speed=1'],
    { environment: { PEDIGREE_HOST: '0.0.0.0' } },
  );
  expect(exitCode).toBe(2);
  expect(stderr.trim().split('\n')).toEqual([
    '--introspection: required: on or off; came: "perhaps"',
    '--graphiql: required: on or off; came: ""',
    expect.stringMatching(/^--limits: required: <name>=<number>; came: "cost=x"; required: one of .*; came: "speed"$/),
    expect.stringMatching(/^host: required: an address of this machine alone .*; came: 0\.0\.0\.0$/),
  ]);
});
