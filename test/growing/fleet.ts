import { resolve } from 'node:path';
import { type ChildService, startChildService } from '../harness/child-service.ts';

const entryOf = (service: 'gateway' | 'projector') =>
  resolve(import.meta.dirname, `../../services/${service}/dist/main.js`);

/** Starts a gateway of a log that others share; it is ready once somebody keeps the views. */
export function startGateway(store: string): Promise<ChildService> {
  return startChildService({ entry: entryOf('gateway'), arguments: ['--store', store] });
}

/** Starts a projector; its URL is that of `/readyz`. */
export function startProjector(store: string): Promise<ChildService> {
  return startChildService({ entry: entryOf('projector'), arguments: ['--store', store] });
}

/** What a projector says of itself. */
export async function statusOf({ url }: ChildService): Promise<string> {
  const { status }: { readonly status: string } = JSON.parse(await (await fetch(url)).text());
  return status;
}
