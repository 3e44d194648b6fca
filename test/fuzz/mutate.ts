import fc from 'fast-check';

/** What is put in place of a value, or between values: nothing that any member requires, or at its edge. */
export const oddValues: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1.5, 1e308, -1e-320, 2 ** 53, 2 ** 31, -(2 ** 31) - 1, [], {}, [[[[[[]]]]]], [null]],
  ...['', ' ', '/', '@', '@@', ':', '.', '..', '../../etc/passwd', 'p:x', '_system', '_system/x', 'none', 'now', 'NaN'],
  ...['é', 'e\u0301', '\u0000', '\ud800', '\ufeff', '\u202e', '👩‍👩‍👧', 'ß'.repeat(200), 'x'.repeat(70_000)],
  ...[
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    '%00',
    '$1',
    `$\{x}`,
    '{{x}}',
    "'; drop table events; --",
  ],
  ...['2026-02-30', '2026-01-01', '0000-01-01', '-000001-01-01', '2026-13-01T00:00:00Z', '2026-01-01T25:00:00Z'],
  ...['1e999', '99999999999999999999', '-0', '0x10', '1', '01', '+1', '1.', 'fraud@1', 'fraud@99', 'model:fraud@1'],
  ...['model:fraud@champion', 'dataset:default/data/raw@1', 'fraud@branch:wide', 'fraud@branch:', 'fraud@md5:xyz'],
  ...[`x@md5:${'1'.repeat(32)}`, 'environment:production@2026-05-01', 'run:default/train-1', 'artifact:default/x'],
  ...['production', 'data/raw', 'default/data/raw', 'aaaaaaaaaaaaaaaa.1', 'aaaaaaaaaaaaaaaa.', 'b'.repeat(16)],
  ...[{ constructor: { prototype: 1 } }, { a: { a: { a: { a: 1 } } } }, Array.from({ length: 1_001 }, () => 'x')],
  ...[JSON.parse('{"__proto__": {"x": 1}}'), { '': '' }, { '\u0000': 1 }, { 'x.y': 1, 'x[0]': 2 }],
];

const oddValue = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...oddValues) },
  { weight: 1, arbitrary: fc.json().map((text) => JSON.parse(text)) },
);

interface JsonEdit {
  /** Which place of the value, counted in the order in which they are met; modulo how many there are. */
  readonly place: number;
  readonly how: 'replace' | 'drop' | 'add' | 'wrap' | 'double';
  readonly value: unknown;
  readonly name: string;
}

const jsonEdit: fc.Arbitrary<JsonEdit> = fc.record({
  place: fc.nat(200),
  how: fc.constantFrom('replace', 'replace', 'drop', 'add', 'wrap', 'double'),
  value: oddValue,
  name: fc.oneof(
    fc.constantFrom('namespace', 'dryRun', 'occurredAt', 'ifRevision', 'version', 'source', 'commandId'),
    fc.string(),
  ),
});

/** Valid JSON in which a few places became something else. */
export function mutatedJson<Value>(valid: fc.Arbitrary<Value>): fc.Arbitrary<unknown> {
  return fc.tuple(valid, fc.array(jsonEdit, { minLength: 1, maxLength: 3 })).map(([value, edits]) => {
    return edits.reduce<unknown>((edited, edit) => editJson(edited, edit), value);
  });
}

function editJson(value: unknown, edit: JsonEdit): unknown {
  const target = edit.place % countPlaces(value);
  let met = 0;
  const visit = (each: unknown): unknown => {
    const isHere = met++ === target;
    if (isHere) return editHere(each, edit);
    if (Array.isArray(each)) return each.map(visit);
    if (typeof each !== 'object' || each === null) return each;
    return Object.fromEntries(Object.entries(each).map(([name, member]) => [name, visit(member)]));
  };
  return visit(value);
}

function editHere(value: unknown, { how, value: odd, name, place }: JsonEdit): unknown {
  if (how === 'wrap') return [value];
  if (how === 'double' && Array.isArray(value)) return [...value, ...value];
  if (Array.isArray(value)) return how === 'add' ? [...value, odd] : how === 'drop' ? value.slice(1) : odd;
  if (typeof value !== 'object' || value === null) return how === 'drop' ? undefined : odd;
  const members = Object.entries(value);
  if (how === 'add') return Object.fromEntries([...members, [name, odd]]);
  if (how === 'drop') return Object.fromEntries(members.filter((_, index) => index !== place % members.length));
  return odd;
}

function countPlaces(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((sum, each) => sum + countPlaces(each), 1);
}

/** Valid bytes that were cut, flipped, doubled, taken out or filled in at a few places. */
export function mutatedBytes(valid: fc.Arbitrary<Uint8Array>, edits = 4): fc.Arbitrary<Uint8Array> {
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 40 })),
    how: fc.constantFrom('cut', 'flip', 'drop', 'double', 'insert', 'swap'),
    bytes: fc.oneof(fc.uint8Array({ minLength: 1, maxLength: 6 }), fc.constantFrom(...oddBytes)),
  });
  return fc.tuple(valid, fc.array(edit, { minLength: 1, maxLength: edits })).map(([bytes, list]) => {
    return list.reduce<Uint8Array>((edited, { at, length, how, bytes: odd }) => {
      const from = Math.floor(at * edited.length);
      const [head, part, tail] = [
        edited.subarray(0, from),
        edited.subarray(from, from + length),
        edited.subarray(from + length),
      ];
      if (how === 'cut') return head;
      if (how === 'flip') return Buffer.concat([head, part.map((byte) => byte ^ (odd[0] || 1)), tail]);
      if (how === 'drop') return Buffer.concat([head, tail]);
      if (how === 'double') return Buffer.concat([head, part, part, tail]);
      if (how === 'swap') return Buffer.concat([tail, part, head]);
      return Buffer.concat([head, odd, part, tail]);
    }, bytes);
  });
}

const oddBytes: readonly Uint8Array[] = [
  '\0',
  '\r\n',
  '\r\n\r\n',
  '\n',
  '"',
  '\\',
  '\\u0000',
  '\\ud800',
  '{',
  '[',
  '1e999',
  '\ufeff',
  ':',
  ',',
  '  ',
]
  .map((text) => Buffer.from(text))
  .concat([
    Buffer.from([0xff, 0xfe]),
    Buffer.from([0xc0, 0x80]),
    Buffer.from([0xed, 0xa0, 0x80]),
    Buffer.from([0x1f, 0x8b]),
  ]);

/** A list of which a few items were dropped, doubled, swapped, or replaced. */
export function mutatedList<Item>(
  valid: fc.Arbitrary<readonly Item[]>,
  odd: fc.Arbitrary<Item>,
): fc.Arbitrary<readonly Item[]> {
  const edit = fc.record({
    at: fc.nat(1_000),
    other: fc.nat(1_000),
    how: fc.constantFrom('drop', 'double', 'swap', 'replace', 'insert', 'cut'),
    item: odd,
  });
  return fc.tuple(valid, fc.array(edit, { minLength: 1, maxLength: 3 })).map(([items, edits]) => {
    return edits.reduce<readonly Item[]>((edited, { at: place, other, how, item }) => {
      if (edited.length === 0) return [item];
      const at = place % edited.length;
      if (how === 'drop') return edited.toSpliced(at, 1);
      if (how === 'double') return edited.toSpliced(at, 0, ...edited.slice(at, at + 1));
      if (how === 'replace') return edited.toSpliced(at, 1, item);
      if (how === 'insert') return edited.toSpliced(at, 0, item);
      if (how === 'cut') return edited.slice(0, at);
      const swapped = Array.from(edited);
      swapped.splice(at, 1, ...edited.slice(other % edited.length, (other % edited.length) + 1));
      swapped.splice(other % edited.length, 1, ...edited.slice(at, at + 1));
      return swapped;
    }, items);
  });
}
