import { isInvalid, parseDigest } from '@pedigree/kernel';
import { readNode } from '../arguments.ts';
import { WrongUsage } from '../errors.ts';

/** What is asked who uses it. */
export type Used =
  | { readonly of: string; readonly package?: undefined; readonly range?: undefined }
  | { readonly of?: undefined; readonly package: string; readonly range: string | undefined };

/** The id of a commit and nothing else: no package is called so. One of SHA-256 alone may as well be that of bytes. */
const wholeCommit = /^[0-9a-f]{40}$/i;

/** The kinds of things that have references and can be used. */
const kinds = /^(?:dataset|model|code|run|artifact|git):/;

/**
 * Reads what is used: a reference with its kind, a commit, or a digest; anything else is a package, `torch`, `torch@1.26.4`,
 * `torch@<2.1` or as Python writes it `torch<2.1`. A name may begin with `@` (npm's scopes). Throws WrongUsage.
 */
export function readUsed(argument: string, text: string, namespace: string | undefined): Used {
  if (wholeCommit.test(text)) return { of: `git:${text}` };
  if (kinds.test(text) || !isInvalid(parseDigest(text))) return { of: readNode(argument, text, namespace) };
  const [, name = '', range] = /^(@?[^@<>=!~^\s]+)\s*@?\s*(.*)$/s.exec(text.trim()) ?? [];
  if (name === '' || (range === '' && /@$/.test(text.trim()))) {
    throw new WrongUsage(
      `${argument}: required: a package, such as torch@<2.1, or a reference with its kind, such as dataset:prices@3; came: ${text}`,
    );
  }
  return { package: name, range: range === '' ? undefined : range };
}
