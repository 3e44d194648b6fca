import { GraphQLError } from 'graphql';

/** Codes in `extensions.code` of our own errors, with the HTTP status that goes with each. Add, never rename. */
const statuses = {
  INVALID_ACTOR: 400,
  INVALID_ARGUMENT: 400,
  AMBIGUOUS_REFERENCE: 400,
  POSITION_OF_ANOTHER_LOG: 400,
  POSITION_NOT_REACHED: 503,
  VIEW_HALTED: 503,
  VIEW_BUILDING: 503,
  LIMIT_EXCEEDED: 400,
  INTROSPECTION_OFF: 400,
  SUBSCRIBER_TOO_SLOW: 429,
  STOPPING: 503,
  INTERNAL: 500,
} as const;

/** What goes with `STOPPING`. */
export const stopping =
  'required: a running service; came: one that is stopping; send it again with the same commandId';

export type PublicErrorCode = keyof typeof statuses;

/** An error that the caller is meant to read: it says what was required and what came. */
export function publicError(
  code: PublicErrorCode,
  message: string,
  extensions: Readonly<Record<string, unknown>> = {},
) {
  return new GraphQLError(message, { extensions: { ...extensions, code } });
}

/** An argument, or a place within it, that is not what is required there. */
export function invalidArgument(argument: string, required: string, came: unknown) {
  return publicError('INVALID_ARGUMENT', `${argument}: required: ${required}; came: ${JSON.stringify(came)}`);
}

/** An error of the caller's, where the whole request is refused before anything is resolved: HTTP's status says so too. */
export function refusedRequest(code: PublicErrorCode, message: string) {
  return new GraphQLError(message, { extensions: { code, http: { status: statuses[code] } } });
}

/** True for one of our own codes. */
export function isPublicCode(code: unknown): code is PublicErrorCode {
  return typeof code === 'string' && Object.hasOwn(statuses, code);
}
