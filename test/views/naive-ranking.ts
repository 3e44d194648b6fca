import type { StoredEvent } from '@pedigree/event-store';
import { nameOfStream, readEvent } from '@pedigree/schema/events';

/** What a leaderboard is asked, in words of its own: it shares no code with the views. */
export interface AskedRanking {
  readonly direction: 'HIGHER' | 'LOWER';
  /** A digest, any version of the dataset, or (null) whatever it was measured on. */
  readonly on: string | 'any' | null;
  /** What the caller may see, and asks for. */
  readonly scope: string | undefined;
  readonly namespace: string | undefined;
  readonly models: readonly { readonly namespace: string; readonly name: string }[] | undefined;
  readonly branches: readonly string[] | undefined;
  readonly from: string | undefined;
  readonly until: string | undefined;
  readonly recordedFrom: string | undefined;
  readonly recordedUntil: string | undefined;
  readonly commit: string | undefined;
  readonly repository: string | undefined;
  readonly rate:
    | { readonly oneOf?: readonly (number | string)[]; readonly below?: number; readonly isThere?: boolean }
    | undefined;
  readonly torch: readonly string[] | undefined;
  readonly digest: string | undefined;
  /** Null for any. */
  readonly team: string | null | undefined;
  /** An environment of namespace `default`. */
  readonly approvedFor: string | undefined;
  readonly withRetracted: boolean;
}

interface Version {
  readonly ref: string;
  readonly place: number;
  readonly holds: (asked: AskedRanking) => boolean;
  readonly scores: {
    readonly value: number;
    readonly on: string | null;
    readonly at: string;
    readonly position: bigint;
  }[];
  team: string | undefined;
  /** By actor and environment (`all` for all). */
  readonly words: Map<string, string>;
  isRetracted: boolean;
}

/** The leaderboard of events up to a position, by reading them one after another. */
export function rankNaively(log: readonly StoredEvent[], position: bigint, asked: AskedRanking): readonly string[] {
  const counting = [...readVersions(log, position).values()].flatMap((version) => {
    if (!version.holds(asked) || (version.isRetracted && !asked.withRetracted)) return [];
    if (asked.team !== undefined && (version.team === undefined || version.team !== (asked.team ?? version.team)))
      return [];
    if (asked.approvedFor !== undefined && !isApproved(version.words, asked.approvedFor)) return [];
    const measured = version.scores.filter(
      ({ on }) => asked.on === null || (asked.on === 'any' ? on !== null : on === asked.on),
    );
    const [newest] = measured.sort((one, other) =>
      one.at === other.at ? Number(other.position - one.position) : one.at < other.at ? 1 : -1,
    );
    return newest ? [{ version, score: newest.value }] : [];
  });
  const sign = asked.direction === 'HIGHER' ? -1 : 1;
  const rank = (score: number) => (Number.isNaN(score) ? Number.POSITIVE_INFINITY : sign * score);
  const isLast = (score: number) => Number(Number.isNaN(score));
  return counting
    .sort(
      (one, other) =>
        isLast(one.score) - isLast(other.score) ||
        (rank(one.score) === rank(other.score) ? 0 : rank(one.score) < rank(other.score) ? -1 : 1) ||
        one.version.place - other.version.place,
    )
    .map(({ version, score }) => `${version.ref} ${score}`);
}

function readVersions(log: readonly StoredEvent[], position: bigint): ReadonlyMap<string, Version> {
  const versions = new Map<string, Version>();
  for (const { envelope } of log) {
    if (envelope.position > position) break;
    const event = readEvent(envelope);
    if (!('number' in event.data)) continue;
    const ref = `${event.namespace}/${nameOfStream(event.stream)}@${event.data.number}`;
    const told = { at: event.occurredAt, position: event.position };
    if (event.type === 'ModelTrained') {
      const version: Version = {
        ref,
        place: versions.size,
        holds: holdsFor(event),
        scores: [],
        team: undefined,
        words: new Map(),
        isRetracted: false,
      };
      versions.set(ref, version);
      const { auc } = event.data.metrics ?? {};
      if (auc !== undefined) version.scores.push({ ...told, value: Number(auc), on: null });
    }
    const version = versions.get(ref);
    if (!version) continue;
    if (event.type === 'ModelEvaluated') {
      version.scores.push({ ...told, value: Number(event.data.metrics.auc), on: event.data.dataset?.digest ?? null });
    }
    if (event.type === 'ModelVersionTagged') version.team = event.data.value;
    if (event.type === 'ModelVersionUntagged') version.team = undefined;
    if (event.type === 'ModelVersionApproved' || event.type === 'ModelVersionRejected')
      version.words.set(`${event.actor.id} ${event.data.environment ?? 'all'}`, event.type);
    if (event.type === 'ApprovalWithdrawn')
      version.words.delete(`${event.actor.id} ${event.data.environment ?? 'all'}`);
    if (event.type === 'ModelVersionRetracted') version.isRetracted = true;
    if (event.type === 'ModelVersionReinstated') version.isRetracted = false;
  }
  return versions;
}

function isApproved(words: ReadonlyMap<string, string>, environment: string): boolean {
  const counting = ['ann', 'ben'].flatMap(
    (actor) => words.get(`${actor} ${environment}`) ?? words.get(`${actor} all`) ?? [],
  );
  return counting.includes('ModelVersionApproved') && !counting.includes('ModelVersionRejected');
}

type Trained = Extract<ReturnType<typeof readEvent>, { readonly type: 'ModelTrained' }>;

function holdsFor({ namespace, stream, occurredAt, recordedAt, data }: Trained): Version['holds'] {
  const { branch, recipe = {} } = data;
  const name = nameOfStream(stream);
  const optimizer = recipe.parameters?.optimizer;
  const rate = optimizer && typeof optimizer === 'object' && 'rate' in optimizer ? optimizer.rate : undefined;
  return (asked) =>
    (asked.scope === undefined || asked.scope === namespace) &&
    (asked.namespace === undefined || asked.namespace === namespace) &&
    (asked.approvedFor === undefined || namespace === 'default') &&
    (asked.models === undefined || asked.models.some((each) => each.namespace === namespace && each.name === name)) &&
    (asked.branches === undefined || asked.branches.includes(branch)) &&
    (asked.from === undefined || occurredAt >= asked.from) &&
    (asked.until === undefined || occurredAt < asked.until) &&
    (asked.recordedFrom === undefined || recordedAt >= asked.recordedFrom) &&
    (asked.recordedUntil === undefined || recordedAt < asked.recordedUntil) &&
    (asked.commit === undefined || (recipe.code?.commit ?? '').startsWith(asked.commit)) &&
    (asked.repository === undefined || placesOf(asked.repository).includes(recipe.code?.repository ?? 'unknown')) &&
    (asked.torch === undefined || asked.torch.includes(recipe.software?.packages?.torch ?? '')) &&
    (asked.digest === undefined ||
      (recipe.datasets ?? []).some(({ digest }) => digest === asked.digest || asked.digest === 'any')) &&
    (asked.rate === undefined || isRate(rate, asked.rate));
}

/** How a repository may be written. */
function placesOf(repository: string): readonly string[] {
  const isFraud = /example\.org/.test(repository);
  return isFraud ? ['git@example.org:acme/fraud.git', 'https://example.org/acme/fraud'] : [repository];
}

function isRate(rate: unknown, { oneOf, below, isThere = true }: NonNullable<AskedRanking['rate']>): boolean {
  if (!isThere) return rate === undefined;
  if (rate === undefined) return false;
  return (
    (oneOf === undefined || oneOf.some((value) => value === rate)) &&
    (below === undefined || (typeof rate === 'number' && rate < below))
  );
}
