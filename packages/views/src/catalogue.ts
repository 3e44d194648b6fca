import { datasetsView } from './datasets/project.ts';
import { environmentsView } from './environments/project.ts';
import { eventsView } from './events/project.ts';
import { lineageView } from './lineage/project.ts';
import { modelsView } from './models/project.ts';
import { searchView } from './search/project.ts';
import { servingView } from './serving/project.ts';
import type { View } from './view.ts';

/** Every view there is, in order. */
export const allViews: readonly View[] = [
  servingView,
  datasetsView,
  modelsView,
  environmentsView,
  eventsView,
  lineageView,
  searchView,
];
