import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Client } from '@pedigree/client';
import { messageOf } from '@pedigree/kernel';
import { inFull, readAnyVersion, readInteger, readKnownAt } from '../arguments.ts';
import { notFound, Refused, WrongUsage } from '../errors.ts';
import { manifestName } from '../fetch/manifest-name.ts';
import type { Told } from '../fetch/run-fetch.ts';
import { warnOfRetractions } from '../fetch/warn-of-retractions.ts';
import { collect } from '../key-values.ts';
import { askingCommand, clientOf } from '../options.ts';
import type { Setting } from '../setting.ts';

/** `pedigree fetch`: the bytes of a version, from where they are said to be, checked by their digests. */
export function fetchCommand(setting: Setting) {
  return askingCommand(
    'fetch',
    'Fetches the bytes of a version, or of all that a manifest names, from files, HTTP, S3 or the storage of DVC, and keeps ' +
      'only those whose digest is right. What was interrupted goes on where it stopped.',
    'pedigree fetch fraud@3 --to ./fraud\npedigree fetch --manifest ./incident --to ./incident/files',
  )
    .optionsGroup('Options:')
    .argument('[reference]', 'such as fraud@3 or dataset:transactions@2')
    .option(
      '--manifest <file>',
      'in place of a reference: what pedigree checkout wrote, or the folder with it; no service is asked',
    )
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
      const told = await readTold();
      if (told.files.length === 0)
        throw new Refused('required: a version with bytes; came: one of which none are told');
      const { allowUnverified = false, json = false } = options;
      // What fetches is loaded by this command alone.
      const { runFetch } = await import('../fetch/run-fetch.ts');
      warnOfRetractions([...told.versions, ...told.datasets], setting.terminal);
      await runFetch(told, { to, dvcRemotes: dvcRemote, jobs, allowUnverified, json }, setting);

      async function readTold(): Promise<Told> {
        if ((manifest === undefined) === (reference === undefined))
          throw new WrongUsage(
            `[reference], --manifest: required: one of them; came: ${reference === undefined ? 'neither' : 'both'}`,
          );
        if (manifest !== undefined) return toldByFile(resolve(setting.folder, manifest), datasets);
        const version = readAnyVersion('[reference]', reference ?? '', options.namespace);
        const knownAt = readKnownAt(options.knownAt, setting.terminal);
        const asked = { client: clientOf(options, setting), of: inFull(version), knownAt };
        return version.kind === 'model' ? toldOfModel(asked, datasets) : toldOfDataset(asked, version.name);
      }
    });
}

interface Asked {
  readonly client: Client;
  readonly of: string;
  readonly knownAt: string | undefined;
}

async function toldOfModel({ client, of, knownAt }: Asked, datasets: boolean): Promise<Told> {
  const checkout = await client.checkout({ version: of, knownAt });
  if (!checkout) throw notFound(of, knownAt);
  return toldByManifest(checkout.manifest, of, datasets);
}

async function toldOfDataset({ client, of, knownAt }: Asked, name: string): Promise<Told> {
  const version = await client.datasetVersion({ version: of.replace(/^dataset:/, ''), knownAt });
  if (!version) throw notFound(of, knownAt);
  const { filesOfDataset } = await import('../fetch/to-wanted.ts');
  return { versions: [version], datasets: [], asOf: version.asOf, files: filesOfDataset({ ...version, name }, name) };
}

async function toldByFile(path: string, datasets: boolean): Promise<Told> {
  const isFolder = (await stat(path).catch(() => null))?.isDirectory() ?? false;
  const file = isFolder ? join(path, manifestName) : path;
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Refused(`--manifest: required: a file that can be read; came: ${file}: ${messageOf(cause)}`, { cause });
  });
  return toldByManifest(parse(text, file), file, datasets);
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Refused(`--manifest: required: JSON as pedigree checkout writes it; came: ${file}, which is none`, {
      cause,
    });
  }
}

async function toldByManifest(value: unknown, where: string, withDatasets: boolean): Promise<Told> {
  const [{ readManifest }, { artifactsOf, datasetsOf }] = await Promise.all([
    import('../fetch/read-manifest.ts'),
    import('../fetch/to-wanted.ts'),
  ]);
  const manifest = readManifest(value, where);
  const { versions, asOf } = manifest;
  const told = { versions, asOf, datasets: [], files: artifactsOf(manifest) };
  if (!withDatasets) return told;
  const uses = versions.flatMap((version) => version.datasets);
  return { ...told, datasets: uses, files: [...told.files, ...datasetsOf(manifest)] };
}
