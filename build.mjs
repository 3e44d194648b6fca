// @ts-check
/**
 * Makes what node runs: every TypeScript source that is newer than its JavaScript is stripped of its types, into the
 * `dist` beside it, by the compiler that the tests use. It does not check types (`npm run types` does), so that a first
 * `npm start` costs a second, and one with nothing to do a few milliseconds.
 *
 * Guarantees: an output appears whole or not at all, so a build that was stopped is repaired by the next; an output
 * whose source is gone is deleted, so that nothing imports what a checkout no longer holds.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const notSources = new Set(['dist', 'node_modules', 'planted']);

/** What the build is done with is not there. */
class NotInstalled extends Error {
  name = 'NotInstalled';
  message = 'required: the packages that `npm ci` installs; came: a clone without them';
}

/** Builds what is missing or stale in every workspace. Throws NotInstalled, and what the compiler throws on a syntax error. */
export async function build() {
  const stale = workspaces().flatMap(staleSources);
  if (stale.length === 0) return;
  if (!existsSync(join(root, 'node_modules', '@swc', 'core'))) throw new NotInstalled();
  const { transform } = await import('@swc/core');
  await Promise.all(stale.map((source) => compile(source, transform)));
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
 * The sources of a workspace that have no output, or an older one.
 * @param {string} workspace
 */
function staleSources(workspace) {
  /** @type {{ compilerOptions: { rootDir: string } }} */
  const { compilerOptions } = JSON.parse(readFileSync(join(workspace, 'tsconfig.json'), 'utf8'));
  const home = join(workspace, compilerOptions.rootDir);
  const output = join(workspace, 'dist');
  const sources = sourcesBelow(home).map((path) => ({
    path,
    output: join(output, relative(home, path).replace(/\.ts$/, '.js')),
  }));
  deleteOrphans(output, new Set(sources.map((source) => source.output)));
  return sources.filter(({ path, output }) => modified(output) <= modified(path));
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function sourcesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
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
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !path.endsWith('.js') || wanted.has(path)) continue;
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
  mkdirSync(dirname(output), { recursive: true });
  if (map !== undefined) place(`${output}.map`, map);
  place(output, map === undefined ? code : `${code}//# sourceMappingURL=${relative(dirname(output), output)}.map\n`);
}

/**
 * @param {string} path
 * @param {string} text
 */
function place(path, text) {
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
