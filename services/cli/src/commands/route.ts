import { type Routed, routeKey, type ServingFieldsFragment } from '@pedigree/client';
import { allocationToJson, formatAllocation } from '../allocation.ts';
import { inFull, readKnownAt, readThing, readTime } from '../arguments.ts';
import { nobodyRecorded } from '../errors.ts';
import { findUnrecorded } from '../find-unrecorded.ts';
import { askingCommand, clientOf } from '../options.ts';
import { formatShare, formatTime, formatVersion } from '../output/format.ts';
import { printJson } from '../output/print-json.ts';
import { printTable } from '../output/print-table.ts';
import type { Setting } from '../setting.ts';

/** `pedigree route`: which version the recorded split assigns to a key, or assigned at a time. */
export function routeCommand(setting: Setting) {
  return askingCommand(
    'route',
    'Tells which version the recorded split of the traffic assigns to a key, such as the id of a user, or assigned at a time. ' +
      'It says what was assigned, not what answered.',
    'pedigree route fraud production customer-17\npedigree route fraud production customer-17 customer-18 --at 2026-05-25',
  )
    .optionsGroup('Options:')
    .argument('<model>', 'such as fraud')
    .argument('<environment>', 'such as production')
    .argument('<key...>', 'what requests are known by: any text')
    .option('--at <time>', 'what was assigned then; a bare date is 00:00:00Z (default: after every change)')
    .option('--known-at <when>', 'as it was known then: a time, a position, or now (default: now)')
    .action(async (model, environment, keys, options) => {
      const { terminal } = setting;
      const at = readTime('--at', options.at, terminal) ?? null;
      const client = clientOf(options, setting);
      // One question: all keys are routed by one split, as known at one position.
      const serving = await client.serving({
        model: inFull(readThing('<model>', model, 'model', options.namespace)),
        environment: inFull(readThing('<environment>', environment, 'environment', options.namespace)),
        at,
        knownAt: readKnownAt(options.knownAt, terminal),
      });
      for (const unknown of await findUnrecorded(client, serving)) terminal.warn(nobodyRecorded(unknown));
      const routes = keys.map((key) => ({ key, routed: routeKey(serving, key) }));
      if (options.json) printJson(terminal, toJson(serving, at, routes));
      else print(setting, serving, at, routes);
    });
}

interface Route {
  readonly key: string;
  readonly routed: Routed<ServingFieldsFragment['allocation'][number]> | null;
}

function toJson(serving: ServingFieldsFragment, at: string | null, routes: readonly Route[]) {
  const { environment, model, state, salt, since, until, asOf } = serving;
  const allocation = allocationToJson(serving.allocation);
  return {
    environment,
    model,
    at,
    asOf,
    state,
    salt,
    since,
    until,
    allocation,
    routes: routes.map(({ key, routed }) => ({
      key,
      bucket: routed?.bucket ?? null,
      version: routed?.assigned.version.ref ?? null,
      range: routed && { from: routed.from, to: routed.to },
    })),
  };
}

function print(
  { terminal }: Setting,
  serving: ServingFieldsFragment,
  at: string | null,
  routes: readonly Route[],
): void {
  const { environment, model, state, allocation, salt, asOf } = serving;
  const known = asOf.recordedAt === null ? 'before every event' : formatTime(asOf.recordedAt);
  terminal.print(
    `${terminal.colours.bold(`${model} in ${environment}`)} ${at === null ? 'now' : `at ${formatTime(at)}`}, as known at ${asOf.position} (${known})`,
  );
  terminal.print(`serves ${formatAllocation(state, allocation)}${salt === null ? '' : `, salt ${salt}`}`);
  terminal.print('');
  printTable(
    terminal,
    [{ title: 'KEY', flexible: true }, { title: 'BUCKET' }, { title: 'VERSION', flexible: true }, { title: 'RANGE' }],
    routes.map(({ key, routed }) => [
      key,
      routed ? String(routed.bucket) : '',
      routed ? formatVersion(routed.assigned.version) : formatAllocation(state, []),
      routed ? `${routed.from} up to ${routed.to} (${formatShare(routed.assigned.share)})` : '',
    ]),
    '',
  );
}
