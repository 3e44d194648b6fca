import { expect, test } from '@jest/globals';
import { connect, toPlace } from './connect.ts';
import { describeOnPostgres } from './testing/describe-on-postgres.ts';

describeOnPostgres('a session', (server) => {
  async function show(setting: string, asked = ''): Promise<unknown> {
    const connections = connect(toPlace({ url: `${server.url}${asked}`, schema: 'public' }), 1);
    try {
      return await connections.use(async (session) => (await session.query(`show ${setting}`)).rows[0]?.[setting]);
    } finally {
      await connections.close();
    }
  }

  test('seeks a row rather than go through a small table, and leaves a server alone that would sooner', async () => {
    expect(await show('random_page_cost')).toBe('1.1');
    expect(await show('random_page_cost', '?options=-c%20random_page_cost%3D1.0')).toBe('1');
  });
});
