/** What is known of a version, as plain values; times as they are stored, RFC 3339 in UTC. */
export interface BareFacts {
  readonly clock: string;
  readonly author: string;
  readonly branch: string;
  readonly approved: readonly string[];
  readonly digests: readonly (string | undefined)[];
  readonly retracted: readonly string[];
  readonly evaluations: readonly { readonly at: string; readonly dataset: string; readonly auc: number }[];
  readonly served: readonly {
    readonly environment: string;
    readonly since: string;
    readonly until: string;
    readonly share: number;
  }[];
}

/** Ten items, as one would write them down for one policy: how many pass. */
export function barePolicy(facts: BareFacts): number {
  const latest = (dataset: string | null) => {
    let last: BareFacts['evaluations'][number] | undefined;
    for (const each of facts.evaluations) {
      if ((dataset === null || each.dataset === dataset) && (last === undefined || each.at >= last.at)) last = each;
    }
    return last;
  };
  const servedIn = (environment: string, share: number) => {
    let total = 0;
    for (const each of facts.served) {
      if (each.environment === environment && each.share >= share)
        total += Date.parse(each.until) - Date.parse(each.since);
    }
    return total;
  };
  const hour = 3_600_000;
  return [
    facts.approved.filter((actor) => actor !== facts.author).length >= 2,
    servedIn('dev', 1) >= hour,
    servedIn('qa', 1_000) >= hour,
    (latest('one')?.auc ?? 0) >= 0.5,
    (latest('two')?.auc ?? 0) >= 0.5,
    (latest(null)?.auc ?? 0) >= 0.5,
    Date.parse(facts.clock) - Date.parse(latest(null)?.at ?? facts.clock) <= 30 * 24 * hour,
    facts.retracted.length === 0,
    facts.digests.every((digest) => digest !== undefined),
    facts.branch === 'main',
  ].filter(Boolean).length;
}
