import fc from 'fast-check';
import { mutatedBytes, mutatedJson } from './mutate.ts';
import { plans, questions, subscriptions } from './operations.ts';

/** One frame of a WebSocket (RFC 6455), as a client says it, or as none should. */
interface Frame {
  readonly isFinal: boolean;
  /** The three reserved bits. */
  readonly reserved: number;
  readonly opcode: number;
  readonly isMasked: boolean;
  /** The length that the frame claims, where that is not the length of its payload. */
  readonly claimed: bigint | null;
  readonly payload: Uint8Array;
}

const mask = Buffer.from([0x12, 0x34, 0x56, 0x78]);

function bytesOf({ isFinal, reserved, opcode, isMasked, claimed, payload }: Frame): Uint8Array {
  const length = claimed ?? BigInt(payload.length);
  const flag = isMasked ? 0x80 : 0;
  const first = (isFinal ? 0x80 : 0) | (reserved << 4) | opcode;
  const head =
    length < 126n
      ? Buffer.from([first, flag | Number(length)])
      : Buffer.from([
          first,
          flag | 127,
          ...Array.from({ length: 8 }, (_, index) => Number((length >> BigInt(56 - 8 * index)) & 0xffn)),
        ]);
  if (!isMasked) return Buffer.concat([head, payload]);
  const masked = Buffer.from(payload);
  for (let index = 0; index < masked.length; index++) masked[index] = (masked[index] ?? 0) ^ (mask[index % 4] ?? 0);
  return Buffer.concat([head, mask, masked]);
}

/** A message of `graphql-transport-ws` in a sound frame. */
function messageFrame(message: unknown): Uint8Array {
  const payload = Buffer.from(JSON.stringify(message) ?? '');
  return bytesOf({ isFinal: true, reserved: 0, opcode: 1, isMasked: true, claimed: null, payload });
}

const id = fc.constantFrom('1', '1', '2', '', '__proto__', 'x'.repeat(1_000));
const operation = fc.constantFrom(...questions, ...plans, ...subscriptions, ...subscriptions);

const message: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      { type: 'connection_init' },
      { type: 'connection_init', payload: { 'pedigree-actor': 'p:1' } },
      { type: 'connection_init', payload: [] },
    ),
  },
  { weight: 6, arbitrary: fc.record({ id, type: fc.constant('subscribe'), payload: operation }) },
  {
    weight: 1,
    arbitrary: fc.record({
      id,
      type: fc.constantFrom('complete', 'next', 'error'),
      payload: fc.constantFrom({ data: {} }, [{ message: 'x' }]),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constantFrom('ping', 'pong', 'next', 'error', 'start', 'connection_ack', 'x', '__proto__'),
      payload: fc.constantFrom({}, null, 'x', []),
    }),
  },
);

const sound = message.map(messageFrame);
const odd = mutatedJson(message).map(messageFrame);
const broken: fc.Arbitrary<Uint8Array> = fc
  .record({
    isFinal: fc.boolean(),
    reserved: fc.constantFrom(0, 0, 0, 4, 7),
    opcode: fc.oneof(fc.constantFrom(0, 1, 2, 8, 9, 10), fc.nat(15)),
    isMasked: fc.constantFrom(true, true, true, false),
    claimed: fc.constantFrom(
      null,
      null,
      null,
      0n,
      125n,
      126n,
      65_536n,
      2n ** 31n,
      2n ** 53n,
      2n ** 63n - 1n,
      2n ** 64n - 1n,
    ),
    payload: fc.oneof(
      message.map((each) => Buffer.from(JSON.stringify(each))),
      fc.uint8Array({ maxLength: 140 }),
      fc.constantFrom(
        Buffer.from([0x03, 0xe8]),
        Buffer.from([0x03]),
        Buffer.from([0x00, 0x00]),
        Buffer.from([0xff, 0xff, 0xc0]),
        Buffer.alloc(1_100_000, 0x7b),
      ),
    ),
  })
  .map(bytesOf);

const said: fc.Arbitrary<Uint8Array> = fc
  .tuple(
    fc.constantFrom([], [messageFrame({ type: 'connection_init' })], [messageFrame({ type: 'connection_init' })]),
    fc.array(
      fc.oneof({ weight: 4, arbitrary: sound }, { weight: 3, arbitrary: odd }, { weight: 2, arbitrary: broken }),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([first, rest]) => Buffer.concat([...first, ...rest]));

/** What a client says on a WebSocket behind the handshake: messages out of order, and frames that are none. */
export const conversations: fc.Arbitrary<Uint8Array> = fc.oneof(said, mutatedBytes(said, 1));

/** The texts, and the codes of closing, that a service said in unmasked frames; what is cut off at the end is left out. */
export function readFrames(bytes: Buffer): { readonly texts: readonly string[]; readonly closed: readonly number[] } {
  const texts: string[] = [];
  const closed: number[] = [];
  for (let offset = 0; offset + 2 <= bytes.length; ) {
    const [opcode, short] = [(bytes[offset] ?? 0) & 0x0f, (bytes[offset + 1] ?? 0) & 0x7f];
    const extended = short === 127 ? 8 : short === 126 ? 2 : 0;
    if (offset + 2 + extended > bytes.length) break;
    const length =
      extended === 8
        ? Number(bytes.readBigUInt64BE(offset + 2))
        : extended === 2
          ? bytes.readUInt16BE(offset + 2)
          : short;
    const start = offset + 2 + extended;
    if (start + length > bytes.length) break;
    if (opcode === 1) texts.push(bytes.toString('utf8', start, start + length));
    if (opcode === 8 && length >= 2) closed.push(bytes.readUInt16BE(start));
    offset = start + length;
  }
  return { texts, closed };
}

/** The codes of all masked frames of closing that may be read in what a client sent: a service says the same code back. */
export function codesSent(bytes: Uint8Array): ReadonlySet<number> {
  const codes = new Set<number>();
  const unmasked = (start: number, index: number) => (bytes[start + 6 + index] ?? 0) ^ (bytes[start + 2 + index] ?? 0);
  for (let start = 0; start + 8 <= bytes.length; start++) {
    const isClosing = ((bytes[start] ?? 0) & 0x0f) === 8 && ((bytes[start + 1] ?? 0) & 0x80) !== 0;
    if (isClosing) codes.add((unmasked(start, 0) << 8) | unmasked(start, 1));
  }
  return codes;
}
