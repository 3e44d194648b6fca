import type { Envelope } from '@pedigree/kernel';
import type * as z from 'zod';
import { datasetEvents } from './dataset.ts';
import type { EventDefinition } from './define.ts';
import { environmentEvents } from './environment.ts';
import { modelEvents } from './model.ts';
import { reportEvents } from './report.ts';

/** Every event type there is, by the category of its stream, in order. All that is mechanical is derived from this. */
export const catalogue = {
  dataset: datasetEvents,
  model: modelEvents,
  environment: environmentEvents,
  report: reportEvents,
};

type Catalogue = typeof catalogue;
export type Category = keyof Catalogue;

/** The envelopes of one category by type, as deciders and projectors take them. */
export type EventsOf<C extends Category> = {
  [Type in keyof Catalogue[C] & string]: Envelope<
    Type,
    Catalogue[C][Type] extends EventDefinition<infer Data> ? z.infer<Data> : never
  >;
};

export type DatasetEvents = EventsOf<'dataset'>;
export type ModelEvents = EventsOf<'model'>;
export type EnvironmentEvents = EventsOf<'environment'>;
export type ReportEvents = EventsOf<'report'>;

export type DatasetEvent = DatasetEvents[keyof DatasetEvents];
export type ModelEvent = ModelEvents[keyof ModelEvents];
export type EnvironmentEvent = EnvironmentEvents[keyof EnvironmentEvents];
export type ReportEvent = ReportEvents[keyof ReportEvents];

/** Any event of ours, its payload typed by its type. */
export type PedigreeEvent = DatasetEvent | ModelEvent | EnvironmentEvent | ReportEvent;
export type EventType = PedigreeEvent['type'];

export const categories: readonly Category[] = ['dataset', 'model', 'environment', 'report'];

/** A definition as the catalogue places it. */
export interface CataloguedEvent extends EventDefinition {
  readonly type: string;
  readonly category: Category;
}

/** The catalogue as one list by type. */
export const definitions: ReadonlyMap<string, CataloguedEvent> = new Map(
  categories.flatMap((category) =>
    Object.entries(catalogue[category]).map(([type, definition]): [string, CataloguedEvent] => [
      type,
      { ...definition, type, category },
    ]),
  ),
);
