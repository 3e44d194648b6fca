import { expect, test } from '@jest/globals';
import { readMetrics, readParameters } from './key-values.ts';

test('a parameter that reads as JSON or as a number is that, everything else is a text', () => {
  expect(
    readParameters([
      'a=6',
      'b=.5',
      'c=true',
      'd=[1,"x"]',
      'e="1.10"',
      'f=relu',
      'g=',
      'h=x=y',
      'i=9007199254740993',
      'j=1e3',
      'k=null',
    ]),
  ).toEqual({
    a: 6,
    b: 0.5,
    c: true,
    d: [1, 'x'],
    e: '1.10',
    f: 'relu',
    g: '',
    h: 'x=y',
    i: '9007199254740993',
    j: 1_000,
    k: null,
  });
});

test('no option is no parameters, and not none', () => {
  expect(readParameters(undefined)).toBeUndefined();
});

test('a metric is a number, or one of the three words for what is none', () => {
  expect(readMetrics(['auc=.91', 'loss=-1.5e-3', 'f1=NaN', 'a=Infinity', 'b=-Infinity'])).toEqual({
    auc: 0.91,
    loss: -0.0015,
    f1: 'NaN',
    a: 'Infinity',
    b: '-Infinity',
  });
  for (const wrong of ['auc=', 'auc=0x10', 'auc=1e999', 'auc=1,5', '=1', 'auc']) {
    expect(() => readMetrics([wrong])).toThrow(/required: /);
  }
});
