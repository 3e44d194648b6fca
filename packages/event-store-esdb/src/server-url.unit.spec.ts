import { expect, test } from '@jest/globals';
import { connect, toPlace } from './connect.ts';
import { splitServerUrl } from './server-url.ts';

test('a connection string is taken apart, its user and password decoded', () => {
  expect(splitServerUrl('esdb+discover://ad%40min:a%2Fb%3F:%40@a:1,b:2/?tls=false')).toEqual({
    scheme: 'esdb+discover://',
    user: { username: 'ad@min', password: 'a/b?:@' },
    hosts: 'a:1,b:2',
    parameters: '?tls=false',
  });
  expect(splitServerUrl('esdb://host')).toEqual({ scheme: 'esdb://', user: null, hosts: 'host', parameters: '' });
});

test.each(['sec/ret', 'sec?ret', 'sec@ret', 'sec#ret', 'sec%ret', 'sec%ffret'])(
  'the password %s is refused as it is not percent-encoded, and nothing of it is told',
  (password) => {
    const url = `esdb://admin:${password}@host:2113`;
    expect(splitServerUrl(url)).toBeNull();
    expect(toPlace({ url }).name).not.toMatch(/sec|ret\b|admin/);
    expect(() => connect(toPlace({ url }))).toThrow(
      expect.objectContaining({
        name: 'LogUnusable',
        message: expect.stringMatching(/^required: esdb:\/\/user:password@host:2113(?!.*(?:sec|ret\b|admin))/),
      }),
    );
  },
);

test('a user without a password is refused', () => {
  expect(splitServerUrl('esdb://admin@host:2113')).toBeNull();
});
