import type { On } from '@pedigree/kernel';
import type { DatasetEvents } from '@pedigree/schema/events';
import { put } from '../persistent.ts';
import type { DatasetState } from './state.ts';

export const evolveDataset: On<DatasetEvents, DatasetState> = {
  DatasetRegistered: ({ revision }, state) => ({ ...state, registeredAt: revision }),
  DatasetDescribed: 'ignore',
  DatasetVersioned: ({ revision, data: { number, digest } }, state) => ({
    ...state,
    versions: put(state.versions, number, { digest, revision, retractedAt: null }),
    numbers: put(state.numbers, digest, number),
  }),
  DatasetVersionRetracted: ({ revision, data }, state) => retract(state, data.number, revision),
  DatasetVersionReinstated: ({ data }, state) => retract(state, data.number, null),
};

function retract(state: DatasetState, number: number, retractedAt: number | null): DatasetState {
  const version = state.versions.get(number);
  return version ? { ...state, versions: put(state.versions, number, { ...version, retractedAt }) } : state;
}
