export { canonicalJson, type Json, NotCanonical } from './canonical-json.ts';
export { codeName } from './code-name.ts';
export { decode, type Encoded, encode, stamp } from './codec.ts';
export {
  type AlreadySaid,
  alreadySaidAt,
  type Decide,
  type Decider,
  type Decision,
  type Fact,
  type FactOf,
  isAlreadySaid,
  isWanting,
  type Wanting,
  type When,
} from './decider.ts';
export { type Digest, parseDigest } from './digest.ts';
export { parseDuration } from './duration.ts';
export {
  type Actor,
  type ActorKind,
  type ActorMeans,
  actorKinds,
  actorMeans,
  type Basis,
  type Envelope,
  type Evidence,
  evidenceKinds,
  type Source,
  type Unrecorded,
} from './envelope.ts';
export { groupBy } from './group-by.ts';
export { type Instant, parseInstant, toInstant, toMilliseconds } from './instant.ts';
export { type Invalid, invalid, isInvalid } from './invalid.ts';
export { isWithin, type Within } from './is-within.ts';
export { messageOf } from './message-of.ts';
export {
  bytesOfName,
  cutName,
  nearestName,
  parseIdentifier,
  parseLabel,
  parseName,
  parseNamespace,
} from './names.ts';
export { apply, type Handler, type On, UnknownEvent } from './on.ts';
export { toJsonText, toOneLine, withoutSteering } from './one-line.ts';
export { placeOfCode } from './place-of-code.ts';
export { formatPosition, type LogPosition, logIdOf, type Position, parsePosition } from './position.ts';
export {
  formatReference,
  parseAnyReference,
  parseReference,
  parseVersion,
  type Reference,
  type ReferenceDefaults,
  type ReferenceKind,
  referenceKinds,
  type VersionSelector,
} from './reference.ts';
export {
  allOrRejection,
  isRejection,
  type Rejection,
  type RejectionCode,
  type RejectionItem,
  reject,
  rejectionCodes,
} from './rejection.ts';
export { bucketOf, type Routed, routeKey, type Split, saltOfSlot } from './route.ts';
export { eventId, uuidV5 } from './uuid-v5.ts';
export { withoutUser } from './without-user.ts';
