import { alreadySaidAt, type Decider, isRejection, type Rejection, reject } from '@pedigree/kernel';
import type { DatasetEvents } from '@pedigree/schema/events';
import type { Thing, VersionOf } from '../door.ts';
import { type KnownStreams, seeingDataset } from '../known-streams.ts';
import { occurrence } from '../occurrence.ts';
import type { Partially } from '../recipe.ts';
import { notRegistered, unknown } from '../refusals.ts';
import type { DatasetCommands } from './commands.ts';
import { findStatement, resolveOrigin } from './origin.ts';
import { type DatasetState, type DatasetVersionState, momentOf, precedes } from './state.ts';

type DecideDataset = Decider<DatasetCommands, DatasetEvents, DatasetState, KnownStreams>['decide'];

export const decideDataset: DecideDataset = {
  registerDataset: ({ description }, state, _streams, when) =>
    state.registeredAt !== null
      ? alreadySaidAt(state.registeredAt)
      : [
          {
            type: 'DatasetRegistered',
            occurredAt: occurrence(when),
            data: description === undefined ? {} : { description },
          },
        ],

  describeDataset: ({ dataset, description }, state, _streams, when) =>
    refuseUnregistered(dataset, state) ?? [
      { type: 'DatasetDescribed', occurredAt: occurrence(when), data: { description } },
    ],

  versionDataset({ dataset, content, heldBy, pastUnknown, ...said }, state, streams, when) {
    const refusal = refuseUnregistered(dataset, state);
    if (refusal) return refusal;
    const known = state.numbers.get(content.digest);
    if (known !== undefined) return alreadySaidAt(state.versions.get(known)?.revision ?? 0);
    const origin = resolveOrigin(said, seeingDataset(dataset, state, streams));
    if (isRejection(origin)) return origin;
    return [
      {
        type: 'DatasetVersioned',
        occurredAt: occurrence(when),
        data: { number: state.versions.size + 1, ...content, ...holding({ heldBy, pastUnknown }), ...origin },
      },
    ];
  },

  recordDatasetSighting({ dataset, heldBy, pastUnknown, ...said }, state, streams, when) {
    const found = findVersion(dataset, state);
    if (isRejection(found)) return found;
    const origin = resolveOrigin(said, seeingDataset(dataset, state, streams));
    if (isRejection(origin)) return origin;
    const occurredAt = occurrence(when);
    const held = holding({ heldBy, pastUnknown });
    const known = findStatement(found.number, origin, state);
    if (known && !precedes(momentOf(occurredAt, held), known)) return alreadySaidAt(known.revision);
    const data = { number: found.number, ...held, ...origin };
    return [{ type: 'DatasetVersionSighted', occurredAt, data }];
  },

  retractDatasetVersion({ dataset }, state, _streams, when) {
    const found = findVersion(dataset, state);
    if (isRejection(found)) return found;
    if (found.retractedAt !== null) return alreadySaidAt(found.retractedAt);
    return [{ type: 'DatasetVersionRetracted', occurredAt: occurrence(when), data: { number: found.number } }];
  },

  reinstateDatasetVersion({ dataset }, state, _streams, when) {
    const found = findVersion(dataset, state);
    if (isRejection(found)) return found;
    if (found.retractedAt === null) {
      return reject(
        'NOT_RETRACTED',
        `required: a dataset version that is retracted; came: version ${found.number}, which is not`,
      );
    }
    return [{ type: 'DatasetVersionReinstated', occurredAt: occurrence(when), data: { number: found.number } }];
  },
};

function holding({
  heldBy,
  pastUnknown,
}: Partially<Pick<DatasetCommands['versionDataset'], 'heldBy' | 'pastUnknown'>>) {
  return { ...(heldBy && { heldBy }), ...(pastUnknown && { pastUnknown }) };
}

function refuseUnregistered(dataset: Thing, state: DatasetState): Rejection | undefined {
  return state.registeredAt === null ? notRegistered('dataset', dataset) : undefined;
}

function findVersion(
  asked: VersionOf,
  state: DatasetState,
): (DatasetVersionState & { readonly number: number }) | Rejection {
  const { version } = asked;
  const number =
    version.by === 'number' ? version.number : version.by === 'digest' ? state.numbers.get(version.digest) : undefined;
  const found = number === undefined ? undefined : state.versions.get(number);
  return found && number !== undefined
    ? { ...found, number }
    : unknown('dataset', asked, state.registeredAt !== null, state.versions.size);
}
