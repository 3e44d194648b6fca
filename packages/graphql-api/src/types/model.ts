import type { ModelResolvers } from '../generated/resolvers.ts';
import { lineageFields } from '../lineage/lineage-fields.ts';
import { toModelVersion } from '../nodes.ts';
import { numberFrom, readCount, readCursor, toConnection, writeCursor } from '../pages.ts';
import { readSelector } from '../references.ts';
import { findOne } from './find-one.ts';
import { refOf } from './refs.ts';

export const model: ModelResolvers = {
  id: (found) => refOf('model', found),
  ref: (found) => refOf('model', found),
  deprecation: ({ known, deprecation }) => deprecation && { ...deprecation, known },
  event: ({ known, position }) => known.events.load(position),
  versions: async (found, { first, after, branch }, { parts }) => {
    const { known } = found;
    const page = await known.sources.views.versionsOfModel(
      known.scope,
      found,
      typeof branch === 'string' ? { branch } : {},
      known.at('models'),
      {
        first: readCount('first', first, parts.limits.pageItems),
        ...readCursor(after, numberFrom),
      },
    );
    const cursorOf = ({ number }: { readonly number: number }) => writeCursor([number]);
    return toConnection({ known, page, toNode: toModelVersion, cursorOf, hasPreviousPage: Boolean(after) });
  },
  version: async (found, { version }) => {
    const { known } = found;
    const selector = readSelector('model', version);
    const outcome = await known.sources.views.findModelVersion(known.scope, found, selector, known.at('models'));
    const one = findOne(outcome, version);
    return one && toModelVersion(known, one);
  },
  aliases: async ({ known, namespace, name }) => {
    const aliases = await known.aliasesOfModels.load({ namespace, name });
    return aliases.map((alias) => ({ ...alias, known, model: { namespace, name } }));
  },
  branches: ({ known, namespace, name }) => known.branchesOfModels.load({ namespace, name }),
  ...lineageFields(({ namespace, name }) => ({ kind: 'model', namespace, name })),
};
