import type { Instant } from '@pedigree/kernel';
import type { PedigreeEvent } from '@pedigree/schema/events';
import type { RowOperation } from './operation.ts';
import { type Projection, project } from './projection.ts';
import type { Row, Table, TableOf } from './table.ts';

export const viewNames = ['serving', 'datasets', 'models', 'environments', 'events', 'lineage', 'search'] as const;
export type ViewName = (typeof viewNames)[number];

/** A read model as the runner sees it. */
export interface View {
  readonly name: ViewName;
  /** Raised with every change of a row or of what a projector makes of an event: the view is then built again. */
  readonly version: number;
  readonly tables: readonly Table[];
  readonly project: (event: PedigreeEvent, logTime: Instant) => readonly RowOperation[];
}

/** Makes a view of its tables (by the names that its operations use) and its projection. */
export function defineView<Rows extends Record<string, Row>>(definition: {
  readonly name: ViewName;
  readonly version: number;
  readonly tables: { readonly [Name in keyof Rows & string]: TableOf<Rows[Name]> & { readonly name: Name } };
  readonly projection: Projection<Rows>;
}): View {
  const { name, version, tables, projection } = definition;
  return {
    name,
    version,
    tables: Object.values<Table>(tables),
    project: (event, logTime) => project(projection, event, logTime),
  };
}
