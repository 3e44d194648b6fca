import type { Position } from '@pedigree/kernel';

/** Of which event is told, beside what is told of it. */
export interface ToldOf {
  readonly toldOf: Position;
}

/** From where on is told, and until when. */
export interface Walk {
  /** First of the events behind this position. */
  readonly after: Position;
  /** Ends it. */
  readonly signal: AbortSignal;
}

/** What the resolver of a subscription's field answers with: it tells of each event, from anywhere in the log on. */
export class Source<Told extends object> implements AsyncIterable<Told & ToldOf> {
  /** Where the subscriber begins. */
  readonly after: Position;
  /** Where the log ended when it asked. */
  readonly head: Position;
  readonly walk: (walk: Walk) => AsyncGenerator<Told & ToldOf, void, undefined>;

  constructor({ after, head, walk }: Pick<Source<Told>, 'after' | 'head' | 'walk'>) {
    this.after = after;
    this.head = head;
    this.walk = walk;
  }

  /** What graphql-js takes a source by; whoever is told is told through {@link Source.walk}. */
  [Symbol.asyncIterator](): AsyncGenerator<Told & ToldOf, void, undefined> {
    return this.walk({ after: this.after, signal: new AbortController().signal });
  }
}
