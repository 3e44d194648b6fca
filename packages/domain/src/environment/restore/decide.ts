import {
  type Decision,
  type Instant,
  isRejection,
  isWanting,
  type Rejection,
  reject,
  type Wanting,
  type When,
} from '@pedigree/kernel';
import type { EnvironmentEvent, EnvironmentEvents } from '@pedigree/schema/events';
import type { Thing } from '../../door.ts';
import type { KnownStreams } from '../../known-streams.ts';
import { type Wants, wantModels } from '../../wants.ts';
import type { Block } from '../planned-change.ts';
import { askPolicy } from '../policy/ask-policy.ts';
import { blocksOfPolicy } from '../policy/blocks-of-policy.ts';
import { changeOf, momentOfAll, refuseEnvironment } from '../serving.ts';
import type { KnownAt } from '../several-commands.ts';
import type { EnvironmentState } from '../state.ts';
import { findBlocks } from './blocks.ts';
import { findRestored, isAnythingKnown, type Restored } from './changes.ts';

interface Restore {
  readonly environment: Thing;
  readonly to: Instant;
  readonly knownAt: KnownAt;
  /** Whether what the policy misses is to be passed over. */
  readonly override?: boolean;
}

/** What a restore comes to, and what it changes, each with what keeps it from being made. */
export interface RestorePlan {
  readonly decision: Decision<EnvironmentEvent, Wants>;
  readonly changes: readonly (Restored & { readonly blocks: readonly Block[] })[];
}

/** What served in an environment at an earlier time, as known then or now, serves again: all of it, or none. */
export function planRestore(
  { environment, to, knownAt, override = false }: Restore,
  state: EnvironmentState,
  streams: KnownStreams,
  when: When,
): RestorePlan | Rejection | Wanting<Wants> {
  const refusal = refuseEnvironment(environment, environment, state);
  if (refusal) return refusal;
  const { clock } = when;
  if (to > clock) return reject('OCCURRED_IN_FUTURE', `required: a time not after the clock, ${clock}; came: ${to}`);
  if (knownAt && !streams.past) return { wants: { past: { knownAt } } };
  const past = knownAt && streams.past;
  const then = past?.state ?? state;
  const restored = findRestored(environment, to, state, then);
  if (restored.length === 0) {
    return reject(
      'NOTHING_TO_RESTORE',
      `required: a model that serves otherwise in ${environment.name} than at ${to}; came: none`,
    );
  }
  if (!isAnythingKnown(to, then)) {
    return reject(
      'NOTHING_KNOWN_THEN',
      `required: a time at which it is known what served in ${environment.name}; came: ${to}, at which nothing is`,
    );
  }
  const wanting = wantModels(
    restored.map(({ model }) => model),
    streams,
  );
  if (wanting) return wanting;
  const comers = restored.flatMap(({ model, growing }) => growing.map((number) => ({ model, number })));
  const models = restored.map(({ model }) => model.name);
  const asked = askPolicy({ environment, comers, override, models }, state, streams, when);
  if (isWanting(asked)) return asked;
  const blocksOf = blocksOfPolicy(asked);
  const changes = restored.map((each) => ({
    ...each,
    blocks: [...findBlocks(each, streams.model(each.model)), ...blocksOf(each.model)],
  }));
  const blocks = changes.flatMap((each) => each.blocks);
  if (blocks.length > 0 || isRejection(asked)) {
    return { decision: refuseBlocked(blocks, isRejection(asked) ? asked.items : undefined), changes };
  }
  const known = past && { knownRevision: past.revision };
  return { decision: stateRestored(restored, { ...asked, to, ...known }, when), changes };
}

function stateRestored(
  restored: readonly Restored[],
  said: Pick<EnvironmentEvents['EnvironmentRestored']['data'], 'policy' | 'to' | 'knownRevision'>,
  when: When,
): Decision<EnvironmentEvent> {
  const from = momentOfAll(
    restored.map(({ slot }) => slot),
    when,
  );
  const changes = restored.map(({ slot, model, wanted }) => changeOf(slot, model, from, wanted));
  return [{ type: 'EnvironmentRestored', occurredAt: from, data: { changes, withdraws: [], ...said } }];
}

const mostTold = 50;

/** The plan tells all blocks; the message, of many, those that come first. */
function refuseBlocked(blocks: readonly Block[], items: Rejection['items']): Rejection {
  const told = blocks.slice(0, mostTold).map(({ message }) => message);
  const more = blocks.length > mostTold ? [`and ${blocks.length - mostTold} more`] : [];
  const came = [...told, ...more].join(', ');
  return reject('RESTORE_BLOCKED', `required: versions that may serve again, all of them; came: ${came}`, items);
}
