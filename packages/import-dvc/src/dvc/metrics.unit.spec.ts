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
  expect(() => parseMetrics('m.txt', 'a: 1')).toThrow('required: metrics in JSON, YAML or TOML; came: m.txt');
  expect(() => parseMetrics('m.json', '{')).toThrow();
});

test('TOML is read with its tables, and with what is no number', () => {
  const text =
    '# of the test set\nacc = 0.5\nseen = 1_000\non = 2024-03-01\n[in.b]\nworst = -inf\nnone = nan\nlist = [1, 2.5]\n';
  expect(parseMetrics('m.TOML', text)).toEqual({
    ...{ acc: 0.5, seen: 1000, 'in.b.worst': '-Infinity', 'in.b.none': 'NaN' },
    ...{ 'in.b.list.0': 1, 'in.b.list.1': 2.5 },
  });
});

test('TOML that is none is refused with the reason', () => {
  expect(() => parseMetrics('m.toml', 'acc: 0.5\n')).toThrow('Invalid TOML document');
  expect(() => parseMetrics('m.toml', 'acc = 1\nacc = 2\n')).toThrow('Invalid TOML document');
});
