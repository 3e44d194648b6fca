import { describe, expect, test } from '@jest/globals';
import { isInvalid } from './invalid.ts';
import { parseIdentifier, parseLabel, parseName, parseNamespace } from './names.ts';

const parsers = { name: parseName, namespace: parseNamespace, identifier: parseIdentifier, label: parseLabel };
type Kind = keyof typeof parsers;

describe('names, namespaces, identifiers and labels', () => {
  test.each<readonly [Kind, string, string]>([
    ['name', 'plain', 'fraud'],
    ['name', 'a path', 'data/data.xml'],
    ['name', 'every sign that is allowed', 'a._:/=+- b'],
    ['name', 'letters and digits of any script', 'Größe 模型 ٣ नमस्ते'],
    ['name', '255 bytes', `${'é'.repeat(127)}x`],
    ['name', 'one that begins with _', '_x'],
    ['namespace', 'plain', 'team a'],
    ['identifier', '128 characters', 'x'.repeat(128)],
    ['identifier', 'every sign that is allowed', 'aZ09._:/=+-'],
    ['label', 'a version', 'v1.2.0+build_3-rc'],
    ['label', 'digits and more', '3rd'],
    ['label', '255 characters', 'x'.repeat(255)],
  ])('a %s may be %s: %s', (kind, _, text) => {
    expect(parsers[kind](text)).toBe(text);
  });

  test.each<readonly [Kind, string, string]>([
    ['name', 'empty', ''],
    ['name', 'another normal form', 'Gro\u0308ße'],
    ['name', '256 bytes', 'é'.repeat(128)],
    ['name', 'a / in front', '/x'],
    ['name', 'a / behind', 'x/'],
    ['name', 'a space in front', ' x'],
    ['name', 'a space behind', 'x '],
    ['name', 'a tab', 'a\tb'],
    ['name', 'a line break behind', 'x\n'],
    ['name', 'an @', 'a@b'],
    ['name', 'an emoji', 'a😀'],
    ['name', 'a number that is no digit', '½'],
    ['name', 'half a surrogate pair', 'a\ud83d'],
    ['name', 'a zero-width space', 'a\u200bb'],
    ['namespace', 'a /', 'a/b'],
    ['namespace', 'the service’s own', '_system'],
    ['identifier', 'empty', ''],
    ['identifier', '129 characters', 'x'.repeat(129)],
    ['identifier', 'a space', 'a b'],
    ['identifier', 'a letter beyond ASCII', 'ä'],
    ['identifier', 'a line break behind', 'x\n'],
    ['label', 'all digits', '2024'],
    ['label', 'a /', 'a/b'],
    ['label', '256 characters', 'x'.repeat(256)],
    ['label', 'empty', ''],
  ])('a %s is refused that is or has %s: %j', (kind, _, text) => {
    const outcome = parsers[kind](text);
    expect(isInvalid(outcome) && outcome.invalid).toMatch(/^required: .+; came: "/);
  });
});
