import type { Reference } from '@pedigree/kernel';
import type { DatasetResolvers } from '../generated/resolvers.ts';
import { impactField, lineageFields } from '../lineage/lineage-fields.ts';
import { type DatasetNode, toDatasetVersion } from '../nodes.ts';
import { numberFrom, readCount, readCursor, toConnection, writeCursor } from '../pages.ts';
import { readSelector } from '../references.ts';
import { findOne } from './find-one.ts';
import { refOf } from './refs.ts';

const referenceOf = ({ namespace, name }: DatasetNode): Reference => ({ kind: 'dataset', namespace, name });

export const dataset: DatasetResolvers = {
  id: (found) => refOf('dataset', found),
  ref: (found) => refOf('dataset', found),
  event: ({ known, position }) => known.events.load(position),
  versions: async (found, { first, after }, { parts }) => {
    const { known } = found;
    const page = await known.sources.views.versionsOfDataset(known.scope, found, known.at('datasets'), {
      first: readCount('first', first, parts.limits.pageItems),
      ...readCursor(after, numberFrom),
    });
    const cursorOf = ({ number }: { readonly number: number }) => writeCursor([number]);
    return toConnection({ known, page, toNode: toDatasetVersion, cursorOf, hasPreviousPage: Boolean(after) });
  },
  version: async (found, { version }) => {
    const { known } = found;
    const selector = readSelector('dataset', version);
    const outcome = await known.sources.views.findDatasetVersion(known.scope, found, selector, known.at('datasets'));
    const one = findOne(outcome, version);
    return one && toDatasetVersion(known, one);
  },
  ...lineageFields(referenceOf),
  impact: impactField(referenceOf),
};
