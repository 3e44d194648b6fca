import { type Assigner, AssignerProtocol, type GroupMember } from 'kafkajs';

/** The only partition of the topic by which relays take turns: who is given it leads. */
export const onlyPartition = 0;

const version = 0;

/**
 * Gives the one partition to the member that leads already, so that a relay which comes or goes moves nothing. A member
 * claims to lead by the offset of the record that it wrote when it began: of two who claim it, the younger leads.
 *
 * @param claim tells this member's own; null while it does not lead.
 */
export function leaderAssigner(claim: () => bigint | null): Assigner {
  return {
    name: 'pedigree-leader',
    version,
    protocol({ topics }) {
      const userData = Buffer.alloc(8);
      userData.writeBigInt64BE(claim() ?? -1n);
      return { name: this.name, metadata: AssignerProtocol.MemberMetadata.encode({ version, topics, userData }) };
    },
    async assign({ members, topics }) {
      const [first] = [...members].sort(byClaim);
      if (!first) return [];
      const assignment = Object.fromEntries(topics.map((topic) => [topic, [onlyPartition]]));
      const memberAssignment = AssignerProtocol.MemberAssignment.encode({
        version,
        assignment,
        userData: Buffer.alloc(0),
      });
      return [{ memberId: first.memberId, memberAssignment }];
    },
  };
}

function byClaim(one: GroupMember, other: GroupMember): number {
  const [ofOne, ofOther] = [claimOf(one), claimOf(other)];
  if (ofOne !== ofOther) return ofOne > ofOther ? -1 : 1;
  return one.memberId < other.memberId ? -1 : 1;
}

function claimOf({ memberMetadata }: GroupMember): bigint {
  const userData = AssignerProtocol.MemberMetadata.decode(memberMetadata)?.userData;
  return userData && userData.length >= 8 ? userData.readBigInt64BE() : -1n;
}
