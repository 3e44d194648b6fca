import { Busy, FetchRefused } from '../fetch-refused.ts';
import type { Opened, Source } from '../source.ts';
import { withoutSecrets } from '../without-secrets.ts';
import { readStream } from './read-stream.ts';

const mostRedirects = 10;

/** Answers after which the next may be another one. */
const passing = new Set([408, 425, 429, 500, 502, 503, 504]);

/** What a server answers by HTTP. It is asked for the bytes as they are, and told nothing of who asks. */
export function httpSource(uri: string): Source {
  return { uri: withoutSecrets(uri), open: (from, version, signal) => open(uri, from, version, signal) };
}

async function open(uri: string, from: number, version: string | null, signal: AbortSignal): Promise<Opened | null> {
  const response = await follow(uri, headersFor(from, version), signal);
  const { status, headers } = response;
  const range = readContentRange(headers.get('content-range'));
  const tag = strongTag(headers);
  if (status === 206 && range?.from === from && !isEncoded(headers) && (version ?? tag) === tag) {
    return { bytes: readStream(response.body), from, size: range.size, version: tag };
  }
  if (status === 200) {
    return { bytes: readStream(response.body), from: 0, size: readLength(headers), version: tag };
  }
  await response.body?.cancel();
  if (status === 404 || status === 410) return null;
  if (from > 0 && status === 416 && range?.size === from && (version ?? tag) === tag) {
    return { bytes: readStream(null), from, size: from, version: tag };
  }
  // Whatever it made of the range, it may still give the whole.
  if (from > 0 && (status === 206 || status === 416)) return open(uri, 0, null, signal);
  const message = `required: 200 or 206 from ${withoutSecrets(uri)}; came: ${status}`;
  throw passing.has(status) ? new Busy(message, readPause(headers)) : new FetchRefused(message);
}

/** `If-Range` (RFC 9110, 13.1.5): the rest, if it is still the same; else the whole. */
function headersFor(from: number, version: string | null): Readonly<Record<string, string>> {
  const whole = { 'accept-encoding': 'identity' };
  if (from === 0) return whole;
  return { ...whole, range: `bytes=${from}-`, ...(version !== null && { 'if-range': version }) };
}

/** Goes where it is sent, by HTTP alone, and never from an encrypted connection to an open one. */
async function follow(uri: string, headers: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Response> {
  let url = new URL(uri);
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    if (url.username !== '' || url.password !== '')
      throw new FetchRefused(`required: a URL without user and password; came: one of ${url.host} with them`);
    const response = await fetch(url, { headers, signal, redirect: 'manual' });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || location === null) return response;
    await response.body?.cancel();
    const next = URL.canParse(location, url.href) ? new URL(location, url) : null;
    if (next?.protocol !== 'https:' && (next?.protocol !== 'http:' || url.protocol !== 'http:'))
      throw new FetchRefused(
        `required: a redirect of ${withoutSecrets(url.href)} to ${url.protocol}; came: one to ${withoutSecrets(location)}`,
      );
    url = next;
  }
  throw new FetchRefused(`required: ${mostRedirects} redirects of ${withoutSecrets(uri)} at most; came: more`);
}

/** `bytes 5-9/10`; where the range cannot be given, a star stands in its place. */
function readContentRange(text: string | null): { readonly from: number | null; readonly size: number | null } | null {
  const [, from, size] = /^bytes (?:(\d+)-\d+|\*)\/(\d+|\*)$/.exec(text ?? '') ?? [];
  if (size === undefined) return null;
  return { from: from === undefined ? null : Number(from), size: size === '*' ? null : Number(size) };
}

/** Null where the length is that of another form of the bytes. */
function readLength(headers: Headers): number | null {
  const text = headers.get('content-length') ?? '';
  return /^\d+$/.test(text) && !isEncoded(headers) ? Number(text) : null;
}

/** `Retry-After` (RFC 9110, 10.2.3) in seconds; a date is not heeded. */
function readPause(headers: Headers): number {
  const text = headers.get('retry-after') ?? '';
  return /^\d+$/.test(text) ? Number(text) * 1000 : 0;
}

function isEncoded(headers: Headers): boolean {
  return (headers.get('content-encoding') ?? 'identity') !== 'identity';
}

/** Only a strong tag promises the same bytes; of an encoded form it says nothing. */
function strongTag(headers: Headers): string | null {
  const tag = headers.get('etag');
  return tag?.startsWith('"') && !isEncoded(headers) ? tag : null;
}
