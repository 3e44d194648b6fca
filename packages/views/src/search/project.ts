import type { Envelope } from '@pedigree/kernel';
import { nameOfStream } from '@pedigree/schema/events';
import type { OperationOn } from '../operation.ts';
import { defineView } from '../view.ts';
import { type SearchField, type SearchKind, type SearchRows, searchFields, searchKinds, searchTables } from './row.ts';
import { wordsOf } from './words.ts';

type Operation = OperationOn<SearchRows>;

/** Names, descriptions and tags by their words. */
export const searchView = defineView<SearchRows>({
  name: 'search',
  version: 4,
  tables: searchTables,
  projection: {
    dataset: {
      DatasetRegistered: (event) => register(event, 'dataset', event.data.description),
      DatasetDescribed: (event) => describe(event, 'dataset', event.data.description),
      DatasetVersioned: 'ignore',
      DatasetVersionSighted: 'ignore',
      DatasetVersionRetracted: 'ignore',
      DatasetVersionReinstated: 'ignore',
    },
    model: {
      ModelRegistered: (event) => register(event, 'model', event.data.description),
      ModelDescribed: (event) => describe(event, 'model', event.data.description),
      ModelDeprecated: 'ignore',
      ModelUndeprecated: 'ignore',
      ModelTrained: 'ignore',
      ModelVersionLabelled: 'ignore',
      ModelEvaluated: 'ignore',
      ModelVersionTagged: (event) => {
        const { number, key, value } = event.data;
        return replace(event, { kind: 'modelVersion', number, field: 'tag', key }, `${key} ${value}`);
      },
      ModelVersionUntagged: (event) => {
        const { number, key } = event.data;
        return replace(event, { kind: 'modelVersion', number, field: 'tag', key }, '');
      },
      ModelAliasSet: 'ignore',
      ModelAliasRemoved: 'ignore',
      ModelVersionApproved: 'ignore',
      ModelVersionRejected: 'ignore',
      ApprovalWithdrawn: 'ignore',
      ModelVersionRetracted: 'ignore',
      ModelVersionReinstated: 'ignore',
    },
    environment: {
      // Defined anew it has the same name, and no more of its description than the new definition says.
      EnvironmentDefined: (event) => register(event, 'environment', event.data.description ?? ''),
      PromotionPolicyChanged: 'ignore',
      ModelPromoted: 'ignore',
      RolloutStarted: 'ignore',
      RolloutAdvanced: 'ignore',
      RolloutPaused: 'ignore',
      RolloutResumed: 'ignore',
      RolloutCompleted: 'ignore',
      RolloutAborted: 'ignore',
      ModelRolledBack: 'ignore',
      ModelRetired: 'ignore',
      EnvironmentRestored: 'ignore',
      ServingCorrected: 'ignore',
    },
    report: 'ignore',
  },
});

/** Of what a text is, and where in it. */
interface Place {
  readonly kind: SearchKind;
  readonly number?: number;
  readonly field: SearchField;
  readonly key?: string;
}

function register(event: Envelope, kind: SearchKind, description: string | undefined): readonly Operation[] {
  return [
    ...replace(event, { kind, field: 'name' }, nameOfStream(event.stream)),
    ...(description === undefined ? [] : describe(event, kind, description)),
  ];
}

function describe(event: Envelope, kind: SearchKind, description: string): readonly Operation[] {
  return replace(event, { kind, field: 'description' }, description);
}

/** What stood there stands no longer. An event has one text a field. */
function replace({ stream, namespace, position }: Envelope, place: Place, text: string): readonly Operation[] {
  const { number = 0, key = '' } = place;
  const field = searchFields.indexOf(place.field);
  const kind = searchKinds.indexOf(place.kind);
  const at = { kind, namespace, name: nameOfStream(stream), number, field, key };
  return [
    { add: 'search_texts', row: { ...at, position, ordinal: field } },
    ...wordsOf(text).map((word) => ({
      add: 'search_words' as const,
      row: { kind, namespace, word, position, ordinal: field },
    })),
  ];
}
