import {
  type DatasetState,
  type EnvironmentState,
  evolveDataset,
  evolveEnvironment,
  evolveModel,
  evolveReport,
  initialDataset,
  initialEnvironment,
  initialModel,
  initialReport,
  type ModelState,
  type ReportState,
} from '@pedigree/domain';
import type { Category, EventsOf } from '@pedigree/schema/events';
import type { Folding } from './folded-stream.ts';

/** What a stream of each category is folded into. */
export interface States {
  readonly dataset: DatasetState;
  readonly model: ModelState;
  readonly environment: EnvironmentState;
  readonly report: ReportState;
}

/** Any event of a category. */
export type EventOf<C extends Category> = EventsOf<C>[keyof EventsOf<C>];

export const foldings: { readonly [C in Category]: Folding<C, States[C]> } = {
  dataset: { category: 'dataset', initial: initialDataset, evolve: evolveDataset },
  model: { category: 'model', initial: initialModel, evolve: evolveModel },
  environment: { category: 'environment', initial: initialEnvironment, evolve: evolveEnvironment },
  report: { category: 'report', initial: initialReport, evolve: evolveReport },
};
