/** What kafkajs sends batches by: of its own sources, and of that version, which package.json pins. */
declare module 'kafkajs/src/protocol/requests/produce/index.js' {
  export interface ProduceMessage {
    readonly key?: unknown;
    readonly value: unknown;
    readonly headers?: Readonly<Record<string, unknown>>;
    readonly timestamp?: unknown;
  }

  export interface ProducePartition {
    readonly messages: readonly ProduceMessage[];
  }

  export interface ProduceTopic {
    readonly partitions: readonly ProducePartition[];
  }

  export interface ProduceOptions {
    readonly compression?: number;
    readonly topicData: readonly ProduceTopic[];
  }

  /** What is encoded: `buf` is memory, `buffer` what of it is written. */
  export interface Encoded {
    readonly buf: Buffer;
    readonly buffer: Buffer;
  }

  export interface ProduceRequest {
    readonly request: { readonly apiVersion: number; readonly encode: () => Promise<Encoded> };
    readonly response: unknown;
  }

  export type Produce = (options: ProduceOptions) => ProduceRequest;

  const definition: { protocol: (of: { readonly version: number }) => Produce };
  export default definition;
}
