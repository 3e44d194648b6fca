/** How versions of packages are ordered: by PEP 440, by Semantic Versioning, or by whichever of the two can read them. */
export type VersionScheme = 'pep440' | 'semver' | 'either';

/** The scheme of a language's packages. */
export function schemeOf(language: string | undefined): VersionScheme {
  switch (language?.toLowerCase()) {
    case 'python':
      return 'pep440';
    case 'javascript':
    case 'js':
    case 'typescript':
    case 'ts':
    case 'node':
    case 'node.js':
    case 'nodejs':
      return 'semver';
    default:
      return 'either';
  }
}
