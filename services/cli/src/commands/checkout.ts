import { writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { canonicalJson } from '@pedigree/kernel';
import { inFull, readKnownAt, readThing, readTime, readVersionOf } from '../arguments.ts';
import { notFound, Refused, WrongUsage } from '../errors.ts';
import { manifestName } from '../fetch/manifest-name.ts';
import { warnOfRetractions } from '../fetch/warn-of-retractions.ts';
import { askingCommand, clientOf } from '../options.ts';
import { commandLine } from '../output/command-line.ts';
import { formatCount } from '../output/format.ts';
import { printJson } from '../output/print-json.ts';
import { writeWhole } from '../output/whole-file.ts';
import type { Setting } from '../setting.ts';

/** `pedigree checkout`: the manifest of what served, enough to build it again. */
export function checkoutCommand(setting: Setting) {
  return askingCommand(
    'checkout',
    'Writes the manifest of what serves in an environment, or served at a time, or of one version: commit, datasets with their ' +
      'digests and places, parameters, software and the bytes themselves, as JSON. pedigree fetch gets what it names.',
    'pedigree checkout fraud production --to ./incident\npedigree checkout fraud@3',
  )
    .optionsGroup('Options:')
    .argument('<model>', 'such as fraud; without an environment one version, such as fraud@3')
    .argument('[environment]', 'such as production')
    .option('--at <time>', 'what served then; a bare date is 00:00:00Z (default: after every change)')
    .option('--known-at <when>', 'as it was known then: a time, a position, or now (default: now)')
    .option(
      '--to <folder>',
      'write it there as manifest.json, in its canonical form; a folder is made (default: print it)',
    )
    .action(async (model, environment, options) => {
      const { terminal, folder } = setting;
      const at = readTime('--at', options.at, terminal);
      const knownAt = readKnownAt(options.knownAt, terminal);
      const client = clientOf(options, setting);
      const checkout = await client.checkout({ ...readAsked(), at, knownAt });
      if (!checkout) throw notFound(readAsked().version ?? model, knownAt);
      const { readManifest } = await import('../fetch/read-manifest.ts');
      const { serving, versions } = readManifest(checkout.manifest, 'the answer');
      if (serving && versions.length === 0) {
        const since = serving.since === null ? '' : ` since ${serving.since}`;
        throw new Refused(
          `required: a time at which ${serving.model} served in ${serving.environment}; came: ${serving.state}${since}`,
        );
      }
      warnOfRetractions([...versions, ...versions.flatMap(({ datasets }) => datasets)], terminal);
      if (options.to === undefined) {
        printJson(terminal, checkout.manifest);
        return;
      }
      const to = resolve(folder, options.to);
      await mkdir(to, { recursive: true });
      const file = join(to, manifestName);
      // Nothing behind the canonical form: what sha256sum says of the file is the digest.
      await writeWhole('--to', file, async (descriptor) => writeFileSync(descriptor, canonicalJson(checkout.manifest)));
      const { digest, schema } = checkout;
      if (options.json) printJson(terminal, { file, digest, schema, versions: versions.map(({ ref }) => ref) });
      else {
        terminal.print(
          `${join(options.to, manifestName)} names ${formatCount(versions.length, 'version')}: ${versions.map(({ ref }) => ref).join(', ')}`,
        );
        terminal.print(`  ${digest}`);
        // Not beside the manifest: bytes may have its name.
        const places = { '--manifest': options.to, '--to': join(options.to, 'files') };
        terminal.print(`The bytes come by: ${commandLine('fetch', [], places)}`);
      }

      function readAsked() {
        if (environment === undefined) {
          if (at !== undefined) throw new WrongUsage('--at: required: an environment; came: none');
          return { version: inFull(readVersionOf('<model>', model, 'model', options.namespace)) };
        }
        return {
          model: inFull(readThing('<model>', model, 'model', options.namespace)),
          environment: inFull(readThing('[environment]', environment, 'environment', options.namespace)),
        };
      }
    });
}
