// @ts-check
/**
 * Makes what node runs: every TypeScript source that is newer than its JavaScript is stripped of its types, into the
 * `dist` beside it, by the compiler that the tests use, and the programs are bundled where anything of theirs is newer.
 * It does not check types (`npm run types` does), so that a first `npm start` costs some seconds, and one with nothing to
 * do a few milliseconds.
 *
 * Guarantees: an output appears whole or not at all, so a build that was stopped is repaired by the next; an output
 * whose source is gone is deleted, so that nothing imports what a checkout no longer holds.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle, chunks, programs, toOutput } from './bundle.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const notSources = new Set(['dist', 'node_modules', 'planted']);

/** What the build is done with is not there. */
class NotInstalled extends Error {
  name = 'NotInstalled';
  message = 'required: the packages that `npm ci` installs; came: a clone without them';
}

/** Builds what is missing or stale in every workspace. Throws NotInstalled, and what a compiler throws on a syntax error. */
export async function build() {
  const sources = workspaces().flatMap(sourcesOf);
  const mains = new Set(programs.map((program) => join(root, program)));
  const modules = sources.filter(({ path }) => !mains.has(path));
  const stale = modules.filter(({ changed, output }) => modified(output) <= changed);
  const made = Math.min(...[chunks, ...programs.map(toOutput)].map((path) => modified(join(root, path))));
  const unbundled = ['test', 'bench'].map((folder) => join(root, folder, sep));
  const bundled = sources.filter(({ path }) => !unbundled.some((folder) => path.startsWith(folder)));
  const areProgramsStale = made <= Math.max(modified(installed), ...bundled.map(({ changed }) => changed));
  if (stale.length === 0 && !areProgramsStale) return;
  if (!existsSync(join(root, 'node_modules', 'esbuild'))) {
    // An image without the compilers runs what was built before they were taken out.
    if (stale.length === 0 && made > 0) return;
    throw new NotInstalled();
  }
  const { transform } = await import('@swc/core');
  await Promise.all(stale.map((source) => compile(source, transform)));
  if (areProgramsStale) await placePrograms();
}

/** What npm wrote last: a program holds packages, and is stale where others are installed since. */
const installed = join(root, 'node_modules', '.package-lock.json');

/** Chunks of a day ago go: a program that still runs may load one later, and another build may be placing some now. */
async function placePrograms() {
  const files = await bundle(root);
  for (const { path, text } of files) place(path, text);
  const wanted = new Set(files.map(({ path }) => path));
  for (const name of readdirSync(join(root, chunks))) {
    const path = join(root, chunks, name);
    // What another build has just put in its place is not there any more.
    if (!wanted.has(path) && modified(path) < Date.now() - 86_400_000) rmSync(path, { force: true });
  }
}

/** The folders named by `workspaces` in package.json. */
function workspaces() {
  /** @type {{ workspaces: string[] }} */
  const { workspaces: patterns } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const folders = patterns.flatMap((pattern) => {
    if (!pattern.endsWith('/*')) return [join(root, pattern)];
    const parent = join(root, pattern.slice(0, -2));
    return readdirSync(parent).map((name) => join(parent, name));
  });
  return folders.filter((folder) => existsSync(join(folder, 'package.json')));
}

/**
 * The sources of a workspace, each with the time of its last change and the output beside which no other is left.
 * @param {string} workspace
 */
function sourcesOf(workspace) {
  /** @type {{ compilerOptions: { rootDir: string } }} */
  const { compilerOptions } = JSON.parse(readFileSync(join(workspace, 'tsconfig.json'), 'utf8'));
  const home = resolve(workspace, compilerOptions.rootDir);
  const output = join(workspace, 'dist');
  const sources = sourcesBelow(home).map((path) => ({
    path,
    changed: modified(path),
    output: `${output}${path.slice(home.length, -'.ts'.length)}.js`,
  }));
  deleteOrphans(output, new Set(sources.map((source) => source.output)));
  return sources;
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function sourcesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}${sep}${entry.name}`;
    if (entry.isDirectory()) return notSources.has(entry.name) ? [] : sourcesBelow(path);
    return /(?<!\.spec|\.d)\.ts$/.test(entry.name) ? [path] : [];
  });
}

/**
 * @param {string} folder
 * @param {Set<string>} wanted
 */
function deleteOrphans(folder, wanted) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.js')) continue;
    const path = `${entry.parentPath}${sep}${entry.name}`;
    if (wanted.has(path)) continue;
    const stem = path.slice(0, -'.js'.length);
    for (const ending of ['.js', '.js.map', '.d.ts']) rmSync(stem + ending, { force: true });
  }
}

/**
 * Milliseconds since the epoch; 0 for a file that does not exist.
 * @param {string} path
 */
function modified(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/**
 * @param {{ path: string, output: string }} source
 * @param {typeof import('@swc/core').transform} transform
 */
async function compile({ path, output }, transform) {
  const options = {
    swcrc: false,
    configFile: false,
    filename: path,
    sourceFileName: relative(dirname(output), path),
    sourceMaps: true,
    jsc: {
      target: 'es2023',
      parser: { syntax: 'typescript' },
      transform: { verbatimModuleSyntax: true },
      rewriteRelativeImportExtensions: true,
    },
    module: { type: 'es6' },
  };
  const { code, map } = await transform(
    readFileSync(path, 'utf8'),
    /** @type {import('@swc/core').Options} */ (options),
  );
  if (map !== undefined) place(`${output}.map`, map);
  place(output, map === undefined ? code : `${code}//# sourceMappingURL=${relative(dirname(output), output)}.map\n`);
}

/**
 * @param {string} path
 * @param {string} text
 */
function place(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.${process.pid}`, text);
  renameSync(`${path}.${process.pid}`, path);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build().catch((error) => {
    if (!(error instanceof NotInstalled)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
}
