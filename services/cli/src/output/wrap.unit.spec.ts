import { expect, test } from '@jest/globals';
import { wrap } from './wrap.ts';

test('words stand in lines of that width, in their order, and a word that is longer has a line of its own', () => {
  expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
  expect(wrap('a incomprehensible b', 5)).toEqual(['a', 'incomprehensible', 'b']);
  expect(wrap('数据集 x', 7)).toEqual(['数据集', 'x']);
  expect(wrap('', 7)).toEqual(['']);
});
