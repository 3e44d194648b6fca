import { expect, test } from '@jest/globals';
import { AssignerProtocol } from 'kafkajs';
import { leaderAssigner } from './leader-assigner.ts';

const topics = ['pedigree.relay'];

/** Whom a group of members, each with the claim it makes, gives the partition. */
async function leaderOf(claims: Readonly<Record<string, bigint | null>>): Promise<string | undefined> {
  const members = Object.entries(claims).map(([memberId, claim]) => ({
    memberId,
    memberMetadata: leaderAssigner(() => claim).protocol({ topics }).metadata,
  }));
  const given = await leaderAssigner(() => null).assign({ members, topics });
  expect(given).toHaveLength(1);
  const assignment = given[0] && AssignerProtocol.MemberAssignment.decode(given[0].memberAssignment)?.assignment;
  expect(assignment).toEqual({ 'pedigree.relay': [0] });
  return given[0]?.memberId;
}

test('who leads keeps the lead when others come, whatever they are called', async () => {
  expect(await leaderOf({ a: null, b: 0n, c: null })).toBe('b');
});

test('of two who claim the lead, the one who began later has it', async () => {
  expect(await leaderOf({ a: 7n, b: 19n, c: null })).toBe('b');
});

test('where nobody leads one of them does, the same by whomever it is reckoned', async () => {
  expect(await leaderOf({ c: null, b: null })).toBe('b');
  expect(await leaderOf({ b: null, c: null })).toBe('b');
});

test('a member that says nothing of a claim makes none', async () => {
  const metadata = AssignerProtocol.MemberMetadata.encode({ version: 0, topics, userData: Buffer.alloc(0) });
  const members = [{ memberId: 'a', memberMetadata: metadata }];
  expect(await leaderAssigner(() => null).assign({ members, topics })).toMatchObject([{ memberId: 'a' }]);
});
