/**
 * A routing table that begins with nothing, in a process of its own: how long until it says of every slot what the service
 * says, and how long after a promotion was acknowledged does it say that? Reads a plan as JSON from stdin, writes a
 * {@link RoutingReport} to stdout.
 */
import { performance } from 'node:perf_hooks';
import { followServing, type Serving, type Slot } from '@pedigree/client/kafka';
import { ask } from './ask.ts';
import { readPlan } from './read-plan.ts';

export interface RoutingPlan {
  readonly url: string;
  readonly brokers: readonly string[];
  readonly environments: readonly string[];
  /** Promoted one after another, each when the table says what the one before did. */
  readonly promotions: readonly { readonly environment: string; readonly model: string; readonly version: string }[];
}

export interface RoutingReport {
  readonly slots: number;
  /** How many of them the table said something else of than the service, when it said that it was complete. */
  readonly wrong: number;
  /** Milliseconds from the beginning of the process until it was complete, and of those from the first look at Kafka. */
  readonly fromNothing: number;
  readonly fromFirstLook: number;
  /** Milliseconds of processors that the process took until then. */
  readonly processor: number;
  /** Milliseconds from each acknowledgement until the table said so, ascending. */
  readonly delays: readonly number[];
}

class Table {
  readonly #served = new Map<string, string>();
  #onChange: () => void = () => {};

  change(slot: Slot, serving: Serving | null): void {
    this.#served.set(keyOf(slot), versionsOf(serving?.allocation.map(({ version }) => version) ?? []));
    this.#onChange();
  }

  says(slot: Omit<Slot, 'namespace'>): string | undefined {
    return this.#served.get(keyOf(slot));
  }

  get size(): number {
    return this.#served.size;
  }

  /** Resolves when it says that. */
  until(slot: Omit<Slot, 'namespace'>, served: string): Promise<void> {
    return new Promise((resolve) => {
      this.#onChange = () => {
        if (this.says(slot) === served) resolve();
      };
      this.#onChange();
    });
  }
}

async function run({ url, brokers, environments, promotions }: RoutingPlan): Promise<RoutingReport> {
  const table = new Table();
  const ending = new AbortController();
  const began = performance.now();
  let following: Promise<void> = Promise.resolve();
  await new Promise<void>((resolve, reject) => {
    following = followServing({
      kafka: { brokers: [...brokers] },
      signal: ending.signal,
      onTrouble: ({ message }) => process.stderr.write(`${message}\n`),
      onChange: (slot, serving) => table.change(slot, serving),
      onComplete: resolve,
    });
    following.catch(reject);
  });
  const complete = performance.now();
  const { user, system } = process.cpuUsage();
  const slots = table.size;
  const wrong = await countWrong(url, environments, table);
  const delays: number[] = [];
  for (const promotion of promotions) delays.push(await promote(url, promotion, table));
  ending.abort();
  await following;
  delays.sort((left, right) => left - right);
  const processor = (user + system) / 1000;
  return { slots, wrong, fromNothing: complete, fromFirstLook: complete - began, processor, delays };
}

const question = `query ($environment: String!) {
  environmentServing(environment: $environment) { models { model allocation { version { ref } } } }
}`;

/** Slots of which the table does not say what the service does, and those that it does not know. */
async function countWrong(url: string, environments: readonly string[], table: Table): Promise<number> {
  let wrong = 0;
  let asked = 0;
  for (const environment of environments) {
    const { models } = JSON.parse(await ask(url, question, { environment })).data.environmentServing;
    for (const { model, allocation } of models) {
      asked += 1;
      const served = versionsOf(allocation.map(({ version }: { version: { ref: string } }) => version.ref));
      if (table.says({ environment, model }) !== served) wrong += 1;
    }
  }
  return wrong + Math.abs(table.size - asked);
}

const mutation = `mutation ($input: PromoteModelInput!) {
  promoteModel(input: $input) { __typename ... on Rejection { message } }
}`;

/** Promotes, and answers how many milliseconds later than its acknowledgement the table says so. */
async function promote(url: string, input: RoutingPlan['promotions'][number], table: Table): Promise<number> {
  await ask(url, mutation, { input });
  const acknowledged = performance.now();
  await table.until(input, `model:default/${input.model}@${input.version}`);
  return performance.now() - acknowledged;
}

const keyOf = ({ environment, model }: Omit<Slot, 'namespace'>) => JSON.stringify([environment, model]);
const versionsOf = (versions: readonly string[]) => versions.toSorted().join(' ');

if (process.argv[1]?.endsWith('watch-routing.js'))
  process.stdout.write(JSON.stringify(await run(await readPlan<RoutingPlan>())));
