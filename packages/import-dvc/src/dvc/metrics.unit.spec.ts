import { expect, test } from '@jest/globals';
import { parseMetrics } from './metrics.ts';

test('numbers are metrics, by the way that leads to them; words are none', () => {
  const text = '{"acc": 0.5, "in": {"b": 2, "words": "x", "list": [1]}, "ok": true}';
  expect(parseMetrics('m.json', text)).toEqual({ acc: 0.5, 'in.b': 2, 'in.list.0': 1 });
  expect(parseMetrics('m.yaml', 'acc: 1e-3\nin:\n  b: 2\n')).toEqual({ acc: 0.001, 'in.b': 2 });
});

test('what Python writes of infinities and of no number at all is kept as it is', () => {
  expect(parseMetrics('m.json', '{"a": NaN, "b": -Infinity}')).toEqual({ a: 'NaN', b: '-Infinity' });
  expect(parseMetrics('m.yml', 'a: .nan\nb: -.inf\n')).toEqual({ a: 'NaN', b: '-Infinity' });
});

test('JSON with tabs is read, and other formats are refused by name', () => {
  expect(parseMetrics('m.json', '{\n\t"a": 1\n}')).toEqual({ a: 1 });
  expect(() => parseMetrics('m.toml', 'a = 1')).toThrow('required: metrics in JSON or YAML; came: m.toml');
  expect(() => parseMetrics('m.json', '{')).toThrow();
});
