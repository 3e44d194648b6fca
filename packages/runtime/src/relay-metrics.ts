import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { RelayHealth } from './health.ts';

/** How a relay stands; null before there is one. */
export type RelaySource = () => RelayHealth | null;

const states: readonly RelayHealth['state'][] = ['starting', 'waiting', 'relaying', 'failing'];

/** What `/metrics` tells of a process that only relays. */
export interface RelayMetrics {
  /** Prometheus text. */
  readonly text: () => Promise<string>;
  readonly contentType: string;
}

/** Makes the metrics of a process that only relays: those of Node among them, which are once a process. */
export function createRelayMetrics(relay: RelaySource): RelayMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 10 });
  collectRelay([registry], relay);
  return { text: () => registry.metrics(), contentType: registry.contentType };
}

/** Has each scrape tell how the relay stands. */
export function collectRelay(registers: Registry[], relay: RelaySource): void {
  new Gauge({
    name: 'pedigree_relay_state',
    help: '1 for how the relay to Kafka stands: starting, waiting (another one leads), relaying or failing.',
    labelNames: ['state'],
    registers,
    collect() {
      const now = relay()?.state ?? 'starting';
      for (const state of states) this.set({ state }, state === now ? 1 : 0);
    },
  });
  new Gauge({
    name: 'pedigree_relay_lag_seconds',
    help: 'How old the oldest event is that a topic lacks; told by the relay that leads.',
    labelNames: ['topic'],
    registers,
    collect() {
      this.reset();
      for (const [topic, seconds] of Object.entries(relay()?.lagSeconds ?? {})) this.set({ topic }, seconds);
    },
  });
  new Counter({
    name: 'pedigree_relay_published_total',
    help: 'Events written to Kafka by this process, repeats included.',
    registers,
    collect() {
      this.reset();
      this.inc(relay()?.published ?? 0);
    },
  });
  new Gauge({
    name: 'pedigree_relay_error',
    help: '1 while the relay fails, with what it says is wrong.',
    labelNames: ['error'],
    registers,
    collect() {
      this.reset();
      const error = relay()?.error ?? null;
      if (error !== null) this.set({ error }, 1);
    },
  });
}
