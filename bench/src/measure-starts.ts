import { ask } from './ask.ts';
import type { Figure } from './figure.ts';
import { median } from './figure.ts';
import { type ServerProcess, startServer } from './processes.ts';

/** Something to ask a service that has just started. */
export interface Question {
  readonly query: string;
  readonly variables: object;
  /** The answer has to have this in it. */
  readonly expected: string;
}

export interface Starts {
  /** Seconds from the beginning of the process to the last of the first right answers, each time. */
  readonly seconds: readonly number[];
  /** Resident bytes of the last one, when it has been idle for a while. */
  readonly idleBytes: number;
  /** The last one, which runs. */
  readonly server: ServerProcess;
}

const idleMilliseconds = 5_000;

/** Starts the service so many times; `words` say on what. @throws Error where an answer is not right. */
export async function measureStarts(
  words: readonly string[],
  questions: readonly Question[],
  { times, smoke }: { readonly times: number; readonly smoke: boolean },
): Promise<Starts> {
  const seconds: number[] = [];
  for (let run = 1; ; run++) {
    const began = performance.now();
    const server = await startServer('standalone', ['--port', '0', ...words]);
    for (const question of questions) await requireAnswer(server.url, question);
    seconds.push((performance.now() - began) / 1000);
    if (run === times) {
      await new Promise((resolve) => setTimeout(resolve, smoke ? 0 : idleMilliseconds));
      return { seconds, idleBytes: server.residentBytes(), server };
    }
    await server.stop();
  }
}

/** The questions with the whole answers that an earlier process gave: these are right, whatever order parts start in. */
export async function learnAnswers(
  words: readonly string[],
  questions: readonly Question[],
): Promise<readonly Question[]> {
  const server = await startServer('standalone', ['--port', '0', ...words]);
  const learned: Question[] = [];
  for (const question of questions) {
    learned.push({ ...question, expected: await ask(server.url, question.query, question.variables) });
  }
  await server.stop();
  return learned;
}

async function requireAnswer(url: string, { query, variables, expected }: Question): Promise<void> {
  const text = await ask(url, query, variables);
  if (!text.includes(expected)) throw new Error(`required: an answer with ${expected}; came: ${text.slice(0, 300)}`);
}

/** What is to be reached by a start, and by the memory after it. */
export interface StartReach {
  readonly seconds: number;
  readonly megabytes: number;
}

/** A figure of the starts and one of the memory. */
export function startFigures(
  of: string,
  shape: string,
  { seconds, idleBytes }: Starts,
  reach: StartReach,
): readonly Figure[] {
  const beside = { floor: null, ratio: null };
  const took = median(seconds);
  const megabytes = idleBytes / 1e6;
  return [
    {
      name: `start to the first right answers, ${of}`,
      conditions: [
        shape,
        `median of ${seconds.length} starts, the slowest ${Math.max(...seconds).toFixed(2)} s; files are in the page cache`,
      ].join('; '),
      unit: 's',
      figure: took,
      ...beside,
      reach: `≤ ${reach.seconds} s`,
      met: took <= reach.seconds,
    },
    {
      name: `memory after start, ${of}`,
      conditions: `${shape}; RSS after the first answers and ${idleMilliseconds / 1000} s of rest`,
      unit: 'MB',
      figure: megabytes,
      ...beside,
      reach: `≤ ${reach.megabytes} MB`,
      met: megabytes <= reach.megabytes,
    },
  ];
}
