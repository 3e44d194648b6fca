#!/usr/bin/env node
/**
 * `npx pedigree …` in a clone: builds what is missing or stale (nothing to build costs milliseconds), then becomes the
 * CLI. The import leaves this package on purpose: in a clone the build belongs to the house, not to a room of it.
 */
import { existsSync } from 'node:fs';

const houseBuild = new URL('../../../build.mjs', import.meta.url);
if (existsSync(houseBuild)) await (await import(houseBuild.href)).build();
await import('../dist/main.js');
