import type { ServingFieldsFragment } from '@pedigree/client';
import { allocationToJson, formatAllocation } from '../allocation.ts';
import { inFull, readKnownAt, readThing, readTime } from '../arguments.ts';
import { nobodyRecorded } from '../errors.ts';
import { findUnrecorded } from '../find-unrecorded.ts';
import { askingCommand, clientOf } from '../options.ts';
import { formatTime } from '../output/format.ts';
import { printJson } from '../output/print-json.ts';
import { printTable } from '../output/print-table.ts';
import type { Setting } from '../setting.ts';

/** `pedigree serving`: what served, at a time, as known at a time or position. */
export function servingCommand(setting: Setting) {
  return askingCommand(
    'serving',
    'Tells what serves in an environment, or served at a time, as known now or then.',
    'pedigree serving production\npedigree serving production --model fraud --at 2026-05-25 --known-at 2026-05-31',
  )
    .optionsGroup('Options:')
    .argument('<environment>', 'such as production')
    .option('--model <name>', 'only this model')
    .option('--at <time>', 'what served then; a bare date is 00:00:00Z (default: after every change)')
    .option('--known-at <when>', 'as it was known then: a time, a position, or now (default: now)')
    .action(async (name, options) => {
      const { terminal } = setting;
      const environment = readThing('<environment>', name, 'environment', options.namespace);
      const at = readTime('--at', options.at, terminal) ?? null;
      const knownAt = readKnownAt(options.knownAt, terminal);
      const client = clientOf(options, setting);
      const question = { environment: inFull(environment), at, knownAt };
      const answer =
        options.model === undefined
          ? await askAll()
          : await askOne(readThing('--model', options.model, 'model', options.namespace));
      for (const unknown of answer.unrecorded) {
        terminal.warn(nobodyRecorded(unknown));
      }
      if (options.json)
        printJson(terminal, {
          environment: environment.name,
          at,
          asOf: answer.asOf,
          models: answer.models.map(toJson),
        });
      else print(setting, environment.name, at, answer);

      async function askAll() {
        const { models, asOf, environment: found } = await client.environmentServing(question);
        return { models, asOf, unrecorded: found ? [] : [inFull(environment)] };
      }

      async function askOne(model: ReturnType<typeof readThing>) {
        const serving = await client.serving({ ...question, model: inFull(model) });
        return { models: [serving], asOf: serving.asOf, unrecorded: await findUnrecorded(client, serving) };
      }
    });
}

interface Answer {
  readonly models: readonly ServingFieldsFragment[];
  readonly asOf: ServingFieldsFragment['asOf'];
}

function toJson({ model, state, allocation, salt, since, until, actor, event }: ServingFieldsFragment) {
  const stated = state === 'UNKNOWN' ? null : { since, actor: actor?.id ?? null, event: event?.eventId ?? null };
  return {
    model,
    state,
    allocation: allocationToJson(allocation),
    salt,
    since: stated?.since ?? null,
    until,
    actor: stated?.actor ?? null,
    event: stated?.event ?? null,
  };
}

function print({ terminal }: Setting, environment: string, at: string | null, { models, asOf }: Answer): void {
  const known = asOf.recordedAt === null ? 'before every event' : formatTime(asOf.recordedAt);
  terminal.print(
    `${terminal.colours.bold(environment)} ${at === null ? 'now' : `at ${formatTime(at)}`}, as known at ${asOf.position} (${known})`,
  );
  terminal.print('');
  printTable(
    terminal,
    [
      { title: 'MODEL', flexible: true },
      { title: 'SERVES', flexible: true },
      { title: 'SINCE' },
      { title: 'UNTIL' },
      { title: 'BY', flexible: true },
    ],
    models.map(({ model, state, allocation, since, until, actor }) => [
      model,
      formatAllocation(state, allocation),
      formatTime(since),
      formatTime(until),
      actor?.id ?? '',
    ]),
    'No model has any change here by then.',
  );
}
