/** No Pedigree service answered at the URL. */
export class ServiceUnreachable extends Error {
  override readonly name = 'ServiceUnreachable';
  readonly url: string;

  constructor(url: string, came: string, cause?: unknown) {
    super(`required: a Pedigree service at ${url}; came: ${came}`, { cause });
    this.url = url;
  }
}

/** One entry of a GraphQL response's `errors`. */
export interface GraphqlFault {
  readonly message: string;
  /** `extensions.code`, such as `POSITION_NOT_REACHED`; `UNKNOWN` where the service gave none. */
  readonly code: string;
}

/** The service answered, but not with data: the request was wrong, or could not be answered (yet). */
export class GraphqlFailed extends Error {
  override readonly name = 'GraphqlFailed';
  readonly faults: readonly GraphqlFault[];

  constructor(faults: readonly GraphqlFault[]) {
    super(faults.map(({ message }) => message).join('; '));
    this.faults = faults;
  }

  /** The first fault's code. */
  get code(): string {
    return this.faults[0]?.code ?? 'UNKNOWN';
  }
}

/** Reads `errors` of a response, whatever shape it really has. */
export function faultsOf(errors: unknown): readonly GraphqlFault[] {
  const list = Array.isArray(errors) ? errors : [errors];
  return list.map((error: unknown) => {
    const message = memberOf(error, 'message');
    const code = memberOf(memberOf(error, 'extensions'), 'code');
    return {
      message: typeof message === 'string' ? message : `an error without a message: ${JSON.stringify(error)}`,
      code: typeof code === 'string' ? code : 'UNKNOWN',
    };
  });
}

/** A member of whatever came, undefined where there is none. */
export function memberOf(value: unknown, member: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, member) : undefined;
}
