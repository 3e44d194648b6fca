import { expect, test } from '@jest/globals';
import { createPrepare } from './postgres-select.ts';

test('of one title a bounded number of statements is prepared, and those of others all the same', () => {
  const prepare = createPrepare();
  const shapes = Array.from({ length: 1_000 }, (_, index) => prepare(`/* scores */ select ${index}`).name);
  const names = shapes.filter((name) => name !== undefined);
  expect(names.length).toBeLessThan(100);
  expect(new Set(names).size).toBe(names.length);
  expect(prepare('/* scores */ select 0').name).toBe(names[0]);
  expect(prepare('/* scores */ select ?1')).toMatchObject({ text: '/* scores */ select $1' });
  expect(prepare('/* servings */ select 0').name).toMatch(/^servings_/);
});
