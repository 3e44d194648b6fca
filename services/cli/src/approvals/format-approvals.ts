export interface Approval {
  readonly verdict: 'APPROVED' | 'REJECTED';
  readonly environment: string | null;
  readonly actor: { readonly id: string };
}

/** Who approves of a version and who rejects it, in words: for all environments where none is named. */
export function formatApprovals(approvals: readonly Approval[]): string {
  return approvals
    .map(({ verdict, environment, actor }) => {
      const place = environment === null ? '' : ` for ${environment}`;
      return `${verdict === 'APPROVED' ? 'approved' : 'rejected'} by ${actor.id}${place}`;
    })
    .join(', ');
}

/** The same for scripts. */
export function approvalsToJson<Each extends Approval>(approvals: readonly Each[]) {
  return approvals.map((approval) => ({ ...approval, actor: approval.actor.id }));
}
