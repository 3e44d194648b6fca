import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Client } from '@pedigree/client';
import type { Wanted } from '@pedigree/fetch';
import { messageOf } from '@pedigree/kernel';
import { inFull, readAnyVersion, readInteger, readKnownAt } from '../arguments.ts';
import { notFound, Refused, WrongUsage } from '../errors.ts';
import { collect } from '../key-values.ts';
import { askingCommand, clientOf } from '../options.ts';
import type { Setting } from '../setting.ts';

/** `pedigree fetch`: the bytes of a version, from where they are said to be, checked by their digests. */
export function fetchCommand(setting: Setting) {
  return askingCommand(
    'fetch',
    'Fetches the bytes of a version, or of all that a manifest names, from files, HTTP, S3 or the storage of DVC, and keeps ' +
      'only those whose digest is right. What was interrupted goes on where it stopped.',
    'pedigree fetch fraud@3 --to ./fraud\npedigree fetch --manifest ./incident/manifest.json --to ./incident',
  )
    .optionsGroup('Options:')
    .argument('[reference]', 'such as fraud@3 or dataset:transactions@2')
    .option('--manifest <file>', 'in place of a reference: what pedigree checkout wrote; no service is asked')
    .option('--to <folder>', 'where the files go; what is there is never written over; required')
    .option('--datasets', 'also the datasets that went in, below datasets/')
    .option(
      '--dvc-remote <place>',
      'storage or cache of DVC, a folder or URL, where bytes are found by their MD5; may be given several times',
      collect,
    )
    .option('--jobs <n>', 'files at a time (default: 4)')
    .option('--allow-unverified', 'keep also bytes without a digest that can be checked, and say so')
    .option('--known-at <when>', 'as it was known then: a time, a position, or now (default: now)')
    .action(async (reference, options) => {
      const { to, dvcRemote = [], manifest, datasets = false } = options;
      if (to === undefined) throw new WrongUsage('--to: required: a folder; came: none');
      const jobs = readInteger('--jobs', options.jobs, 1) ?? 4;
      const wanted = await readWanted();
      if (wanted.length === 0) throw new Refused('required: a version with bytes; came: one of which none are told');
      const { allowUnverified = false, json = false } = options;
      // What fetches is loaded by this command alone.
      const { runFetch } = await import('../fetch/run-fetch.ts');
      await runFetch(wanted, { to, dvcRemotes: dvcRemote, jobs, allowUnverified, json }, setting);

      async function readWanted(): Promise<readonly Wanted[]> {
        if ((manifest === undefined) === (reference === undefined))
          throw new WrongUsage('[reference]: required: a reference, or --manifest; came: both or neither');
        if (manifest !== undefined) return wantedOfFile(resolve(setting.folder, manifest), datasets);
        const version = readAnyVersion('[reference]', reference ?? '', options.namespace);
        const knownAt = readKnownAt(options.knownAt, setting.terminal);
        const asked = { client: clientOf(options, setting), of: inFull(version), knownAt };
        return version.kind === 'model' ? wantedOfModel(asked, datasets) : wantedOfDataset(asked, version.name);
      }
    });
}

interface Asked {
  readonly client: Client;
  readonly of: string;
  readonly knownAt: string | undefined;
}

async function wantedOfModel({ client, of, knownAt }: Asked, datasets: boolean): Promise<readonly Wanted[]> {
  const checkout = await client.checkout({ version: of, knownAt });
  if (!checkout) throw notFound(of, knownAt);
  return wantedOfManifest(checkout.manifest, of, datasets);
}

async function wantedOfDataset({ client, of, knownAt }: Asked, name: string): Promise<readonly Wanted[]> {
  const version = await client.datasetVersion({ version: of.replace(/^dataset:/, ''), knownAt });
  if (!version) throw notFound(of, knownAt);
  const { filesOfDataset } = await import('../fetch/to-wanted.ts');
  return filesOfDataset({ ...version, name }, name);
}

async function wantedOfFile(path: string, datasets: boolean): Promise<readonly Wanted[]> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Refused(`--manifest: required: a file that can be read; came: ${path}: ${messageOf(cause)}`, { cause });
  });
  return wantedOfManifest(parse(text), path, datasets);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function wantedOfManifest(value: unknown, where: string, datasets: boolean): Promise<readonly Wanted[]> {
  const [{ readManifest }, { artifactsOf, datasetsOf }] = await Promise.all([
    import('../fetch/read-manifest.ts'),
    import('../fetch/to-wanted.ts'),
  ]);
  const manifest = readManifest(value, where);
  return [...artifactsOf(manifest), ...(datasets ? datasetsOf(manifest) : [])];
}
