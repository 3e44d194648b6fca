import type { Encoded } from '@pedigree/kernel';
import { encodeSketch } from './encode-sketch.ts';

/** What a case says of an event; the rest of the envelope is always the same. */
export interface EventSketch {
  readonly stream: string;
  readonly revision: number;
  /** Tells events at one revision apart: another tag, another id. */
  readonly tag?: string;
  readonly text?: string;
}

export function makeEvent({ stream, revision, tag = '', text = '' }: EventSketch): Encoded {
  return encodeSketch({
    stream,
    revision,
    commandId: `command-${revision}${tag}`,
    type: 'ModelVersionTagged',
    data: { number: 1, key: 'note', value: text },
  });
}

/** Events at `count` revisions of a stream from `from` on. */
export function makeEvents(stream: string, from: number, count: number, tag = ''): Encoded[] {
  return Array.from({ length: count }, (_, index) => makeEvent({ stream, revision: from + index, tag }));
}

/** An event of exactly that many bytes. */
export function makeEventOfSize(stream: string, revision: number, size: number): Encoded {
  const bare = makeEvent({ stream, revision }).bytes.length;
  return makeEvent({ stream, revision, text: 'x'.repeat(size - bare) });
}
