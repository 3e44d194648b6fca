import type { Outcome } from '@pedigree/commands';
import type { EventReader } from '@pedigree/event-store';
import type { Actor } from '@pedigree/kernel';
import type { Views } from '@pedigree/views';
import type { GraphQLInputType } from 'graphql';
import type { EventHub } from './hub/event-hub.ts';
import type { Limits } from './limits/limits.ts';
import type { Subscribe } from './subscriptions/groups/subscribe.ts';

/** What runs commands. */
export interface CommandRunner {
  execute(request: {
    readonly command: string;
    /** Plain JSON, without the members that were null. */
    readonly input: unknown;
    readonly caller: Actor;
  }): Promise<Outcome>;
}

/** Whom the gateway tells what it does. Times are in seconds. */
export interface GatewayMetrics {
  readonly commandAnswered: (command: string, outcome: string, seconds: number) => void;
  readonly operationAnswered: (operation: 'query' | 'mutation', hasErrors: boolean, seconds: number) => void;
  readonly subscriberOpened: (transport: string) => void;
  readonly subscriberClosed: (transport: string) => void;
}

/** Where the gateway logs. */
export interface GatewayLogger {
  readonly info: (fields: object, message: string) => void;
  readonly warn: (fields: object, message: string) => void;
  readonly error: (fields: object, message: string) => void;
}

/** What resolvers work with. */
export interface GatewayParts {
  readonly commands: CommandRunner;
  readonly reader: EventReader;
  readonly views: Views;
  readonly limits: Limits;
  readonly metrics: GatewayMetrics;
  readonly hub: EventHub;
  readonly subscribe: Subscribe;
  /** The type of a command's input. */
  readonly inputTypes: (command: string) => GraphQLInputType;
  /** Milliseconds that never step back, for durations. */
  readonly monotonic: () => number;
}
