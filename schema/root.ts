import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** The folder of this package, ending in `/`: where its data files stand, whether it runs from sources or built. */
export const schemaFolder = new URL(
  '.',
  pathToFileURL(createRequire(import.meta.url).resolve('@pedigree/schema/package.json')),
);
