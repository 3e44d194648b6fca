import { memberOf, ServiceUnreachable } from './errors.ts';

/** How to reach the service. */
export interface Line {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly send: typeof fetch;
}

/** Turns every failure to connect into one error that names the URL. */
export async function reach<Result>(address: string, attempt: () => Promise<Result>): Promise<Result> {
  try {
    return await attempt();
  } catch (error) {
    const code = memberOf(memberOf(error, 'cause'), 'code') ?? memberOf(error, 'code');
    const message = error instanceof Error ? error.message : String(error);
    throw new ServiceUnreachable(address, typeof code === 'string' ? code : message, error);
  }
}

/** The data of a response. Its shape is what the generated types say: the service validated the document. */
export function dataOf<Answer>(address: string, body: unknown): Answer {
  const data = memberOf(body, 'data');
  if (typeof data !== 'object' || data === null) {
    throw new ServiceUnreachable(address, `an answer without data: ${JSON.stringify(body).slice(0, 200)}`);
  }
  // The one trusted edge: documents and answers are of one schema, which the code was generated from.
  return data as Answer;
}
