import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { wordsOf } from './words.ts';

test.each([
  ['fraud/card-present_v2', ['fraud', 'card', 'present', 'v2']],
  ['Größe der Straße', ['grösse', 'der', 'strasse']],
  ['GRÖẞE groesse', ['grösse', 'groesse']],
  ['ﬁne-tuned ＧＰＵ', ['fine', 'tuned', 'gpu']],
  ['ΟΔΟΣ οδός', ['οδοσ', 'οδόσ']],
  ['the The THE', ['the']],
  ['不正検知 モデル', ['不正検知', 'モデル']],
  ['— … !', []],
])('the words of %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test('a word is its own only word, whatever it was made of', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const word of wordsOf(text)) expect(wordsOf(word)).toEqual([word]);
    }),
    { numRuns: 500 },
  );
});
