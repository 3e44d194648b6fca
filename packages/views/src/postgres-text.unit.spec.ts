import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { escapeText, unescapeText } from './postgres-text.ts';

const texts = fc.string({ unit: fc.constantFrom('\u0000', '\u0001', '\u0002', 'a', '\ud83d\ude00'), maxLength: 8 });

test('a text comes back as it was, and is stored without U+0000', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(escapeText(text)).not.toContain('\u0000');
      expect(unescapeText(escapeText(text))).toBe(text);
    }),
  );
});

test('two texts are stored in the order that they have', () => {
  const order = (left: string, right: string) => Buffer.compare(Buffer.from(left), Buffer.from(right));
  fc.assert(
    fc.property(texts, texts, (left, right) => {
      expect(order(escapeText(left), escapeText(right))).toBe(order(left, right));
    }),
  );
});
