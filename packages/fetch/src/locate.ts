import { pathToFileURL } from 'node:url';
import { dvcObjects } from './dvc/layout.ts';
import { FetchRefused } from './fetch-refused.ts';
import type { Source } from './source.ts';
import { fileSource } from './sources/file.ts';
import { httpSource } from './sources/http.ts';
import { type ConnectS3, s3Source } from './sources/s3.ts';
import type { Wanted } from './wanted.ts';
import { withoutSecrets } from './without-secrets.ts';

/** What is needed to get at places. */
export interface Reach {
  /** Storage of DVC, by URL. */
  readonly dvcRemotes: readonly string[];
  readonly connectS3: ConnectS3;
}

/**
 * Where bytes may be, the likeliest first: at their URI, and by their MD5 in the storage of DVC, which is how what is said to be at a
 * path of a repository is found.
 *
 * @throws FetchRefused where there is nowhere to look.
 */
export function locate({ uri, digest }: Pick<Wanted, 'uri' | 'digest'>, reach: Reach): readonly Source[] {
  const sources = [...(uri === null ? [] : [uri]), ...dvcObjects(digest, reach.dvcRemotes)].flatMap(
    (each) => toSource(each, reach) ?? [],
  );
  if (sources.length > 0) return sources;
  const isOfDvc = dvcObjects(digest, ['file:']).length > 0;
  const required = `a URI of ${spokenSchemes.join(', ')}${isOfDvc ? ', or --dvc-remote with these bytes' : ''}`;
  throw new FetchRefused(`required: ${required}; came: ${uri === null ? 'none' : withoutSecrets(uri)}`);
}

const schemes: ReadonlyMap<string, (uri: string, reach: Reach) => Source> = new Map([
  ['file:', fileSource],
  ['http:', httpSource],
  ['https:', httpSource],
  ['s3:', (uri: string, { connectS3 }: Reach) => s3Source(uri, connectS3)],
]);

/** What places can be read by. */
export const spokenSchemes: readonly string[] = [...schemes.keys()];

/** Null for a scheme that nobody here speaks, and for a path of which nobody says where it begins. */
function toSource(uri: string, reach: Reach): Source | null {
  const full = uri.startsWith('/') ? pathToFileURL(uri).href : uri;
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(full)?.[0].toLowerCase() ?? '';
  const make = schemes.get(scheme);
  if (!make) return null;
  try {
    if (scheme !== 's3:' && !URL.canParse(full))
      throw new FetchRefused(`required: a URI; came: ${withoutSecrets(uri)}`);
    return make(full, reach);
  } catch (error) {
    // It is told when the place is asked, so that the others are asked too.
    return { uri: withoutSecrets(uri), open: () => Promise.reject(error) };
  }
}
