/** The normal form of a package's name by PEP 503: `PyYAML` and `pyyaml` are one package to Python. */
export function normalPackageName(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.]+/g, '-');
}
