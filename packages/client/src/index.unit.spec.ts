import { expect, test } from '@jest/globals';
import * as client from './index.ts';

test('the client has these words beside its documents, and no others', () => {
  const names = Object.keys(client).filter((name) => !/(Document|FragmentDoc)$/.test(name));
  expect(names.sort()).toEqual([
    'GraphqlFailed',
    'InvalidActor',
    'ServiceUnreachable',
    'TypedDocumentString',
    'allNodesOf',
    'bucketOf',
    'commandsPerBatch',
    'createClient',
    'nodesOf',
    'recordAll',
    'recordOne',
    'routeKey',
  ]);
});
