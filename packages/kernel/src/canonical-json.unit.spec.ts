import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, NotCanonical } from './canonical-json.ts';

/** IEEE 754 bits and the text that RFC 8785 appendix B gives for them. */
const numbers: readonly (readonly [bits: string, text: string])[] = [
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['41b3de4355555555', '333333333.3333333'],
  ['41b3de4355555556', '333333333.3333334'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
];

describe('canonical JSON', () => {
  test.each(numbers)('the number of bits %s is written %s', (bits, text) => {
    expect(canonicalJson(Buffer.from(bits, 'hex').readDoubleBE())).toBe(text);
  });

  test('members are sorted by UTF-16 code units, so a surrogate pair stands before U+FB33', () => {
    const value = {
      '€': 'euro',
      '\r': 'return',
      '\ufb33': 'dalet',
      1: 'one',
      '😀': 'face',
      '\u0080': 'control',
      ö: 'o umlaut',
    };
    const order = [...canonicalJson(value).matchAll(/:"([a-z ]+)"/g)].map(([, name]) => name);
    expect(order).toEqual(['return', 'one', 'control', 'o umlaut', 'euro', 'face', 'dalet']);
  });

  test('members that look like integers are sorted as text', () => {
    expect(canonicalJson({ 10: 'b', 9: 'c', 1: 'a', b: 0, B: 1 })).toBe('{"1":"a","10":"b","9":"c","B":1,"b":0}');
  });

  test('the example of RFC 8785 section 3.2.2 comes out as it stands there', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '€$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test('what has to be escaped is, and nothing else', () => {
    expect(canonicalJson('\b\t\n\f\r"\\/\u0000\u001f\u007f\u2028é😀')).toBe(
      '"\\b\\t\\n\\f\\r\\"\\\\/\\u0000\\u001f\u007f\u2028é😀"',
    );
  });

  test('members that are undefined are left out, and empty values stay', () => {
    expect(canonicalJson({ a: undefined, b: {}, c: [], d: '' })).toBe('{"b":{},"c":[],"d":""}');
  });

  test.each([
    ['NaN', NaN, 'required: a finite number; came: NaN'],
    ['an infinity', { a: [-Infinity] }, 'required: a finite number; came: -Infinity'],
    ['a bigint', { a: 1n }, 'required: a JSON value; came: bigint'],
    ['a function', [() => 0], 'required: a JSON value; came: function'],
    ['a symbol', Symbol('x'), 'required: a JSON value; came: symbol'],
    ['undefined in a list', [undefined], 'required: a JSON value; came: undefined'],
    ['a hole in a list', new Array(1), 'required: a JSON value; came: undefined'],
    ['half a surrogate pair', 'a\ud83d', 'required: well-formed Unicode; came: a lone surrogate'],
    ['half a surrogate pair in a member’s name', { '\ude00': 1 }, 'required: well-formed Unicode'],
  ])('%s is refused', (_, value, message) => {
    expect(() => canonicalJson(value)).toThrow(NotCanonical);
    expect(() => canonicalJson(value)).toThrow(message);
  });

  test('what it writes, JSON reads back as the same value, and writing that changes nothing', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false, stringUnit: 'binary' }), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
