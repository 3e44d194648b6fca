// @ts-check
/**
 * Makes the programs: the main part of every service and the entry of every thread, with what they import in few files,
 * because Node takes longer to find and open a thousand modules than to run them (docs/decisions/031).
 */
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** Every program by its source. */
export const programs = [
  'packages/assembly/src/projector.ts',
  'packages/assembly/src/relay.ts',
  'packages/event-store-sqlite/src/writer.ts',
  'services/cli/src/main.ts',
  'services/gateway/src/main.ts',
  'services/projector/src/main.ts',
  'services/relay/src/main.ts',
  'services/standalone/src/main.ts',
];

/**
 * Where a program is placed, seen from the root as its source is.
 * @param {string} source
 */
export const toOutput = (source) => source.replace('/src/', '/dist/').replace(/\.ts$/, '.js');

/** CommonJS that is bundled into a module still asks for parts of Node by `require`. */
const requireInModules =
  "import { createRequire as toRequire } from 'node:module'; const require = toRequire(import.meta.url);";

/** What stays in `node_modules`: drivers, of which one is in machine code and three are seldom used, and a page of 9 MB. */
const external = [
  '@aws-sdk/client-s3',
  '@eventstore/db-client',
  '@graphql-yoga/render-graphiql',
  '@photostructure/sqlite',
  'pg',
];

/** The folder below the root with what several programs share, or load when they need it. */
export const chunks = 'dist';

/** Stands for the root in what esbuild makes, until it is known from where: any folder may hold a part of a program. */
const rootSeen = 'root-of-pedigree:';

/**
 * The programs below `root` as files to write, after the chunks that they load: who can be started can be loaded, too.
 *
 * @param {string} root
 * @returns {Promise<{ path: string, text: string }[]>}
 * @throws what esbuild throws on an error in a source
 */
export async function bundle(root) {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: programs.map((source) => ({ in: source, out: toOutput(source).slice(0, -'.js'.length) })),
    outdir: root,
    chunkNames: `${chunks}/[hash]`,
    write: false,
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    conditions: ['source'],
    external,
    banner: { js: requireInModules },
    plugins: [{ name: 'places', setup: (build) => keepPlaces(build, root) }],
    logLevel: 'error',
  });
  const files = outputFiles.map(({ path, text }) => ({
    path,
    text: text.replaceAll(rootSeen, `${relative(dirname(path), root)}/`),
  }));
  const isChunk = (/** @type {{ path: string }} */ { path }) => dirname(path) === join(root, chunks);
  return [...files.filter(isChunk), ...files.filter((file) => !isChunk(file))];
}

/**
 * A source that asks where it stands is told so wherever its program stands.
 *
 * @param {import('esbuild').PluginBuild} build
 * @param {string} root
 */
function keepPlaces(build, root) {
  build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
    const place = `new URL('${rootSeen}${relative(root, path)}', import.meta.url).href`;
    return { contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', place), loader: 'ts' };
  });
}
