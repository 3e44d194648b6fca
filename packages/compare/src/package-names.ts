import { groupBy } from '@pedigree/kernel';
import { schemeOf } from './scheme.ts';

/** What a version says of its software, as far as it names packages. */
export interface Software {
  readonly language?: string;
  /** By name the version. */
  readonly packages?: Readonly<Record<string, string>>;
}

/** How several versions write the name of one package, in their order; `undefined`: such a one does not have it. */
export type Spellings = readonly (string | undefined)[];

/** The software of several versions in which a package has one name. */
export interface NamedAlike<Item> {
  readonly all: readonly Item[];
  /** How a package that they do not write alike is written, by the name that it has in `all`. */
  readonly spellings: ReadonlyMap<string, Spellings>;
}

/** The normal form of a package's name by PEP 503: `PyYAML` and `pyyaml` are one package to Python. */
export function normalPackageName(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.]+/g, '-');
}

/**
 * Names a package alike in all that have it. Names of Python packages are one where their normal form is (PEP 503); what one version
 * has by two such names keeps the names that it has. Names of other languages are as they are written, and so they are where
 * no version says the language, or two say different ones.
 *
 * @param options.choose which of the spellings, of which one at least is there, all get.
 */
export function namePackagesAlike<Item extends Software>(
  all: readonly Item[],
  { choose }: { readonly choose: (spellings: Spellings) => string | undefined },
): NamedAlike<Item> {
  const written = all.map(({ packages = {} }) => packages);
  const chosen = new Map<string, string>();
  const spellings = new Map<string, Spellings>();
  for (const names of areOfPython(all) ? namesOfOne(written) : []) {
    const spelled = written.map((packages) => names.find((name) => Object.hasOwn(packages, name)));
    const name = choose(spelled);
    if (name === undefined) continue;
    spellings.set(name, spelled);
    for (const each of names) chosen.set(each, name);
  }
  return { all: chosen.size === 0 ? all : all.map((software) => rename(software, chosen)), spellings };
}

function areOfPython(all: readonly Software[]): boolean {
  const languages = all.flatMap(({ language }) => language ?? []);
  return languages.length > 0 && languages.every((language) => schemeOf(language) === 'pep440');
}

/** The names that mean one package, of each that has several and none twice in one version. */
function namesOfOne(written: readonly Readonly<Record<string, string>>[]): readonly (readonly string[])[] {
  const names = [...new Set(written.flatMap((packages) => Object.keys(packages)))];
  // A name that all have stands for itself: whoever has another one of that package, too, has two.
  const some = names.filter((name) => !written.every((packages) => Object.hasOwn(packages, name)));
  if (new Set(some.map(normalPackageName)).size === some.length) return [];
  const isTwice = (same: readonly string[]) =>
    written.some((packages) => same.filter((name) => Object.hasOwn(packages, name)).length > 1);
  return [...groupBy(names, normalPackageName).values()].filter((same) => same.length > 1 && !isTwice(same));
}

function rename<Item extends Software>(software: Item, chosen: ReadonlyMap<string, string>): Item {
  if (!software.packages) return software;
  const entries = Object.entries(software.packages).map(([name, version]) => [chosen.get(name) ?? name, version]);
  return { ...software, packages: Object.fromEntries(entries) };
}
