import type { Instant } from './instant.ts';
import type { Position } from './position.ts';

export const actorKinds = ['PERSON', 'SERVICE', 'IMPORT'] as const;
export type ActorKind = (typeof actorKinds)[number];

/** How the service knows who it was. `CLAIMED`: it was only told; `INTERNAL`: the service itself. */
export const actorMeans = ['TOKEN', 'OIDC', 'CERTIFICATE', 'CLAIMED', 'IMPORT', 'INTERNAL'] as const;
export type ActorMeans = (typeof actorMeans)[number];

/** Who the record says did it. `id` and `name` are personal where the actor is a person or imported. */
export interface Actor {
  readonly id: string;
  readonly name?: string;
  readonly kind: ActorKind;
  readonly means: ActorMeans;
  readonly credential?: string;
}

/** `OBSERVED`: the service saw it happen (an act); `REPORTED`: told later; `IMPORTED`: taken over from another system. */
export const evidenceKinds = ['OBSERVED', 'REPORTED', 'IMPORTED'] as const;
export type Evidence = (typeof evidenceKinds)[number];

/** Where an imported fact stood: the system, where that is (personal), which object of it, and who it says did it (personal). */
export interface Source {
  readonly system: string;
  readonly location?: string;
  readonly object?: string;
  readonly by?: string;
}

/** A fact that a decision rested on: a stream or a view, as far as it was seen. A revision of -1 is an empty stream. */
export type Basis =
  | { readonly stream: string; readonly revision: number }
  | { readonly view: string; readonly position: string };

/**
 * An event as it is stored, and (with `position`) read. This is storage: semantics.md §2.
 *
 * `revision` counts from 0 in its stream; `occurredAt` is when the fact was true (valid time), `recordedAt` when the
 * service learned it (transaction time). `reason` is why, in the caller's words.
 */
export interface Envelope<Type extends string = string, Data = unknown> {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: Position;
  readonly type: Type;
  readonly schemaVersion: number;
  readonly recordedAt: Instant;
  readonly occurredAt: Instant;
  readonly namespace: string;
  readonly actor: Actor;
  readonly recordedBy?: Actor;
  readonly commandId: string;
  /** Hex of the SHA-256 of the command's canonical input. */
  readonly commandDigest: string;
  readonly correlationId: string;
  readonly causationId: string;
  readonly evidence: Evidence;
  readonly source?: Source;
  readonly basis: readonly Basis[];
  readonly reason?: string;
  readonly data: Data;
}

/** An event on its way to the store: all but what the store assigns. */
export type Unrecorded<E extends Envelope = Envelope> = Omit<E, 'position' | 'recordedAt'>;
