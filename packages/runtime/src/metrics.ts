import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { RelayHealth, ViewHealth } from './health.ts';
import { collectRelay } from './relay-metrics.ts';

/** What `/metrics` tells, and how the parts of a process tell it. Times are in seconds. */
export interface Metrics {
  /** Prometheus text. */
  readonly text: () => Promise<string>;
  readonly contentType: string;
  /** A command was answered: recorded, repeated, planned, a rejection's code, or failed. */
  readonly commandAnswered: (command: string, outcome: string, seconds: number) => void;
  /** What the service did by itself was answered: recorded, repeated, a rejection's code, or failed. */
  readonly reacted: (command: string, outcome: string) => void;
  /** A GraphQL operation was answered. */
  readonly operationAnswered: (operation: 'query' | 'mutation', hasErrors: boolean, seconds: number) => void;
  readonly subscriberOpened: (transport: string) => void;
  readonly subscriberClosed: (transport: string) => void;
  /** An append came back: its events are durable, or it conflicted (`events` 0). */
  readonly appended: (events: number, seconds: number) => void;
  /** The projector ended by itself, and is started again. */
  readonly projectorEnded: () => void;
}

/** What only a scrape asks for. */
export interface MetricsSources {
  readonly views: () => readonly ViewHealth[];
  /** How long the views have been behind the log, in seconds. */
  readonly lagSeconds: () => number;
  /** Whether the projector runs, which moves the views. */
  readonly isProjecting: () => boolean;
  /** Whether the last append could not be written. */
  readonly isRefusing: () => boolean;
  /** There where this process relays. */
  readonly relay?: () => RelayHealth | null;
}

const buckets = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** Makes the metrics of one process. Without `withProcess` those of Node are left out (they are global to the process). */
export function createMetrics(sources: MetricsSources, options: { readonly withProcess: boolean }): Metrics {
  const registry = new Registry();
  const registers = [registry];
  if (options.withProcess) collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 10 });
  const commands = new Counter({
    name: 'pedigree_commands_total',
    help: 'Commands by their outcome.',
    labelNames: ['command', 'outcome'],
    registers,
  });
  const commandSeconds = new Histogram({
    name: 'pedigree_command_seconds',
    help: 'From a command’s arrival to its answer.',
    labelNames: ['command'],
    buckets,
    registers,
  });
  const operationSeconds = new Histogram({
    name: 'pedigree_operation_seconds',
    help: 'From a GraphQL operation’s start to its answer.',
    labelNames: ['operation', 'errors'],
    buckets,
    registers,
  });
  const appendSeconds = new Histogram({
    name: 'pedigree_append_seconds',
    help: 'From an append to its being durable.',
    buckets,
    registers,
  });
  const appendedEvents = new Counter({
    name: 'pedigree_appended_events_total',
    help: 'Events made durable by this process.',
    registers,
  });
  const subscribers = new Gauge({
    name: 'pedigree_subscribers',
    help: 'Open subscriptions.',
    labelNames: ['transport'],
    registers,
  });
  const reactions = new Counter({
    name: 'pedigree_reactions_total',
    help: 'Commands that the service said by itself, as the steps of automatic rollouts.',
    labelNames: ['command', 'outcome'],
    registers,
  });
  const projectorEnds = new Counter({
    name: 'pedigree_projector_restarts_total',
    help: 'How often the projector ended by itself and was started again.',
    registers,
  });
  collectViews(registers, sources);
  if (sources.relay) collectRelay(registers, sources.relay);
  new Gauge({
    name: 'pedigree_log_refusing',
    help: '1 while the log takes no events, a full disk for one: the last append could not be written.',
    registers,
    collect() {
      this.set(sources.isRefusing() ? 1 : 0);
    },
  });
  return {
    text: () => registry.metrics(),
    contentType: registry.contentType,
    commandAnswered: (command, outcome, seconds) => {
      commands.inc({ command, outcome });
      commandSeconds.observe({ command }, seconds);
    },
    reacted: (command, outcome) => reactions.inc({ command, outcome }),
    operationAnswered: (operation, hasErrors, seconds) =>
      operationSeconds.observe({ operation, errors: hasErrors ? 'yes' : 'no' }, seconds),
    subscriberOpened: (transport) => subscribers.inc({ transport }),
    subscriberClosed: (transport) => subscribers.dec({ transport }),
    appended: (events, seconds) => {
      appendSeconds.observe(seconds);
      appendedEvents.inc(events);
    },
    projectorEnded: () => projectorEnds.inc(),
  };
}

function collectViews(registers: Registry[], { views, lagSeconds, isProjecting }: MetricsSources): void {
  new Gauge({
    name: 'pedigree_view_position',
    help: 'How far a view is in the log; an order, not a count.',
    labelNames: ['view', 'version'],
    registers,
    collect() {
      this.reset();
      for (const { name, version, position } of views()) {
        this.set({ view: name, version }, Number(position.slice(position.indexOf('.') + 1)));
      }
    },
  });
  new Gauge({
    name: 'pedigree_view_halted',
    help: '1 where a view met an event that it could not take, and stopped.',
    labelNames: ['view', 'version'],
    registers,
    collect() {
      this.reset();
      for (const { name, version, state } of views()) {
        this.set({ view: name, version }, state === 'halted' ? 1 : 0);
      }
    },
  });
  new Gauge({
    name: 'pedigree_view_lag_seconds',
    help: 'For how long the views have been behind the log.',
    registers,
    collect() {
      this.set(lagSeconds());
    },
  });
  new Gauge({
    name: 'pedigree_projector_running',
    help: '1 while the projector runs, 0 while it is being started again and the views stand still.',
    registers,
    collect() {
      this.set(isProjecting() ? 1 : 0);
    },
  });
}
