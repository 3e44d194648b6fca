import type { KafkaConfig } from 'kafkajs';

type Brokers = KafkaConfig['brokers'];

/**
 * The same brokers, beginning `turns` further on. kafkajs connects to the first, and goes on to the next only where it gets no
 * connection: to one that accepts it and then hangs, as a stopped process does, it comes back for ever. So who fails begins
 * with another one the next time.
 */
export function brokersFrom(brokers: readonly string[], turns: number): string[];
export function brokersFrom(brokers: Brokers, turns: number): Brokers;
export function brokersFrom(brokers: Brokers | readonly string[], turns: number): Brokers {
  if (typeof brokers === 'function') return async () => inTurn(await brokers(), turns);
  return inTurn(brokers, turns);
}

function inTurn(brokers: readonly string[], turns: number): string[] {
  const first = turns % brokers.length;
  return [...brokers.slice(first), ...brokers.slice(0, first)];
}
