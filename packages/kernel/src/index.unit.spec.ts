import { expect, test } from '@jest/globals';
import * as kernel from './index.ts';

test('the kernel exports these values, and no more', () => {
  expect(Object.keys(kernel).sort()).toEqual(
    [
      ...['NotCanonical', 'UnknownEvent', 'actorKinds', 'actorMeans', 'allOrRejection', 'alreadySaidAt', 'apply'],
      ...['bytesOfName', 'cutName', 'nearestName', 'withoutUser'],
      ...['canonicalJson', 'codeName', 'decode', 'encode', 'eventId', 'evidenceKinds', 'formatPosition'],
      ...['bucketOf', 'formatReference', 'groupBy', 'messageOf', 'routeKey', 'saltOfSlot'],
      ...[
        'invalid',
        'isAlreadySaid',
        'isInvalid',
        'isRejection',
        'isWanting',
        'isWithin',
        'logIdOf',
        'parseAnyReference',
        'parseDigest',
      ],
      ...[
        'parseDuration',
        'parseIdentifier',
        'parseInstant',
        'parseLabel',
        'parseName',
        'parseNamespace',
        'parsePosition',
      ],
      ...['parseReference', 'parseVersion', 'placeOfCode', 'referenceKinds', 'reject', 'rejectionCodes', 'stamp'],
      ...['toInstant', 'toJsonText', 'toMilliseconds', 'toOneLine', 'uuidV5', 'withoutSteering'],
    ].sort(),
  );
});
