import { type Invalid, invalid } from './invalid.ts';

/** `algorithm:value`; the value of a hash is lower-case hex of the right length. */
export type Digest = string;

const forms: Readonly<Record<string, RegExp>> = {
  sha256: /^[0-9a-f]{64}$/,
  sha512: /^[0-9a-f]{128}$/,
  sha1: /^[0-9a-f]{40}$/,
  md5: /^[0-9a-f]{32}$/,
  'dvc-md5-dir': /^[0-9a-f]{32}$/,
  git: /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/,
  etag: /^[\x21-\x7e]{1,255}$/,
  opaque: /^[\x21-\x7e]{1,255}$/,
};

/** Checks a digest. Algorithms: sha256, sha512, sha1, md5, dvc-md5-dir, git, etag, opaque. */
export function parseDigest(text: string): Digest | Invalid {
  const colon = text.indexOf(':');
  const form = colon > 0 && Object.hasOwn(forms, text.slice(0, colon)) ? forms[text.slice(0, colon)] : undefined;
  return form?.test(text.slice(colon + 1))
    ? text
    : invalid(
        `a digest algorithm:value, of ${Object.keys(forms).join(', ')}, hashes in lower-case hex of full length`,
        text,
      );
}
