/** How a lock file lists packages, where it lists them plainly. */
export interface LockFile {
  readonly name: string;
  readonly language: string;
  /** Package name to version; undefined where the file does not say it plainly. */
  readonly readPackages?: (text: string) => Readonly<Record<string, string>> | undefined;
}

/** In the order in which they are looked for: the first that is there counts. */
export const lockFiles: readonly LockFile[] = [
  { name: 'uv.lock', language: 'python', readPackages: readTomlPackages },
  { name: 'poetry.lock', language: 'python', readPackages: readTomlPackages },
  { name: 'conda-lock.yml', language: 'python' },
  { name: 'requirements.txt', language: 'python', readPackages: readRequirements },
  { name: 'environment.yml', language: 'python', readPackages: readCondaEnvironment },
  { name: 'package-lock.json', language: 'javascript', readPackages: readNpmLock },
];

/** `[[package]]` tables with a name and a version (uv and poetry write these two as plain lines). */
function readTomlPackages(text: string) {
  const packages: [string, string][] = [];
  for (const table of text.split(/^\[\[package\]\]\s*$/m).slice(1)) {
    const own = table.split(/^\[/m)[0] ?? '';
    const name = /^name = "([^"]+)"/m.exec(own)?.[1];
    const version = /^version = "([^"]+)"/m.exec(own)?.[1];
    if (name && version) packages.push([name, version]);
  }
  return Object.fromEntries(packages);
}

/** Lines `name==version`; anything looser pins nothing and is passed over. */
function readRequirements(text: string) {
  const lines = text.matchAll(
    /^\s*([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[[^\]]*\])?\s*==\s*([^\s;#\\,*]+)\s*(?:[;#\\].*)?$/gm,
  );
  return Object.fromEntries([...lines].map(([, name = '', version = '']) => [name, version]));
}

/** Lines `- name=version`, with or without a build. */
function readCondaEnvironment(text: string) {
  const lines = text.matchAll(/^\s*-\s*([A-Za-z0-9._-]+)={1,2}([^\s=<>*,#]+)(?:=\S+)?\s*(?:#.*)?$/gm);
  return Object.fromEntries([...lines].map(([, name = '', version = '']) => [name, version]));
}

/** Packages of npm's lock file that are installed at the top and not for development alone (versions 2 and 3). */
function readNpmLock(text: string) {
  const lock: unknown = JSON.parse(text);
  const entries = Object.entries(member(lock, 'packages') ?? {});
  if (entries.length === 0) return undefined;
  return Object.fromEntries(
    entries.flatMap(([place, entry]) => {
      const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(place)?.[1];
      const version = member(entry, 'version');
      const counts = name !== undefined && typeof version === 'string' && member(entry, 'dev') !== true;
      return counts ? [[name, version]] : [];
    }),
  );
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
