import { type Figure, latenciesBesideFloor, ratesBesideFloor } from './figure.ts';
import { requireSame } from './lineage-answers.ts';
import type { LoadReport } from './load.ts';
import { bodyOf } from './mix/questions.ts';
import { load, type ServerProcess } from './processes.ts';

/** What is asked, and with what. */
export interface BareQuestion {
  readonly query: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** A service and its floor, which give the same answers. */
export interface Compared {
  readonly server: ServerProcess;
  readonly floor: ServerProcess;
  readonly smoke: boolean;
}

/** What is asked of both, by so many clients; every right answer holds the text `expected`. */
interface Asking {
  readonly name: string;
  readonly shape: string;
  readonly questions: readonly BareQuestion[];
  readonly clients: number;
  readonly expected: string;
  /** The least part of the floor's rate that is to be reached. */
  readonly reach: number;
}

/** Rates of a service beside those of its floor over HTTP. @throws Error where the two answer otherwise. */
export async function compareServers(
  { server, floor, smoke }: Compared,
  { name, shape, questions, clients, expected, reach }: Asking,
): Promise<Figure> {
  for (const question of questions) await requireSame(server.url, floor.url, question);
  const plan = { bodies: questions.map(bodyOf), expected, clients, seconds: smoke ? 0.3 : 4 };
  await load({ ...plan, url: server.url });
  await load({ ...plan, url: floor.url });
  const [ours, floors]: [LoadReport[], LoadReport[]] = [[], []];
  for (let run = 0; run < (smoke ? 1 : 3); run++) {
    floors.push(await load({ ...plan, url: floor.url }));
    ours.push(await load({ ...plan, url: server.url }));
  }
  return {
    name,
    conditions: [
      shape,
      `${clients} clients in a process of their own, median of ${ours.length}, interleaved, warmed up`,
      latenciesBesideFloor(ours, floors),
    ].join('; '),
    unit: 'answers/s',
    ...ratesBesideFloor(ours, floors, { least: reach }),
  };
}
