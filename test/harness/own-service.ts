import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { type Service, type ServiceOptions, startService } from '@pedigree/assembly';
import { parseStore, parseViews, toPlaces } from '@pedigree/assembly/places';
import { isInvalid } from '@pedigree/kernel';
import { createLogger, type LogLevel } from '@pedigree/runtime';
import { type Answer, ask } from './ask.ts';
import type { PlaceVariables } from './combinations.ts';

/** The whole service in this process, over real HTTP and a real store in a folder of its own. */
export interface OwnService extends Service {
  readonly folder: string;
  /** Sends one GraphQL request to it. */
  readonly ask: <Data = Record<string, never>>(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Answer<Data>>;
  /** Stops it, and takes its folder away. */
  readonly remove: () => Promise<void>;
}

export interface OwnServiceOptions {
  /** Milliseconds since 1970; the machine's unless given. */
  readonly clock?: () => number;
  /** A folder to go on in; a new one unless given. */
  readonly folder?: string;
  /** Where log and views are; in the folder unless given. */
  readonly places?: PlaceVariables;
  /** Whether plans are compiled; as PEDIGREE_JIT says unless given. */
  readonly jit?: boolean;
  /** Where it listens; 127.0.0.1 unless given. */
  readonly host?: string;
  /** Whether it may be called by any name; not unless given. */
  readonly open?: boolean;
  readonly limits?: ServiceOptions['settings']['limits'];
  readonly introspection?: boolean;
  readonly graphiql?: boolean;
  readonly logLevel?: LogLevel;
}

/** On a busy machine what was written may be shown late, and only a test of that is to fail by it. */
const patient = { positionWaitMilliseconds: 30_000 };

/** Starts a service on a free port. Its threads run what was built: `npm run build` comes first. */
export async function startOwnService(options: OwnServiceOptions = {}): Promise<OwnService> {
  const { clock = Date.now, jit = process.env.PEDIGREE_JIT !== 'off', limits = {}, logLevel = 'fatal' } = options;
  const { introspection = true, graphiql = true, host = '127.0.0.1', open = false } = options;
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'pedigree-service-'));
  const store = options.places ? parseStore(options.places.PEDIGREE_STORE) : null;
  const views = options.places ? parseViews(options.places.PEDIGREE_VIEWS) : null;
  if (isInvalid(store)) throw new Error(store.invalid);
  if (isInvalid(views)) throw new Error(views.invalid);
  const service = await startService({
    settings: { port: 0, host, open, readOnly: false, jit, introspection, graphiql, limits: { ...patient, ...limits } },
    places: toPlaces({ store, views, data: folder }),
    keepsViews: true,
    clock,
    monotonic: () => performance.now(),
    newId: randomUUID,
    random: (size) => randomBytes(size),
    logger: createLogger({ level: logLevel, service: 'test' }),
  });
  return {
    ...service,
    folder,
    ask: (query, variables, headers) => ask(service.url, query, variables, headers),
    async remove() {
      await service.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
