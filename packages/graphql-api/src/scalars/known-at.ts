import { textScalar } from './text-scalar.ts';

/** A time, a position or `now`; what it means is for the log to say, when it is resolved. */
export const knownAt = textScalar('KnownAt', 'a time, a position <log id>.<number>, or now');
