import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import type { SubscribeOptions } from './subscribe.ts';

/** An operation with the types of its answer and its variables. */
export type TypedDocument<Answer, Variables> = DocumentTypeDecoration<Answer, Variables> & { toString(): string };

export interface ExecuteOptions {
  /** The answer is to show at least what was written up to this position. */
  readonly minPosition?: string | undefined;
}

/** Carries documents to one service: what the functions rest on, and the way for a document of one's own. */
export interface Transport {
  /**
   * Runs a query or a mutation.
   *
   * @throws ServiceUnreachable where no Pedigree service answers; GraphqlFailed where it answers with errors. A refused
   * command is no exception: it is part of the answer.
   */
  execute<Answer, Variables>(
    document: TypedDocument<Answer, Variables>,
    variables: Variables,
    options?: ExecuteOptions,
  ): Promise<Answer>;
  /**
   * Answers as they come, without end. A broken connection is taken up again behind the last answer that was handed
   * out: nothing is missed, nothing is seen twice.
   *
   * @throws ServiceUnreachable where the service does not come back; GraphqlFailed where it refuses.
   */
  subscribe<Answer, Variables extends { readonly after?: string | null | undefined }>(
    document: TypedDocument<Answer, Variables>,
    variables: Variables,
    options: SubscribeOptions<Answer>,
  ): AsyncGenerator<Answer, void, undefined>;
}
