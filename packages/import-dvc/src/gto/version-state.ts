import type { Fact } from './fact.ts';

/** When something was last said and last taken back, in seconds; -Infinity: never. */
interface Span {
  readonly said: number;
  readonly unsaid: number;
}

const never: Span = { said: -Infinity, unsaid: -Infinity };

/** What the facts up to some second say of one (artifact, commit). */
export interface VersionState {
  readonly commit: string;
  readonly labels: ReadonlyMap<string, Span>;
  readonly stages: ReadonlyMap<string, Span>;
}

export function unknownVersion(commit: string): VersionState {
  return { commit, labels: new Map(), stages: new Map() };
}

/** Takes in one fact. The order of the facts of one second makes no difference. */
export function applyToVersion(state: VersionState, fact: Fact): VersionState {
  const at = fact.taggedAt;
  switch (fact.action) {
    case 'REGISTER':
      return { ...state, labels: extend(state.labels, fact.subject, { said: at }) };
    case 'DEREGISTER':
      return { ...state, labels: extend(state.labels, fact.subject, { unsaid: at }) };
    case 'ASSIGN':
      return { ...state, stages: extend(state.stages, fact.subject, { said: at }) };
    case 'TAKE_BACK':
      return { ...state, stages: extend(state.stages, fact.subject, { unsaid: at }) };
    case 'DEPRECATE':
      return state;
  }
}

function extend(spans: ReadonlyMap<string, Span>, key: string, change: Partial<Span>): ReadonlyMap<string, Span> {
  return new Map(spans).set(key, { ...never, ...spans.get(key), ...change });
}

/** Within one second deregistration beats registration. */
function isRegistered(span: Span): boolean {
  return span.said > span.unsaid;
}

/** True from a deregistration until a registration: such a version holds nothing. */
export function isDeregistered(state: VersionState): boolean {
  return state.labels.size > 0 && ![...state.labels.values()].some(isRegistered);
}

/** True where at least one registration was ever seen on the commit, or a stage was ever assigned to it. */
export function isModelVersion(state: VersionState): boolean {
  return [...state.labels.values(), ...state.stages.values()].some(({ said }) => said > -Infinity);
}

/** The label that counts: the last one registered and not deregistered, else the last one registered. */
export function labelOf(state: VersionState): string | null {
  const said = [...state.labels].filter(([, span]) => span.said > -Infinity);
  const rank = ([, span]: [string, Span]) => [isRegistered(span) ? 1 : 0, span.said] as const;
  said.sort((left, right) => {
    const [[leftActive, leftSaid], [rightActive, rightSaid]] = [rank(left), rank(right)];
    return rightActive - leftActive || rightSaid - leftSaid || (left[0] < right[0] ? 1 : -1);
  });
  return said[0]?.[0] ?? null;
}

/**
 * The second of the last assignment where the version holds the stage, else null. Within one second a take-back beats
 * an assignment. On a commit without any registration `gto show` passes over take-backs, until there is one: so do we.
 */
export function heldSince(state: VersionState, stage: string): number | null {
  const span = state.stages.get(stage);
  if (!span || span.said === -Infinity || isDeregistered(state)) return null;
  return state.labels.size === 0 || span.said > span.unsaid ? span.said : null;
}
