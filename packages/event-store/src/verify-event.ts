import { decode, type Envelope, eventId, type Position } from '@pedigree/kernel';
import { categoryOf, definitions, envelopeSchema, nameOfStream, readEvent, streamOf } from '@pedigree/schema/events';
import { createEventReader } from './restored-event.ts';

/** An event as a store keeps it: the canonical bytes, and what it keeps of them beside. */
export interface KeptEvent {
  readonly position: Position;
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly bytes: Uint8Array;
}

/** A log is not what was written to it, first at `position`; null where that is not known, as of a damaged file. */
export class LogDamaged extends Error {
  override readonly name = 'LogDamaged';
  readonly position: Position | null;
  readonly required: string;
  readonly came: string;

  constructor(position: Position | null, required: string, came: string, options?: ErrorOptions) {
    const place = position === null ? '' : `at position ${position}: `;
    super(`${place}required: ${required}; came: ${came}`, options);
    this.position = position;
    this.required = required;
    this.came = came;
  }
}

/** Whether a store's positions are 1, 2, 3 …, or rise with gaps: then a reader cannot tell that an event is missing. */
export type Positions = 'dense' | 'rising';

/** The last command of a stream, and how many events it wrote so far. */
interface LastCommand {
  readonly commandId: string;
  readonly count: number;
}

/**
 * How far an event was verified: `newer` is one that a newer Pedigree wrote, of a type, a version or with a member of the
 * envelope that this one does not know. All of it holds that this one can judge.
 */
export type Verified = 'whole' | 'newer';

/**
 * Verifies the events of a log, one after another from the first: each is what Pedigree could have written there. It
 * remembers a revision and a command id for every stream. That no command wrote to a stream twice, with others between,
 * is left to the store's own constraint on ids.
 *
 * @throws LogDamaged
 */
export function createEventVerifier(positions: Positions = 'dense'): (event: KeptEvent) => Verified {
  const commands = new Map<string, LastCommand>();
  let position: Position = 0n;
  const refuse = (required: string, came: unknown): never => {
    throw new LogDamaged(position, required, String(came));
  };
  const read = createEventReader(refuse);
  const hold = (what: string, required: unknown, came: unknown) => {
    if (required !== came) refuse(`${what} ${required}`, came);
  };

  return (kept) => {
    const isNext = positions === 'dense' ? kept.position === position + 1n : kept.position > position;
    position = isNext ? kept.position : position + 1n;
    if (!isNext) refuse('an event', `none; the next is at position ${kept.position}`);
    const written = read(kept.bytes);
    for (const member of ['id', 'stream', 'revision'] as const) {
      hold(`the ${member} of its bytes,`, written[member], kept[member]);
    }
    const envelope = decode(kept.bytes, position);
    const { position: _, ...stored } = envelope;
    const issues = envelopeSchema.safeParse(stored).error?.issues ?? [];
    const faults = issues.filter((issue) => !isNewMember(issue));
    if (faults.length > 0) refuse('an envelope', describe(faults));
    hold('the id', idOf(envelope, commands), envelope.id);
    if (issues.length > 0 || !isKnown(envelope)) return 'newer';
    verifyPayload(envelope, refuse);
    return 'whole';
  };
}

/** A later release may add optional members to the envelope, and nothing else. */
function isNewMember({ code, path }: { readonly code: string; readonly path: readonly PropertyKey[] }): boolean {
  return code === 'unrecognized_keys' && path.length === 0;
}

function isKnown({ type, schemaVersion }: Envelope): boolean {
  return schemaVersion <= (definitions.get(type)?.schemaVersion ?? 0);
}

/** The id that follows from an event's stream, its command, and which event of it this is. */
function idOf({ stream, commandId }: Envelope, commands: Map<string, LastCommand>): string {
  const last = commands.get(stream);
  const index = last?.commandId === commandId ? last.count : 0;
  commands.set(stream, { commandId, count: index + 1 });
  return eventId(stream, commandId, index);
}

function verifyPayload(envelope: Envelope, refuse: (required: string, came: unknown) => never): void {
  const event = readEvent(envelope);
  const error = definitions.get(event.type)?.data.safeParse(event.data).error;
  if (error) refuse(`a payload of ${nameOf(envelope)}`, describe(error.issues));
  const stream = streamOf(categoryOf(event.type), envelope.namespace, nameOfStream(envelope.stream));
  if (stream !== envelope.stream) refuse(`the stream ${stream} for a ${nameOf(envelope)}`, envelope.stream);
}

function nameOf({ type, schemaVersion }: Envelope): string {
  return `${type}, version ${schemaVersion}`;
}

function describe(issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]): string {
  return issues.map(({ path, message }) => `${path.map(String).join('.')}: ${message}`).join('; ');
}
