import type { Actor } from '@pedigree/kernel';
import { refusedRequest } from './public-error.ts';

const maxActorLength = 255;

/**
 * Who the caller is, without access control: what header `pedigree-actor` claims, else `anonymous`. Characters that
 * nobody sees are refused: two persons must not look like one.
 */
export function readActor(header: string | undefined): Actor {
  if (header === undefined) return { id: 'anonymous', kind: 'PERSON', means: 'CLAIMED' };
  const id = decodeHeader(header);
  const fits =
    id !== null &&
    id.trim() === id &&
    id.length >= 1 &&
    id.length <= maxActorLength &&
    !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(id) &&
    !id.startsWith('p:');
  if (fits) return { id, kind: 'PERSON', means: 'CLAIMED' };
  throw refusedRequest(
    'INVALID_ACTOR',
    `pedigree-actor: required: 1 to ${maxActorLength} characters of UTF-8 without control or invisible characters, or space at either end, not beginning with p:; came: ${JSON.stringify(id ?? header)}`,
  );
}

/** HTTP carries bytes, and Node hands them out as Latin-1: they are UTF-8. */
function decodeHeader(header: string): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(header, 'latin1'));
  } catch {
    return null;
  }
}
