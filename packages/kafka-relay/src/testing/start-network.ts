import { type Gate, startGate } from './start-gate.ts';

/** What lies between a Kafka and its clients: each way before the nodes of these ids, or before all where none is named. */
export interface Network {
  /** Breaks off what is open, and refuses whoever comes. */
  cut(...ids: readonly number[]): void;
  /** From now on nothing arrives, on old connections and new ones, and nobody is told. */
  stall(...ids: readonly number[]): void;
  /** Lets all through again: what was held back by a stall arrives late. */
  open(...ids: readonly number[]): void;
  close(): void;
}

/** Starts a gate before each node. */
export async function startNetwork(
  nodes: readonly { readonly id: number; readonly clients: number; readonly toldToClients: number }[],
): Promise<Network> {
  const gates = new Map<number, Gate>();
  for (const { id, clients, toldToClients } of nodes) gates.set(id, await startGate(toldToClients, clients));
  const chosen = (ids: readonly number[]) => (ids.length === 0 ? [...gates.values()] : ids.map(gateOf));
  function gateOf(id: number): Gate {
    const gate = gates.get(id);
    if (!gate) throw new Error(`required: a node with a gate, of ${[...gates.keys()].join()}; came: ${id}`);
    return gate;
  }
  return {
    cut: (...ids) => chosen(ids).forEach((gate) => void gate.cut()),
    stall: (...ids) => chosen(ids).forEach((gate) => void gate.stall()),
    open: (...ids) => chosen(ids).forEach((gate) => void gate.open()),
    close: () => chosen([]).forEach((gate) => void gate.close()),
  };
}
