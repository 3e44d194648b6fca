import type { On } from '@pedigree/kernel';
import type { DatasetEvents } from '@pedigree/schema/events';
import { put } from '../persistent.ts';
import { keepStatement } from './origin.ts';
import { type DatasetState, momentOf } from './state.ts';

export const evolveDataset: On<DatasetEvents, DatasetState> = {
  DatasetRegistered: ({ revision }, state) => ({ ...state, registeredAt: revision }),
  DatasetDescribed: 'ignore',
  DatasetVersioned: ({ revision, occurredAt, data }, state) => {
    const { number, digest } = data;
    const said = { ...momentOf(occurredAt, data), revision };
    return keepStatement(number, data, said, {
      ...state,
      versions: put(state.versions, number, { digest, revision, earliest: said, retractedAt: null }),
      numbers: put(state.numbers, digest, number),
    });
  },
  DatasetVersionSighted: ({ revision, occurredAt, data }, state) =>
    keepStatement(data.number, data, { ...momentOf(occurredAt, data), revision }, state),
  DatasetVersionRetracted: ({ revision, data }, state) => retract(state, data.number, revision),
  DatasetVersionReinstated: ({ data }, state) => retract(state, data.number, null),
};

function retract(state: DatasetState, number: number, retractedAt: number | null): DatasetState {
  const version = state.versions.get(number);
  return version ? { ...state, versions: put(state.versions, number, { ...version, retractedAt }) } : state;
}
