import { codeName, formatReference, type Reference } from '@pedigree/kernel';
import type { CodeVersionResolvers } from '../generated/resolvers.ts';
import { lineageFields } from '../lineage/lineage-fields.ts';
import type { CodeVersionNode } from '../things.ts';

const referenceOf = ({ namespace, repository, commit }: CodeVersionNode): Reference => ({
  kind: 'code',
  namespace,
  name: codeName(repository),
  version: { by: 'digest', digest: `git:${commit}` },
});

export const codeVersion: CodeVersionResolvers = {
  ref: (code) => formatReference(referenceOf(code)),
  ...lineageFields(referenceOf),
};
