import { WrongUsage } from '../errors.ts';

/** A package, and the version of it that is meant. */
export interface PackageNamed {
  readonly name: string;
  readonly version: string | undefined;
}

/** Reads `numpy@1.26.4`; a name may begin with `@` (npm's scopes), and a version may hold one (`git+ssh://git@…`). Throws WrongUsage. */
export function readPackage(text: string): PackageNamed {
  const at = text.indexOf('@', 1);
  const [name, version] = at > 0 ? [text.slice(0, at), text.slice(at + 1)] : [text, undefined];
  if (name === '' || version === '') {
    throw new WrongUsage(`<package[@version]>: required: a package, such as numpy or numpy@1.26.4; came: ${text}`);
  }
  return { name, version };
}
