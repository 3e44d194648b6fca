export interface Approval {
  readonly verdict: 'APPROVED' | 'REJECTED';
  readonly environment: string | null;
  readonly actor: { readonly id: string };
  readonly recordedBy: { readonly id: string } | null;
}

/** Who approves of a version and who rejects it, in words: for all environments where none is named. */
export function formatApprovals(approvals: readonly Approval[]): string {
  return approvals
    .map(({ verdict, environment, actor, recordedBy }) => {
      const who = recordedBy === null ? actor.id : `${actor.id} (told by ${recordedBy.id})`;
      const place = environment === null ? '' : ` for ${environment}`;
      return `${verdict === 'APPROVED' ? 'approved' : 'rejected'} by ${who}${place}`;
    })
    .join(', ');
}

/** The same for scripts. */
export function approvalsToJson<Each extends Approval>(approvals: readonly Each[]) {
  return approvals.map(({ actor, recordedBy, ...rest }) => ({
    ...rest,
    actor: actor.id,
    recordedBy: recordedBy?.id ?? null,
  }));
}
